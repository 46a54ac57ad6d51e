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
	{
		topic: 'order',
		becomes: 'event order_completed, outcome purchase once it is paid, refund or cancellation by its state',
	},
	{ topic: 'customer', becomes: 'event signed_up, an identity, and consent from newsletter' },
	{ topic: 'cart', becomes: 'event cart_viewed of the cart' },
	{ topic: 'order_slip', becomes: 'event order_refunded, and outcome refunded with its amount' },
] as const;

/** The states every shop begins with (`ps_order_state`); further ones are the shop's own and leave it to `valid`. */
const PAID = new Set(['2', '3', '4', '5', '9', '11']);
const CANCELLED = '6';
const REFUNDED = '7';
const FAILED = '8';

/**
 * A Webhook fed by a PrestaShop module, or a resource of its webservice as JSON, alone or in a list (`output_format=JSON`;
 * devdocs.prestashop-project.org/9/webservice/resources/orders). Nothing is signed.
 *
 * Quirks: every value is text; an order holds the customer's ID and no address, unless the module adds `customer`; the
 * currency is a number of the shop's own, unless the module adds `currency`; times are in the shop's zone.
 */
export const prestashop: Source = {
	name: 'prestashop',
	label: 'PrestaShop',
	emittedBy: 'Webhook, HTTP Request',
	topics: TOPICS,
	identifiedBy: ['customer.email', 'order.customer.email', 'id_customer', 'email'],
	signs: [
		'orders',
		'customers',
		'carts',
		'order_slips',
		'id_customer',
		'order',
		'customer',
		'cart',
		'secure_key',
		'id_default_group',
		'order_slip',
		'id_order',
	],
	recognise,
	read: (payload, options) => distrustSender(readPrestaShop(payload, options), options),
};

function placeOf(f: Fields): { topic: string; object: Fields } | undefined {
	for (const topic of ['order', 'order_slip', 'cart', 'customer']) {
		for (const object of [f.at(topic), f]) {
			const all = (...names: string[]) => names.every((name) => object.has(name));
			if (topic === 'order' && all('id_customer', 'current_state')) return { topic, object };
			if (topic === 'order_slip' && all('id_order', 'id_customer', 'conversion_rate')) return { topic, object };
			if (topic === 'cart' && all('id_customer', 'id_guest', 'id_currency') && !object.has('current_state'))
				return { topic, object };
			if (topic === 'customer' && object.has('email') && isCustomer(object)) return { topic, object };
		}
	}
	return undefined;
}

/** Any two of them: a customer without one answer is still one of PrestaShop's, who says so of the others. */
const OF_CUSTOMERS = [
	'newsletter',
	'id_default_group',
	'secure_key',
	'newsletter_date_add',
	'ip_registration_newsletter',
];

function isCustomer(object: Fields): boolean {
	return OF_CUSTOMERS.filter((name) => object.has(name)).length > 1;
}

const LISTS = ['orders', 'customers', 'carts', 'order_slips'];

/** The webservice answers a list under the name of the resource. */
function rowsOf(fields: Fields): Fields[] {
	const listed = LISTS.flatMap((name) => fields.list(name));
	return listed.length > 0 ? listed : [fields];
}

function recognise({ body }: Payload): Recognition | undefined {
	const [first] = rowsOf(new Fields(body));
	const place = first && placeOf(first);
	return place && { confidence: 0.92, because: `it has the fields of a PrestaShop ${place.topic}`, topic: place.topic };
}

function readPrestaShop({ body }: Payload, options: ReadOptions): Reading {
	const all = new Fields(body, options);
	const places = rowsOf(all).flatMap((row) => {
		const place = placeOf(row);
		return place === undefined ? [] : [{ row, ...place }];
	});
	const topic = places[0]?.topic ?? 'unknown';
	const records = places.flatMap(({ row, object, topic: kind }) => readObject(row, object, kind));
	if (records.length === 0) all.note(`${topic}: contains nothing that concerns a lead.`);
	return { topic, records, notes: all.notes };
}

