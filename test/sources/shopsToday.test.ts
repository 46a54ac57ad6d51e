import { readPayload } from '../../src/sources/readPayload';
import { readOutcome } from '../../src/sources/readOutcome';
import { brief, fromWebhook } from './brief';

const GID = 'gid://shopify/';
const stripe = (type: string, object: object) => ({
	id: `evt_${type}`,
	object: 'event',
	type,
	created: 1_790_000_000,
	livemode: true,
	data: { object },
});

describe('Stripe since 2025-03-31', () => {
	test('a trial invoice and a trial session are no purchase', () => {
		const invoice = { object: 'invoice', id: 'in_0', amount_paid: 0, currency: 'eur', customer: 'cus_1' };
		expect(brief(stripe('invoice.paid', { ...invoice, billing_reason: 'subscription_create' }))).toEqual([
			'event trial_started: customer cus_1, stripe:invoice:in_0',
		]);
		const session = { object: 'checkout.session', id: 'cs_0', mode: 'subscription', amount_total: 0, currency: 'eur' };
		expect(
			brief(
				stripe('checkout.session.completed', { ...session, customer: 'cus_1', payment_status: 'no_payment_required' }),
			),
		).toEqual(['event trial_started: customer cus_1, stripe:checkout:cs_0']);
	});

	test('an invoice payment says that its invoice and its payment are one purchase', () => {
		const payment = {
			object: 'invoice_payment',
			id: 'inpay_1',
			invoice: 'in_1',
			amount_paid: 1900,
			currency: 'eur',
			payment: { type: 'payment_intent', payment_intent: 'pi_1' },
		};
		expect(brief(stripe('invoice_payment.paid', payment))).toEqual([
			'event order_completed 1900 EUR: stripe:invoice:in_1, stripe:payment_intent:pi_1',
			'outcome purchase 1900 EUR: stripe:invoice:in_1, stripe:payment_intent:pi_1',
			'outcome same_purchase reverses stripe:invoice:in_1: stripe:invoice:in_1, stripe:payment_intent:pi_1',
		]);
	});

	test('test mode is recorded without an outcome', () => {
		const item = {
			...stripe('charge.succeeded', { object: 'charge', id: 'ch_1', amount: 5, currency: 'eur', customer: 'c' }),
			livemode: false,
		};
		expect(brief(item)).toEqual(['event order_completed by a machine 5 EUR: customer c, stripe:charge:ch_1']);
		expect(brief(item, { countTestData: true })).toContain('outcome purchase 5 EUR: customer c, stripe:charge:ch_1');
		expect(readOutcome(item, { outcome: 'purchase' }).records.map(({ kind }) => kind)).toEqual(['event']);
	});
});

