import type { LeadRecord } from '../../src/lead/record';
import { readPayload } from '../../src/sources/readPayload';
import bigcommerce from './fixtures/bigcommerce.json';
import ga4 from './fixtures/ga4.json';
import metaLeads from './fixtures/metaLeads.json';
import segment from './fixtures/segment.json';
import shopify from './fixtures/shopify.json';
import stripe from './fixtures/stripe.json';
import typeform from './fixtures/typeform.json';
import woocommerce from './fixtures/woocommerce.json';

const read = (item: unknown, options = {}) => readPayload(item, options);
const names = (records: readonly LeadRecord[]) => records.map(({ kind, name }) => `${kind} ${name}`);
const outcome = (item: unknown, options = {}) => read(item, options).records.find(({ kind }) => kind === 'outcome');

describe('Shopify', () => {
	const order = shopify['orders/create'];

	test('a rounded id above 2^53 is never used, the gid beside it is', () => {
		const rounded = 820_982_911_946_154_500;
		const whole = read({ ...order, id: rounded, admin_graphql_api_id: 'gid://shopify/Order/820982911946154508' });
		expect(whole.records[0]?.id).toBe('shopify:order:gid://shopify/Order/820982911946154508');
		const { admin_graphql_api_id: _gid, ...customer } = order.customer;
		const reading = read({ ...order, id: rounded, admin_graphql_api_id: null, customer: { ...customer, id: rounded } });
		expect(JSON.stringify(reading.records)).not.toContain('8209829119461545');
		expect(reading.records[0]?.identities.customerId).toBeUndefined();
		expect(reading.notes).toContainEqual(expect.stringContaining('above 2^53'));
	});

	test('a ticked box for text messages is a yes for the number written beside it, not for a bare figure', () => {
		const grants = (phone: unknown) =>
			read({ ...shopify['checkouts/create'], sms_marketing_phone: phone }).records.filter(
				({ kind, identities }) => kind === 'consent' && identities.phone !== undefined,
			);
		expect(grants('+491701234567')).toHaveLength(1);
		expect(grants(1_701_234_567)).toEqual([]);
	});

	test('a ticked box for email is a yes for the address of the order, not for another of the customer', () => {
		const grants = (email: unknown) =>
			read({
				...order,
				email,
				contact_email: null,
				customer: { ...order.customer, email: 'ida.home@shop.example' },
			}).records.filter(({ kind }) => kind === 'consent');
		expect(grants('ida.work@shop.example')).toMatchObject([{ identities: { email: 'ida.work@shop.example' } }]);
		expect(grants(null)).toEqual([]);
	});

	test('a safe id and the gid are one customer and one order', () => {
		const { admin_graphql_api_id: _order, ...plain } = order;
		const { admin_graphql_api_id: _customer, ...customer } = order.customer;
		const [first] = read({ ...plain, customer }).records;
		expect(first).toMatchObject({
			id: 'shopify:order:gid://shopify/Order/5000000000001',
			identities: { customerId: 'gid://shopify/Customer/7000000000001' },
		});
	});

	test('not accepting marketing is no opt-out, and no consent', () => {
		const reading = read({ ...order, buyer_accepts_marketing: false });
		const consents = reading.records.filter(({ kind }) => kind === 'suppression' || kind === 'consent');
		expect(names(consents)).toEqual(['consent denied']);
		expect(reading.records[0]?.traits).toMatchObject({ accepts_marketing: false });
	});

	test.each([
		['subscribed', ['consent granted', 'suppression opt_out']],
		['pending', ['consent pending']],
		['unsubscribed', ['suppression opt_out', 'consent withdrawn']],
		['invalid', ['suppression invalid_address']],
		['not_subscribed', ['consent denied']],
		['redacted', []],
		['SUBSCRIBED', ['consent granted', 'suppression opt_out']],
		['something new', []],
		[null, []],
	])('e-mail consent %s', (state, expected) => {
		const topic = 'customers_email_marketing_consent/update' as const;
		const item = {
			...shopify[topic],
			body: { ...shopify[topic].body, email_marketing_consent: { state, consent_updated_at: '2026-04-01T12:00:00Z' } },
		};
		expect(names(read(item).records)).toEqual(expected);
	});

	test('a yes without a time or an address is not recorded', () => {
		const body = {
			customer_id: 1,
			email_address: 'a@b.example',
			email_marketing_consent: { state: 'subscribed', consent_updated_at: '2026-04-01T12:00:00Z' },
		};
		expect(names(read(body).records)).toEqual(['consent granted', 'suppression opt_out']);
		expect(read({ ...body, email_address: 'broken' }).records).toEqual([]);
		expect(
			read({ ...body, email_marketing_consent: { state: 'subscribed', consent_updated_at: null } }).records,
		).toEqual([]);
	});

	test('both shapes of customer are read, with consent (2024) and without (2025)', () => {
		expect(names(read(shopify['customers/create']).records)).toEqual(['event signed_up', 'identity identify']);
		expect(read(shopify['customers/update']).records[0]?.traits).toEqual({
			country: 'DE',
			region: 'BE',
			city: 'Berlin',
			has_company: false,
			verified_email: true,
			orders_count: 3,
			tags_count: 2,
		});
	});

	test('a cart that was emptied is no interest in a product', () => {
		expect(names(read({ ...shopify['carts/update'], line_items: [] }).records)).toEqual(['event product_removed']);
	});

	test('a refund without a successful transaction takes nothing back', () => {
		expect(names(read({ ...shopify['refunds/create'], transactions: [] }).records)).toEqual(['event order_refunded']);
	});

	test('a topic that does not fit the payload is said to, and the shape decides', () => {
		const reading = read(order, { topic: 'carts/create' });
		expect(reading.topic).toBe('orders/paid');
		expect(reading.notes).toContainEqual(expect.stringContaining('carts/create does not fit'));
	});

	test('no name, street, email or phone is a trait', () => {
		const text = JSON.stringify(
			Object.values(shopify).flatMap((item) => read(item).records.map(({ traits }) => traits)),
		);
		for (const personal of ['Ida', 'Morgen', 'Beispielweg', 'ida.morgen', '901820', '10115'])
			expect(text).not.toContain(personal);
	});
});

