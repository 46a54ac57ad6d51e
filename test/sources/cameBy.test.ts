import { readPayload } from '../../src/sources/readPayload';
import { fromWebhook } from './brief';

const EMAIL = 'ada@campaign.example';
const webhook = (body: object, headers: object = {}) => ({ ...(fromWebhook(body) as object), headers });
const ga4Row = (event_name: string, more: object = {}) => ({
	...{ event_date: '20260921', event_timestamp: '1790000000000000', event_name, event_params: [] },
	...{ user_id: 'u1', user_pseudo_id: '1.2', traffic_source: { source: 'google', medium: 'cpc', name: 'first' } },
	...more,
});
const stripe = (type: string, object: object) => ({
	...{ id: 'evt_1', object: 'event', type, created: 1_790_000_000, livemode: true, data: { object } },
});

it.each([
	[
		'WooCommerce’s attribution',
		webhook(
			{
				...{ id: 7, status: 'processing', currency: 'GBP', total: '29.35', customer_id: 25 },
				...{ date_created_gmt: '2026-10-05T08:30:00', date_paid_gmt: '2026-10-05T08:31:00', billing: { email: EMAIL } },
				meta_data: [
					{ key: '_wc_order_attribution_source_type', value: 'utm' },
					{ key: '_wc_order_attribution_utm_source', value: 'google' },
					{ key: '_wc_order_attribution_session_entry', value: 'https://shop.example/?utm_campaign=spring&gclid=1' },
				],
			},
			{ 'x-wc-webhook-topic': 'order.created', 'x-wc-webhook-source': 'https://shop.example/' },
		),
		{ utm_source: 'google', utm_campaign: 'spring', ad_click: 'gclid' },
	],
	[
		'what a Shopify app notes',
		webhook(
			{
				...{ id: 5501, admin_graphql_api_id: 'gid://shopify/Order/5501', email: EMAIL, currency: 'EUR' },
				...{ total_price: '10.00', financial_status: 'paid', created_at: '2026-10-05T09:30:00Z', line_items: [] },
				note_attributes: [{ name: 'utm_source', value: 'newsletter' }],
			},
			{ 'x-shopify-topic': 'orders/create' },
		),
		{ utm_source: 'newsletter' },
	],
	[
		'PostHog’s page',
		webhook({
			event: {
				...{ uuid: 'u', event: '$pageview', distinct_id: 'd', timestamp: '2026-09-21T14:13:20.000Z' },
				properties: { $current_url: 'https://shop.example/pricing?utm_source=g&fbclid=1', $pathname: '/pricing' },
			},
			person: { id: 'p', properties: { email: EMAIL } },
			project: { id: 1 },
		}),
		{ utm_source: 'g', ad_click: 'fbclid' },
	],
	[
		'a Meta lead’s campaign',
		{
			...{ id: '1', created_time: '2026-09-21T14:13:20+0000', platform: 'ig', is_organic: false },
			...{ campaign_name: 'Kitchens', ad_name: 'Video', form_id: '9' },
			field_data: [{ name: 'email', values: [EMAIL] }],
		},
		{ utm_source: 'instagram', utm_medium: 'paid', utm_campaign: 'Kitchens', utm_content: 'Video' },
	],
	[
		'GA4’s visit',
		ga4Row('purchase', {
			collected_traffic_source: { manual_source: 'bing', manual_campaign_name: 'autumn', gclid: null },
		}),
		{ utm_source: 'bing', utm_campaign: 'autumn' },
	],
	['GA4’s first visit', ga4Row('first_visit'), { utm_source: 'google', utm_medium: 'cpc', utm_campaign: 'first' }],
	[
		'a Stripe session’s metadata',
		stripe('checkout.session.expired', {
			...{ id: 'cs_1', object: 'checkout.session', amount_total: 9900, currency: 'eur', mode: 'payment' },
			...{ customer_details: { email: EMAIL }, metadata: { utm_source: 'ads' } },
		}),
		{ utm_source: 'ads' },
	],
])('the campaign is in %s', (_, item, traits) => {
	expect(readPayload(item).records.find(({ kind }) => kind === 'event')?.traits).toMatchObject(traits);
});

it('a visitor’s first source is not that of every row after it', () => {
	const [record] = readPayload(ga4Row('page_view')).records;
	expect(record).toMatchObject({ kind: 'event' });
	expect(record?.traits ?? {}).not.toHaveProperty('utm_source');
});

it.each([
	[
		'a Stripe invoice’s line',
		stripe('invoice.paid', {
			...{ id: 'in_1', object: 'invoice', amount_paid: 4900, currency: 'usd', customer_email: EMAIL },
			lines: { data: [{ description: '1 × Pro (at $49.00 / month)', quantity: 1 }] },
		}),
		{ product: '1 × Pro (at $49.00 / month)', quantity: 1 },
	],
	[
		'a Stripe subscription’s price',
		stripe('customer.subscription.trial_will_end', {
			...{ id: 'sub_1', object: 'subscription', customer: 'cus_1', status: 'trialing' },
			items: { data: [{ price: { nickname: 'Pro monthly' }, quantity: 1 }] },
		}),
		{ plan: 'Pro monthly' },
	],
	[
		'a PayPal subscription’s plan',
		webhook({
			...{ id: 'WH-2', event_type: 'BILLING.SUBSCRIPTION.CANCELLED', resource_type: 'subscription' },
			...{ create_time: '2026-09-21T14:13:20.000Z' },
			resource: { id: 'I-1', status: 'CANCELLED', plan_id: 'P-1', subscriber: { email_address: EMAIL } },
		}),
		{ plan: 'P-1' },
	],
	[
		'a Paddle transaction’s price',
		webhook({
			...{ event_id: 'evt_1', event_type: 'transaction.completed', occurred_at: '2026-09-21T14:13:20.000Z' },
			notification_id: 'n',
			data: {
				...{ id: 'txn_1', status: 'completed', customer_id: 'ctm_1', currency_code: 'USD' },
				details: { totals: { grand_total: '3000', currency_code: 'USD' } },
				items: [{ quantity: 1, price: { name: 'Monthly' } }],
			},
		}),
		{ product: 'Monthly', quantity: 1 },
	],
])('what it was about is in %s', (_, item, about) => {
	expect(readPayload(item).records[0]).toMatchObject({ about });
});

it('a checkout that expired was worth what stood in it', () => {
	const session = { id: 'cs_1', object: 'checkout.session', amount_total: 9900, currency: 'eur', mode: 'payment' };
	expect(
		readPayload(stripe('checkout.session.expired', { ...session, customer_details: { email: EMAIL } })).records,
	).toMatchObject([{ name: 'checkout_abandoned', amountMinor: 9900, currency: 'EUR' }]);
});
