/**
 * What an item costs in Score → Tier → Suppress, of people who come for the first time, in batches of 1,000, beside the same rows
 * written and read by bare statements: a batch of the one and of the other in turns. Prints one JSON object: by leads on record medians of batches in
 * microseconds an item, ratios within a batch with their 95 % interval. With --conditions so many of the rules ask for a category as well.
 *
 *   npm run -s bench:throughput -- [--items 20000] [--store sqlite|postgres] [--leads 1000,10000,100000,300000,1000000] [--conditions 20]
 */
import { parseArgs } from 'node:util';
import { CHUNK } from './chain';
import { compileChain, measureChain, type StoreName } from './measureChain';
import { estimateRatio, microsOf } from './slices';

const { values: options } = parseArgs({
	options: {
		items: { type: 'string', default: '20000' },
		store: { type: 'string', default: 'sqlite' },
		leads: { type: 'string', default: '1000,10000,100000,300000,1000000' },
		conditions: { type: 'string', default: '0' },
	},
});

async function main(): Promise<void> {
	const question = {
		...({ store: options.store as StoreName, batch: CHUNK, people: 'new' } as const),
		slices: Math.ceil(Number(options.items) / CHUNK),
		conditions: Number(options.conditions),
	};
	await compileChain({ ...question, leads: 0 });
	const sizes: object[] = [];
	for (const leads of options.leads.split(',').map(Number)) {
		const { slices, parts, heapMb, residentMb } = await measureChain({ ...question, leads });
		sizes.push({
			leads,
			micros: microsOf(slices, 'ours', CHUNK),
			bareMicros: microsOf(slices, 'bare', CHUNK),
			ratio: estimateRatio(slices, 'ours', 'bare'),
			cpuRatio: estimateRatio(slices, 'ours', 'bare', 'cpu'),
			...{ parts, heapMb, residentMb },
		});
	}
	const { store, slices, conditions } = question;
	process.stdout.write(`${JSON.stringify({ store, batch: CHUNK, slices, conditions, sizes }, null, 2)}\n`);
}

void main();
