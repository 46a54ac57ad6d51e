import { Fields } from '../../reading/fields';
import { distrustSender } from '../../reading/distrustSender';
import { matchTopic } from '../../reading/matchTopic';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../../source';
import { readCart } from './readCart';
import { readCheckout } from './readCheckout';
import { readContract, readDraftOrder } from './readAgreement';
import { readDispute, readFulfilment, readTransaction } from './readAfterSale';
import { readEmailConsent, readSmsConsent } from './readConsent';
import { readCustomer } from './readCustomer';
import { readMerge } from './readMerge';
import { readOrder } from './readOrder';
import { readPixel } from './readPixel';
import { readPrivacy } from './readPrivacy';
import { readRefundNotice } from './readRefund';
import { GID } from './ids';
import { TOPICS, type Reader, type Shape } from './topics';

/**
 * Shopify Trigger (body only; signatures checked) or a Webhook (`X-Shopify-Topic` in the headers).
 *
 * Quirks: without headers the topic is unknown, so an order is read as the story its state tells, each chapter under an
 * ID of its own. `order.email` and `order.customer.email` can differ: the first is where this order's mail goes. A cart
 * has no person at all, only a token that checkout and order repeat. Refunds carry the order's ID and nothing else of
 * it. Consent, tags and order counts are in customer objects up to API 2024-10 and have topics of their own since.
 * `buyer_accepts_marketing: false` means nobody asked, not that somebody refused.
 */
export const shopify: Source = {
	name: 'shopify',
	label: 'Shopify',
	emittedBy: 'Shopify Trigger, Webhook',
	topics: TOPICS,
	identifiedBy: [
		'email',
		'customer.email',
		'phone',
		'customer.admin_graphql_api_id',
		'cart_token',
		'checkout_token',
		'token',
		'order_id',
	],
	signs: [
		'admin_graphql_api_id',
		'shop_domain',
		'email_marketing_consent',
		'sms_marketing_consent',
		'order_edit',
		'refund_line_items',
		'financial_status',
		'abandoned_checkout_url',
		'cart_token',
		'verified_email',
		'token',
		'clientId',
		'admin_graphql_api_customer_kept_id',
		'fulfillment_id',
		'evidence_due_by',
		'network_reason_code',
	],
	signHeader: 'x-shopify-topic',
	recognise,
	read: readShopify,
};

function recognise({ body, headers }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	const headerTopic = headers['x-shopify-topic'];
	const shape = shapeOf(fields);
	if (headerTopic !== undefined)
		return {
			confidence: 1,
			because: 'it has the header X-Shopify-Topic',
			topic: matchTopic(TOPICS, headerTopic) ?? headerTopic,
		};
	return shape && { confidence: shape.confidence, because: shape.because };
}

