import type { LeadRecord } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import { distrustSender } from '../reading/distrustSender';
import { Fields } from '../reading/fields';
import { happen, listAnswer, listLinks, listPurchase, listRefund, toDispute, type Sale } from '../reading/sale';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

const TOPICS = [
	{ topic: 'sale', becomes: 'event order_completed and outcome purchase; consent denied where can_contact is false' },
	{ topic: 'refund', becomes: 'event order_refunded, and outcome refunded that reverses the sale' },
	{ topic: 'dispute', becomes: 'suppression dispute' },
	{ topic: 'dispute_won', becomes: 'the end of the suppression' },
	{ topic: 'cancellation', becomes: 'event subscription_cancelled' },
	{ topic: 'subscription_updated', becomes: 'event subscription_updated' },
	{ topic: 'subscription_ended', becomes: 'event subscription_ended' },
	{ topic: 'subscription_restarted', becomes: 'event subscription_resumed' },
] as const;

const EVENTS: Readonly<Record<string, string>> = {
	cancellation: 'subscription_cancelled',
	subscription_updated: 'subscription_updated',
	subscription_ended: 'subscription_ended',
	subscription_restarted: 'subscription_resumed',
};

/**
 * Gumroad Trigger or a Webhook (gumroad.com/ping, and resource subscriptions in gumroad.com/api). Gumroad signs nothing.
 *
 * Quirks: form fields, so every value is text; `price` is in minor units; the seller buying from himself is a test.
 */
export const gumroad: Source = {
	name: 'gumroad',
	label: 'Gumroad',
	emittedBy: 'Gumroad Trigger, Webhook',
	topics: TOPICS,
	identifiedBy: ['email', 'user_email', 'purchaser_id', 'sale_id'],
	signs: ['gumroad_fee', 'resource_name', 'sale_id', 'seller_id', 'permalink'],
	recognise,
	read: (payload, options) => distrustSender(readGumroad(payload, options), options),
};

function recognise({ body }: Payload): Recognition | undefined {
	const f = new Fields(body);
	const topic = f.text('resource_name');
	const known = TOPICS.some((listed) => listed.topic === topic);
	if (f.has('gumroad_fee') || (known && f.has('product_id')))
		return {
			confidence: 0.96,
			because: `it has ${f.has('gumroad_fee') ? 'gumroad_fee' : 'resource_name and product_id'}`,
		};
	if (['sale_id', 'seller_id', 'product_id'].every((name) => f.has(name)))
		return { confidence: 0.93, because: 'it has sale_id, seller_id and product_id' };
	return undefined;
}

function readGumroad({ body }: Payload, options: ReadOptions): Reading {
	const f = new Fields(body, options);
	const topic = topicOf(f, options);
	const saleId = f.id('sale_id', 'order_number');
	const at = f.time('sale_timestamp', 'cancelled_at', 'ended_at', 'restarted_at', 'created_at');
	const subscription = f.id('subscription_id');
	const key = `gumroad:sale:${saleId ?? subscription ?? f.contentId('gumroad', at)}`;
	const sale: Sale = {
		id: key,
		source: 'gumroad',
		topic,
		identities: { email: f.email('email', 'user_email'), customerId: f.id('purchaser_id', 'user_id') },
		links: listLinks('gumroad', { sale: saleId, subscription }),
		occurredAt: at,
		category: f.text('product_name'),
		traits: keepTraits({ country: f.text('ip_country') }),
		...f.minorMoney(['price'], ['currency']),
	};
	const records = readTopic(f, topic, sale);
	return { topic, records, notes: f.notes, test: f.flag('test') === true };
}

/** A refund is the sale once more, with its box ticked. */
function topicOf(f: Fields, options: ReadOptions): string {
	const named = f.text('resource_name') ?? options.topic ?? 'sale';
	if (named !== 'sale') return named;
	return f.flag('refunded') === true
		? 'refund'
		: f.flag('disputed') === true && f.flag('dispute_won') !== true
			? 'dispute'
			: 'sale';
}

/** Of a part that went back the amount isn't told: `price` is the whole sale's. */
function readRefund(f: Fields, later: Sale, sale: string): LeadRecord[] {
	const isPart = f.flag('partially_refunded') === true && f.flag('refunded') !== true;
	if (!isPart) return listRefund(f, { ...later, id: `${sale}:refunded` }, { reverses: sale, full: true });
	const { amountMinor: _amount, currency: _currency, ...part } = later;
	return listRefund(f, { ...part, id: `${sale}:partially_refunded` }, { reverses: sale });
}

function readTopic(f: Fields, topic: string, sale: Sale): LeadRecord[] {
	// A refund or dispute repeats the sale's own time; when the money went back is when it was heard of.
	const { occurredAt: _soldAt, ...later } = sale;
	const subject = sale.id.replace('gumroad:sale:', 'gumroad:dispute:');
	switch (topic) {
		case 'sale': {
			const asked = f.flag('can_contact') === false ? 'denied' : undefined;
			return [
				...listPurchase(f, sale),
				...listAnswer(f, sale, { channel: 'email', answer: asked, field: 'can_contact' }),
			];
		}
		case 'refund':
			return readRefund(f, later, sale.id);
		case 'dispute':
			return [toDispute(later, { subject, action: 'suppress', reason: undefined })];
		case 'dispute_won':
			return [toDispute(later, { subject, action: 'release', reason: undefined })];
	}
	const name = Object.hasOwn(EVENTS, topic) ? EVENTS[topic] : undefined;
	if (name === undefined) return [];
	const subscription = f.id('subscription_id') ?? 'unknown';
	const { amountMinor: _amount, currency: _currency, ...event } = sale;
	return [
		happen(name, { ...event, id: `gumroad:subscription:${subscription}:${name}:${sale.occurredAt ?? 'undated'}` }),
	];
}
