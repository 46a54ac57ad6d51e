import { readPath, readPayload } from '../../src/index';
import { leadToJson } from '../../nodes/ScoreLead/operations/leadToJson';
import shopify from '../sources/fixtures/shopify.json';
import { DAY, event, NOON, openBench, outcome, valueOf, type Bench } from '../usecases/engineOnMemory';

async function jsonOf({ engine }: Bench, topic: keyof typeof shopify) {
	const [person] = valueOf(
		(await engine.recordAndScore([{ records: readPayload(shopify[topic], { topic }).records }]))[0],
	);
	if (person === undefined) throw new Error('nobody');
	return leadToJson(person, 'default');
}

describe('the lead an item gets', () => {
	it('names the account of a company address, and none of a mail provider', async () => {
		const { engine } = await openBench();
		const answers = await engine.recordAndScore(
			['ada@firm.example', 'ada@gmx.de'].map((email) => ({
				records: [event('form_submitted', { identities: { email } })],
			})),
		);
		expect(
			answers.map((answer) =>
				valueOf(answer).map((person) => readPath(leadToJson(person, 'default'), 'account.domain')),
			),
		).toEqual([['firm.example'], [undefined]]);
	});

	it('says what a customer is expected to bring in whole currency units, and when they order next as a time', async () => {
		const { engine, at } = await openBench();
		const orders = [40, 20, 0].map((daysAgo) => {
			const occurredAt = NOON - daysAgo * DAY;
			const fields = { occurredAt, amountMinor: 10_000, currency: 'EUR' };
			return [event('order_completed', fields), outcome('purchase', fields)];
		});
		at(NOON);
		const [person] = valueOf((await engine.recordAndScore([{ records: orders.flat() }]))[0]);
		if (person === undefined) throw new Error('nobody');
		const lead = leadToJson(person, 'default');
		const { amount, low, high } = lead.expectedValue as { amount: number; low: number; high: number };
		expect(lead.expectedValue).toEqual({ amount, low, high, currency: 'EUR' });
		expect(amount).toBeCloseTo(100 * Number(lead.probability), 1);
		// Two gaps of 20 days and two of the shop's 60: √(20 · 60) = 34.641016 days, which are 34 days, 15:23:03.795.
		expect(lead.nextOrder).toMatchObject({ expectedAt: '2026-06-24T03:23:03.795Z', late: false });
	});

	it('says the result first and whose it is last, so that the first screen holds the score', async () => {
		const lead = await jsonOf(await openBench(), 'orders/paid');
		const names = Object.keys(lead);
		expect(names.slice(0, 4)).toEqual(['summary', 'score', 'grade', 'probability']);
		expect(names.slice(-6)).toEqual(['identities', 'id', 'formerIds', 'workspace', 'model', 'asOf']);
	});

	it('carries the copy a data request asks for, in times people can read', async () => {
		const bench = await openBench();
		await jsonOf(bench, 'orders/paid');
		const { export: copy } = await jsonOf(bench, 'customers/data_request');
		expect(copy).toMatchObject({
			events: [{ name: 'order_completed', occurredAt: '2026-03-05T09:14:58.000Z' }],
			outcomes: [{ name: 'purchase' }],
		});
	});

	it('says what it is interested in, where a field path such as that of a segment finds it', async () => {
		const { engine } = await openBench();
		const [looked, came] = await engine.recordAndScore([
			{ records: [event('product_viewed', { category: 'Sofas' })] },
			{ records: [event('page_viewed', { identities: { email: 'bob@shop.example' } })] },
		]);
		const leads = [looked, came].map((answer) => valueOf(answer).map((person) => leadToJson(person, 'default'))[0]);
		expect(leads.map((lead) => lead?.interests)).toEqual([[{ category: 'sofas', share: 1 }], []]);
		expect(leads.map((lead) => readPath({ lead }, 'lead.interests[0].category'))).toEqual(['sofas', undefined]);
	});

	it('says of somebody who was forgotten how much went, and no score', async () => {
		const bench = await openBench();
		await jsonOf(bench, 'orders/paid');
		const lead = await jsonOf(bench, 'customers/redact');
		expect(lead).toMatchObject({ event: { name: 'forget' }, forgotten: { rowsErased: expect.any(Number) as number } });
		expect(lead).not.toHaveProperty('score');
	});
});
