import { createEngine } from '../../src/engine';
import type { LeadStore, StoreTransaction } from '../../src/store/port/leadStore';
import { openMemoryStore, type LeadRecord } from '../../src/index';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { event, NOON, outcome, openBench, valueOf } from './engineOnMemory';

/** Orders of one email, each with a cart and an order number of its own. */
function listOrders(count: number): { records: LeadRecord[] }[] {
	return Array.from({ length: count }, (_, index) => {
		const links = [`shop:order:${index}`, `shop:cart:${index}`];
		return {
			records: [event('order_completed', { links }), outcome('purchase', { links, id: `test:order:${index}` })],
		};
	});
}

interface Work {
	calls: number;
	/** Given to the store and answered by it: what a machine of any speed has to handle. */
	rows: number;
}

/** A store that counts what it is asked. */
function countWork(store: LeadStore): { store: LeadStore; work: Work } {
	const work: Work = { calls: 0, rows: 0 };
	const count = (value: unknown): number =>
		Array.isArray(value) ? value.reduce((sum: number, item) => sum + Math.max(1, count(item)), 0) : countLists(value);
	const countLists = (value: unknown): number =>
		typeof value === 'object' && value !== null
			? Object.values(value).reduce<number>((sum, item) => sum + (Array.isArray(item) ? count(item) : 0), 0)
			: 0;
	const watch = <T extends object>(transaction: T): T =>
		Object.fromEntries(
			Object.entries(transaction).map(([name, call]: [string, (...args: unknown[]) => Promise<unknown>]) => [
				name,
				async (...args: unknown[]) => {
					const answer = await call(...args);
					work.calls++;
					work.rows += count(args) + count(answer);
					return answer;
				},
			]),
		) as T;
	return {
		work,
		store: {
			read: async (ask) => await store.read(async (view) => await ask(watch(view))),
			write: async (ask) => await store.write(async (transaction) => await ask(watch(transaction))),
			describe: async () => await store.describe(),
			close: async () => await store.close(),
		},
	};
}

describe('many orders of one person in one batch', () => {
	it('read the person once, however many orders there are', async () => {
		const readFor = async (count: number): Promise<number> => {
			const store = await openMemoryStore({ workspace: 'test' });
			let identities = 0;
			const watch = (transaction: StoreTransaction): StoreTransaction => ({
				...transaction,
				readLeads: async (ids) => {
					const leads = await transaction.readLeads(ids);
					identities += leads.reduce((sum, lead) => sum + (lead?.identities.length ?? 0), 0);
					return leads;
				},
			});
			const watched = {
				read: store.read.bind(store),
				describe: store.describe.bind(store),
				close: store.close.bind(store),
				write: async <T>(work: (transaction: StoreTransaction) => Promise<T>): Promise<T> =>
					await store.write(async (transaction) => await work(watch(transaction))),
			};
			const { engine } = await openBench({ store: watched });
			await engine.recordAndScore(listOrders(count));
			return identities;
		};
		expect(await readFor(800)).toBeLessThan(3 * (await readFor(400)));
	});
});

describeEachEngine('2,000 orders of one person in one call (N23)', (openPlace) => {
	let place: Place;
	afterEach(async () => await place.clear());

	it('ask the store for twice as much as 1,000 do, and no oftener than twice', async () => {
		place = await openPlace();
		const measure = async (count: number): Promise<Work> => {
			const { store, work } = countWork(await place.open(`shop${count}`));
			await createEngine({ store, clock: () => NOON }).recordAndScore(listOrders(count));
			return work;
		};
		const [one, two] = [await measure(1_000), await measure(2_000)];
		expect(one.calls).toBeLessThan(40);
		expect(two.calls).toBeLessThan(2.1 * one.calls);
		expect(two.rows).toBeLessThan(2.7 * one.rows);
		// Each thousand reads the person anew, who has grown; an order alone costs about 40 rows, given and read.
		expect(two.rows / 2_000).toBeLessThan(60);
	}, 60_000);

	// Measured at 0.5 s on SQLite and 1.5 s on PostgreSQL; a minute and three where each order read all the others.
	it('are recorded as outcomes and scored within seconds', async () => {
		place = await openPlace();
		const engine = createEngine({ store: await place.open('shop'), clock: () => NOON });
		const orders = listOrders(2_000);
		const scored = await engine.recordAndScore(orders);
		expect(valueOf(scored.at(-1))[0]?.event.recorded).toBe(true);
		const outcomes = await engine.recordOutcomes(orders);
		expect(valueOf(outcomes.at(-1))).toMatchObject([{ duplicate: true, matchedScores: 0 }]);
	}, 15_000);
});