describe('Shopify today', () => {
	const merge = {
		admin_graphql_api_customer_kept_id: `${GID}Customer/1`,
		admin_graphql_api_customer_deleted_id: `${GID}Customer/2`,
		status: 'completed',
		errors: [],
	};

	test.each([
		['customers/merge', merge, [`identity alias formerly ${GID}Customer/2: customer ${GID}Customer/1`]],
		['a merge that failed', { ...merge, status: 'failed' }, []],
		[
			'by way of EventBridge',
			{
				version: '0',
				'detail-type': 'shopifyWebhook',
				source: 'aws.partner/shopify.com/1/shop',
				detail: { payload: merge, metadata: { 'X-Shopify-Topic': 'customers/merge' } },
			},
			[`identity alias formerly ${GID}Customer/2: customer ${GID}Customer/1`],
		],
		[
			'order_transactions/create',
			{
				id: 1,
				admin_graphql_api_id: `${GID}OrderTransaction/1`,
				order_id: 450,
				kind: 'capture',
				status: 'success',
				amount: '9.00',
				currency: 'EUR',
				user_id: 7,
				device_id: 5,
			},
			[`event payment_succeeded 900 EUR: shopify:order:${GID}Order/450`],
		],
		[
			'draft_orders/update',
			{
				id: 6,
				admin_graphql_api_id: `${GID}DraftOrder/6`,
				status: 'completed',
				order_id: 450,
				email: 'ida@draft.example',
				total_price: '90',
				currency: 'EUR',
			},
			[
				`event quote_accepted 9000 EUR: ida@draft.example, shopify:draft:${GID}DraftOrder/6, shopify:order:${GID}Order/450`,
			],
		],
		[
			'fulfillments/update',
			{
				id: 3,
				admin_graphql_api_id: `${GID}Fulfillment/3`,
				order_id: 450,
				status: 'success',
				shipment_status: 'delivered',
			},
			[`event order_delivered: shopify:order:${GID}Order/450`],
		],
		[
			'fulfillment_events/create',
			{ id: 4, fulfillment_id: 3, order_id: 450, status: 'delivered', happened_at: '2026-11-01T00:00:00Z' },
			[`event order_delivered: shopify:order:${GID}Order/450`],
		],
		[
			'disputes/create',
			{
				id: 5,
				order_id: 450,
				amount: '9.00',
				currency: 'EUR',
				reason: 'fraudulent',
				status: 'needs_response',
				evidence_due_by: '2026-11-10',
			},
			[`suppression dispute suppress all channels: shopify:order:${GID}Order/450`],
		],
		[
			'disputes/update, lost',
			{
				id: 5,
				order_id: 450,
				amount: '9.00',
				currency: 'EUR',
				reason: 'fraudulent',
				status: 'lost',
				evidence_due_by: '2026-11-10',
			},
			[
				`event order_refunded 900 EUR: shopify:order:${GID}Order/450`,
				`outcome refunded reverses shopify:order:${GID}Order/450 900 EUR: shopify:order:${GID}Order/450`,
			],
		],
		[
			'subscription_contracts/create',
			{
				admin_graphql_api_id: `${GID}SubscriptionContract/8`,
				admin_graphql_api_customer_id: `${GID}Customer/1`,
				status: 'ACTIVE',
			},
			[`event subscription_started: customer ${GID}Customer/1, shopify:subscription:${GID}SubscriptionContract/8`],
		],
		[
			'a web pixel',
			{
				id: 'sh-2',
				clientId: 'c-2',
				name: 'product_added_to_cart',
				timestamp: '2026-11-20T10:00:00.000Z',
				data: { cartLine: { cost: { totalAmount: { amount: 12.5, currencyCode: 'EUR' } } } },
			},
			['event product_added 1250 EUR: anonymous c-2'],
		],
		[
			'a web pixel of a page',
			{
				id: 'sh-3',
				clientId: 'c-2',
				name: 'page_viewed',
				timestamp: '2026-11-20T10:00:00.000Z',
				context: { document: { location: { href: 'https://shop.example/pages/pricing' }, title: 'What it costs' } },
				data: {},
			},
			['event pricing_viewed: anonymous c-2'],
		],
	])('%s', (_name, item, expected) => {
		expect(brief(item)).toEqual(expected);
		expect(readPayload(item).source).toBe('shopify');
	});

	test('money that is only authorised is no purchase yet, and a test order never is', () => {
		const order = {
			admin_graphql_api_id: `${GID}Order/1`,
			email: 'ida@shop.example',
			total_price: '5.00',
			currency: 'EUR',
			line_items: [],
		};
		expect(brief({ ...order, financial_status: 'authorized' })).toEqual([
			`event order_completed 500 EUR: ida@shop.example, shopify:order:${GID}Order/1`,
		]);
		expect(brief({ ...order, financial_status: 'paid', test: true }).join()).not.toContain('outcome');
		expect(brief({ ...order, financial_status: 'paid', test: true }, { countTestData: true }).join()).toContain(
			'outcome purchase',
		);
	});

	test('a placeholder is nobody', () => {
		const order = {
			admin_graphql_api_id: `${GID}Order/1`,
			financial_status: 'paid',
			line_items: [],
			total_price: '5.00',
		};
		const customer = { id: -1, admin_graphql_api_id: `${GID}Customer/-1` };
		expect(readPayload({ ...order, customer }).records[0]?.identities).toEqual({});
	});
});

