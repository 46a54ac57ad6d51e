import { IDENTIFIED } from './activities';
import { fixture, NOTHING, one, tableOf, vary, withHeader, type Changes, type TopicRow } from './topicRow';

const IDA = 'ida.morgen@shop.example';
const GID = 'gid://shopify';
const ORDER = 'shopify:order:gid://shopify/Order/450';

const shopify = (body: unknown) => (topic: string) => withHeader('x-shopify-topic', topic, body);
const shop = (key: string, changes: Changes = {}) => shopify(vary(fixture('shopify', key), changes));
const PAID = ['event order_completed', 'outcome purchase 12480 EUR', 'consent granted'];

const dispute = {
	id: 5,
	order_id: 450,
	amount: '9.00',
	currency: 'EUR',
	reason: 'fraudulent',
	status: 'needs_response',
};
const draft = { id: 6, admin_graphql_api_id: `${GID}/DraftOrder/6`, email: IDA, total_price: '90', currency: 'EUR' };
const fulfillment = { id: 3, admin_graphql_api_id: `${GID}/Fulfillment/3`, order_id: 450, status: 'success' };
const contract = {
	admin_graphql_api_id: `${GID}/SubscriptionContract/8`,
	admin_graphql_api_customer_id: `${GID}/Customer/1`,
};

export const SHOPIFY: readonly TopicRow[] = [
	...tableOf({ source: 'shopify', who: IDA, of: shop('orders/create'), becomes: { 'orders/create': PAID } }),
	...tableOf({
		source: 'shopify',
		who: IDA,
		of: shop('orders/paid'),
		becomes: { 'orders/updated': PAID, 'orders/partially_fulfilled': PAID },
	}),
	...tableOf({
		source: 'shopify',
		who: IDA,
		of: shop('orders/fulfilled'),
		becomes: { 'orders/fulfilled': ['event order_fulfilled', ...PAID] },
	}),
	one('shopify', 'orders export', {
		readAs: 'orders/paid',
		who: 'ann@export.example',
		item: {
			Name: '#1001',
			Email: 'ann@export.example',
			'Financial Status': 'paid',
			'Paid at': '2025-02-03 10:00:00 +0100',
			'Fulfillment Status': 'fulfilled',
			'Fulfilled at': '2025-02-04 10:00:00 +0100',
			'Accepts Marketing': 'no',
			Currency: 'EUR',
			Subtotal: '59.90',
			Total: '59.90',
			'Created at': '2025-02-03 09:00:00 +0100',
			'Lineitem quantity': '1',
			'Lineitem name': 'Chair',
			'Cancelled at': '',
			Id: '450789469',
		},
		becomes: ['event order_completed', 'outcome purchase 5990 EUR', 'event order_fulfilled', 'consent denied'],
	}),
	one('shopify', 'orders/edited', {
		who: IDA,
		item: shopify({
			order_edit: { id: 12, order_id: 450, notify_customer: false, line_items: { additions: [], removals: [] } },
		})('orders/edited'),
		becomes: NOTHING,
	}),
	...tableOf({
		source: 'shopify',
		who: ORDER,
		of: shopify({
			id: 1,
			admin_graphql_api_id: `${GID}/OrderTransaction/1`,
			order_id: 450,
			kind: 'capture',
			status: 'success',
			amount: '9.00',
			currency: 'EUR',
			user_id: 7,
			device_id: 5,
		}),
		becomes: { 'order_transactions/create': ['event payment_succeeded'] },
	}),
	...tableOf({
		source: 'shopify',
		who: ORDER,
		of: shopify(fulfillment),
		becomes: { 'fulfillments/create': ['event order_fulfilled'] },
	}),
	...tableOf({
		source: 'shopify',
		who: ORDER,
		of: shopify({ ...fulfillment, shipment_status: 'delivered' }),
		becomes: { 'fulfillments/update': ['event order_delivered'] },
	}),
	...tableOf({
		source: 'shopify',
		who: ORDER,
		of: shopify({ id: 4, fulfillment_id: 3, order_id: 450, status: 'delivered', happened_at: '2026-11-01T00:00:00Z' }),
		becomes: { 'fulfillment_events/create': ['event order_delivered'] },
	}),
	...tableOf({
		source: 'shopify',
		who: ORDER,
		of: shopify(dispute),
		becomes: { 'disputes/create': ['suppression dispute (all channels)'] },
	}),
	...tableOf({
		source: 'shopify',
		who: ORDER,
		of: shopify({ ...dispute, status: 'won' }),
		becomes: { 'disputes/update': ['release of dispute (all channels)'] },
	}),
	...tableOf({
		source: 'shopify',
		who: IDA,
		of: shopify({ ...draft, status: 'invoice_sent', invoice_sent_at: '2026-11-01T00:00:00Z' }),
		becomes: { 'draft_orders/create': ['event quote_sent'] },
	}),
	...tableOf({
		source: 'shopify',
		who: IDA,
		of: shopify({ ...draft, status: 'completed', order_id: 450 }),
		becomes: { 'draft_orders/update': ['event quote_accepted'] },
	}),
	...tableOf({
		source: 'shopify',
		who: `${GID}/Customer/1`,
		of: shopify({ ...contract, status: 'ACTIVE' }),
		becomes: { 'subscription_contracts/create': ['event subscription_started'] },
	}),
	...tableOf({
		source: 'shopify',
		who: `${GID}/Customer/1`,
		of: shopify({ ...contract, status: 'PAUSED' }),
		becomes: { 'subscription_contracts/update': ['event subscription_paused'] },
	}),
	one('shopify', 'pixel', {
		who: 'c-2',
		item: {
			id: 'sh-2',
			clientId: 'c-2',
			name: 'product_added_to_cart',
			timestamp: '2026-11-20T10:00:00.000Z',
			data: { cartLine: { cost: { totalAmount: { amount: 12.5, currencyCode: 'EUR' } } } },
		},
		becomes: ['event product_added'],
	}),
	...tableOf({
		source: 'shopify',
		who: IDA,
		of: shop('customers/create'),
		becomes: { 'customers/enable': IDENTIFIED, 'customers/disable': IDENTIFIED },
	}),
	...tableOf({
		source: 'shopify',
		who: IDA,
		of: shopify({ id: 7_000_000_000_001, admin_graphql_api_id: `${GID}/Customer/7000000000001`, orders_count: 0 }),
		becomes: { 'customers/delete': NOTHING },
	}),
	...tableOf({
		source: 'shopify',
		who: `${GID}/Customer/1`,
		of: shopify({
			admin_graphql_api_customer_kept_id: `${GID}/Customer/1`,
			admin_graphql_api_customer_deleted_id: `${GID}/Customer/2`,
			status: 'completed',
			errors: [],
		}),
		becomes: { 'customers/merge': ['identity alias'] },
	}),
	...tableOf({
		source: 'shopify',
		who: IDA,
		of: shopify({ shop_id: 954_889, shop_domain: 'one.myshopify.com' }),
		becomes: { 'shop/redact': NOTHING },
	}),
];
