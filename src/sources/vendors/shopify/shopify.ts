import { compact } from '../../../compact';
import { Fields } from '../../reading/fields';
import { addAbout } from '../../reading/addAbout';
import { distrustSender, distrustWebhook } from '../../reading/distrustSender';
import { matchTopic } from '../../reading/matchTopic';
import { setTestApart } from '../../reading/refuseOutcomes';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../../source';
import { readCart } from './readCart';
import { readCheckout } from './readCheckout';
import { readContract, readDraftOrder } from './readAgreement';
import { readDispute, readFulfilment, readTransaction } from './readAfterSale';
import { readEmailConsent, readSmsConsent } from './readConsent';
import { readCustomer } from './readCustomer';
import { readMerge } from './readMerge';
import { GRAPHQL_MARKS, nodesOfGraphql } from './graphqlAnswer';
import { orderOfExport } from './orderOfExport';
import { readOrder } from './readOrder';
import { readPixel } from './readPixel';
import { readPrivacy } from './readPrivacy';
import { readRefundNotice } from './readRefund';
import { GID, orderKey } from './ids';
import { readBuyer } from './people';
import { TOPICS, type Reader, type Shape } from './topics';

/**
 * Shopify Trigger (body only; signatures checked) or a Webhook (`X-Shopify-Topic` in the headers).
 *
 * Quirks: without headers the topic is unknown, so an order is read as the story its state tells, each chapter under an
 * ID of its own. `order.email` and `order.customer.email` can differ: the first is where this order's mail goes. A cart
 * has no person at all, only a token that checkout and order repeat. Refunds carry the order's ID and nothing else of
 * it. Consent, tags and order counts are in customer objects up to API 2024-10 and have topics of their own since.
 * `buyer_accepts_marketing: false` means nobody asked, not that somebody refused. The order export (CSV) has columns of
 * its own, which are read as the order of the API, under the same ID; so are the answers of the GraphQL Admin API.
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
		'Lineitem quantity',
		'data',
		...GRAPHQL_MARKS,
	],
	signHeader: 'x-shopify-topic',
	recognise,
	read: readShopify,
};

function recognise({ body, headers }: Payload): Recognition | undefined {
	if (orderOfExport(body) !== undefined) return { confidence: 0.97, because: 'it has the columns of an order export' };
	if (nodesOfGraphql(body).length > 0)
		return { confidence: 0.97, because: 'it has orders or customers of the GraphQL Admin API', topic: GRAPHQL };
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

const KINDS = (
	[
		['Order/', 'order'],
		['Customer/', 'customer'],
		['Refund/', 'refund'],
		['OrderTransaction/', 'transaction'],
		['DraftOrder/', 'draftOrder'],
		['Fulfillment/', 'fulfillment'],
		['FulfillmentEvent/', 'fulfillmentEvent'],
		['SubscriptionContract/', 'subscription'],
		['ShopifyPaymentsDispute/', 'dispute'],
	] as const
).map(([type, shape]) => [GID + type, shape] as const);

function shapeOf(f: Fields): { shape: Shape; confidence: number; because: string } | undefined {
	const gid = f.text('admin_graphql_api_id') ?? '';
	const kind = KINDS.find(([prefix]) => gid.startsWith(prefix));
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

function shapeOfExport(order: Fields): Shape {
	return order.has('export_line') ? 'exportLine' : 'order';
}

const GRAPHQL = 'GraphQL answer';

/** The objects of an answer one by one, as if a webhook had sent each. A customer's refusal stands in their orders too. */
function readGraphql(payload: Payload, nodes: readonly object[], options: ReadOptions): Reading {
	const notes = new Set<string>();
	const records = nodes.flatMap((node) => {
		const fields = new Fields(node, options);
		const isOrder = fields.has('line_items');
		const { records: read, test = false } = isOrder
			? readOrder(fields, undefined)
			: readCustomer(fields, 'customers/update');
		const customer = fields.at('customer');
		const asked = isOrder && fields.has('customer') ? readCustomer(customer, 'customers/update').records : [];
		const about = [...addAbout(read, node, options.vocabulary), ...asked.filter(({ kind }) => kind !== 'identity')];
		for (const note of fields.notes) notes.add(note);
		return test && options.countTestData !== true ? setTestApart(about, notes) : about;
	});
	return distrustWebhook(payload, { topic: GRAPHQL, records, notes: [...notes], described: true }, options);
}

function readShopify(payload: Payload, options: ReadOptions): Reading {
	const nodes = nodesOfGraphql(payload.body);
	if (nodes.length > 0) return readGraphql(payload, nodes, options);
	const exported = orderOfExport(payload.body);
	const fields = new Fields(exported ?? payload.body, options);
	const wanted = matchTopic(TOPICS, options.topic);
	const named = TOPICS.find(({ topic }) => topic === wanted);
	const looks = exported !== undefined ? shapeOfExport(fields) : shapeOf(fields)?.shape;
	// What is left of a customer who was deleted looks like a customer.
	const seen = named?.shape === 'deletion' && looks === 'customer' ? 'deletion' : looks;
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
	exportLine: (f, topic) => ({
		topic: topic ?? 'orders export',
		records: [
			{
				kind: 'identity',
				name: 'identify',
				id: f.contentId('shopify', f.time('created_at')),
				source: 'shopify',
				identities: readBuyer(f),
				links: [orderKey(f.id('id')) ?? ''].filter((link) => link !== ''),
				...compact({ occurredAt: f.time('created_at') }),
			},
		],
	}),
	graphql: () => ({ topic: GRAPHQL, records: [] }),
	orderEdit: () => ({ topic: 'orders/edited', records: [] }),
	deletion: () => ({ topic: 'customers/delete', records: [] }),
	shopRedact: () => ({ topic: 'shop/redact', records: [] }),
};