describe('WooCommerce and BigCommerce, shop by shop', () => {
	const customer = {
		id: 25,
		email: 'ken@woo.example',
		username: 'ken',
		billing: {},
		date_created: '2026-03-05T10:00:00',
	};
	const from = (shop: string, topic: string, body: object) => ({
		headers: { 'x-wc-webhook-topic': topic, 'x-wc-webhook-source': shop },
		params: {},
		query: {},
		body,
	});

	test('customer 25 of two shops are two customers, by header or by link', () => {
		const ids = [
			from('https://one.example/', 'customer.created', customer),
			from('https://two.example/', 'customer.created', customer),
			{
				...customer,
				is_paying_customer: false,
				_links: { self: [{ href: 'https://one.example/wp-json/wc/v3/customers/25' }] },
			},
		].map((item) => readPayload(item).records[0]);
		expect(ids.map((record) => record?.id)).toEqual([
			'woocommerce:customer:one.example:25',
			'woocommerce:customer:two.example:25',
			'woocommerce:customer:one.example:25',
		]);
		expect(ids[0]?.identities.customerId).toBe('one.example:25');
	});

	test.each([
		['active', 'subscription_started'],
		['on-hold', 'subscription_paused'],
		['cancelled', 'subscription_cancelled'],
		['expired', 'subscription_ended'],
	])('a subscription that is %s is an event and no order', (status, name) => {
		const body = {
			id: 801,
			parent_id: 727,
			status,
			total: '19.00',
			currency: 'EUR',
			date_paid_gmt: '2026-11-20T09:01:00',
			order_key: 'wc_order_sub801',
			billing: { email: 'ken@woo.example' },
			billing_period: 'month',
		};
		for (const item of [body, from('https://one.example', 'subscription.updated', body)])
			expect(readPayload(item).records).toMatchObject([{ kind: 'event', name }]);
	});

	test('a ping records nothing and is no error', () => {
		expect(readPayload(fromWebhook({ webhook_id: '12' }))).toMatchObject({ source: 'woocommerce', records: [] });
	});

	test('order 250 of two BigCommerce stores are two orders', () => {
		const order = (producer: string) =>
			readPayload(fromWebhook({ scope: 'store/order/created', producer, hash: 'h', data: { type: 'order', id: 250 } }))
				.records[0]?.id;
		expect([order('stores/aa'), order('stores/bb')]).toEqual(['bigcommerce:aa:order:250', 'bigcommerce:bb:order:250']);
	});
});

describe('what can not be counted is said', () => {
	const ada = { email: 'ada@shop.example' };

	test('a negative purchase is refused', () => {
		for (const item of [
			{ ...ada, event: 'purchase', amount: -20, currency: 'EUR' },
			{ ...ada, outcome: 'purchase', amount: -20, currency: 'EUR' },
		]) {
			const { records, notes } = readOutcome(item);
			expect(records.map(({ kind, name }) => `${kind} ${name}`)).not.toContain('outcome purchase');
			expect(notes).toContainEqual(expect.stringContaining('negative amount'));
		}
	});

	test.each([
		['1.200,50 €', 120_050, 'EUR'],
		['EUR 1,200.50', 120_050, 'EUR'],
		['£20', 2000, 'GBP'],
		['20 zł', 2000, 'PLN'],
		['US$ 20.00', 2000, 'USD'],
	])('an amount with its sign is read: %s', (value, amountMinor, currency) => {
		expect(readOutcome({ ...ada, outcome: 'won', deal_id: 'd-1', value }).records).toMatchObject([
			{ amountMinor, currency },
		]);
	});

	test.each([
		['an amount without a currency', { outcome: 'won', value: 20 }, 'without a currency'],
		['a sign of several currencies', { outcome: 'won', value: '$20' }, 'without a currency'],
		['a date that does not exist', { outcome: 'won', occurred_at: '2026-13-45' }, 'not a time'],
		[
			'a refund that can not be read',
			{ outcome: 'refunded', order_id: 'o-1', amount: 'x', currency: 'EUR' },
			'the purchase stands',
		],
	])('%s', (_name, item, note) => {
		expect(readOutcome({ ...ada, ...item }).notes).toContainEqual(expect.stringContaining(note));
	});

	test('a refund that can not be read takes nothing back', () => {
		const item = { ...ada, outcome: 'refunded', order_id: 'o-1', amount: 'x', currency: 'EUR' };
		expect(readOutcome(item).records.map(({ kind }) => kind)).not.toContain('outcome');
	});

	test('a deal is enough to find whose outcome it is', () => {
		const [won] = readOutcome({ ...ada, outcome: 'won', deal_id: 'd-17' }).records;
		for (const item of [{ outcome: 'lost', deal_id: 'd-17' }, fromWebhook({ outcome: 'lost', deal_id: 'd-17' })]) {
			const [lost] = readOutcome(item).records;
			expect(lost).toMatchObject({ name: 'lost', identities: {}, links: ['mapFields:deal:d-17'] });
			expect(won?.links).toEqual(lost?.links);
		}
	});

	test('a sales qualified lead is qualified', () => {
		expect(readOutcome({ ...ada, outcome: 'SQL' }).records).toMatchObject([{ kind: 'outcome', name: 'qualified' }]);
	});
});
