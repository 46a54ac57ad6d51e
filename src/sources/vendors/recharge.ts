import type { LeadRecord } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import { Fields } from '../reading/fields';
import { matchTopic } from '../reading/matchTopic';
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
		topic: 'charge/paid',
		becomes: "event order_completed and outcome purchase of the shop's own order: counted once",
	},
	{ topic: 'charge/created', becomes: 'by its status: the same as charge/paid, or an identity' },
	{ topic: 'charge/failed', becomes: 'event payment_failed' },
	{ topic: 'charge/max_retries_reached', becomes: 'event payment_failed' },
	{ topic: 'charge/refunded', becomes: 'event order_refunded, and outcome refunded with its amount' },
	{ topic: 'charge/upcoming', becomes: 'event renewal_upcoming' },
	{
		topic: 'order/created',
		becomes: "event order_completed of the shop's own order (charges carry the money)",
	},
	{ topic: 'order/processed', becomes: 'the same as order/created: counted once' },
	{ topic: 'order/cancelled', becomes: 'event order_cancelled' },
	{ topic: 'subscription/created', becomes: 'event subscription_started' },
	{ topic: 'subscription/activated', becomes: 'event subscription_resumed' },
	{ topic: 'subscription/updated', becomes: 'event subscription_updated' },
	{ topic: 'subscription/skipped', becomes: 'event subscription_skipped' },
	{ topic: 'subscription/paused', becomes: 'event subscription_paused' },
	{ topic: 'subscription/cancelled', becomes: 'event subscription_cancelled' },
	{ topic: 'subscription/deleted', becomes: 'event subscription_cancelled' },
	{ topic: 'customer/created', becomes: 'event signed_up, an identity, and consent from accepts_marketing' },
	{ topic: 'customer/updated', becomes: 'an identity, and consent from accepts_marketing' },
	{ topic: 'customer/activated', becomes: 'an identity' },
	{ topic: 'customer/deactivated', becomes: 'an identity' },
	{ topic: 'checkout/created', becomes: 'event checkout_started, and consent from buyer_accepts_marketing' },
	{ topic: 'checkout/updated', becomes: 'event checkout_step_completed, and consent from buyer_accepts_marketing' },
] as const;

const SUBSCRIPTION_EVENTS: Readonly<Record<string, string>> = {
	'subscription/created': 'subscription_started',
	'subscription/activated': 'subscription_resumed',
	'subscription/skipped': 'subscription_skipped',
	'subscription/paused': 'subscription_paused',
	'subscription/cancelled': 'subscription_cancelled',
	'subscription/deleted': 'subscription_cancelled',
};

/**
 * A Webhook fed by Recharge (signed; the topic in `X-Recharge-Topic`), with the object as its API answers it
 * (docs/webhooks-overview.md of mikrdgz/shop-docs, the schemas of Airbyte's source-recharge).
 *
 * Quirks: the object stands under its kind and nothing else says what happened; a charge becomes an order of the shop
 * itself (`external_order_id.ecommerce`), which the shop sends as well, so a charge is recorded under Shopify's ID.
 */
export const recharge: Source = {
	name: 'recharge',
	label: 'Recharge',
	emittedBy: 'Webhook',
	topics: TOPICS,
	identifiedBy: ['charge.customer.email', 'customer.email', 'subscription.customer_id', 'charge.customer_id'],
	signs: ['charge', 'subscription', 'customer', 'checkout', 'order'],
	signHeader: 'x-recharge-topic',
	recognise,
	read: readRecharge,
};

const MARKS: Readonly<Record<string, readonly string[]>> = {
	charge: ['address_id', 'scheduled_at', 'total_price'],
	subscription: ['address_id', 'order_interval_unit', 'customer_id'],
	customer: ['subscriptions_active_count', 'email'],
	order: ['address_id', 'charge', 'customer'],
	checkout: ['charge_id', 'token', 'line_items'],
};

function kindOf(f: Fields): string | undefined {
	const kinds = Object.entries(MARKS);
	return kinds.find(([kind, marks]) => f.has(kind) && marks.every((mark) => f.has(`${kind}.${mark}`)))?.[0];
}

/** What Recharge keeps of the shop's own numbers. */
const EXTERNAL = ['charge', 'subscription', 'customer', 'order'].map(
	(kind) =>
		[
			kind,
			[`${kind}.external_customer_id`, `${kind}.customer.external_customer_id`, `${kind}.external_product_id`],
		] as const,
);

function recognise({ body, headers }: Payload): Recognition | undefined {
	const header = headers['x-recharge-topic'];
	if (header !== undefined)
		return {
			confidence: 1,
			because: 'it has the header X-Recharge-Topic',
			topic: matchTopic(TOPICS, header) ?? header,
		};
	const f = new Fields(body);
	const kind = kindOf(f) ?? EXTERNAL.find(([, paths]) => paths.some((path) => f.has(path)))?.[0];
	return kind === undefined ? undefined : { confidence: 0.92, because: `it has a ${kind} of Recharge's shape` };
}

