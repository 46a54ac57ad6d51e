import type { LeadRecord } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import { distrustSender } from '../reading/distrustSender';
import { Fields } from '../reading/fields';
import { happen, identify, listLinks, listPurchase, listRefund, listSignUp, type Sale } from '../reading/sale';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/** Events that are no more than what they are called. */
const EVENTS: Readonly<Record<string, string>> = {
	subscription_created: 'subscription_created',
	subscription_started: 'subscription_started',
	subscription_activated: 'subscription_started',
	subscription_trial_end_reminder: 'trial_ending',
	subscription_renewed: 'subscription_renewed',
	subscription_changed: 'subscription_updated',
	subscription_paused: 'subscription_paused',
	subscription_resumed: 'subscription_resumed',
	subscription_reactivated: 'subscription_started',
	subscription_cancellation_scheduled: 'subscription_cancellation_scheduled',
	subscription_cancelled: 'subscription_cancelled',
	payment_failed: 'payment_failed',
	quote_created: 'quote_requested',
};

const listTopics = () => [
	{ topic: 'payment_succeeded', becomes: 'event order_completed and outcome purchase' },
	{ topic: 'payment_refunded', becomes: 'event order_refunded, and outcome refunded with its amount' },
	{ topic: 'customer_created', becomes: 'event signed_up and an identity' },
	{ topic: 'customer_changed', becomes: 'an identity' },
	...Object.entries(EVENTS).map(([topic, name]) => ({
		topic,
		becomes: `event ${name}${topic === 'subscription_created' ? ', or trial_started' : ''}`,
	})),
];

/**
 * Chargebee Trigger or a Webhook. Chargebee signs nothing.
 *
 * Quirks: amounts are in minor units and times in seconds; one event holds customer, subscription, invoice and
 * transaction side by side; a refund is a transaction of its own that names the one it gives back.
 */
export const chargebee: Source = {
	name: 'chargebee',
	label: 'Chargebee',
	emittedBy: 'Chargebee Trigger, Webhook',
	topics: listTopics(),
	identifiedBy: ['content.customer.email', 'content.customer.id', 'content.transaction.customer_id'],
	signs: ['event_type'],
	recognise,
	read: (payload, options) => distrustSender(readChargebee(payload, options), options),
};

function recognise({ body }: Payload): Recognition | undefined {
	const f = new Fields(body);
	const topic = f.text('event_type');
	if (topic === undefined || !f.has('content') || f.has('resource')) return undefined;
	const known = f.has('occurred_at') || f.text('object') === 'event' || f.has('webhook_status');
	return known ? { confidence: 0.96, because: `its event_type is ${topic}, with content`, topic } : undefined;
}

function readChargebee({ body }: Payload, options: ReadOptions): Reading {
	const f = new Fields(body, options);
	const topic = f.text('event_type') ?? options.topic ?? 'unknown';
	const content = f.at('content');
	const records = readTopic(content, topic, readSale(f, content, topic));
	if (records.length === 0) f.note(`${topic}: contains nothing that concerns a lead.`);
	// What Chargebee calls its own gateway is the one to try things out with.
	const test = content.text('transaction.gateway') === 'chargebee';
	return { topic, records, notes: f.notes, ...(test ? { test } : {}) };
}

function readSale(event: Fields, all: Fields, topic: string): Sale {
	const f = all.inCountry(all.text('customer.billing_address.country', 'invoice.billing_address.country'));
	const occurredAt = event.time('occurred_at');
	const id = event.id('id') ?? event.contentId('chargebee', occurredAt);
	return {
		id: `chargebee:event:${id}`,
		source: 'chargebee',
		topic,
		identities: {
			email: f.email('customer.email', 'customer.billing_address.email', 'invoice.billing_address.email'),
			phone: f.phone('customer.phone', 'customer.billing_address.phone'),
			customerId: f.id('customer.id', 'subscription.customer_id', 'invoice.customer_id', 'transaction.customer_id'),
		},
		links: listLinks('chargebee', {
			payment: f.id('transaction.id'),
			invoice: f.id('invoice.id', 'transaction.linked_invoices[0].invoice_id'),
			subscription: f.id('subscription.id', 'transaction.subscription_id', 'invoice.subscription_id'),
		}),
		occurredAt,
		traits: keepTraits({
			country: f.text('customer.billing_address.country'),
			has_company: f.has('customer.company') ? true : undefined,
			plan: f.text('subscription.subscription_items[0].item_price_id', 'subscription.plan_id'),
		}),
	};
}

function readTopic(f: Fields, topic: string, sale: Sale): LeadRecord[] {
	const paid = f.id('transaction.id');
	const money = f.minorMoney(
		['transaction.amount', 'credit_note.total', 'invoice.amount_paid', 'invoice.total'],
		[
			'transaction.currency_code',
			'credit_note.currency_code',
			'invoice.currency_code',
			'customer.preferred_currency_code',
		],
	);
	switch (topic) {
		case 'payment_succeeded':
			return listPurchase(f, { ...sale, ...money, id: paid === undefined ? sale.id : `chargebee:payment:${paid}` });
		case 'payment_refunded':
		case 'refund_initiated': {
			const refunded = f.id(
				'transaction.refunded_txn_id',
				'transaction.reference_transaction_id',
				'transaction.linked_payments[0].txn_id',
			);
			const reverses = refunded === undefined ? undefined : `chargebee:payment:${refunded}`;
			const links = [...new Set([...(reverses === undefined ? [] : [reverses]), ...(sale.links ?? [])])];
			const id = paid === undefined ? sale.id : `chargebee:refund:${paid}`;
			return listRefund(f, { ...sale, ...money, id, links }, { reverses });
		}
		case 'customer_created':
			return listSignUp({ ...sale, id: `chargebee:customer:${f.id('customer.id') ?? sale.id}` });
		case 'customer_changed':
			return [identify(sale)];
	}
	const name = Object.hasOwn(EVENTS, topic) ? EVENTS[topic] : undefined;
	if (name === undefined) return [];
	// A subscription in its trial has begun to be tried, not to be paid for.
	const trial = name === 'subscription_created' && f.text('subscription.status') === 'in_trial';
	return [happen(trial ? 'trial_started' : name, sale)];
}
