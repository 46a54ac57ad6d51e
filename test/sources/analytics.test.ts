import { readPayload } from '../../src/sources/readPayload';
import { brief, fromWebhook } from './brief';

const ADA = 'ada@shop.test';

describe('PostHog', () => {
	const event = (name: string, properties: Record<string, unknown> = {}) =>
		fromWebhook({
			event: { uuid: 'u1', event: name, distinct_id: 'd1', timestamp: '2026-03-05T10:00:00Z', properties },
			person: { id: 'p', properties: { email: 'Ada@Shop.test', $geoip_country_code: 'DE' } },
		});
	const WHO = `${ADA}, anonymous d1`;

	it.each([
		['$pageview', { $pathname: '/pricing' }, [`event pricing_viewed: ${WHO}`]],
		['$pageview', { $current_url: 'https://shop.test/' }, [`event page_viewed: ${WHO}`]],
		['Demo Requested', {}, [`event demo_requested: ${WHO}`]],
		['$autocapture', {}, []],
		['$identify', {}, [`identity identify: ${WHO}`]],
		[
			'purchase',
			{ value: 10, currency: 'EUR', order_id: 'O9' },
			[
				`event order_completed 1000 EUR: ${WHO}, posthog:order:O9`,
				`outcome purchase 1000 EUR: ${WHO}, posthog:order:O9`,
			],
		],
	])('%s %j', (name, properties, expected) => expect(brief(event(name, properties))).toEqual(expected));

	it('knows the person by a property that the shop writes its own way', () => {
		const own = { event: 'signup', distinct_id: 'd1', properties: {}, person: { properties: { Email: ADA } } };
		expect(brief(fromWebhook(own))).toEqual([`event signed_up: ${WHO}`]);
	});
});

it.each([
	['Pricing', '/pricing', 'pricing_viewed'],
	['Blog', undefined, 'blog_viewed'],
	['Careers', undefined, 'careers_viewed'],
	['Home', '/', 'page_viewed'],
])('Segment: the page %s (%s) is %s', (name, path, expected) => {
	const page = { type: 'page', messageId: 'm1', userId: 'u1', name, properties: { path } };
	expect(brief(page)).toEqual([`event ${expected}: customer u1`]);
});

it('RudderStack’s calls are read as Segment’s, under ids of its own', () => {
	const call = {
		type: 'track',
		event: 'Order Completed',
		messageId: 'm1',
		userId: 'u1',
		rudderId: 'r',
		channel: 'web',
		originalTimestamp: '2026-03-05T10:00:00Z',
		context: { library: { name: 'RudderLabs JavaScript SDK' }, traits: { email: 'Ada@Shop.test' } },
		properties: { order_id: 'O9', revenue: 20, currency: 'EUR' },
	};
	expect(readPayload(fromWebhook(call)).source).toBe('rudderstack');
	expect(brief(fromWebhook(call))[1]).toBe(`outcome purchase 2000 EUR: ${ADA}, customer u1, rudderstack:order:O9`);
});

describe('GA4’s export to BigQuery', () => {
	const row = (event_name: string, rest: Record<string, unknown>) => ({
		event_date: '20260305',
		event_timestamp: 1_772_704_800_000_000,
		event_name,
		user_pseudo_id: '111.222',
		user_id: null,
		event_params: [],
		...rest,
	});

	it('reads a purchase with what it came to', () => {
		const purchase = row('purchase', {
			event_params: [{ key: 'currency', value: { string_value: 'EUR', int_value: null } }],
			ecommerce: { purchase_revenue: 20.5, transaction_id: 'T1' },
		});
		expect(brief(purchase)).toEqual([
			'event order_completed 2050 EUR: anonymous 111.222, ga4:order:T1',
			'outcome purchase 2050 EUR: anonymous 111.222, ga4:order:T1',
		]);
		expect(readPayload(purchase).records[0]?.occurredAt).toBe(1_772_704_800_000);
	});

	it('knows the kind of page by its address', () => {
		const location = { key: 'page_location', value: { string_value: 'https://shop.test/careers' } };
		expect(brief(row('page_view', { event_params: [location] }))).toEqual(['event careers_viewed: anonymous 111.222']);
	});
});