function readObject(all: Fields, object: Fields, topic: string): LeadRecord[] {
	const country = all.text(
		'address.country_iso',
		'country.iso_code',
		'customer.country_iso',
		'address.country.iso_code',
	);
	const f = object.inCountry(country);
	const wrapper = all.inCountry(country);
	const createdAt = f.time('date_add', 'invoice_date');
	const id = f.id('id', `id_${topic}`, 'reference') ?? f.contentId('prestashop', createdAt);
	const currency =
		f.currency('currency.iso_code', 'currency_iso', 'iso_code') ??
		all.currency('currency.iso_code', 'currency_iso', 'currency');
	const isCustomer = topic === 'customer';
	const sale: Sale = {
		id: `prestashop:${topic}:${id}`,
		source: 'prestashop',
		topic,
		identities: {
			email: isCustomer
				? f.email('email')
				: (f.email('customer.email', 'email') ?? wrapper.email('customer.email', 'email')),
			phone: f.phone('address.phone_mobile', 'address.phone') ?? wrapper.phone('address.phone_mobile', 'address.phone'),
			customerId: isCustomer ? id : f.id('id_customer'),
		},
		links: listLinks('prestashop', {
			order: topic === 'order' ? id : f.id('id_order'),
			cart: topic === 'cart' ? id : f.id('id_cart'),
		}),
		occurredAt: createdAt,
		traits: keepTraits({
			country,
			has_company: isCustomer && f.has('company') ? f.text('company') !== undefined : undefined,
		}),
		...f.moneyIn(
			topic === 'order_slip' ? ['amount', 'total_products_tax_incl'] : ['total_paid', 'total_paid_tax_incl'],
			currency,
		),
	};
	const modifiedAt = f.time('date_upd') ?? createdAt;
	switch (topic) {
		case 'order':
			return readOrder(f, sale, modifiedAt);
		case 'order_slip': {
			const order = f.id('id_order');
			return listRefund(f, sale, { reverses: order === undefined ? undefined : `prestashop:order:${order}` });
		}
		case 'cart':
			return [happen('cart_viewed', { ...sale, id: `${sale.id}:${modifiedAt ?? 'update'}`, occurredAt: modifiedAt })];
		default: {
			const isNew = createdAt !== undefined && createdAt === modifiedAt;
			const update = { ...sale, id: `${sale.id}:${modifiedAt ?? 'profile'}`, occurredAt: modifiedAt };
			const agreed = f.flag('newsletter');
			const answer = agreed === undefined ? undefined : agreed ? 'granted' : 'denied';
			const since = { ...update, occurredAt: f.time('newsletter_date_add') ?? modifiedAt };
			return [
				...(isNew ? listSignUp(sale) : [identify(update)]),
				...listAnswer(f, since, { channel: 'email', answer, field: 'newsletter' }),
			];
		}
	}
}

function readOrder(f: Fields, sale: Sale, modifiedAt: number | undefined): LeadRecord[] {
	const state = f.id('current_state', 'current_state.id') ?? 'unknown';
	const paid = PAID.has(state) || f.flag('valid') === true || (f.number('total_paid_real') ?? 0) > 0;
	const later = { ...sale, id: `${sale.id}:${state}`, occurredAt: modifiedAt };
	if (state === FAILED) {
		f.note('The payment failed, so the order counts as a checkout.');
		return [happen('checkout_started', { ...sale, id: `${sale.id}:checkout` })];
	}
	const undone: LeadRecord = { kind: 'outcome', name: 'refunded', ...later, reverses: sale.id, full: true };
	if (state === CANCELLED) return [happen('order_cancelled', later), undone];
	if (state === REFUNDED) return [...listPurchase(f, sale), happen('order_refunded', later), undone];
	if (paid) return listPurchase(f, sale);
	f.note(`current_state ${state}: not paid, so no purchase was recorded.`);
	return [happen('order_completed', sale)];
}
