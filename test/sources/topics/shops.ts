import { IDENTIFIED } from './activities';
import { fixture, NOTHING, one, tableOf, vary, withHeader, type Changes, type TopicRow } from './topicRow';

const KEN = 'ken.aoki@mail.example';
const woo = (body: unknown) => (topic: string) => withHeader('x-wc-webhook-topic', topic, body);
const wooOrder = (changes: Changes = {}) => vary(fixture('woocommerce', 'order.updated'), changes);
const wooSubscription = (status: string) =>
	vary(fixture('woocommerce', 'order.created'), {
		status,
		billing_period: 'month',
		billing_interval: '1',
		start_date_gmt: '2026-03-05T10:00:00',
		next_payment_date_gmt: '2026-04-05T10:00:00',
	});
const WOO: TopicRow[] = [
	...tableOf({
		source: 'woocommerce',
		who: KEN,
		of: woo(wooOrder()),
		becomes: { 'order.restored': ['event order_updated', 'event order_completed', 'outcome purchase 12800 JPY'] },
	}),
	...tableOf({ source: 'woocommerce', who: KEN, of: woo({ id: 812 }), becomes: { 'order.deleted': NOTHING } }),
	...tableOf({
		source: 'woocommerce',
		who: KEN,
		of: woo(fixture('woocommerce', 'customer.created')),
		becomes: { 'customer.updated': IDENTIFIED },
	}),
	...tableOf({ source: 'woocommerce', who: KEN, of: woo({ id: 41 }), becomes: { 'customer.deleted': NOTHING } }),
	...tableOf({
		source: 'woocommerce',
		who: KEN,
		of: woo(wooSubscription('active')),
		becomes: {
			'subscription.created': ['event subscription_started'],
			'subscription.switched': ['event subscription_updated'],
		},
	}),
	...tableOf({
		source: 'woocommerce',
		who: KEN,
		of: woo(wooSubscription('on-hold')),
		becomes: { 'subscription.updated': ['event subscription_paused'] },
	}),
	one('woocommerce', 'ping', {
		who: KEN,
		item: withHeader('x-wc-webhook-source', 'https://shop.example/', { webhook_id: '3' }),
		becomes: NOTHING,
	}),
	one('woocommerce', 'order cancelled', {
		readAs: 'order.updated',
		who: KEN,
		item: woo(wooOrder({ status: 'cancelled' }))('order.updated'),
		becomes: [
			'event order_updated',
			'event order_completed',
			'outcome purchase 12800 JPY',
			'event order_cancelled',
			'outcome refunded 12800 JPY',
		],
	}),
	one('woocommerce', 'order refunded', {
		readAs: 'order.updated',
		who: KEN,
		item: woo(wooOrder({ refunds: [{ id: 900, reason: '', total: '-2800' }] }))('order.updated'),
		becomes: [
			'event order_updated',
			'event order_completed',
			'outcome purchase 12800 JPY',
			'event order_refunded',
			'outcome refunded 2800 JPY',
		],
	}),
];

const ANN = 'ann@feed.example';
const recharge =
	(key: string, changes: Changes = {}) =>
	(topic: string) =>
		vary({ ...(fixture('recharge', key) as object), headers: { 'x-recharge-topic': topic } }, changes);
const RECHARGE: TopicRow[] = [
	...tableOf({
		source: 'recharge',
		who: ANN,
		of: recharge('charge/paid'),
		becomes: { 'charge/created': ['event order_completed', 'outcome purchase 2400 USD'] },
	}),
	...tableOf({
		source: 'recharge',
		who: ANN,
		of: recharge('order/processed'),
		becomes: { 'order/created': ['event order_completed'], 'order/cancelled': ['event order_cancelled'] },
	}),
	...tableOf({
		source: 'recharge',
		who: '61',
		of: recharge('subscription/created'),
		becomes: {
			'subscription/activated': ['event subscription_resumed'],
			'subscription/updated': ['event subscription_updated'],
			'subscription/skipped': ['event subscription_skipped'],
			'subscription/paused': ['event subscription_paused'],
		},
	}),
	...tableOf({
		source: 'recharge',
		who: ANN,
		of: recharge('customer/created'),
		becomes: { 'customer/updated': [...IDENTIFIED, 'consent granted'] },
	}),
	...tableOf({
		source: 'recharge',
		who: ANN,
		of: recharge('customer/created', { 'customer.accepts_marketing': undefined }),
		becomes: { 'customer/activated': IDENTIFIED, 'customer/deactivated': IDENTIFIED },
	}),
	...tableOf({
		source: 'recharge',
		who: ANN,
		of: recharge('checkout/created', { 'checkout.buyer_accepts_marketing': false }),
		becomes: { 'checkout/updated': ['event checkout_step_completed', 'consent denied'] },
	}),
];

