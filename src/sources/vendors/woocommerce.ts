import { ownEntry } from '../reading/ownEntry';
import { compact } from '../../compact';
import type { LeadRecord, TraitValue } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import { findConsents } from '../fallback/findConsents';
import { surveyPayload } from '../fallback/surveyPayload';
import { toConsentRecords } from '../fallback/toRecords';
import { Fields } from '../reading/fields';
import { matchTopic } from '../reading/matchTopic';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';
import { EXPORT_SIGNS, orderOfExport } from './woocommerceExport';

const TOPICS = [
	{
		topic: 'order.created',
		becomes:
			'event order_completed, and outcome purchase once it is paid; checkout_started while payment has not begun or has failed',
	},
	{ topic: 'order.updated', becomes: 'event order_updated, and whatever its status proves, counted once' },
	{ topic: 'order.restored', becomes: 'the same as order.updated' },
	{ topic: 'order.deleted', becomes: 'nothing (an ID only)' },
	{ topic: 'customer.created', becomes: 'event signed_up and an identity' },
	{ topic: 'customer.updated', becomes: 'an identity' },
	{ topic: 'customer.deleted', becomes: 'nothing (an ID only)' },
	{
		topic: 'subscription.created',
		becomes:
			'event subscription_started, _paused, _cancelled or _ended by its status, once each; its orders are the purchases',
	},
	{ topic: 'subscription.updated', becomes: 'the same as subscription.created' },
	{ topic: 'subscription.switched', becomes: 'event subscription_updated' },
	{ topic: 'ping', becomes: 'nothing (the shop tries the URL out)' },
	{
		topic: 'order cancelled',
		becomes: 'by status: event order_cancelled, and outcome refunded that reverses the whole purchase',
	},
	{
		topic: 'order refunded',
		becomes: 'by status or refunds[]: event order_refunded, and outcome refunded, in part where it is in part',
	},
] as const;

/** `wc_get_is_paid_statuses()`. A shop's own statuses count as paid once `date_paid` is set. */
const PAID = new Set(['processing', 'completed']);
/** The customer has not paid, or paying failed: WooCommerce makes the order when payment is about to begin. */
const UNPLACED = new Set(['pending', 'failed', 'checkout-draft', 'draft', 'auto-draft']);
const CANCELLED = new Set(['cancelled', 'trash']);

/**
 * WooCommerce Trigger (body only) or a Webhook (`X-WC-Webhook-Topic` in the headers).
 *
 * Quirks: order.created and order.updated look alike, so the status tells the story; `customer_id` 0 is a guest;
 * `*_gmt` times have no zone and are UTC, their twins are in the shop's zone; `on-hold` is placed and waits for the
 * money (a bank transfer); refunds carry negative totals and no time; order IDs repeat between shops, order keys don't; a customer's
 * ID is the shop's own, so the shop's address is part of it; a subscription looks like an order and is none.
 */
export const woocommerce: Source = {
	name: 'woocommerce',
	label: 'WooCommerce',
	emittedBy: 'WooCommerce Trigger, Webhook, files of the common order exports',
	topics: TOPICS,
	identifiedBy: ['billing.email', 'billing.phone', 'customer_id', 'email', 'order_key'],
	signs: ['order_key', 'billing', 'is_paying_customer', 'billing_period', 'webhook_id', ...EXPORT_SIGNS],
	signHeader: 'x-wc-webhook-topic',
	recognise,
	read: readWooCommerce,
};

function recognise({ body, headers }: Payload): Recognition | undefined {
	const f = new Fields(body);
	const topic = headers['x-wc-webhook-topic'];
	if (topic !== undefined)
		return {
			confidence: 1,
			because: 'it has the header X-WC-Webhook-Topic',
			topic: matchTopic(TOPICS, topic) ?? topic,
		};
	if (orderOfExport(body) !== undefined)
		return {
			confidence: 0.98,
			because: "it has an order's number, status, total, date and billing email as an export has them",
		};
	if (f.text('order_key')?.startsWith('wc_')) return { confidence: 0.97, because: 'its order_key starts with wc_' };
	if (['status', 'billing', 'line_items', 'date_created'].every((name) => f.has(name)))
		return { confidence: 0.9, because: 'it has status, billing, line_items and date_created' };
	if (f.has('is_paying_customer') || ['username', 'billing', 'date_created'].every((name) => f.has(name))) {
		return {
			confidence: 0.93,
			because: 'it is a customer with is_paying_customer, or username, billing and date_created',
		};
	}
	if (f.has('webhook_id') && f.keys().length === 1)
		return { confidence: 0.95, because: 'its only field is webhook_id, as in a ping', topic: 'ping' };
	return undefined;
}