describe('WooCommerce', () => {
	const order = { ...woocommerce['order.created'], date_paid: null, date_paid_gmt: null };

	test.each([
		['pending', ['event checkout_started']],
		['failed', ['event checkout_started']],
		['checkout-draft', ['event checkout_started']],
		['on-hold', ['event order_completed']],
		['processing', ['event order_completed', 'outcome purchase']],
		['completed', ['event order_completed', 'outcome purchase']],
		['cancelled', ['event order_cancelled', 'outcome refunded']],
		['refunded', ['event order_refunded', 'outcome refunded', 'event order_completed', 'outcome purchase']],
		['wc-completed', ['event order_completed', 'outcome purchase']],
		['awaiting-shipment', ['event order_completed']],
	])('status %s', (status, expected) => {
		expect(names(read({ ...order, status }).records)).toEqual(expected);
	});

	test("a shop's own status counts as paid once date_paid is set", () => {
		expect(
			names(read({ ...order, status: 'awaiting-shipment', date_paid_gmt: '2026-03-05T10:00:05' }).records),
		).toContain('outcome purchase');
	});

	test('refunds in part carry negative totals', () => {
		const reading = read({ ...woocommerce['order.created'], refunds: [{ id: 9, reason: '', total: '-800' }] });
		expect(reading.records.find(({ name }) => name === 'refunded')).toMatchObject({
			amountMinor: 800,
			currency: 'JPY',
			reverses: 'woocommerce:order:wc_order_Tq2nB7',
		});
	});

	test('yen have no decimals, a guest has no customer ID, the phone is read by the billing country', () => {
		const reading = read({ ...woocommerce['order.created'], customer_id: 0 });
		expect(reading.records[0]).toMatchObject({
			amountMinor: 12_800,
			currency: 'JPY',
			identities: { email: 'ken.aoki@mail.example', phone: '+81663411111' },
		});
		expect(reading.records[0]?.identities).not.toHaveProperty('customerId');
	});
});

