import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, openSqliteStore, type LeadStore } from '../../src/index';

const NOW = Date.UTC(2026, 4, 20, 12);

let folder: string;
let store: LeadStore;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'lead-scoring-'));
	store = await openSqliteStore({ file: join(folder, 'turns.sqlite'), workspace: 'default' });
});
afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true, force: true });
});

/** Counts the turns that others get: webhooks are answered in them. */
function countTurns(): { now(): number; stop(): void } {
	let [turns, isOver] = [0, false];
	const tick = (): void => {
		turns++;
		if (!isOver) setImmediate(tick);
	};
	setImmediate(tick);
	return { now: () => turns, stop: () => (isOver = true) };
}

const idsOf = (count: number) => Array.from({ length: count }, (_, index) => `lead-${index}`);

describe('A file of leads, beside others who wait', () => {
	it('begins each transaction in a turn of its own', async () => {
		const turns = countTurns();
		const seen = await Promise.all(
			Array.from({ length: 20 }, async () => await store.read(async () => await Promise.resolve(turns.now()))),
		);
		turns.stop();
		expect(new Set(seen).size).toBe(20);
	});

	it('lets them have their turn between calls about many, and keeps the order of the calls', async () => {
		await store.write(async (transaction) => {
			await transaction.createLeads(idsOf(600).map((id) => ({ id, createdAt: NOW })));
		});
		const turns = countTurns();
		const order: string[] = [];
		const turnOf = await store.read(async (view) => {
			const ask = async (name: string, ids: string[]): Promise<number> => {
				expect(await view.readLeads(ids)).toHaveLength(ids.length);
				order.push(name);
				return turns.now();
			};
			return await Promise.all([
				ask('first', idsOf(600)),
				ask('second', idsOf(600)),
				ask('third', idsOf(600)),
				ask('small', ['lead-1']),
			]);
		});
		turns.stop();
		expect(order).toEqual(['first', 'second', 'third', 'small']);
		expect(new Set(turnOf).size).toBe(4);
	});

	it('refuses what was asked for in a transaction and not waited for, once that has ended', async () => {
		let late: Promise<unknown> = Promise.resolve();
		await store.write(async (transaction) => {
			await transaction.readLeads(idsOf(600));
			// It has to wait for its turn, and nobody waits for it.
			late = transaction.createLeads([{ id: 'late', createdAt: NOW }]);
			late.catch(() => {});
		});
		await expect(late).rejects.toThrow('The transaction has ended');
		expect(await store.read(async (view) => await view.readLeads(['late']))).toEqual([undefined]);
	});

	it('records and scores a thousand in many turns', async () => {
		const engine = createEngine({ store, clock: () => NOW });
		const requests = idsOf(1_000).map((id) => ({
			records: [
				{
					...{ kind: 'event' as const, name: 'product_viewed', source: 'test', id: `event-${id}` },
					...{ identities: { email: `${id}@shop.example` }, occurredAt: NOW - 1_000 },
				},
			],
		}));
		const turns = countTurns();
		const answers = await engine.recordAndScore(requests);
		turns.stop();
		expect(answers.every(({ ok }) => ok)).toBe(true);
		// A dozen of them while scores are computed, about ten between statements.
		expect(turns.now()).toBeGreaterThanOrEqual(20);
	});
});
