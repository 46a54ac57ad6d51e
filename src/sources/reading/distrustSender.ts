import type { LeadRecord } from '../../lead/record';
import type { Payload, ReadOptions, Reading } from '../source';

/**
 * For sources whose sender nobody checks: whoever knows the address of the workflow can post to it. What such a sender
 * says may stop messages (an unsubscribe, a bounce, a purchase, a deal won: leaving out a real one would let a message
 * through to a buyer). It may not let one through: a release, a consent and the taking back of a purchase are left out
 * unless the user trusts the sender.
 */
export function distrustSender(reading: Reading, { trustUnauthenticated }: ReadOptions): Reading {
	if (trustUnauthenticated) return reading;
	const kept = reading.records.filter((record) => !opensADoor(record));
	const left = reading.records.length - kept.length;
	return {
		...reading,
		records: kept.map((record) => ({ ...record, unauthenticated: true })),
		notes:
			left === 0
				? reading.notes
				: [
						...reading.notes,
						`${left} left out (release, consent or reversed purchase): the sender is not verified. Turn on Trust Unverified Senders if the URL of the webhook is secret.`,
					],
	};
}

/** A plain payload has nobody who vouches for it: a yes in it is marked, so that recording holds it against what is on record. */
export function doubtConsents(
	records: readonly LeadRecord[],
	{ trustUnauthenticated = false }: ReadOptions,
): LeadRecord[] {
	if (trustUnauthenticated) return [...records];
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

function opensADoor(record: LeadRecord): boolean {
	if (record.kind === 'suppression') return record.action === 'release';
	if (isGrant(record)) return true;
	return record.kind === 'outcome' && record.reverses !== undefined;
}