describe('Stripe', () => {
	test('one payment reported as session, intent and charge has one ID', () => {
		const ids = (['checkout.session.completed', 'payment_intent.succeeded', 'charge.succeeded'] as const).map(
			(topic) => outcome(stripe[topic])?.id,
		);
		expect(new Set(ids)).toEqual(new Set(['stripe:payment_intent:pi_Rui1']));
	});

	test('a refund is what was added to the sum refunded before', () => {
		expect(outcome(stripe['charge.refunded'])).toMatchObject({
			amountMinor: 1500,
			currency: 'EUR',
			reverses: 'stripe:payment_intent:pi_Rui1',
			full: false,
		});
	});

	const session = stripe['checkout.session.completed'];
	const withObject = (fields: object, event: object = session) => ({
		...event,
		data: { object: { ...session.data.object, ...fields } },
	});

	test('a session whose invoice is made afterwards is known by its payment, as its charge is', () => {
		expect(outcome(withObject({ mode: 'payment', invoice: 'in_later' }))?.id).toBe('stripe:payment_intent:pi_Rui1');
	});

	test.each([
		['paid', true],
		['no_payment_required', true],
		['unpaid', false],
		[null, false],
	])('payment_status %s', (payment_status, paid) => {
		expect(outcome(withObject({ payment_status })) !== undefined).toBe(paid);
	});

	test.each([
		['jpy', 500, 500],
		['usd', 500, 500],
		['kwd', 5000, 5000],
		['isk', 500, 5],
		['ugx', 500, 5],
		['mga', 500, 50_000],
	])('%s %i is %i minor units', (currency, amount_total, amountMinor) => {
		expect(outcome(withObject({ currency, amount_total }))).toMatchObject({
			amountMinor,
			currency: currency.toUpperCase(),
		});
	});

	test('promotions opted out of are an opt-out, and unanswered ones nothing', () => {
		expect(names(read(withObject({ consent: { promotions: 'opt_out' } })).records).slice(2)).toEqual([
			'suppression opt_out',
			'consent withdrawn',
		]);
		expect(names(read(withObject({ consent: null })).records).slice(2)).toEqual([]);
	});

	test('a dispute suppresses until it is won, and takes the purchase back when it is lost', () => {
		const created = stripe['charge.dispute.created'];
		const closed = (status: string) => ({
			...created,
			type: 'charge.dispute.closed',
			data: { object: { ...created.data.object, status } },
		});
		expect(read(created).records).toEqual([
			expect.objectContaining({ name: 'dispute', action: 'suppress', subject: 'stripe:dispute:dp_1' }),
		]);
		expect(read(closed('won')).records).toEqual([
			expect.objectContaining({ name: 'dispute', action: 'release', subject: 'stripe:dispute:dp_1' }),
		]);
		expect(outcome(closed('lost'))).toMatchObject({ reverses: 'stripe:payment_intent:pi_Rui1', amountMinor: 4599 });
	});

	test('an event that means nothing for a lead answers no records and a note', () => {
		expect(read({ ...session, type: 'payout.paid' })).toMatchObject({
			records: [],
			notes: ['payout.paid: contains nothing that concerns a lead.'],
		});
		expect(read({ ...session, type: 'constructor' }).records).toEqual([]);
	});
});

