import type { LeadRecord } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import { Fields } from '../reading/fields';
import { happen, identify, listAnswer, listPurchase, listRefund, listSignUp, type Sale } from '../reading/sale';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

const TOPICS = [
	{ topic: 'order.create', becomes: 'event order_completed of the order (IDs only: fetch it for the purchase)' },
	{ topic: 'order.update', becomes: 'by data.update: event order_fulfilled, or outcome refunded in full' },
	{ topic: 'order', becomes: 'a whole order: event order_completed, outcome purchase, refunds and cancellation' },
	{ topic: 'profile', becomes: 'an identity, event signed_up, and consent from acceptsMarketing' },
] as const;

/**
 * A Webhook fed by Squarespace (signed; developers.squarespace.com/webhooks/overview), or an order or profile fetched from its API.
 *
 * Quirks: a webhook holds IDs only; the API's orders have `testmode`; a refund is seen by `refundedTotal` alone.
 */
export const squarespace: Source = {
	name: 'squarespace',
	label: 'Squarespace',
	emittedBy: 'Webhook, HTTP Request',
	topics: TOPICS,
	identifiedBy: ['data.orderId', 'customerEmail', 'email'],
	signs: ['websiteId', 'customerEmail', 'acceptsMarketing'],
	recognise,
	read: readSquarespace,
};

function recognise({ body }: Payload): Recognition | undefined {
	const f = new Fields(body);
	const topic = f.text('topic');
	if (f.has('websiteId') && topic !== undefined)
		return { confidence: 0.96, because: `it has websiteId and the topic ${topic}`, topic };
	if (f.has('customerEmail') && f.has('grandTotal.value') && f.has('orderNumber'))
		return { confidence: 0.93, because: 'it has customerEmail, orderNumber and grandTotal', topic: 'order' };
	if (f.has('acceptsMarketing') && f.has('email') && f.has('hasAccount'))
		return { confidence: 0.9, because: 'it has acceptsMarketing, hasAccount and email', topic: 'profile' };
	return undefined;
}

function readSquarespace({ body }: Payload, options: ReadOptions): Reading {
	const f = new Fields(body, options);
	if (f.has('customerEmail')) return readOrder(f.inCountry(f.text('billingAddress.countryCode')));
	if (f.has('acceptsMarketing')) return readProfile(f.inCountry(f.text('address.countryCode')));
	const topic = f.text('topic') ?? options.topic ?? 'unknown';
	const order = f.id('data.orderId');
	if (order === undefined) {
		f.note(`${topic}: contains nothing that concerns a lead.`);
		return { topic, records: [], notes: f.notes };
	}
	f.note(`Only IDs are sent. Fetch GET /1.0/commerce/orders/${order} for the email and the amount.`);
	const key = `squarespace:order:${order}`;
	const sale: Sale = {
		id: key,
		source: 'squarespace',
		topic,
		identities: {},
		links: [key],
		occurredAt: f.time('createdOn'),
	};
	return { topic, records: readNotice(f, topic, sale), notes: f.notes };
}

function readNotice(f: Fields, topic: string, sale: Sale): LeadRecord[] {
	const update = f.text('data.update')?.toUpperCase();
	if (topic === 'order.create' || update === undefined) return [happen('order_completed', sale)];
	const later = { ...sale, id: `${sale.id}:${update}` };
	switch (update) {
		case 'FULFILLED':
			return [happen('order_fulfilled', later)];
		case 'REFUNDED':
			f.note('The payload carries no refunded amount, so no purchase was reversed.');
			return [happen('order_refunded', later)];
		case 'CANCELED':
			return [
				happen('order_cancelled', later),
				{ kind: 'outcome', name: 'refunded', ...later, reverses: sale.id, full: true },
			];
		default:
			return [happen('order_updated', later)];
	}
}

function readOrder(f: Fields): Reading {
	const createdAt = f.time('createdOn');
	const modifiedAt = f.time('modifiedOn');
	const id = f.id('id', 'orderNumber');
	const key = id === undefined ? f.contentId('squarespace', createdAt) : `squarespace:order:${id}`;
	const sale: Sale = {
		id: key,
		source: 'squarespace',
		topic: 'order',
		identities: {
			email: f.email('customerEmail'),
			phone: f.phone('billingAddress.phone', 'shippingAddress.phone'),
			customerId: f.id('customerId'),
		},
		links: [key],
		occurredAt: createdAt,
		category: f.text('lineItems[0].productName'),
		traits: keepTraits({
			country: f.text('billingAddress.countryCode', 'shippingAddress.countryCode'),
			region: f.text('billingAddress.state'),
			city: f.text('billingAddress.city'),
		}),
		...f.money(['grandTotal.value'], ['grandTotal.currency']),
	};
	const records = listPurchase(f, sale);
	const cancelled = f.text('fulfillmentStatus') === 'CANCELED';
	const later = { ...sale, occurredAt: modifiedAt };
	if (f.text('fulfillmentStatus') === 'FULFILLED')
		records.push(
			happen('order_fulfilled', { ...later, id: `${key}:fulfilled`, occurredAt: f.time('fulfilledOn') ?? modifiedAt }),
		);
	const back = f.money(['refundedTotal.value'], ['refundedTotal.currency']);
	if (cancelled)
		records.push(happen('order_cancelled', { ...later, id: `${key}:cancelled` }), {
			kind: 'outcome',
			name: 'refunded',
			...later,
			id: `${key}:cancelled`,
			reverses: key,
			full: true,
		});
	// The total is of all refunds so far, so it has one ID: a later one is noticed once it is the whole.
	else if (back !== undefined && back.amountMinor > 0) {
		const full = back.amountMinor >= (sale.amountMinor ?? Number.POSITIVE_INFINITY);
		records.push(
			...listRefund(f, { ...later, ...back, id: `${key}:refunded${full ? ':full' : ''}` }, { reverses: key, full }),
		);
	}
	return { topic: 'order', records, notes: f.notes, test: f.flag('testmode') === true };
}

function readProfile(f: Fields): Reading {
	const id = f.id('id');
	const createdAt = f.time('createdOn');
	const sale: Sale = {
		id: `squarespace:profile:${id ?? f.contentId('squarespace', createdAt)}`,
		source: 'squarespace',
		topic: 'profile',
		identities: { email: f.email('email'), phone: f.phone('address.phone'), customerId: id },
		occurredAt: createdAt,
		traits: keepTraits({
			country: f.text('address.countryCode'),
			orders_count: f.number('transactionsSummary.orderCount'),
		}),
	};
	const who = f.flag('hasAccount') === true ? listSignUp(sale) : [identify(sale)];
	const answer = f.flag('acceptsMarketing') === true ? 'granted' : 'denied';
	const records = [...who, ...listAnswer(f, sale, { channel: 'email', answer, field: 'acceptsMarketing' })];
	return { topic: 'profile', records, notes: f.notes };
}
