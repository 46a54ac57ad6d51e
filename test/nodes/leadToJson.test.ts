import { readPayload } from '../../src/index';
import { leadToJson } from '../../nodes/ScoreLead/operations/leadToJson';
import shopify from '../sources/fixtures/shopify.json';
import { event, openBench, valueOf, type Bench } from '../usecases/engineOnMemory';

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
		expect(answers.map((answer) => valueOf(answer).map((person) => leadToJson(person, 'default').account))).toEqual([
			['firm.example'],
			[undefined],
		]);
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

	it('says of somebody who was forgotten how much went, and no score', async () => {
		const bench = await openBench();
		await jsonOf(bench, 'orders/paid');
		const lead = await jsonOf(bench, 'customers/redact');
		expect(lead).toMatchObject({ event: { name: 'forget' }, forgotten: { rowsErased: expect.any(Number) as number } });
		expect(lead).not.toHaveProperty('score');
	});
});
