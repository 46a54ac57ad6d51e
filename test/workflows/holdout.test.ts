import type { IDataObject } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop } from './shop';

let shop: Shop;
beforeAll(async () => (shop = await openShop('2026-03-01T12:00:00Z')));
afterAll(async () => await shop.shut());

const experiment = async (operation: string, parameters: IDataObject = {}): Promise<IDataObject> => {
	const { outputs, error } = await shop.step('leadModel', [{ json: {} }], {
		resource: 'experiment',
		operation,
		...parameters,
	});
	expect(error).toBeUndefined();
	return outputs[0]?.[0]?.json.experiment as IDataObject;
};

it('a marketer sets a holdout, sees it on every step, and reads what contacting brings', async () => {
	const set = await experiment('setHoldout', { holdoutShare: 50, holdoutWindowDays: 7 });
	expect(set.summary).toBe(
		'50 % of all people are sent no marketing from now on, by any workflow with a Suppression Check. Results come in after 7 days, with Lead Model › Experiment › Results.',
	);
	const visits = Array.from({ length: 60 }, (_, index) =>
		posted({ email: `lead${index}@shop.example`, event: 'quote_requested', event_id: `e${index}` }),
	);
	const scored = await shop.step('scoreLead', visits);
	const tiered = await shop.step('assignTier', scored.outputs[0] ?? []);
	const [suppressed = [], , allowed = []] = (await shop.step('suppressionCheck', tiered.outputs.flat())).outputs;
	expect(suppressed.length).toBeGreaterThan(10);
	expect(suppressed.length + allowed.length).toBe(60);
	for (const { json } of suppressed)
		expect(json).toMatchObject({ tier: { holdout: true }, suppression: { reasons: [{ code: 'holdout' }] } });
	for (const { json } of allowed) expect(json).toMatchObject({ tier: { holdout: false } });

	expect((await experiment('holdoutResults')).summary).toBe(
		'Not known yet: 60 people are in the experiment, and the 7 days of none are over.',
	);
	shop.at('2026-03-02T12:00:00Z');
	await shop.step(
		'recordOutcome',
		allowed.map(({ json }) => {
			const { email } = json.body as { email: string };
			return posted({ email, event: 'order_completed', order_id: `order-${email}` });
		}),
	);
	shop.at('2026-03-08T12:00:00Z');
	const results = await experiment('holdoutResults');
	expect(results).toMatchObject({
		verdict: 'better',
		knownSince: '2026-03-08T00:00:00.000Z',
		contacted: { people: allowed.length, buyers: allowed.length, ratePercent: 100 },
		heldOut: { people: suppressed.length, buyers: 0, ratePercent: 0 },
		isRunning: true,
	});
	expect(results.summary).toMatch(/^Contacting brings more purchases, known since 8 March 2026: about \+\d+ %/);

	expect((await experiment('endHoldout')).summary).toContain('Everybody is contacted again.');
	const after = await shop.step('suppressionCheck', suppressed, { options: {} });
	expect(after.outputs[0]).toEqual([]);
});