describe('Segment and Google Analytics 4', () => {
	test('price × quantity where no value is given, revenue for an order', () => {
		expect(read(segment['Product Added']).records[0]).toMatchObject({ amountMinor: 4500, currency: 'EUR' });
		expect(read(segment['Cart Viewed']).records[0]).toMatchObject({ amountMinor: 24_490 });
		expect(outcome(segment['Order Completed'])).toMatchObject({ amountMinor: 24_490 });
		expect(read(segment['Product List Viewed']).records[0]).not.toHaveProperty('amountMinor');
		expect(read(ga4['add_to_cart']).records[0]).toMatchObject({ amountMinor: 4900, currency: 'USD' });
	});

	test('an order refunded in part keeps the rest, a cancelled one nothing', () => {
		expect(outcome(segment['Order Refunded'])).toMatchObject({
			reverses: 'segment:order:o-3',
			amountMinor: 450,
			full: false,
		});
		expect(outcome(segment['Order Cancelled'])).toMatchObject({ reverses: 'segment:order:o-3', full: true });
		expect(outcome(ga4['refund'])).toMatchObject({
			reverses: outcome(ga4['purchase'])?.id,
			amountMinor: 2450,
			full: false,
		});
	});

	test('traits say what the person is like, not who it is', () => {
		expect(read(segment['identify']).records[0]?.traits).toEqual({
			plan: 'trial',
			logins: 7,
			country: 'NL',
			region: 'UT',
			city: 'Utrecht',
			has_company: true,
			company_industry: 'Outdoor',
			company_employees: 12,
		});
		expect(read(ga4['purchase']).records[0]?.traits).toEqual({ plan: 'gold' });
	});

	test('an alias joins the former id', () => {
		expect(read(segment['alias']).records).toEqual([
			expect.objectContaining({
				name: 'alias',
				identities: { customerId: 'user-5', anonymousId: 'anon-76' },
				formerly: { customerId: 'anon-76' },
			}),
		]);
	});

	test('twenty-five events in one body are twenty-five records with ids of their own', () => {
		const event = ga4['view_item'].body.events[0];
		const { records } = read({
			...ga4['view_item'],
			body: { client_id: '1.2', events: Array.from({ length: 25 }, () => event) },
		});
		expect(new Set(records.map(({ id }) => id)).size).toBe(25);
	});

	test('a group call says nothing about a lead', () => {
		expect(read({ type: 'group', messageId: 'm', userId: 'u', groupId: 'g' })).toMatchObject({
			records: [],
			notes: [expect.stringContaining('group')],
		});
	});
});

describe('Ids alone, and forms', () => {
	test('BigCommerce says what to fetch', () => {
		for (const item of Object.values(bigcommerce))
			expect(read(item).notes).toContainEqual(expect.stringMatching(/Fetch GET \/v[23]\//));
	});

	test.each([
		[11, 'purchase'],
		[10, 'purchase'],
		[4, 'refunded'],
		[5, 'refunded'],
		[7, undefined],
		[0, undefined],
	])('BigCommerce order status %i', (new_status_id, name) => {
		const item = bigcommerce['store/order/statusUpdated'];
		const body = { ...item.body, data: { ...item.body.data, status: { previous_status_id: 1, new_status_id } } };
		expect(outcome({ ...item, body })?.name).toBe(name);
	});

	test.each([
		[11, ['order_completed', 'purchase']],
		[4, ['order_refunded', 'refunded']],
		[5, ['order_cancelled', 'refunded']],
		[7, ['order_completed']],
		[0, ['checkout_started']],
	])('a BigCommerce order that was fetched with status %i is the one of its webhooks', (status_id, names) => {
		const order = {
			...{ id: 301, status_id, total_inc_tax: '79.00', currency_code: 'USD', customer_id: 58 },
			billing_address: { email: 'tom@bike.example', phone: '2125550100', country_iso2: 'US' },
			products: { url: 'https://api.bigcommerce.com/stores/abc123/v2/orders/301/products' },
		};
		const { records } = read(order);
		expect(records.map(({ name }) => name)).toEqual(names);
		expect(records[0]).toMatchObject({
			identities: { email: 'tom@bike.example', phone: '+12125550100', customerId: 'abc123:58' },
			links: read(bigcommerce['store/order/created']).records[0]?.links,
			...{ amountMinor: 7900, currency: 'USD' },
		});
	});

	test('a Meta lead and its bare notification are one form', () => {
		const [bare] = read(metaLeads['leadgen']).records;
		const [form, person] = read(metaLeads['lead']).records;
		expect(form?.id).toBe(bare?.id);
		expect(person).toMatchObject({
			kind: 'identity',
			links: bare?.links,
			identities: { email: 'sam@leads.example', phone: '+12125550123' },
			traits: { budget: '1k to 5k', has_company: true },
		});
	});

	test('Typeform keeps choices, numbers and yes/no, and no free text', () => {
		expect(read(typeform['form_response']).records[0]?.traits).toEqual({
			utm_source: 'newsletter',
			favourite_category: 'Sofas',
			which_woods: 'Oak, Ash',
			r: 4,
		});
		expect(JSON.stringify(read(typeform['answers']).records[0]?.traits)).not.toContain('Eva');
	});
});