function readWooCommerce({ body, headers }: Payload, options: ReadOptions): Reading {
	const all = new Fields(orderOfExport(body) ?? body, options);
	const f = all.inCountry(all.text('billing.country', 'shipping.country'));
	const topic = matchTopic(TOPICS, options.topic);
	const shop = shopOf(f, headers);
	if (topic === 'ping' || (f.has('webhook_id') && f.keys().length === 1)) {
		f.note('This is a ping: the shop tries the URL out, and nothing was recorded.');
		return { topic: 'ping', records: [], notes: f.notes };
	}
	if (topic?.startsWith('subscription.') || f.has('billing_period')) return readSubscription(f, { topic, shop });
	const isOrder = f.has('line_items') || f.has('order_key') || (f.has('billing.email') && f.has('total'));
	const isCustomer = !isOrder && (f.has('email') || f.has('username') || f.has('is_paying_customer'));
	const records = isOrder ? readOrder(f, { topic, shop }) : isCustomer ? readCustomer(f, { topic, shop }) : [];
	if (records.length === 0)
		f.note('Neither an order nor a customer with fields: the payload contains nothing that concerns a lead.');
	const shapeTopic = isOrder
		? f.has('date_completed_gmt') || f.has('date_completed')
			? 'order.updated'
			: 'order.created'
		: 'customer.created';
	return { topic: topic ?? options.topic ?? shapeTopic, records, notes: f.notes };
}

function readOrder(f: Fields, { topic, shop }: Sender): LeadRecord[] {
	const status = (f.text('status') ?? 'unknown').replace(/^wc-/, '');
	const paid = PAID.has(status) || f.has('date_paid_gmt') || f.has('date_paid');
	const orderKey = f.text('order_key') ?? withShop(shop, f.id('id'));
	const key =
		orderKey === undefined ? f.contentId('woocommerce', readTime(f, 'date_created')) : `woocommerce:order:${orderKey}`;
	const createdAt = readTime(f, 'date_created');
	const modifiedAt = readTime(f, 'date_modified');
	const common = {
		source: 'woocommerce',
		...compact({ topic }),
		identities: {
			email: f.email('billing.email'),
			phone: f.phone('billing.phone'),
			customerId: withShop(shop, f.id('customer_id')),
		},
		links: [key],
		traits: readTraits(f),
	};
	const currency = f.currency('currency');
	const money = f.moneyIn(['total'], currency);
	const placed = { id: key, ...common, ...money, occurredAt: createdAt };

	const records: LeadRecord[] = [];
	if (topic === 'order.updated' || f.has('date_completed_gmt')) {
		records.push({
			kind: 'event',
			name: 'order_updated',
			...placed,
			id: `${key}:${modifiedAt ?? 'updated'}`,
			occurredAt: modifiedAt,
		});
	}
	if (UNPLACED.has(status) && !paid) {
		f.note(`Status ${status}: the order waits for its first payment, so it counts as a checkout, not as a purchase.`);
		records.push({ kind: 'event', name: 'checkout_started', ...placed, id: `${key}:checkout` });
		return records;
	}
	const undone = readUndone(f, status, { placed, modifiedAt, currency });
	// Plug-ins keep the boxes of the checkout in meta_data: kl_newsletter_checkbox, woo_ml_subscribe and the like.
	const consents = toConsentRecords(findConsents(surveyPayload({ meta_data: f.at('meta_data').value })), placed, []);
	const done: LeadRecord[] =
		CANCELLED.has(status) && !paid ? [] : [{ kind: 'event', name: 'order_completed', ...placed }];
	if (paid || status === 'refunded') done.push({ kind: 'outcome', name: 'purchase', ...placed });
	else f.note(`Status ${status}: not paid, so no purchase was recorded.`);
	const standing = topic === 'order.updated' && undone.length === 0 ? [...records, ...done] : [...done, ...records];
	return [...undone, ...standing, ...consents];
}

type Placed = Omit<Extract<LeadRecord, { kind: 'event' }>, 'kind' | 'name'>;

interface PlacedOrder {
	placed: Placed;
	modifiedAt: number | undefined;
	currency: string | undefined;
}

function readUndone(f: Fields, status: string, { placed, modifiedAt, currency }: PlacedOrder): LeadRecord[] {
	const reverses = placed.id;
	if (CANCELLED.has(status) || status === 'refunded') {
		const undoing = { ...placed, id: `${placed.id}:${status}`, occurredAt: modifiedAt };
		return [
			{ kind: 'event', name: status === 'refunded' ? 'order_refunded' : 'order_cancelled', ...undoing },
			{ kind: 'outcome', name: 'refunded', ...undoing, reverses, full: true },
		];
	}
	return f.list('refunds').flatMap((refund): LeadRecord[] => {
		const amount = refund.moneyIn(['total', 'amount'], currency);
		const id = refund.id('id');
		if (amount === undefined || id === undefined) return [];
		const part = {
			...placed,
			id: `${reverses}:refund:${id}`,
			occurredAt: modifiedAt,
			amountMinor: Math.abs(amount.amountMinor),
		};
		return [
			{ kind: 'event', name: 'order_refunded', ...part },
			{ kind: 'outcome', name: 'refunded', ...part, reverses },
		];
	});
}

