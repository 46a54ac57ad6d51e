import { createEngine } from '../../src/engine';
import type { StoreTransaction } from '../../src/store/port/leadStore';
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

describeEachEngine('2,000 orders of one person in one call', (openPlace) => {
	let place: Place;
	afterEach(async () => await place.clear());

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
