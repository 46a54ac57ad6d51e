/**
 * What an item costs in Score → Tier → Suppress while the store grows: people from all over the store come again, in batches
 * of 1,000, beside the same rows written and read by bare statements into tables as full as ours, a batch of the one and of the other in turns.
 * Prints one JSON object: by leads on record medians in microseconds an item, ratios within a batch with their 95 % interval, memory; and the exponent
 * b of time ~ leads^b of both, so that what of the growth is the disk's can be told.
 *
 *   npm run -s bench:growth -- [--leads 1000,10000,100000,300000,1000000] [--store sqlite|postgres] [--slices 20]
 */
import { parseArgs } from 'node:util';
import { CHUNK } from './chain';
import { compileChain, measureChain, type StoreName } from './measureChain';
import { estimate, estimateRatio, median, microsOf, type Slice } from './slices';

const { values: options } = parseArgs({
	options: {
		leads: { type: 'string', default: '1000,10000,100000,300000,1000000' },
		store: { type: 'string', default: 'sqlite' },
		slices: { type: 'string', default: '20' },
	},
});

type Batch = Slice<'ours' | 'bare'>;

/** Least squares of log time on log leads. */
function fitExponent(leads: readonly number[], times: readonly number[]): number {
	const points = leads.map((count, index) => [Math.log(count), Math.log(times[index] ?? Number.NaN)] as const);
	const x = points.reduce((sum, [a]) => sum + a, 0) / points.length;
	const y = points.reduce((sum, [, b]) => sum + b, 0) / points.length;
	const covariance = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
	return covariance / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

async function main(): Promise<void> {
	const store = options.store as StoreName;
	const leads = options.leads.split(',').map(Number);
	const question = { store, batch: CHUNK, people: 'known', slices: Number(options.slices) } as const;
	await compileChain({ ...question, leads: 0 });
	const sizes: object[] = [];
	const batches: Batch[][] = [];
	for (const count of leads) {
		const { slices, heapMb, residentMb, storeMb } = await measureChain({ ...question, leads: count });
		batches.push(slices);
		sizes.push({
			leads: count,
			micros: microsOf(slices, 'ours', CHUNK),
			bareMicros: microsOf(slices, 'bare', CHUNK),
			ratio: estimateRatio(slices, 'ours', 'bare'),
			cpuRatio: estimateRatio(slices, 'ours', 'bare', 'cpu'),
			...{ heapMb, residentMb, storeMb },
		});
	}
	const exponentOf = (lists: readonly (readonly Batch[])[], side: keyof Batch): number =>
		fitExponent(
			leads,
			lists.map((list) => median(list.map((batch) => batch[side].wall))),
		);
	const exponents = {
		exponent: estimate(batches, (lists) => exponentOf(lists, 'ours')),
		bareExponent: estimate(batches, (lists) => exponentOf(lists, 'bare')),
		difference: estimate(batches, (lists) => exponentOf(lists, 'ours') - exponentOf(lists, 'bare')),
	};
	process.stdout.write(
		`${JSON.stringify({ store, batch: CHUNK, slices: question.slices, sizes, ...(leads.length > 1 && exponents) }, null, 2)}\n`,
	);
}

void main();
