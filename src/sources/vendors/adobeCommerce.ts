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
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

const TOPICS = [
	{ topic: 'order', becomes: 'event order_completed, outcome purchase once it is paid, refunds and cancellation' },
	{ topic: 'creditmemo', becomes: 'event order_refunded, and outcome refunded with its amount' },
	{ topic: 'customer', becomes: 'event signed_up, an identity, and consent from is_subscribed' },
	{ topic: 'quote', becomes: 'event cart_viewed of the cart' },
	{ topic: 'subscriber', becomes: 'consent, or an opt-out, by subscriber_status' },
] as const;

/** Money has come. `new` waits for it, `pending_payment` and `payment_review` may still fail. */
const PAID_STATES = new Set(['processing', 'complete', 'closed']);

/**
 * A Webhook fed by Adobe Commerce or Magento 2 (also as an Adobe I/O event, with the object in `data.value`), or an
 * answer of the Magento 2 node. Nothing is signed.
 *
 * Quirks: times have no zone and are UTC; `customer_id` is null for a guest; a refund is a credit memo that names the
 * order by its entity ID; `base_grand_total` is in the shop's currency, `grand_total` in the buyer's.
 */
export const adobeCommerce: Source = {
	name: 'adobeCommerce',
	label: 'Adobe Commerce (Magento)',
	emittedBy: 'Webhook, Magento 2',
	topics: TOPICS,
	identifiedBy: ['customer_email', 'billing_address.telephone', 'customer_id', 'email'],
	signs: [
		'entity_id',
		'increment_id',
		'grand_total',
		'website_id',
		'group_id',
		'store_id',
		'extension_attributes',
		'subscriber_email',
		'data',
		'event',
		'order',
	],
	recognise,
	read: (payload, options) => distrustSender(readAdobeCommerce(payload, options), options),
};

/** The object, wherever the wrapping of events leaves it. */
function objectOf(f: Fields): Fields {
	const place = ['data.value', 'event.data.value', 'order'].find(
		(path) => f.has(path) && isOurs(f.at(path)) !== undefined,
	);
	return place === undefined ? f : f.at(place);
}

function isOurs(f: Fields): string | undefined {
	const all = (...names: string[]) => names.every((name) => f.has(name));
	if (all('increment_id', 'grand_total', 'order_id') && !f.has('customer_email')) return 'creditmemo';
	if (all('increment_id', 'grand_total') && (f.has('state') || f.has('customer_email'))) return 'order';
	if (all('subscriber_email', 'subscriber_status')) return 'subscriber';
	const marks = ['group_id', 'website_id', 'store_id', 'extension_attributes', 'disable_auto_group_change'];
	if (f.has('email') && marks.filter((name) => f.has(name)).length >= 2) return 'customer';
	if (all('items_count', 'is_active', 'customer_is_guest')) return 'quote';
	return undefined;
}

function recognise({ body }: Payload): Recognition | undefined {
	const topic = isOurs(objectOf(new Fields(body)));
	return topic === undefined
		? undefined
		: { confidence: 0.93, because: `it has the fields of an Adobe Commerce ${topic}`, topic };
}

function readAdobeCommerce({ body }: Payload, options: ReadOptions): Reading {
	const object = objectOf(new Fields(body, options));
	const f = object.inCountry(object.text('billing_address.country_id', 'addresses[0].country_id'));
	const topic = isOurs(f) ?? options.topic ?? 'unknown';
	const records = readObject(f, topic);
	if (records.length === 0) f.note(`${topic}: contains nothing that concerns a lead.`);
	return { topic, records, notes: f.notes };
}

