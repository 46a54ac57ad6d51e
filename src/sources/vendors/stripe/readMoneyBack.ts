import type { LeadRecord } from '../../../lead/record';
import { Fields } from '../../reading/fields';
import { toDispute } from '../../reading/sale';
import { paymentKey, readAmount } from './payments';
import type { StripeEvent } from './stripeEvent';

export function readRefund({ f, object, common }: StripeEvent): LeadRecord[] {
	const total = object.number('amount_refunded');
	const before = f.number('data.previous_attributes.amount_refunded');
	if (before === undefined)
		object.note('No previous_attributes.amount_refunded, so the total refunded so far was used.');
	const money = readAmount(
		new Fields({ amount: total === undefined ? undefined : total - (before ?? 0), currency: object.text('currency') }),
		['amount'],
	);
	const refund = { ...common, id: `${paymentKey(object)}:refunded:${total ?? 'unknown'}`, ...money };
	const event: LeadRecord = { kind: 'event', name: 'order_refunded', ...refund, reportedAs: 'payment' };
	const full = object.flag('refunded') === true;
	if (money === undefined && !full) {
		object.note('The refunded amount is unknown, so no purchase was reversed.');
		return [event];
	}
	const payment = paymentKey(object);
	return [event, { kind: 'outcome', name: 'refunded', ...refund, reverses: payment, subject: payment, full }];
}

/**
 * A refund by itself knows its ID and not how much went back before it, and a charge the other way round. So both are
 * kept, each saying what it is about: the sums tell what went back (TakenBack), and of the events one counts.
 */
export function readRefundAlone({ object, common, eventId }: StripeEvent): LeadRecord[] {
	const status = object.text('status') ?? 'succeeded';
	if (status !== 'succeeded') {
		object.note(`The refund is ${status}, so no money is back yet.`);
		return [];
	}
	const subject = `stripe:refund:${object.id('id') ?? eventId}`;
	const refund = { ...common, id: subject, ...readAmount(object, ['amount']) };
	const event: LeadRecord = { kind: 'event', name: 'order_refunded', ...refund, reportedAs: 'refund' };
	if (refund.amountMinor === undefined) {
		object.note('The refunded amount is unknown, so no purchase was reversed.');
		return [event];
	}
	return [event, { kind: 'outcome', name: 'refunded', ...refund, reverses: paymentKey(object), subject, full: false }];
}

export function readDispute({ object, common }: StripeEvent, action: 'suppress' | 'release'): LeadRecord {
	const subject = `stripe:dispute:${object.id('id') ?? object.contentId('stripe', common.occurredAt)}`;
	return toDispute({ ...common, id: subject }, { subject, action, reason: object.text('reason') });
}

export function readDisputeClosed(event: StripeEvent): LeadRecord[] {
	const { object, common } = event;
	const status = object.text('status');
	if (status === 'won') return [readDispute(event, 'release')];
	if (status !== 'lost') {
		object.note(`Dispute closed as ${status ?? 'unknown'}: nothing changed.`);
		return [];
	}
	const loss = {
		...common,
		id: `stripe:dispute:${object.id('id') ?? event.eventId}`,
		...readAmount(object, ['amount']),
	};
	return [
		{ kind: 'event', name: 'order_refunded', ...loss },
		{ kind: 'outcome', name: 'refunded', ...loss, reverses: paymentKey(object), full: loss.amountMinor === undefined },
	];
}
