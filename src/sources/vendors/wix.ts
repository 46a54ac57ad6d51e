import { ownEntry } from '../reading/ownEntry';
import type { LeadRecord } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import { distrustSender } from '../reading/distrustSender';
import { Fields } from '../reading/fields';
import {
	happen,
	identify,
	listAnswer,
	listLinks,
	listPurchase,
	listRefund,
	listSignUp,
	type Sale,
} from '../reading/sale';
import { parseText } from '../reading/unwrapItem';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';
import { readWixForm } from './wixForm';

const TOPICS = [
	{ topic: 'order', becomes: 'event order_completed, outcome purchase once it is paid, refunds and cancellation' },
	{ topic: 'abandoned_checkout', becomes: 'event checkout_abandoned' },
	{ topic: 'cart', becomes: 'event cart_viewed, or product_added where it is new' },
	{ topic: 'checkout', becomes: 'event checkout_started' },
	{ topic: 'contact', becomes: 'an identity, event signed_up, and consent from subscriptionStatus' },
	{ topic: 'form', becomes: 'event form_submitted, choices as traits, boxes about messages as consent' },
] as const;

/**
 * A Webhook fed by Wix Automations (`data` alone, unsigned) or by an app of one's own (a token, in whose `data` a text
 * lies, in whose `data` the event lies as text: `entityFqdn`, with the entity in createdEvent, updatedEvent or actionEvent).
 *
 * Quirks: Automations say `value` and `currency` where the API says `amount` and has one currency for the order;
 * `orderNumber` and `number` are the same; an order that nobody paid for is placed all the same.
 */
export const wix: Source = {
	name: 'wix',
	label: 'Wix',
	emittedBy: 'Webhook',
	topics: TOPICS,
	identifiedBy: ['data.buyerEmail', 'data.contact.email', 'buyerInfo.email', 'primaryInfo.email', 'submissions'],
	signs: ['data', 'entityFqdn', 'buyerInfo', 'buyerEmail'],
	recognise,
	read: (payload, options) => distrustSender(readWix(payload, options), options),
};

const KINDS: Readonly<Record<string, string>> = {
	'wix.ecom.v1.order': 'order',
	'wix.ecom.v1.abandoned_checkout': 'abandoned_checkout',
	'wix.ecom.v1.cart': 'cart',
	'wix.ecom.v1.checkout': 'checkout',
	'wix.contacts.v4.contact': 'contact',
	'wix.forms.v4.submission': 'form',
};

function recognise({ body }: Payload): Recognition | undefined {
	const f = eventOf(new Fields(body));
	const entity = f.text('entityFqdn', 'metadata.entityFqdn');
	if (entity?.startsWith('wix.'))
		return { confidence: 0.97, because: `its entityFqdn is ${entity}`, topic: ownEntry(KINDS, entity) ?? entity };
	const order = entityOf(f);
	const total = order.has('priceSummary.total');
	if (total && (order.has('buyerEmail') || order.has('buyerInfo')))
		return { confidence: 0.93, because: 'it has priceSummary.total and a buyer', topic: 'order' };
	if (order.has('primaryInfo.email') && order.has('primaryEmail'))
		return { confidence: 0.9, because: 'it has primaryInfo and primaryEmail', topic: 'contact' };
	if (order.has('abandonedCheckoutId') || (order.has('checkoutId') && order.has('abandonedAt')))
		return { confidence: 0.9, because: 'it is an abandoned checkout', topic: 'abandoned_checkout' };
	return undefined;
}

/** The event of a webhook, which is JSON in a text in the `data` of its token, twice over. */
function eventOf(f: Fields): Fields {
	const inner = parseText(f.at('data').value);
	if (typeof f.at('data').value !== 'string' || typeof inner !== 'object') return f;
	return eventOf(f.over(inner));
}

function entityOf(f: Fields): Fields {
	const places = [
		'createdEvent.entity',
		'updatedEvent.currentEntity',
		'actionEvent.body.order',
		'actionEvent.body.entity',
		'actionEvent.body',
		'data.order',
		'data',
		'order',
		'entity',
	];
	const place = places.find((path) => f.keys(path).length > 0);
	return place === undefined ? f : f.at(place);
}

function readWix({ body }: Payload, options: ReadOptions): Reading {
	const all = eventOf(new Fields(body, options));
	const entity = entityOf(all);
	const f = entity.inCountry(
		entity.text(
			'billingInfo.address.country',
			'billingInfo.contactDetails.address.country',
			'shippingInfo.logistics.shippingDestination.address.country',
			'contact.address.country',
		),
	);
	const topic = options.topic ?? ownEntry(KINDS, all.text('entityFqdn', 'metadata.entityFqdn')) ?? 'order';
	const sale = readSale(all, f, topic);
	const records = readTopic(all, f, sale);
	if (records.length === 0) f.note(`${topic}: contains nothing that concerns a lead.`);
	return { topic, records, notes: f.notes };
}

