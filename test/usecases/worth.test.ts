import { join } from 'node:path';
import { besideProject } from '../besideProject';
import { measureWorth, readOrders } from '../bench/worthRounds';
import { DAY, event, NOON, openBench } from './engineOnMemory';

const LOGS = besideProject('data');
let serial = 0;

/** An order as shops report it: something that happened, and what it means. */
async function order(
	{ engine, at }: Awaited<ReturnType<typeof openBench>>,
	email: string,
	daysAgo: number,
	amountMinor = 5_000,
	currency = 'EUR',
) {
	const occurredAt = NOON - daysAgo * DAY;
	at(occurredAt);
	const fields = { identities: { email }, occurredAt, amountMinor, currency, id: `order:${++serial}` };
	const [answer] = await engine.recordAndScore([
		{
			records: [
				event('order_completed', fields),
				{ ...fields, kind: 'outcome', name: 'purchase', source: 'test', id: `purchase:${serial}` },
			],
		},
	]);
	at(NOON);
	if (answer === undefined || !answer.ok) throw new Error('the order was not recorded');
	return answer.value;
}

async function scoreOf({ engine }: Awaited<ReturnType<typeof openBench>>, email: string) {
	const [answer] = await engine.scoreLeads([{ identities: [{ kind: 'email', namespace: '', value: email }] }]);
	if (answer === undefined || !answer.ok) throw answer?.error ?? new Error('no answer');
	return answer.value;
}

describe('the next order', () => {
	it('is expected by the person’s own gaps, drawn towards the shop’s, and is late only beyond its interval', async () => {
		const shop = await openBench();
		for (const days of [70, 50, 30, 10]) await order(shop, 'ada@shop.example', days);
		const { nextOrder } = await scoreOf(shop, 'ada@shop.example');
		// Three gaps of 20 days and two of the shop's 60: 20 ^ 3/5 × 60 ^ 2/5 = 31 days.
		expect(((nextOrder?.expectedAt ?? 0) - (NOON - 10 * DAY)) / DAY).toBeCloseTo(31.04, 1);
		expect(nextOrder?.low).toBeLessThan(nextOrder?.expectedAt ?? 0);
		expect(nextOrder?.high).toBeGreaterThan(nextOrder?.expectedAt ?? 0);
		expect(nextOrder?.late).toBe(false);
		shop.at((nextOrder?.high ?? 0) + 1);
		expect((await scoreOf(shop, 'ada@shop.example')).nextOrder).toEqual({ ...nextOrder, late: true });
	});

	it('is not guessed of one day of orders, nor of anybody who has none', async () => {
		const shop = await openBench();
		await order(shop, 'ada@shop.example', 20);
		await order(shop, 'ada@shop.example', 20);
		await shop.engine.recordEvents([
			{ records: [event('page_viewed', { identities: { email: 'bob@shop.example' } })] },
		]);
		expect(await scoreOf(shop, 'ada@shop.example')).not.toHaveProperty('nextOrder');
		expect(await scoreOf(shop, 'bob@shop.example')).not.toHaveProperty('nextOrder');
	});
});

describe('what a lead is expected to bring', () => {
	it('is not said while no order of the shop is known', async () => {
		const shop = await openBench();
		await shop.engine.recordEvents([{ records: [event('page_viewed')] }]);
		expect(await scoreOf(shop, 'ada@shop.example')).not.toHaveProperty('expectedValue');
	});

	it('is the chance times the shop’s basket for whoever has not ordered, and more for whoever orders more', async () => {
		const shop = await openBench();
		for (let index = 0; index < 20; index++) {
			for (const days of [40, 80]) await order(shop, `c${index}@shop.example`, days, 2_000 + 500 * index);
		}
		await shop.engine.recordEvents([
			{ records: [event('page_viewed', { identities: { email: 'new@shop.example' } })] },
		]);
		const fresh = await scoreOf(shop, 'new@shop.example');
		expect(fresh.expectedValue?.currency).toBe('EUR');
		const basket = (fresh.expectedValue?.amountMinor ?? 0) / fresh.score.probability;
		expect(basket).toBeGreaterThan(5_500);
		expect(basket).toBeLessThan(8_000);
		const [small, large] = [await scoreOf(shop, 'c0@shop.example'), await scoreOf(shop, 'c19@shop.example')];
		expect(large.score.probability).toBeCloseTo(small.score.probability, 1);
		expect(large.expectedValue?.amountMinor).toBeGreaterThan(2 * (small.expectedValue?.amountMinor ?? 0));
		for (const { expectedValue } of [fresh, small, large]) {
			expect(expectedValue?.lowMinor).toBeLessThan(expectedValue?.amountMinor ?? 0);
			expect(expectedValue?.highMinor).toBeGreaterThan(expectedValue?.amountMinor ?? 0);
		}
	});

	it('is in the currency of most of a lead’s own orders, and else in the shop’s', async () => {
		const shop = await openBench();
		for (const days of [3, 9, 12]) await order(shop, 'eva@shop.example', days, 4_000, 'EUR');
		for (const days of [5, 8]) await order(shop, 'uma@shop.example', days, 9_000, 'USD');
		await order(shop, 'uma@shop.example', 1, 9_000, 'EUR');
		expect((await scoreOf(shop, 'uma@shop.example')).expectedValue?.currency).toBe('USD');
		await shop.engine.recordEvents([
			{ records: [event('page_viewed', { identities: { email: 'new@shop.example' } })] },
		]);
		expect((await scoreOf(shop, 'new@shop.example')).expectedValue?.currency).toBe('EUR');
	});

	it('does not count what was sent back', async () => {
		const shop = await openBench();
		await order(shop, 'ada@shop.example', 5, 3_000);
		const [answer] = await shop.engine.recordOutcomes([
			{
				records: [
					{
						...{ kind: 'outcome', name: 'refunded', source: 'test', id: 'refund', reverses: `purchase:${serial}` },
						...{ identities: { email: 'ada@shop.example' }, occurredAt: NOON, amountMinor: 3_000, currency: 'EUR' },
					},
				],
			},
		]);
		expect(answer?.ok).toBe(true);
		expect(await scoreOf(shop, 'ada@shop.example')).not.toHaveProperty('expectedValue');
	});
});

if (LOGS !== undefined) {
	it('finds at least as much of the coming revenue as the chance alone in twelve of thirteen rounds of real orders', async () => {
		const columns = { customer: 'customer_id', time: 'date', value: 'dollar_value' };
		const orders = readOrders(join(LOGS, 'cdnow_sample_transactions.csv'), columns);
		const rounds = await measureWorth(orders, { firstDay: 90, everyDays: 30, horizonDays: 90 });
		expect(rounds).toHaveLength(13);
		expect(rounds.filter(({ byChance, byValue }) => byValue >= byChance).length).toBeGreaterThanOrEqual(12);
	}, 240_000);
}
