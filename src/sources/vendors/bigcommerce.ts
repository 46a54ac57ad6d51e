import type { LeadRecord } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import { Fields } from '../reading/fields';
import { happen, listPurchase, type Sale } from '../reading/sale';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/** Order status IDs (BigCommerce, "Order status"): money has come or goods go out; the others wait, or ended. */
const PAID_STATUS = new Set([2, 3, 8, 9, 10, 11]);
const STATUS_CANCELLED = new Set([5, 6]);
const STATUS_REFUNDED = 4;

const TOPICS = [
	{ topic: 'store/cart/created', becomes: 'event product_added of the cart' },
	{ topic: 'store/cart/updated', becomes: 'event cart_viewed of the cart' },
	{ topic: 'store/cart/abandoned', becomes: 'event cart_abandoned of the cart' },
	{ topic: 'store/cart/converted', becomes: 'event order_completed that joins cart and order' },
	{ topic: 'store/order/created', becomes: 'event order_completed of the order' },
	{ topic: 'store/order/statusUpdated', becomes: 'by the new status: outcome purchase, or refunded' },
	{ topic: 'store/order/updated', becomes: 'event order_completed of the order' },
	{ topic: 'store/order/refund/created', becomes: 'event order_refunded of the order' },
	{
		topic: 'order',
		becomes: 'of an order that was fetched the same as of its webhooks, with its buyer and its amount',
	},
	{ topic: 'store/customer/created', becomes: 'event signed_up' },
	{ topic: 'store/customer/updated', becomes: 'an identity' },
	{ topic: 'store/subscriber/created', becomes: 'nothing: fetch the subscriber' },
	{ topic: 'store/subscriber/deleted', becomes: 'nothing: fetch the subscriber' },
] as const;

/**
 * A Webhook fed by BigCommerce.
 *
 * Quirks: IDs only, no person and no amount, so most of it can only be tied to a cart or an order and the notes say
 * what to fetch (what comes of that is read too, `GET /v2/orders/ID`); `hash` repeats between scopes; IDs repeat between stores, so `producer` is part of them; status 0 (Incomplete) is an abandoned checkout.
 */
export const bigcommerce: Source = {
	name: 'bigcommerce',
	label: 'BigCommerce',
	emittedBy: 'Webhook, HTTP Request',
	topics: TOPICS,
	identifiedBy: ['data.id', 'data.orderId', 'data.cartId', 'billing_address.email'],
	signs: ['scope', 'total_inc_tax'],
	recognise,
	read: readBigCommerce,
};

function recognise({ body }: Payload): Recognition | undefined {
	const f = new Fields(body);
	if (['total_inc_tax', 'status_id', 'billing_address'].every((name) => f.has(name)))
		return { confidence: 0.95, because: 'it has the fields of a BigCommerce order', topic: 'order' };
	const scope = f.text('scope');
	if (scope === undefined || !scope.startsWith('store/') || !f.has('data.type')) return undefined;
	return {
		confidence: f.has('producer') || f.has('hash') ? 0.97 : 0.9,
		because: `its scope is ${scope}`,
		topic: scope,
	};
}

function readBigCommerce({ body }: Payload, options: ReadOptions): Reading {
	const f = new Fields(body, options);
	if (f.has('total_inc_tax')) return readFetched(f);
	const scope = f.text('scope') ?? options.topic ?? 'unknown';
	const kind = f.text('data.type') ?? scope.split('/')[1];
	const id = f.id('data.id');
	const occurredAt = f.time('created_at');
	const hash = f.text('hash');
	const store = storeOf(f);
	const common = {
		source: 'bigcommerce',
		topic: scope,
		occurredAt,
		id: hash === undefined ? f.contentId('bigcommerce', occurredAt) : `${store}delivery:${scope}:${hash}`,
	};
	const records = id === undefined ? [] : readKind(f, scope, { kind: kind ?? '', id, store }, common);
	if (records.length === 0) f.note(`${scope}: contains only IDs, so nothing was recorded.`);
	return { topic: scope, records, notes: f.notes };
}

/** What an HTTP Request fetched of an order: everything that its webhooks leave out, under the same IDs. */
function readFetched(f: Fields): Reading {
	const store = storeOf(f);
	const country = f.text('billing_address.country_iso2');
	const customer = f.id('customer_id');
	const occurredAt = f.time('date_created');
	const id = f.id('id');
	const key = id === undefined ? f.contentId('bigcommerce', occurredAt) : `${store}order:${id}`;
	const sale: Sale = {
		id: key,
		source: 'bigcommerce',
		topic: 'order',
		identities: {
			email: f.email('billing_address.email'),
			phone: f.inCountry(country).phone('billing_address.phone'),
			customerId: customer === undefined ? undefined : `${store.replace('bigcommerce:', '')}${customer}`,
		},
		links: [key],
		occurredAt,
		traits: keepTraits({ country, has_company: f.text('billing_address.company') === undefined ? undefined : true }),
		...f.money(['total_inc_tax'], ['currency_code', 'default_currency_code']),
	};
	const status = f.number('status_id') ?? 0;
	const undone = { ...sale, id: `${key}:${status}`, occurredAt: f.time('date_modified') ?? occurredAt };
	const reversal = { kind: 'outcome', name: 'refunded', ...undone, reverses: key, full: true } as const;
	const records =
		status === STATUS_REFUNDED
			? [happen('order_refunded', undone), reversal]
			: STATUS_CANCELLED.has(status)
				? [happen('order_cancelled', undone), reversal]
				: PAID_STATUS.has(status)
					? listPurchase(f, sale)
					: [happen(status === 0 ? 'checkout_started' : 'order_completed', sale)];
	return { topic: 'order', records, notes: f.notes };
}