function readSale(all: Fields, f: Fields, topic: string): Sale {
	// Automations know an order by its number alone.
	const number = topic === 'order' ? f.id('orderNumber', 'number') : undefined;
	const id = number ?? f.id('id', '_id', 'orderId', 'abandonedCheckoutId') ?? all.id('entityId', 'metadata.entityId');
	const occurredAt =
		f.time('createdDate', '_createdDate', 'purchasedDate') ?? all.time('eventTime', 'metadata.eventTime');
	const key = `wix:${topic}:${id ?? f.contentId('wix', occurredAt)}`;
	const isContact = topic === 'contact';
	return {
		id: key,
		source: 'wix',
		topic,
		identities: {
			email: f.email(
				'buyerEmail',
				'buyerInfo.email',
				'contact.email',
				'primaryInfo.email',
				'primaryEmail.email',
				'billingInfo.contactDetails.email',
				'email',
			),
			phone: f.phone(
				'buyerInfo.phone',
				'contact.phone',
				'primaryInfo.phone',
				'billingInfo.contactDetails.phone',
				'phone',
			),
			customerId: isContact ? id : f.id('buyerInfo.contactId', 'contact.contactId', 'contactId', 'buyerInfo.memberId'),
			anonymousId: f.id('buyerInfo.visitorId'),
		},
		links: isContact ? [] : [key, ...listLinks('wix', { checkout: f.id('checkoutId'), cart: f.id('cartId') })],
		occurredAt,
		category: f.text('lineItems[0].productName.original', 'lineItems[0].name', 'lineItems[0].itemName'),
		traits: keepTraits({
			country: f.text('billingInfo.contactDetails.address.country', 'billingInfo.address.country'),
			city: f.text('billingInfo.contactDetails.address.city', 'billingInfo.address.city'),
		}),
		...f.money(
			['priceSummary.total.value', 'priceSummary.total.amount', 'totalPrice.amount', 'totals.total'],
			['priceSummary.total.currency', 'currency', 'totalPrice.currency'],
		),
	};
}

function readTopic(all: Fields, f: Fields, sale: Sale): LeadRecord[] {
	switch (sale.topic) {
		case 'order':
			return readOrder(all, f, sale);
		case 'abandoned_checkout':
			return [happen('checkout_abandoned', sale)];
		case 'cart':
			return [happen(all.text('slug', 'metadata.slug') === 'created' ? 'product_added' : 'cart_viewed', sale)];
		case 'checkout':
			return [happen('checkout_started', sale)];
		case 'form':
			return readWixForm(f, sale);
		case 'contact': {
			const who = all.text('slug', 'metadata.slug') === 'created' ? listSignUp(sale) : [identify(sale)];
			const status = f.text('primaryEmail.subscriptionStatus');
			const answer = status === 'SUBSCRIBED' ? 'granted' : status === 'UNSUBSCRIBED' ? 'withdrawn' : undefined;
			return [...who, ...listAnswer(f, sale, { channel: 'email', answer, field: `subscriptionStatus ${status}` })];
		}
	}
	return [];
}

const PAID = new Set(['PAID', 'PARTIALLY_PAID', 'PARTIALLY_REFUNDED', 'FULLY_REFUNDED', 'REFUNDED']);

function readOrder(all: Fields, f: Fields, sale: Sale): LeadRecord[] {
	const payment = f.text('paymentStatus')?.toUpperCase() ?? 'unknown';
	const later = {
		...sale,
		occurredAt: f.time('updatedDate', '_updatedDate') ?? all.time('eventTime', 'metadata.eventTime'),
	};
	const records = PAID.has(payment) ? listPurchase(f, sale) : [happen('order_completed', sale)];
	if (!PAID.has(payment)) f.note(`paymentStatus ${payment}: not paid, so no purchase was recorded.`);
	if (f.text('status')?.toUpperCase() === 'CANCELED' || all.text('slug', 'metadata.slug') === 'canceled')
		records.push(happen('order_cancelled', { ...later, id: `${sale.id}:cancelled` }), {
			kind: 'outcome',
			name: 'refunded',
			...later,
			id: `${sale.id}:cancelled`,
			reverses: sale.id,
			full: true,
		});
	else if (payment === 'FULLY_REFUNDED' || payment === 'REFUNDED')
		records.push(...listRefund(f, { ...later, id: `${sale.id}:refunded` }, { reverses: sale.id, full: true }));
	else if (payment === 'PARTIALLY_REFUNDED') {
		const { amountMinor: _amount, currency: _currency, ...undated } = later;
		const back = f.money(['balanceSummary.refunded.amount', 'refundedAmount.amount'], ['currency']);
		records.push(...listRefund(f, { ...undated, ...back, id: `${sale.id}:part-refunded` }, { reverses: sale.id }));
	}
	if (f.text('fulfillmentStatus')?.toUpperCase() === 'FULFILLED')
		records.push(happen('order_fulfilled', { ...later, id: `${sale.id}:fulfilled` }));
	return records;
}
