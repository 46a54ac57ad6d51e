import type { IDataObject } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop } from '../workflows/shop';

const NOW = '2026-03-10T18:00:00Z';
const EMAIL = 'olga@firm.example';

let shop: Shop;
beforeEach(async () => {
	shop = await openShop(NOW);
});
afterEach(async () => await shop.shut());

async function codesOf(json: IDataObject, parameters: IDataObject = {}) {
	const { outputs, error } = await shop.step('suppressionCheck', [{ json }], parameters);
	if (error) throw error;
	const { reasons } = outputs.flat()[0]?.json.suppression as { reasons: { code: string }[] };
	return reasons.map(({ code }) => code);
}

async function run(type: string, json: IDataObject, parameters: IDataObject = {}) {
	const { error } = await shop.step(type, [{ json }], parameters);
	if (error) throw error;
}

describe('What else speaks against a message', () => {
	it('a purchase whose refund came yesterday still holds marketing back (N22)', async () => {
		const order = { order_id: 'o9', email: EMAIL, total: 50, currency: 'EUR' };
		shop.at('2026-01-01T10:00:00Z');
		await run('scoreLead', posted({ event: 'order_completed', ...order }).json);
		shop.at(NOW);
		expect(await codesOf({ email: EMAIL })).toEqual([]);
		await run('scoreLead', posted({ event: 'order_refunded', ...order }).json);
		expect(await codesOf({ email: EMAIL })).toContain('refunded');
	});

	it.each(['lost', 'unqualified'])(
		'a lead that sales called %s an hour ago gets no sales task and no call (N22)',
		async (outcome) => {
			await run('scoreLead', posted({ event: 'form_submitted', email: EMAIL, phone: '+4915155500077' }).json);
			await run('recordOutcome', { email: EMAIL, outcome, deal_id: 'd1' }, { outcome });
			expect(await codesOf({ email: EMAIL }, { channel: 'salesTask' })).toContain('rejected_by_sales');
			expect(await codesOf({ email: EMAIL }, { channel: 'phone' })).toContain('rejected_by_sales');
			expect(await codesOf({ email: EMAIL })).toEqual([]);
		},
	);

	it('a person whom sales recorded as unsubscribed is held back', async () => {
		await run('recordOutcome', { email: EMAIL }, { outcome: 'unsubscribed' });
		expect(await codesOf({ email: EMAIL })).toEqual(['opt_out']);
	});

	it('a subscription that waits for its confirmation is no consent (N18)', async () => {
		const body = {
			customer_id: 78,
			email_address: EMAIL,
			email_marketing_consent: { state: 'pending', opt_in_level: 'confirmed_opt_in', consent_updated_at: NOW },
		};
		const headers = { 'x-shopify-topic': 'customers_email_marketing_consent/update' };
		await run('scoreLead', { headers, params: {}, query: {}, body });
		expect(await codesOf({ email: EMAIL })).toEqual(['consent_pending']);
	});

	it('somebody known by customer ID only who opts out is held back under the email that turns up later', async () => {
		await run('scoreLead', posted({ event: 'unsubscribed', customer_id: 'k-1' }).json);
		await run('scoreLead', posted({ event: 'form_submitted', customer_id: 'k-1', email: EMAIL }).json);
		expect(await codesOf({ email: EMAIL })).toEqual(['opt_out']);
	});

	it('somebody erased who fills in a form again is held back', async () => {
		await run('scoreLead', posted({ event: 'form_submitted', email: EMAIL, customer_id: 'k-2' }).json);
		await run('leadModel', { email: EMAIL }, { resource: 'lead', operation: 'forgetLead' });
		shop.at('2026-04-10T18:00:00Z');
		const { outputs } = await shop.step('scoreLead', [posted({ event: 'form_submitted', email: EMAIL })]);
		expect(await codesOf(outputs[0]?.[0]?.json ?? {})).toContain('erased');
	});

	it("the order of the items changes nobody's answer", async () => {
		await run('suppressionCheck', { email: EMAIL }, { operation: 'suppress', reason: 'opt_out' });
		const emails = ['a@firm.example', EMAIL, 'b@firm.example', EMAIL];
		for (const list of [emails, [...emails].reverse()]) {
			const { outputs } = await shop.step(
				'suppressionCheck',
				list.map((email) => ({ json: { email } })),
			);
			expect(outputs[0]?.map(({ json }) => json.email)).toEqual([EMAIL, EMAIL]);
			expect(outputs[2]).toHaveLength(2);
		}
	});

	it("the item's own field named lead is no way around the list", async () => {
		await run('suppressionCheck', { email: EMAIL }, { operation: 'suppress', reason: 'opt_out' });
		for (const lead of ['hot', { name: 'Olga' }, { id: 9 }, { identities: { email: 'free@firm.example' } }, null])
			expect(await codesOf({ lead, email: EMAIL } as IDataObject)).toContain('opt_out');
	});

	it('Score Lead overwrites a lead that came with the payload', async () => {
		await run('suppressionCheck', { email: EMAIL }, { operation: 'suppress', reason: 'opt_out' });
		const free = (await shop.step('scoreLead', [posted({ event: 'form_submitted', email: 'free@firm.example' })]))
			.outputs[0]?.[0];
		const forged = { json: { ...posted({ event: 'form_submitted', email: EMAIL }).json, lead: free?.json.lead ?? {} } };
		expect(await codesOf(forged.json)).toContain('opt_out');
		const { outputs } = await shop.step('scoreLead', [forged]);
		expect(await codesOf(outputs[0]?.[0]?.json ?? {})).toContain('opt_out');
	});
});
