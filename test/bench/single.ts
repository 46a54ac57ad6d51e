/**
 * One webhook execution at a time, which is what n8n's users run: Score → Tier → Suppress of one new person on a store that is
 * open and filled, each beside the same rows written and read by bare statements, in turns. Our own time is what is beyond the bare
 * one's of the same turn: both wait for the same disk. Prints one JSON object: milliseconds, medians with their 95 % interval and the middle 80 %.
 *
 *   npm run -s bench:single -- [--store sqlite|postgres] [--leads 10000] [--items 1000]
 */
import { parseArgs } from 'node:util';
import { quantileOf } from '../../src/stats/bootstrap';
import { measureChain, type StoreName } from './measureChain';
import { estimate, median, round, type Slice } from './slices';

const { values: options } = parseArgs({
	options: {
		store: { type: 'string', default: 'sqlite' },
		leads: { type: 'string', default: '10000' },
		items: { type: 'string', default: '1000' },
	},
});

type Turn = Slice<'ours' | 'bare'>;

function spread(turns: readonly Turn[], read: (turn: Turn) => number): object {
	const sorted = turns.map(read).toSorted((a, b) => a - b);
	const { median: middle, low, high } = estimate([turns], ([drawn = []]) => median(drawn.map(read)));
	return { median: middle, low, high, from: round(quantileOf(sorted, 0.1)), to: round(quantileOf(sorted, 0.9)) };
}

async function main(): Promise<void> {
	const [leads, items] = [Number(options.leads), Number(options.items)];
	const question = { store: options.store as StoreName, leads, batch: 1, slices: items, people: 'new' } as const;
	const { slices, heapMb, residentMb } = await measureChain(question);
	const measured = {
		...{ store: options.store, leads, items },
		milliseconds: spread(slices, ({ ours }) => ours.wall),
		bareMilliseconds: spread(slices, ({ bare }) => bare.wall),
		ownMilliseconds: spread(slices, ({ ours, bare }) => ours.wall - bare.wall),
		cpuMilliseconds: spread(slices, ({ ours }) => ours.cpu),
		bareCpuMilliseconds: spread(slices, ({ bare }) => bare.cpu),
		...{ heapMb, residentMb },
	};
	process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`);
}

void main();
