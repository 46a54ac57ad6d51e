/**
 * One webhook execution at a time, which is what n8n's users run: Score → Tier → Suppress of one new person on a store that is
 * open and filled, each beside the same rows written and read by bare statements in a file of the same schema and pragmas, in
 * turns. Our own time is what is beyond the bare one's of the same turn: both wait for the same disk. Prints one JSON object: medians and the middle 80 %.
 *
 *   npm run -s bench:single -- [--leads 10000] [--items 1000]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine, openSqliteStore } from '../../src/index';
import { openBare } from './bareStatements';
import { CHUNK, createStopwatch, fillFile, makePayload, NOW, runChunk, type Parts } from './chain';

const { values: options } = parseArgs({
	options: { leads: { type: 'string', default: '10000' }, items: { type: 'string', default: '1000' } },
});
const WARM_UP = 200;

interface Turn {
	ours: number;
	bare: number;
	cpu: number;
	bareCpu: number;
}

async function main(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'lead-scoring-bench-'));
	try {
		const [leads, items] = [Number(options.leads), Number(options.items)];
		const all = leads + items + WARM_UP;
		const file = join(folder, 'ours.sqlite');
		await fillFile(file, leads);
		const source = join(folder, 'source.sqlite');
		await fillFile(source, all);
		let now = NOW;
		const engine = createEngine({ store: await openSqliteStore({ file, workspace: 'bench' }), clock: () => now });
		const bare = await openBare({ source, inMemory: false, file: join(folder, 'bare.sqlite'), leads: all });
		for (let start = 0; start < leads; start += CHUNK) bare.run(start, Math.min(leads, start + CHUNK));
		const parts: Parts = { read: 0, score: 0, tier: 0, suppress: 0 };
		const turns: Turn[] = [];
		for (let index = leads; index < all; index += 1) {
			now += 1_000;
			const payload = makePayload(index, all, now);
			const [ours, cpu] = await time(async () => await runChunk(engine, [payload], parts));
			const [bareTime, bareCpu] = await time(async () => bare.run(index, index + 1));
			if (index >= leads + WARM_UP) turns.push({ ours, bare: bareTime, cpu, bareCpu });
		}
		await engine.close();
		bare.close();
		const spread = (read: (turn: Turn) => number): object => {
			const sorted = turns.map(read).toSorted((a, b) => a - b);
			const at = (share: number): number => Math.round((sorted[Math.floor(share * sorted.length)] ?? 0) * 1e3) / 1e3;
			return { median: at(0.5), from: at(0.1), to: at(0.9) };
		};
		const measured = {
			...{ leads, items },
			milliseconds: spread(({ ours }) => ours),
			bareMilliseconds: spread((turn) => turn.bare),
			ownMilliseconds: spread((turn) => turn.ours - turn.bare),
			cpuMilliseconds: spread(({ cpu }) => cpu),
			bareCpuMilliseconds: spread(({ bareCpu }) => bareCpu),
			residentMb: Math.round(process.memoryUsage().rss / 1e6),
		};
		process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function time(work: () => Promise<void>): Promise<[wall: number, processor: number]> {
	const clock = createStopwatch();
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return [clock() * 1e3, (user + system) / 1e3];
}

void main();