type Common = Pick<LeadRecord, 'source' | 'topic' | 'occurredAt' | 'id'>;

interface Subject {
	kind: string;
	id: string;
	/** What the store's IDs start with: every store counts from 1. */
	store: string;
}

type Place = Pick<Subject, 'id' | 'store'> & { scope: string };

function readKind(f: Fields, scope: string, { kind, id, store }: Subject, common: Common): LeadRecord[] {
	switch (kind) {
		case 'cart':
		case 'cart_line_item':
			f.note(`Only IDs are sent. Fetch GET /v3/carts/${id} for the customer, the lines and the amount.`);
			return readCart(f, { scope, store, id: kind === 'cart' ? id : (f.id('data.cartId') ?? id) }, common);
		case 'order':
			f.note(`Only IDs are sent. Fetch GET /v2/orders/${id} for the email, the status and the amount.`);
			return readOrder(f, { scope, store, id }, common);
		case 'customer':
			f.note(`Only IDs are sent. Fetch GET /v3/customers?id:in=${id} for the email and the phone.`);
			return readCustomer({ scope, store, id }, common);
		case 'subscriber':
			f.note(
				`Only IDs are sent. Fetch GET /v3/customers/subscribers/${id} for the email, then use Suppress or Record Consent with it.`,
			);
			return [];
		default:
			return [];
	}
}

function readCart(f: Fields, { scope, store, id: cartId }: Place, common: Common): LeadRecord[] {
	const orderId = f.id('data.orderId');
	const links = [`${store}cart:${cartId}`, ...(orderId === undefined ? [] : [`${store}order:${orderId}`])];
	const cart = { ...common, identities: { anonymousId: cartId }, links };
	if (orderId !== undefined)
		return [{ kind: 'event', name: 'order_completed', ...cart, id: `${store}order:${orderId}` }];
	const name = scope.endsWith('/abandoned')
		? 'cart_abandoned'
		: scope.endsWith('/created')
			? 'product_added'
			: scope.endsWith('/deleted')
				? 'product_removed'
				: 'cart_viewed';
	return [{ kind: 'event', name, ...cart }];
}

function readOrder(f: Fields, { scope, store, id }: Place, common: Common): LeadRecord[] {
	const key = `${store}order:${id}`;
	const order = { ...common, identities: {}, links: [key] };
	if (scope.includes('/refund/')) {
		f.note('The payload carries no refunded amount, so no purchase was reversed.');
		return [{ kind: 'event', name: 'order_refunded', ...order }];
	}
	const status = f.number('data.status.new_status_id');
	if (scope.endsWith('/created') || status === undefined)
		return [{ kind: 'event', name: 'order_completed', ...order, id: key }];
	if (PAID_STATUS.has(status)) {
		return [
			{ kind: 'event', name: 'order_completed', ...order, id: key },
			{ kind: 'outcome', name: 'purchase', ...order, id: key },
		];
	}
	if (!STATUS_CANCELLED.has(status) && status !== STATUS_REFUNDED) {
		f.note(`Order status ${status}: neither paid nor reversed.`);
		return [{ kind: 'event', name: 'order_updated', ...order }];
	}
	return [
		{ kind: 'event', name: status === STATUS_REFUNDED ? 'order_refunded' : 'order_cancelled', ...order },
		{ kind: 'outcome', name: 'refunded', ...order, reverses: key, full: true },
	];
}

function readCustomer({ scope, store, id }: Place, common: Common): LeadRecord[] {
	const customer = { ...common, identities: { customerId: `${store.replace('bigcommerce:', '')}${id}` } };
	if (scope.endsWith('/created')) return [{ kind: 'event', name: 'signed_up', ...customer }];
	return scope.endsWith('/deleted') ? [] : [{ kind: 'identity', name: 'identify', ...customer }];
}

/** `stores/abc123` is whose webhook it is, and stands in the addresses of an order's parts. */
function storeOf(f: Fields): string {
	const place = f.text('producer', 'products.url', 'coupons.url', 'shipping_addresses.url');
	const hash = /(?:^|\/)stores\/([^/]+)/.exec(place ?? '')?.[1] ?? f.id('store_id');
	return hash === undefined ? 'bigcommerce:' : `bigcommerce:${hash}:`;
}