function readCustomer(f: Fields, { topic, shop }: Sender): LeadRecord[] {
	const customerId = withShop(shop, f.id('id'));
	const identities = { email: f.email('email', 'billing.email'), phone: f.phone('billing.phone'), customerId };
	const common = {
		source: 'woocommerce',
		...compact({ topic }),
		identities,
		traits: readTraits(f),
	};
	const createdAt = readTime(f, 'date_created');
	const modifiedAt = readTime(f, 'date_modified') ?? createdAt;
	const key = customerId === undefined ? f.contentId('woocommerce', createdAt) : `woocommerce:customer:${customerId}`;
	const identity: LeadRecord = {
		kind: 'identity',
		name: 'identify',
		id: `${key}:${modifiedAt ?? 'profile'}`,
		...common,
		occurredAt: modifiedAt,
	};
	if (topic === 'customer.updated') return [identity];
	return [{ kind: 'event', name: 'signed_up', id: key, ...common, occurredAt: createdAt }, identity];
}

/** By the status a subscription is in; its orders arrive on their own, with the money. */
const SUBSCRIPTION_EVENTS: Readonly<Record<string, string>> = {
	active: 'subscription_started',
	'on-hold': 'subscription_paused',
	'pending-cancel': 'subscription_cancelled',
	cancelled: 'subscription_cancelled',
	trash: 'subscription_cancelled',
	expired: 'subscription_ended',
	switched: 'subscription_updated',
};

function readSubscription(f: Fields, { topic, shop }: Sender): Reading {
	const id = withShop(shop, f.id('id'));
	const modifiedAt = readTime(f, 'date_modified');
	const status = (f.text('status') ?? 'unknown').replace(/^wc-/, '');
	const name = topic === 'subscription.switched' ? 'subscription_updated' : ownEntry(SUBSCRIPTION_EVENTS, status);
	const key = id === undefined ? f.contentId('woocommerce', modifiedAt) : `woocommerce:subscription:${id}`;
	const common = {
		source: 'woocommerce',
		topic: topic ?? 'subscription.updated',
		identities: {
			email: f.email('billing.email'),
			phone: f.phone('billing.phone'),
			customerId: withShop(shop, f.id('customer_id')),
		},
		links: [key],
		traits: readTraits(f),
	};
	if (name === undefined) f.note(`Status ${status}: the subscription has not begun, so only the person was recorded.`);
	const at = name === 'subscription_started' ? (readTime(f, 'start_date') ?? readTime(f, 'date_created')) : modifiedAt;
	const record: LeadRecord =
		name === undefined
			? {
					kind: 'identity',
					name: 'identify',
					id: `${key}:${modifiedAt ?? 'profile'}`,
					...common,
					occurredAt: modifiedAt,
				}
			: { kind: 'event', name, id: `${key}:${status}`, ...common, occurredAt: at };
	return { topic: common.topic, records: [record], notes: f.notes };
}

/** What a delivery says besides its body. */
interface Sender {
	topic: string | undefined;
	/** The shop's host, which every delivery names in its header or in the links of its body. */
	shop: string | undefined;
}

function shopOf(f: Fields, headers: Payload['headers']): string | undefined {
	const address =
		headers['x-wc-webhook-source'] ?? f.text('_links.self[0].href', '_links.collection[0].href', 'payment_url');
	return address === undefined ? undefined : /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1]?.toLowerCase();
}

function withShop(shop: string | undefined, id: string | undefined): string | undefined {
	return id === undefined || shop === undefined ? id : `${shop}:${id}`;
}

/** The GMT twin is exact; the other needs the shop's zone to be set. */
function readTime(f: Fields, name: string): number | undefined {
	return new Fields(f.value).time(`${name}_gmt`) ?? f.time(name);
}

function readTraits(f: Fields): Record<string, TraitValue> {
	return keepTraits({
		country: f.text('billing.country', 'shipping.country'),
		region: f.text('billing.state', 'shipping.state'),
		city: f.text('billing.city', 'shipping.city'),
		has_company: f.has('billing.company') ? f.text('billing.company') !== undefined : undefined,
		is_paying_customer: f.flag('is_paying_customer'),
		role: f.text('role'),
	});
}
