import type { LeadRecord } from '../../../lead/record';
import type { Fields } from '../../reading/fields';
import { paymentKey, readAmount } from './payments';
import type { StripeEvent } from './stripeEvent';

export function readSession(event: StripeEvent): LeadRecord[] {
	const { object, common, eventId, type } = event;
	const consent = readPromotions(object, common, eventId);
	if (object.text('mode') === 'setup') {
		object.note('mode is setup: a card was saved, nothing was bought.');
		return [{ kind: 'identity', name: 'identify', id: eventId, ...common }, ...consent];
	}
	const [placed, purchase] = readPurchase(event, ['amount_total']);
	const paid =
		type.endsWith('succeeded') || ['paid', 'no_payment_required'].includes(object.text('payment_status') ?? '');
	if (!paid)
		object.note(`payment_status ${object.text('payment_status') ?? 'missing'}: not paid, so no purchase was recorded.`);
	return [placed, ...(paid ? [purchase] : []), ...consent];
}

export function readPurchase({ object, common }: StripeEvent, amounts: readonly string[]): [LeadRecord, LeadRecord] {
	const purchase = { ...common, id: paymentKey(object), ...readAmount(object, amounts) };
	return [
		{ kind: 'event', name: 'order_completed', ...purchase },
		{ kind: 'outcome', name: 'purchase', ...purchase },
	];
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
