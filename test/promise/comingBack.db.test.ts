import { posted } from '../../tools/demo/payloads';
import { describeEachShop } from './describeEachShop';

describeEachShop('Somebody who subscribes again', ({ at, check, run }) => {
	const customer = (state: string, time: string) => ({
		headers: { 'x-shopify-topic': 'customers_email_marketing_consent/update' },
		params: {},
		query: {},
		body: {
			customer_id: 91,
			email_address: 'nora@firm.example',
			email_marketing_consent: { state, opt_in_level: 'single_opt_in', consent_updated_at: `2026-03-10T${time}Z` },
		},
	});
	const receive = async (state: string, time: string) => await run('scoreLead', [{ json: customer(state, time) }]);

	it.each(['unsubscribed', 'not_subscribed'])('at the shop that reported "%s" is written to again', async (state) => {
		await receive(state, '12:00:00');
		expect(await check([{ email: 'nora@firm.example' }])).toEqual([0]);
		await receive('subscribed', '14:00:00');
		expect(await check([{ email: 'nora@firm.example' }])).toEqual([2]);
	});

	it('is not where the opt-out came from elsewhere', async () => {
		await receive('unsubscribed', '12:00:00');
		await run('scoreLead', [posted({ event: 'unsubscribed', email: 'nora@firm.example' })]);
		await receive('subscribed', '19:00:00');
		expect(await check([{ email: 'nora@firm.example' }])).toEqual([0]);
		at('2026-03-11T18:00:00Z');
		expect(await check([{ email: 'nora@firm.example' }])).toEqual([0]);
	});

	it('is not where the person was erased', async () => {
		await receive('unsubscribed', '12:00:00');
		await run('leadModel', [{ json: { email: 'nora@firm.example' } }], { resource: 'lead', operation: 'forgetLead' });
		at('2026-03-10T19:00:00Z');
		await receive('subscribed', '18:30:00');
		expect(await check([{ email: 'nora@firm.example' }])).toEqual([0]);
	});

	it.each(['resubscribed', 'opted_in', 'subscribed', 'START', 'support_case_closed'])(
		'is not by a form that says %j of itself',
		async (event) => {
			await run('scoreLead', [posted({ event: 'unsubscribed', email: 'nora@firm.example' })]);
			at('2026-03-10T19:00:00Z');
			await run('scoreLead', [posted({ event, email: 'nora@firm.example', newsletter: true, status: 'resubscribed' })]);
			expect(await check([{ email: 'nora@firm.example' }])).toEqual([0]);
		},
	);
});
