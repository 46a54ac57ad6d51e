import { createEngine, openMemoryStore, type Engine } from '../../src/index';
import { startLongRun } from '../../nodes/shared/startLongRun';
import type { Batch } from '../../nodes/shared/operation';

async function open(signal: AbortSignal | undefined) {
	const log: string[] = [];
	const context = {
		logger: { info: (line: string) => log.push(line) },
		addExecutionHints: () => {},
		getExecutionCancelSignal: () => signal,
	};
	const store = await openMemoryStore({ workspace: 'default' });
	const engine: Engine = createEngine({ store, clock: () => 0 });
	return { log, engine, batch: { context, engine } as unknown as Batch };
}

describe('A long run', () => {
	it('says in the log how far it had come when the execution was canceled, and its engine begins nothing more', async () => {
		const stop = new AbortController();
		const { log, batch, engine } = await open(stop.signal);
		const run = startLongRun(batch, 'past events recorded', 3_000);
		run.at(1_200);
		expect(await run.engine.listModelNames()).toEqual(await engine.listModelNames());
		stop.abort();
		expect(log).toEqual(['Lead Scoring: stopped, as the execution was canceled: 1,200 of 3,000 past events recorded.']);
		await expect(run.engine.listModelNames()).rejects.toMatchObject({ code: 'canceled' });
		// Others go on.
		await expect(engine.listModelNames()).resolves.toBeDefined();
	});

	it('says nothing where it had ended before, and runs where n8n can cancel nothing', async () => {
		const stop = new AbortController();
		const { log, batch } = await open(stop.signal);
		const run = startLongRun(batch, 'leads read');
		run.at(10);
		run.end();
		stop.abort();
		expect(log).toEqual([]);
		const without = await open(undefined);
		expect(startLongRun(without.batch, 'leads read').engine).toBe(without.engine);
	});
});
