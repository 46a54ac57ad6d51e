import { rankOf, type Channel } from '../../lead/channel';
import type { Instant } from '../../lead/time';
import type { ContactFacts, Finding, Rule } from '../contactDecision';
import { CAPPED_TOGETHER, type FrequencyCap } from '../settings';

type Contact = ContactFacts['contacts'][number];

/**
 * The caps that are full, over rolling windows. A message is in the window from the instant it was begun until exactly
 * `perMs` later, a reservation until it lapses at the latest. Transactional messages neither count nor wait. One dated
 * in the future (by a clock ahead of ours) counts already.
 * A message waits for the gap after one that ranks as high as itself or higher; caps count every one.
 */
export const findFrequencyReasons: Rule = (
	{ contacts },
	{ frequencyCaps, coolDownMs },
	{ channel, asOf, priority },
) => {
	if (contacts.length === 0) return [];
	const sent = contacts.filter(({ purpose }) => purpose === 'marketing').sort((a, b) => a.at - b.at);

	const findFull = (code: Finding['code'], cap: FrequencyCap, of: readonly Contact[]): Finding[] => {
		const together = channelsOf(cap);
		if (cap.perMs === 0 || !together.includes(channel)) return [];
		const leavesAt = ({ at, expiresAt = Infinity }: Contact): Instant => Math.min(at + cap.perMs, expiresAt);
		const counted = of.filter((contact) => together.includes(contact.channel) && leavesAt(contact) > asOf);
		const filledBy = counted[cap.max - 1];
		const until = counted.map(leavesAt).sort((a, b) => a - b)[counted.length - cap.max];
		if (filledBy === undefined || until === undefined) return [];
		return [{ code, since: filledBy.at, until, source: 'contacts' }];
	};
	return [
		...frequencyCaps.flatMap((cap) => findFull('frequency_cap', cap, sent)),
		...findFull(
			'cool_down',
			{ channel, max: 1, perMs: coolDownMs[channel] },
			sent.filter((contact) => rankOf(contact.priority) >= rankOf(priority)),
		),
	];
};

function channelsOf({ channel }: FrequencyCap): readonly Channel[] {
	return channel in CAPPED_TOGETHER ? CAPPED_TOGETHER[channel as keyof typeof CAPPED_TOGETHER] : [channel as Channel];
}
