import { hideAddresses } from '../../lead/containsAddress';
import { EngineError } from '../../errors';
import { compact } from '../../compact';
import { sumOf } from '../../lead/purchases';
import { findOwnWord, toEventName, toSnakeCase } from '../../lead/eventName';
import { canonicalBySpelling } from '../../lead/eventSynonyms';
import type { EventRecord, LeadRecord } from '../../lead/record';
import type { Circumstances } from '../../lead/refineEvent';
import type { Vocabulary } from '../../lead/vocabulary';
import { messages } from '../messages';
import type { Fields } from '../reading/fields';

import type { Returned } from './readNamed';

export type Happening = Omit<EventRecord, 'kind' | 'name'>;

/** What form builders call an answer that somebody sent in. */
const SUBMISSIONS = new Set([
	'form_response',
	'form_submission',
	'new_submission',
	'submission_created',
	'form_completed',
]);

interface Sold {
	order: string | undefined;
	isAmountLost: boolean;
	/** Ordered for nothing: no purchase. */
	isFree: boolean;
}

/** A purchase, its reversal and an opt-out do what their names say; every other name is an event and no more. */
export function toRecords(
	name: string,
	what: Happening,
	{ order, isAmountLost, isFree, refundId, isSum }: Sold & Returned,
	fields: Fields,
): LeadRecord[] {
	if (name === 'order_completed') {
		const purchase = { ...what, id: order ?? what.id };
		if (isFree) {
			fields.note(messages.free());
			return [{ kind: 'event', name, ...purchase }];
		}
		return [
			{ kind: 'event', name, ...purchase },
			{ kind: 'outcome', name: 'purchase', ...purchase, inferred: true },
		];
	}
	const event: LeadRecord = { kind: 'event', name, ...what };
	if (name !== 'order_cancelled' && name !== 'order_refunded') return [event];
	if (order === undefined) {
		fields.note('No order_id, so no purchase was reversed.');
		return [event];
	}
	if (name === 'order_refunded' && isAmountLost) {
		fields.note('The refunded amount could not be read, so the purchase stands. Send the amount with its currency.');
		return [event];
	}
	const full = name === 'order_cancelled' || what.amountMinor === undefined;
	const refund = name !== 'order_refunded' || refundId === undefined ? undefined : `mapFields:refund:${refundId}`;
	const subject = refund ?? (isSum ? sumOf(order) : undefined);
	return [
		event,
		{
			...{ kind: 'outcome', name: 'refunded', ...what, id: refund ?? what.id, reverses: order, full },
			...compact({ subject }),
		},
	];
}

export function toName(text: string, fields: Fields, circumstances: Circumstances = {}): string {
	const name = fields.eventName(text, circumstances);
	if (name !== undefined) return SUBMISSIONS.has(name) ? 'form_submitted' : name;
	throw new EngineError(
		'field-invalid',
		`The event "${hideAddresses(text).slice(0, 50)}" does not start with a letter a–z. Set "Event Field" to a field with a name such as add_to_cart.`,
		{
			field: 'event',
		},
	);
}

/** The name of something that is known by that name to the user or everywhere: `checkout_completed`, `add_to_cart`. */
export function toKnownEvent(text: string | undefined, vocabulary?: Vocabulary): string | undefined {
	if (text === undefined) return undefined;
	if (findOwnWord(text, vocabulary) !== undefined) return text;
	const name = toEventName(text);
	const snake = toSnakeCase(text);
	// Of one word (`subscribed`, `lead`) a type may be anything.
	const isCanonical = snake.includes('_') && canonicalBySpelling().has(snake);
	return (name !== undefined && name !== snake) || isCanonical || SUBMISSIONS.has(snake) ? text : undefined;
}