function readRecharge({ body }: Payload, options: ReadOptions): Reading {
	const all = new Fields(body, options);
	const kind = ['charge', 'subscription', 'order', 'checkout', 'customer'].find((name) => all.has(name)) ?? 'unknown';
	const f = all
		.at(kind)
		.inCountry(all.text(`${kind}.billing_address.country_code`, `${kind}.shipping_address.country_code`));
	const topic = matchTopic(TOPICS, options.topic) ?? options.topic ?? topicOf(kind, f);
	const sale = readSale(f, { kind, topic });
	const records = readTopic(f, topic, sale);
	if (records.length === 0) all.note(`${topic}: contains nothing that concerns a lead.`);
	return { topic, records, notes: all.notes, test: f.flag('test') === true };
}

/** Where the header is lost the status tells. */
function topicOf(kind: string, f: Fields): string {
	const status = f.text('status')?.toLowerCase() ?? '';
	if (kind === 'charge') {
		if (status.includes('refunded')) return 'charge/refunded';
		return status === 'success' ? 'charge/paid' : status === 'error' ? 'charge/failed' : 'charge/created';
	}
	if (kind === 'subscription') return status === 'cancelled' ? 'subscription/cancelled' : 'subscription/created';
	return kind === 'customer' ? 'customer/updated' : `${kind}/created`;
}

function readSale(f: Fields, { kind, topic }: { kind: string; topic: string }): Sale {
	const id = f.id('id', 'token');
	const createdAt = f.time('processed_at', 'created_at');
	const order = f.id('external_order_id.ecommerce', 'shopify_order_id');
	const isCustomer = kind === 'customer';
	return {
		id: `recharge:${kind}:${id ?? f.contentId('recharge', createdAt)}`,
		source: 'recharge',
		topic,
		identities: {
			email: f.email('customer.email', 'email'),
			phone: f.phone('billing_address.phone', 'customer.phone', 'phone'),
			customerId: isCustomer ? id : f.id('customer.id', 'customer_id'),
		},
		links: [
			...(order === undefined ? [] : [`shopify:order:gid://shopify/Order/${order}`]),
			...listLinks('recharge', {
				charge: kind === 'charge' ? id : f.id('charge.id', 'charge_id'),
				subscription:
					kind === 'subscription' ? id : f.id('line_items[0].purchase_item_id', 'line_items[0].subscription_id'),
			}),
		],
		occurredAt: createdAt,
		category: f.text('product_title', 'line_items[0].title'),
		traits: keepTraits({
			country: f.text('billing_address.country_code', 'shipping_address.country_code'),
			active_subscriptions: f.number('subscriptions_active_count'),
		}),
	};
}

function readTopic(f: Fields, topic: string, sale: Sale): LeadRecord[] {
	const shopifyOrder = sale.links?.find((link) => link.startsWith('shopify:order:'));
	const changed = {
		...sale,
		id: `${sale.id}:${topic}:${f.time('updated_at') ?? 'undated'}`,
		occurredAt: f.time('updated_at') ?? sale.occurredAt,
	};
	const charged = { ...sale, ...f.money(['total_price'], ['currency']), id: shopifyOrder ?? sale.id };
	switch (topic) {
		case 'charge/paid':
			return listPurchase(f, charged);
		case 'charge/created':
			return f.text('status')?.toLowerCase() === 'success' ? listPurchase(f, charged) : [identify(changed)];
		case 'charge/refunded': {
			const back = f.money(['total_refunds', 'total_refunded'], ['currency']);
			const full = f.text('status')?.toLowerCase() === 'refunded';
			return listRefund(f, { ...changed, ...back }, { reverses: charged.id, full });
		}
		case 'charge/failed':
		case 'charge/max_retries_reached':
			return [happen('payment_failed', changed)];
		case 'charge/upcoming':
			return [happen('renewal_upcoming', changed)];
		case 'order/created':
		case 'order/processed':
			return [happen('order_completed', charged)];
		case 'order/cancelled':
			return [happen('order_cancelled', changed)];
		case 'checkout/created':
			return [happen('checkout_started', sale), ...readBox(f, sale)];
		case 'checkout/updated':
			return [happen('checkout_step_completed', changed), ...readBox(f, changed)];
		case 'customer/created':
		case 'customer/updated': {
			const agreed = f.flag('accepts_marketing', 'email_marketing_consent');
			const answer = agreed === undefined ? undefined : agreed ? 'granted' : 'denied';
			return [
				...(topic === 'customer/created' ? listSignUp(sale) : [identify(changed)]),
				...listAnswer(
					f,
					{ ...changed, occurredAt: f.time('created_at') },
					{ channel: 'email', answer, field: 'accepts_marketing' },
				),
			];
		}
	}
	if (topic.startsWith('customer/')) return [identify(changed)];
	if (!topic.startsWith('subscription/')) return [];
	const name = Object.hasOwn(SUBSCRIPTION_EVENTS, topic) ? SUBSCRIPTION_EVENTS[topic] : undefined;
	return [
		happen(
			name ?? 'subscription_updated',
			name === 'subscription_cancelled'
				? { ...changed, occurredAt: f.time('cancelled_at') ?? changed.occurredAt }
				: changed,
		),
	];
}

function readBox(f: Fields, sale: Sale): LeadRecord[] {
	const agreed = f.flag('buyer_accepts_marketing');
	const answer = agreed === undefined ? undefined : agreed ? 'granted' : 'denied';
	return listAnswer(f, sale, { channel: 'email', answer, field: 'buyer_accepts_marketing' });
}
