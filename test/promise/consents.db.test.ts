import { describeEachShop } from './describeEachShop';
import { FREE } from './useShop';

describeEachShop('What a person agreed to', ({ at, check, codesOf, receive, run }) => {
	it.each([
		{
			id: 55,
			token: 'tok55',
			cart_token: 'ct55',
			email: 'nora@firm.example',
			phone: '+4915155500055',
			buyer_accepts_marketing: false,
			line_items: [],
			customer: {
				id: 9,
				email: 'nora@firm.example',
				email_marketing_consent: { state: 'not_subscribed' },
				sms_marketing_consent: { state: 'not_subscribed' },
			},
		},
		{
			id: 901,
			token: 'tok901',
			cart_token: 'ct901',
			abandoned_checkout_url: 'https://firm.example/checkouts/901',
			email: 'nora@firm.example',
			phone: '+4915155500055',
			buyer_accepts_marketing: false,
			buyer_accepts_sms_marketing: false,
			line_items: [{ title: 'Lamp', price: '40.00', quantity: 1 }],
			customer: {
				id: 91,
				email: 'nora@firm.example',
				email_marketing_consent: { state: 'not_subscribed' },
				sms_marketing_consent: { state: 'not_subscribed' },
			},
		},
		{ email: 'nora@firm.example', phone: '+4915155500055', accepts_marketing: false, sms_consent: 'no' },
		{ email: 'nora@firm.example', phone: '+4915155500055', accepts_marketing: 'No', sms_consent: false },
		{ email: 'nora@firm.example', phone: '+4915155500055', newsletter: 'nein', sms_opt_in: '0' },
	])('a box that was not ticked is no consent (N16, %#)', async (body) => {
		await receive(body);
		const who = { email: 'nora@firm.example', phone: '+4915155500055' };
		for (const channel of ['sms', 'email']) {
			const codes = await codesOf(who, { channel, ...FREE });
			expect([channel, codes.some((code) => code === 'consent_denied' || code === 'no_consent')]).toEqual([
				channel,
				true,
			]);
		}
		expect(await codesOf(who, { channel: 'phone', ...FREE })).toContain('no_consent');
	});

	it('a Shopify customer who comes back by themselves is written to again (N17)', async () => {
		const update = (state: string, at: string) => ({
			headers: { 'x-shopify-topic': 'customers_email_marketing_consent/update' },
			params: {},
			query: {},
			body: {
				customer_id: 77,
				email_address: 'nora@firm.example',
				email_marketing_consent: { state, opt_in_level: 'single_opt_in', consent_updated_at: at },
			},
		});
		await run('scoreLead', [{ json: update('unsubscribed', '2026-03-10T12:00:00Z') }]);
		expect(await check([{ email: 'nora@firm.example' }])).toEqual([0]);
		await run('scoreLead', [{ json: update('subscribed', '2026-03-10T14:00:00Z') }]);
		expect(await check([{ email: 'nora@firm.example' }])).toEqual([2]);
		await run('scoreLead', [{ json: update('unsubscribed', '2026-03-10T14:00:00Z') }]);
		expect(await check([{ email: 'nora@firm.example' }])).toEqual([0]);
	});

	it('a yes holds no longer than it says (N19)', async () => {
		const yes = { phone: '+12125550142', sms_consent: true, consent_expires_at: '2026-03-20T00:00:00Z' };
		await receive(yes);
		expect(await check([{ phone: yes.phone }], { channel: 'sms', ...FREE })).toEqual([2]);
		at('2026-03-21T18:00:00Z');
		expect(await codesOf({ phone: yes.phone }, { channel: 'sms', ...FREE })).toEqual(['consent_expired']);
	});

	it('a yes whose end was over when it came is none (N19)', async () => {
		const yes = { phone: '+12125550143', sms_consent: true, consent_expires_at: '2026-02-20T00:00:00Z' };
		await receive(yes);
		expect(await codesOf({ phone: yes.phone }, { channel: 'sms', ...FREE })).toContain('consent_expired');
	});

	it('a support case by a plain payload stops messages until it is closed (N21)', async () => {
		const email = 'nora@firm.example';
		await receive({ event: 'support_case_opened', email, case_id: 'k1' });
		expect(await codesOf({ email })).toEqual(['support_case']);
		at('2026-03-10T19:00:00Z');
		await receive({ event: 'support_case_closed', email, case_id: 'k1' });
		expect(await check([{ email }])).toEqual([2]);
	});
});
