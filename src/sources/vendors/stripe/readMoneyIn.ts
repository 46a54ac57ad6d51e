import type { LeadRecord, OutcomeRecord } from '../../../lead/record';
import type { Fields } from '../../reading/fields';
import { listPaidWith, paymentKey, readAmount } from './payments';
import type { StripeEvent } from './stripeEvent';

export function readSession(event: StripeEvent): LeadRecord[] {
	const { object, common, eventId, type } = event;
	const consent = readPromotions(object, common, eventId);
	if (object.text('mode') === 'setup') {
		object.note('The mode is setup: a card was saved, nothing was bought.');
		return [{ kind: 'identity', name: 'identify', id: eventId, ...common }, ...consent];
	}
	const [placed, purchase] = readPurchase(event, ['amount_total']);
	// A subscription that starts with a free trial: its first invoice with money in it is the purchase.
	if (object.text('mode') === 'subscription' && object.number('amount_total') === 0) {
		object.note('Nothing was charged (a trial), so no purchase was recorded.');
		return [{ kind: 'event', name: 'trial_started', id: eventId, ...common }, ...consent];
	}
	const paid =
		type.endsWith('succeeded') || ['paid', 'no_payment_required'].includes(object.text('payment_status') ?? '');
	if (!paid)
		object.note(`payment_status ${object.text('payment_status') ?? 'missing'}: not paid, so no purchase was recorded.`);
	return [placed, ...(paid ? [purchase] : []), ...consent];
}

/** An invoice that names no payment and a payment that names no invoice may be one: the event says which it is. */
function toPurchase(purchase: Omit<OutcomeRecord, 'kind' | 'name'>): [LeadRecord, LeadRecord] {
	const reportedAs = purchase.id.startsWith('stripe:invoice:') ? 'invoice' : 'payment';
	return [
		{ kind: 'event', name: 'order_completed', ...purchase, reportedAs },
		{ kind: 'outcome', name: 'purchase', ...purchase },
	];
}

export function readPurchase({ object, common }: StripeEvent, amounts: readonly string[]): [LeadRecord, LeadRecord] {
	return toPurchase({ ...common, id: paymentKey(object), ...readAmount(object, amounts) });
}

/** A trial's or a fully discounted invoice moves no money. */
export function readInvoice(event: StripeEvent): LeadRecord[] {
	const { object, common, eventId } = event;
	if (object.number('amount_paid', 'total') === 0) {
		object.note('The invoice is over 0, so no purchase was recorded.');
		const starts = object.text('billing_reason') === 'subscription_create';
		return starts
			? [{ kind: 'event', name: 'trial_started', id: `${paymentKey(object)}:trial`, ...common }]
			: [{ kind: 'identity', name: 'identify', id: eventId, ...common }];
	}
	const listed = listPaidWith(object);
	const purchase = readPurchase(event, ['amount_paid']);
	const [payment] = listed;
	if (payment === undefined) return purchase;
	const paid = purchase.map(
		(record): LeadRecord => ({ ...record, id: payment, ...(record.kind === 'event' ? { reportedAs: 'payment' } : {}) }),
	);
	return [...paid, samePurchase(event, paymentKey(object))];
}

/**
 * Since 2025-03-31 an invoice and its charge have no ID in common, so each is a purchase until this says that they are
 * one: the payment's stands, which refunds name, and the invoice's is taken back. Whichever arrives first.
 */
export function readInvoicePayment(event: StripeEvent): LeadRecord[] {
	const { object, common } = event;
	const [invoice, payment] = common.links;
	if (payment === undefined || invoice === undefined || object.number('amount_paid') === 0) {
		object.note('The invoice was paid without a payment, so nothing was recorded.');
		return [];
	}
	const purchase = { ...common, id: payment, ...readAmount(object, ['amount_paid', 'amount_requested']) };
	return [...toPurchase(purchase), samePurchase(event, invoice)];
}

function samePurchase({ common }: StripeEvent, invoice: string): LeadRecord {
	return { kind: 'outcome', name: 'same_purchase', id: `${invoice}:paid`, ...common, reverses: invoice, full: true };
}

function readPromotions(object: Fields, common: StripeEvent['common'], eventId: string): LeadRecord[] {
	const answer = object.text('consent.promotions');
	const { source, topic, identities, occurredAt } = common;
	const signal = {
		id: `${eventId}:promotions`,
		source,
		topic,
		identities,
		occurredAt,
		channel: 'email',
		reason: `consent.promotions is ${answer}`,
	} as const;
	if (answer === 'opt_in' && identities.email !== undefined && occurredAt !== undefined)
		return [{ kind: 'consent', name: 'granted', ...signal }];
	if (answer !== 'opt_out') return [];
	return [
		{ kind: 'suppression', name: 'opt_out', action: 'suppress', ...signal },
		{ kind: 'consent', name: 'withdrawn', ...signal },
	];
}