function readObject(f: Fields, topic: string): LeadRecord[] {
	const createdAt = f.time('created_at');
	const modifiedAt = f.time('updated_at') ?? createdAt;
	const entity = f.id('entity_id', 'id', 'increment_id') ?? f.contentId('adobeCommerce', createdAt);
	const sale: Sale = {
		id: `adobeCommerce:${topic}:${entity}`,
		source: 'adobeCommerce',
		topic,
		identities: {
			email: f.email('customer_email', 'subscriber_email', 'customer.email', 'email', 'billing_address.email'),
			phone: f.phone('billing_address.telephone', 'addresses[0].telephone'),
			customerId: topic === 'customer' ? f.id('id', 'entity_id') : f.id('customer_id', 'customer.id'),
		},
		links: listLinks('adobeCommerce', {
			order: topic === 'order' ? entity : f.id('order_id'),
			quote: topic === 'quote' ? entity : f.id('quote_id'),
		}),
		occurredAt: createdAt,
		category: f.text('items[0].product_type') === undefined ? undefined : f.text('items[0].name'),
		traits: keepTraits({
			country: f.text('billing_address.country_id', 'addresses[0].country_id'),
			region: f.text('billing_address.region_code', 'addresses[0].region.region_code'),
			city: f.text('billing_address.city', 'addresses[0].city'),
			has_company: f.has('billing_address.company') ? true : undefined,
		}),
		...f.money(
			['grand_total', 'base_grand_total'],
			['order_currency_code', 'currency.quote_currency_code', 'base_currency_code', 'store_currency_code'],
		),
	};
	switch (topic) {
		case 'order':
			return readOrder(f, sale, modifiedAt);
		case 'creditmemo': {
			const order = f.id('order_id');
			const reverses = order === undefined ? undefined : `adobeCommerce:order:${order}`;
			return listRefund(f, sale, { reverses });
		}
		case 'quote':
			return [happen('cart_viewed', { ...sale, id: `${sale.id}:${modifiedAt ?? 'update'}`, occurredAt: modifiedAt })];
		case 'customer': {
			const isNew = createdAt === modifiedAt;
			const who = isNew
				? listSignUp(sale)
				: [identify({ ...sale, id: `${sale.id}:${modifiedAt}`, occurredAt: modifiedAt })];
			const agreed = f.flag('extension_attributes.is_subscribed');
			const answer = agreed === undefined ? undefined : agreed ? 'granted' : 'denied';
			return [...who, ...listAnswer(f, sale, { channel: 'email', answer, field: 'is_subscribed' })];
		}
		case 'subscriber': {
			const status = f.number('subscriber_status');
			const answer = status === 1 ? 'granted' : status === 3 ? 'withdrawn' : undefined;
			const about = { ...sale, id: `${sale.id}:${status}`, occurredAt: f.time('change_status_at') ?? modifiedAt };
			const asked = listAnswer(f, about, { channel: 'email', answer, field: `subscriber_status ${status}` });
			return asked.length > 0 ? asked : [identify(about)];
		}
	}
	return [];
}

function readOrder(f: Fields, sale: Sale, modifiedAt: number | undefined): LeadRecord[] {
	const state = f.text('state', 'status')?.toLowerCase() ?? 'unknown';
	const paid = PAID_STATES.has(state) || (f.number('total_paid') ?? 0) > 0;
	const later = { ...sale, occurredAt: modifiedAt };
	if (!paid && (state === 'pending_payment' || state === 'payment_review')) {
		f.note(`state ${state}: the order waits for its payment, so it counts as a checkout.`);
		return [happen('checkout_started', { ...sale, id: `${sale.id}:checkout` })];
	}
	const records = paid ? listPurchase(f, sale) : state === 'canceled' ? [] : [happen('order_completed', sale)];
	if (!paid) f.note(`state ${state}: not paid, so no purchase was recorded.`);
	const undone = { ...later, id: `${sale.id}:${state}` };
	if (state === 'canceled')
		records.push(happen('order_cancelled', undone), {
			kind: 'outcome',
			name: 'refunded',
			...undone,
			reverses: sale.id,
			full: true,
		});
	// Credit memos arrive on their own, so only an order that is refunded whole says so itself.
	else if (state === 'closed') records.push(...listRefund(f, undone, { reverses: sale.id, full: true }));
	if (state === 'complete') records.push(happen('order_fulfilled', { ...later, id: `${sale.id}:fulfilled` }));
	return records;
}
