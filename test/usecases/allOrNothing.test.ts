import { tierRulesSchema, type LeadRecord } from '../../src/index';
import { event, HOUR, NOON, openBench, outcome, valueOf } from './engineOnMemory';

const whole = { allOrNothing: true };
const who = { leadId: 'nobody' };
const nameless: LeadRecord = event('signed_up', { identities: {} });

async function openShop() {
	const bench = await openBench();
	const [answer] = await bench.engine.recordEvents([{ records: [event('signed_up')] }]);
	const leadId = valueOf(answer)[0]?.leadId ?? '';
	const exported = async () => valueOf((await bench.engine.exportLeads([{ leadId }]))[0]);
	return { ...bench, leadId, exported };
}

describe('a batch that is written whole or not at all', () => {
	it('records nothing where one item fails, and says of each item why', async () => {
		const { engine, exported } = await openShop();
		const requests = [{ records: [event('product_viewed')] }, { records: [nameless] }];
		for (const answers of [
			await engine.recordEvents(requests, whole),
			await engine.recordAndScore(requests, undefined, whole),
		]) {
			expect(answers).toMatchObject([
				{
					ok: false,
					error: {
						code: 'batch-refused',
						message: expect.stringContaining('matched to a lead') as string,
					},
				},
				{ ok: false, error: { code: 'identity-missing' } },
			]);
		}
		const sold = [{ records: [outcome('purchase')] }, { records: [event('product_viewed')] }];
		expect(await engine.recordOutcomes(sold, whole)).toMatchObject([
			{ error: { code: 'batch-refused' } },
			{ error: { code: 'payload-incomplete' } },
		]);
		expect(await exported()).toMatchObject({ events: [{ name: 'signed_up' }], outcomes: [], scores: [] });
	});

	it('counts a message once, however often the batch is tried until it is right', async () => {
		const { engine, leadId, at, exported } = await openShop();
		const sent = { channel: 'email', purpose: 'marketing', source: 'test' } as const;
		for (const hours of [0, 1, 2]) {
			at(NOON + hours * HOUR);
			const answers = await engine.recordContacts(
				[
					{ who: { leadId }, ...sent },
					{ who, ...sent },
				],
				whole,
			);
			expect(answers).toMatchObject([{ error: { code: 'batch-refused' } }, { error: { code: 'score-unknown' } }]);
		}
		await engine.recordContacts([{ who: { leadId }, ...sent }], whole);
		expect((await exported()).contacts).toHaveLength(1);
	});

	it('moves a lead to its tier only with the others, so that the change is still one when tried again', async () => {
		const { engine, leadId } = await openShop();
		const requests = [
			{ leadId, score: 90 },
			{ leadId: 'nobody', score: 90 },
		];
		const rules = tierRulesSchema.parse({});
		await engine.assignTiers(requests, rules, { tierSet: 'default', ...whole });
		const [answer] = await engine.assignTiers(requests.slice(0, 1), rules, { tierSet: 'default', ...whole });
		expect(valueOf(answer)).toMatchObject({ name: 'A', changed: true });
	});

	it('suppresses nobody, and keeps no consent, where one item names nobody', async () => {
		const { engine, leadId, exported } = await openShop();
		const stop = { action: 'suppress', code: 'manual', source: 'test' } as const;
		await engine.changeSuppressions(
			[
				{ who: { leadId }, ...stop },
				{ who, ...stop },
			],
			whole,
		);
		const yes = { state: 'granted', channel: 'email', source: 'test' } as const;
		await engine.recordConsents(
			[
				{ who: { leadId }, ...yes },
				{ who, ...yes },
			],
			whole,
		);
		expect(await exported()).toMatchObject({ suppressions: [], consents: [] });
	});

	it('goes on with the other items where that was not asked for', async () => {
		const { engine, exported } = await openShop();
		await engine.recordEvents([{ records: [event('product_viewed')] }, { records: [nameless] }]);
		expect((await exported()).events).toHaveLength(2);
	});
});
