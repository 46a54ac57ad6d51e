import type { IDataObject } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { describeEachShop } from './describeEachShop';
import { NOW } from './useShop';

const EMAIL = 'olga@firm.example';

describeEachShop('What else speaks against a message', ({ at, codesOf, run: step }) => {
	const run = async (type: string, json: IDataObject, parameters: IDataObject = {}) => {
		const { error } = await step(type, [{ json }], parameters);
		if (error) throw error;
	};

	it('a purchase whose refund came yesterday still holds marketing back (N22)', async () => {
		const order = { order_id: 'o9', email: EMAIL, total: 50, currency: 'EUR' };
		at('2026-01-01T10:00:00Z');
		await run('scoreLead', posted({ event: 'order_completed', ...order }).json);
		at(NOW);
		expect(await codesOf({ email: EMAIL })).toEqual([]);
		await run('scoreLead', posted({ event: 'order_refunded', ...order }).json);
		expect(await codesOf({ email: EMAIL })).toContain('refunded');
	});

	it('a refund of a part yesterday holds marketing back for a fortnight (N22)', async () => {
		const order = { order_id: 'o10', email: EMAIL, total: 50, currency: 'EUR' };
		at('2026-01-01T10:00:00Z');
		await run('scoreLead', posted({ event: 'order_completed', ...order }).json);
		at('2026-03-09T18:00:00Z');
		await run('scoreLead', posted({ event: 'order_refunded', ...order, total: 20 }).json);
		at(NOW);
		expect(await codesOf({ email: EMAIL })).toEqual(['refunded']);
		at('2026-03-24T18:00:00Z');
		expect(await codesOf({ email: EMAIL })).toEqual([]);
	});

	it("a colleague of somebody whose company won today isn't prospected, where that is set (N22)", async () => {
		await run('scoreLead', posted({ event: 'form_submitted', email: 'buyer@bigfirm.example' }).json);
		await run('recordOutcome', { email: 'buyer@bigfirm.example', deal_id: 'd2' }, { outcome: 'won' });
		const options = { colleagueBoughtWithinDays: 30 };
		expect(await codesOf({ email: 'colleague@bigfirm.example' }, { options })).toEqual(['colleague_bought']);
		expect(await codesOf({ email: 'colleague@elsewhere.example' }, { options })).toEqual([]);
		expect(await codesOf({ email: 'colleague@bigfirm.example' })).toEqual([]);
	});

	it('a competitor and your own staff get nothing, by option and from the list (N22)', async () => {
		const options = { blockedAddresses: '*@rival.example', ownAddresses: 'ourshop.example' };
		expect(await codesOf({ email: 'spy@rival.example' }, { options })).toEqual(['blocked_address']);
		expect(await codesOf({ email: 'temp@ourshop.example' }, { options })).toEqual(['own_address']);
		expect(await codesOf({ email: EMAIL }, { options })).toEqual([]);
		const items = [
			{ pattern: '*@listed.example', reason: 'manual' },
			{ domain: 'staff.example', reason: 'own_address' },
		];
		const { error } = await step(
			'suppressionCheck',
			items.map((json) => ({ json })),
			{ operation: 'import' },
		);
		expect(error).toBeUndefined();
		expect(await codesOf({ email: 'spy@listed.example' })).toEqual(['manual']);
		expect(await codesOf({ email: 'temp@staff.example' })).toEqual(['own_address']);
	});

	it.each(['lost', 'unqualified'])(
		'a lead that sales called %s an hour ago gets no sales task and no call (N22)',
		async (outcome) => {
			await run('scoreLead', posted({ event: 'form_submitted', email: EMAIL, phone: '+4915155500077' }).json);
			await run('recordOutcome', { email: EMAIL, outcome, deal_id: 'd1' }, { outcome });
			expect(await codesOf({ email: EMAIL }, { channel: 'salesTask' })).toContain('rejected_by_sales');
			expect(await codesOf({ email: EMAIL }, { channel: 'phone' })).toContain('rejected_by_sales');
			expect(await codesOf({ email: EMAIL })).toEqual([]);
			at('2026-06-09T18:00:00Z');
			expect(await codesOf({ email: EMAIL }, { channel: 'salesTask' })).toEqual([]);
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
		const { outputs } = await step('suppressionCheck', [{ json: { email: EMAIL } }]);
		expect(JSON.stringify(outputs[0])).toContain('the operation Record Consent');
		at('2026-03-10T19:00:00Z');
		await run(
			'suppressionCheck',
			{ email: EMAIL },
			{ operation: 'recordConsent', consent: 'granted', channel: 'email' },
		);
		expect(await codesOf({ email: EMAIL })).toEqual([]);
	});

	it.each(['consent_pending', 'consent_denied', 'consent_withdrawn'])(
		'Release lifts %s, or says what does (N18)',
		async (reason) => {
			const consent = reason.replace('consent_', '');
			await run('suppressionCheck', { email: EMAIL }, { operation: 'recordConsent', consent, channel: 'email' });
			expect(await codesOf({ email: EMAIL })).toEqual([reason]);
			at('2026-03-10T19:00:00Z');
			const items = [{ json: { email: EMAIL, reason } }];
			const { error } = await step('suppressionCheck', items, { operation: 'release', reason: '={{ $json.reason }}' });
			if (error) expect(error.message).toContain('Record Consent');
			else expect(await codesOf({ email: EMAIL })).toEqual([]);
		},
	);

	it('somebody known by customer ID only who opts out is held back under the email that turns up later', async () => {
		await run('scoreLead', posted({ event: 'unsubscribed', customer_id: 'k-1' }).json);
		await run('scoreLead', posted({ event: 'form_submitted', customer_id: 'k-1', email: EMAIL }).json);
		expect(await codesOf({ email: EMAIL })).toEqual(['opt_out']);
	});

	it('somebody erased who fills in a form again is held back', async () => {
		await run('scoreLead', posted({ event: 'form_submitted', email: EMAIL, customer_id: 'k-2' }).json);
		await run('leadModel', { email: EMAIL }, { resource: 'lead', operation: 'forgetLead' });
		at('2026-04-10T18:00:00Z');
		const { outputs } = await step('scoreLead', [posted({ event: 'form_submitted', email: EMAIL })]);
		expect(await codesOf(outputs[0]?.[0]?.json ?? {})).toContain('erased');
	});

	it("the order of the items changes nobody's answer", async () => {
		await run('suppressionCheck', { email: EMAIL }, { operation: 'suppress', reason: 'opt_out' });
		const emails = ['a@firm.example', EMAIL, 'b@firm.example', EMAIL];
		for (const list of [emails, [...emails].reverse()]) {
			const { outputs } = await step(
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
		const free = (await step('scoreLead', [posted({ event: 'form_submitted', email: 'free@firm.example' })]))
			.outputs[0]?.[0];
		const forged = { json: { ...posted({ event: 'form_submitted', email: EMAIL }).json, lead: free?.json.lead ?? {} } };
		expect(await codesOf(forged.json)).toContain('opt_out');
		const { outputs } = await step('scoreLead', [forged]);
		expect(await codesOf(outputs[0]?.[0]?.json ?? {})).toContain('opt_out');
	});
});