const UMA = 'uma@yoga.example';
const wix = (kind: string, entity: object) => ({
	id: 'wev',
	entityFqdn: `wix.${kind}`,
	slug: 'created',
	entityId: 'w9',
	eventTime: '2026-10-05T09:30:00Z',
	createdEvent: { entity: { id: 'w9', createdDate: '2026-10-05T09:30:00Z', ...entity } },
});

const webflow = (triggerType: string, status: string) => ({
	triggerType,
	payload: {
		orderId: 'fc7',
		status,
		acceptedOn: '2026-03-05T10:00:00.000Z',
		customerPaid: { unit: 'GBP', value: 4999, string: '£49.99' },
		customerInfo: { fullName: 'Uma', email: UMA },
	},
});

export const SHOPS: readonly TopicRow[] = [
	...WOO,
	...RECHARGE,
	one('bigcommerce', 'order', {
		who: 'bigcommerce:abc123:order:301',
		item: {
			...{ id: 301, status_id: 11, total_inc_tax: '79.0000', currency_code: 'USD', customer_id: 58 },
			date_created: 'Sat, 23 May 2026 10:00:00 +0000',
			billing_address: { email: 'tom@bike.example', phone: '2125550100', country_iso2: 'US' },
			products: { url: 'https://api.bigcommerce.com/stores/abc123/v2/orders/301/products' },
		},
		becomes: ['event order_completed', 'outcome purchase 7900 USD'],
	}),
	...tableOf({
		source: 'bigcommerce',
		who: 'bigcommerce:abc123:cart:0aa1-cart',
		of: (topic) => vary(fixture('bigcommerce', 'store/cart/created'), { scope: topic }),
		becomes: { 'store/cart/updated': ['event cart_viewed'] },
	}),
	...tableOf({
		source: 'bigcommerce',
		who: 'bigcommerce:abc123:order:301',
		of: (topic) => vary(fixture('bigcommerce', 'store/order/created'), { scope: topic }),
		becomes: { 'store/order/updated': ['event order_completed'] },
	}),
	...tableOf({
		source: 'bigcommerce',
		who: 'abc123:58',
		of: (topic) => vary(fixture('bigcommerce', 'store/customer/created'), { scope: topic }),
		becomes: { 'store/customer/updated': IDENTIFIED },
	}),
	...tableOf({
		source: 'bigcommerce',
		who: '6',
		of: (topic) => vary(fixture('bigcommerce', 'store/subscriber/deleted'), { scope: topic }),
		becomes: { 'store/subscriber/created': NOTHING },
	}),
	...tableOf({
		source: 'shopware',
		who: 'tom@bike.example',
		of: (topic) => vary(fixture('shopware', 'checkout.customer.register'), { 'data.event': topic }),
		becomes: { 'customer.register': ['event signed_up', 'identity identify'] },
	}),
	one('wix', 'checkout', {
		who: UMA,
		item: wix('ecom.v1.checkout', {
			buyerInfo: { email: UMA, visitorId: 'wv1' },
			cartId: 'wcart',
			currency: 'GBP',
			priceSummary: { total: { amount: '35.00' } },
		}),
		becomes: ['event checkout_started'],
	}),
	one('wix', 'form', {
		who: UMA,
		item: wix('forms.v4.submission', {
			formId: 'f1',
			namespace: 'wix.form_app.form',
			status: 'CONFIRMED',
			submissions: { first_name: 'Uma', email_4f6e: UMA, send_me_the_newsletter_9c1d: true },
			submitter: { visitorId: 'wv1' },
		}),
		becomes: ['event form_submitted', 'consent granted'],
	}),
	one('webflow', 'ecomm_new_order', {
		who: UMA,
		item: webflow('ecomm_new_order', 'unfulfilled'),
		becomes: ['event order_completed', 'outcome purchase 4999 GBP'],
	}),
	one('webflow', 'ecomm_order_changed', {
		who: UMA,
		item: webflow('ecomm_order_changed', 'refunded'),
		becomes: [
			'event order_completed',
			'outcome purchase 4999 GBP',
			'event order_refunded',
			'outcome refunded 4999 GBP',
		],
	}),
];
