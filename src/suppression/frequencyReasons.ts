import { toIsoTime } from '../lead/time';
import type { ContactFacts, ContactQuestion, ContactReason } from './contactDecision';
import type { FrequencyCap, SuppressionRules } from './settings';

/**
 * The caps that are full, over rolling windows. A message is in the window from the instant it was begun until exactly
 * `perMs` later. Transactional messages neither count nor wait. One dated in the future (a clock ahead of ours, a
 * reservation) counts already.
 */
export function findFrequencyReasons(
	contacts: ContactFacts['contacts'],
	{ frequencyCaps, coolDownMs }: SuppressionRules,
	{ channel, asOf }: ContactQuestion,
): ContactReason[] {
	if (contacts.length === 0) return [];
	const sent = contacts.filter(({ purpose }) => purpose === 'marketing').sort((one, other) => one.at - other.at);

	const findFull = (code: string, cap: FrequencyCap): ContactReason[] => {
		if (cap.channel !== 'any' && cap.channel !== channel) return [];
		const counted = sent.filter(
			(contact) => (cap.channel === 'any' || contact.channel === channel) && contact.at + cap.perMs > asOf,
		);
		const filledBy = counted[cap.max - 1];
		const firstToLeave = counted[counted.length - cap.max];
		if (!filledBy || !firstToLeave) return [];
		const until = firstToLeave.at + cap.perMs;
		return [{ code, since: filledBy.at, until, source: 'contacts', liftedBy: `time, at ${toIsoTime(until)}` }];
	};
	return [
		...frequencyCaps.flatMap((cap) => findFull('frequency_cap', cap)),
		...findFull('cool_down', { channel, max: 1, perMs: coolDownMs[channel] }),
	];
}
