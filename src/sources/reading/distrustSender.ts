import type { LeadRecord } from '../../lead/record';
import { messages } from '../messages';
import type { Payload, ReadOptions, Reading } from '../source';

/**
 * For sources whose sender nobody checks: whoever knows the address of the workflow can post to it. What such a sender
 * says may stop messages (an unsubscribe, a bounce, a purchase, a deal won: leaving out a real one would let a message
 * through to a buyer). It takes nobody off a list: a release is left out unless the user trusts the sender. A yes is kept
 * with everybody else's doubted yes, and so is money that went back, which lifts no refusal (0016).
 */
export function distrustSender(reading: Reading, { trustUnauthenticated }: ReadOptions): Reading {
	if (trustUnauthenticated) return reading;
	const kept = reading.records.filter((record) => !isRelease(record));
	const left = reading.records.length - kept.length;
	return {
		...reading,
		records: kept.map((record) => ({ ...record, unauthenticated: true })),
		notes: left === 0 ? reading.notes : [...reading.notes, messages.unverifiedLeftOut(left)],
	};
}

/**
 * A yes that nobody vouches for is marked, in whatever shape it comes: recording holds it against what is on record.
 * Leaving it out of some shapes closed nothing, since the same sender could write it in another (0016).
 */
export function doubtConsents(
	records: readonly LeadRecord[],
	{ trustUnauthenticated = false }: ReadOptions,
): LeadRecord[] {
	if (trustUnauthenticated || !records.some(isGrant)) return [...records];
	return records.map((record) => (isGrant(record) ? { ...record, unauthenticated: true } : record));
}

function isGrant(record: LeadRecord): boolean {
	return record.kind === 'consent' && record.name === 'granted';
}

/**
 * What an API answered to another node is that vendor's word. The same shape in a Webhook is anybody's: there the item
 * wraps it.
 */
export function distrustWebhook(payload: Payload, reading: Reading, options: ReadOptions): Reading {
	return payload.item === payload.body ? reading : distrustSender(reading, options);
}

function isRelease(record: LeadRecord): boolean {
	return record.kind === 'suppression' && record.action === 'release';
}