function shapeOf(f: Fields): { shape: Shape; confidence: number; because: string } | undefined {
	const gid = f.text('admin_graphql_api_id') ?? '';
	const kinds = [
		['Order/', 'order'],
		['Customer/', 'customer'],
		['Refund/', 'refund'],
		['OrderTransaction/', 'transaction'],
		['DraftOrder/', 'draftOrder'],
		['Fulfillment/', 'fulfillment'],
		['FulfillmentEvent/', 'fulfillmentEvent'],
		['SubscriptionContract/', 'subscription'],
		['ShopifyPaymentsDispute/', 'dispute'],
	] as const;
	const kind = kinds.find(([prefix]) => gid.startsWith(GID + prefix));
	if (kind !== undefined)
		return { shape: kind[1], confidence: 0.99, because: `its admin_graphql_api_id names a Shopify ${kind[1]}` };
	const by = (shape: Shape, confidence: number, ...names: string[]) =>
		names.every((name) => f.has(name)) ? { shape, confidence, because: `it has ${names.join(', ')}` } : undefined;
	return (
		by('merge', 0.97, 'admin_graphql_api_customer_kept_id', 'admin_graphql_api_customer_deleted_id') ??
		by('pixel', 0.9, 'clientId', 'name', 'timestamp', 'data') ??
		by('dispute', 0.93, 'order_id', 'evidence_due_by', 'reason') ??
		by('dispute', 0.93, 'order_id', 'network_reason_code', 'reason') ??
		by('fulfillmentEvent', 0.95, 'fulfillment_id', 'order_id', 'status') ??
		by('redact', 0.97, 'shop_domain', 'customer', 'orders_to_redact') ??
		by('dataRequest', 0.97, 'shop_domain', 'customer', 'orders_requested') ??
		by('dataRequest', 0.97, 'shop_domain', 'customer', 'data_request') ??
		by('emailConsent', 0.95, 'email_marketing_consent', 'email_address') ??
		by('emailConsent', 0.95, 'email_marketing_consent', 'customer_id') ??
		(f.has('email') ? undefined : by('smsConsent', 0.95, 'sms_marketing_consent', 'id')) ??
		by('orderEdit', 0.95, 'order_edit.order_id') ??
		by('refund', 0.95, 'order_id', 'refund_line_items') ??
		by('order', 0.9, 'financial_status', 'line_items', 'total_price') ??
		by('checkout', 0.95, 'abandoned_checkout_url', 'token') ??
		by('checkout', 0.9, 'cart_token', 'token', 'line_items', 'total_price') ??
		by('customer', 0.9, 'verified_email', 'tax_exempt') ??
		(f.has('email') || f.has('total_price') ? undefined : by('cart', 0.9, 'token', 'line_items', 'updated_at')) ??
		(f.keys().length <= 2 ? by('shopRedact', 0.8, 'shop_id', 'shop_domain') : undefined)
	);
}

function readShopify(payload: Payload, options: ReadOptions): Reading {
	const fields = new Fields(payload.body, options);
	const wanted = matchTopic(TOPICS, options.topic);
	const seen = shapeOf(fields)?.shape;
	const named = TOPICS.find(({ topic }) => topic === wanted);
	if (options.topic && named === undefined)
		fields.note(`Topic ${options.topic}: unknown topic; the payload's shape was used instead.`);
	if (named !== undefined && seen !== undefined && named.shape !== seen)
		fields.note(`Topic ${named.topic} does not fit this payload; the payload's shape was used instead.`);
	const shape = seen ?? named?.shape;
	const topic = named !== undefined && named.shape === shape ? named.topic : undefined;
	const deliveryId = payload.headers['x-shopify-webhook-id'];
	const {
		topic: read,
		records,
		test = false,
	} = shape === undefined
		? { topic: options.topic ?? 'unknown', records: [] }
		: READERS[shape](fields, topic, deliveryId);
	if (records.length === 0) fields.note(`${read}: contains nothing that concerns a lead.`);
	const reading = { topic: read, records, notes: fields.notes, test };
	// A web pixel posts from the visitor's browser.
	return shape === 'pixel' ? distrustSender(reading, options) : reading;
}

const READERS: Readonly<Record<Shape, Reader>> = {
	order: readOrder,
	refund: readRefundNotice,
	checkout: readCheckout,
	cart: readCart,
	customer: readCustomer,
	emailConsent: readEmailConsent,
	smsConsent: readSmsConsent,
	redact: (f, topic, deliveryId) => ({
		topic: topic ?? 'customers/redact',
		records: readPrivacy(f, 'forget', f.list('orders_to_redact'), deliveryId),
	}),
	dataRequest: (f, topic, deliveryId) => ({
		topic: topic ?? 'customers/data_request',
		records: readPrivacy(f, 'export', f.list('orders_requested'), deliveryId),
	}),
	transaction: readTransaction,
	fulfillment: readFulfilment,
	fulfillmentEvent: readFulfilment,
	dispute: readDispute,
	draftOrder: readDraftOrder,
	subscription: readContract,
	merge: readMerge,
	pixel: readPixel,
	orderEdit: () => ({ topic: 'orders/edited', records: [] }),
	deletion: () => ({ topic: 'customers/delete', records: [] }),
	shopRedact: () => ({ topic: 'shop/redact', records: [] }),
};
