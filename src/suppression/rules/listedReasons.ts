import { compact } from '../../compact';
import type { Instant } from '../../lead/time';
import type { ContactFacts, Finding, Rule, SuppressionEntry } from '../contactDecision';
import { findReason, LIFTED_ON_ITEM, type ReasonCode } from '../reasons';
import type { SuppressionRules } from '../settings';
import { ends, happenedAt, type Ending } from '../standing';

/**
 * What stands on the suppression log, one reason per address and code. An entry without a channel speaks for all of
 * them. A later suppression never shortens an earlier one, so that adding an entry can't allow what was stopped. A
 * person who agrees again ends their own refusal, for the address and the channel they agreed for.
 */
export const findListedReasons: Rule = ({ entries, consents }, rules, { channel, asOf }) => {
	if (entries.length === 0) return [];
	const lists = new Map<string, { suppressions: SuppressionEntry[]; endings: Ending[] }>();
	for (const entry of entries) {
		if (entry.channel !== undefined && entry.channel !== channel) continue;
		const name = `${entry.code} ${entry.key}`;
		let listed = lists.get(name);
		if (!listed) lists.set(name, (listed = { suppressions: [], endings: listConsents(entry, consents, channel) }));
		if (entry.action === 'suppress') listed.suppressions.push(entry);
		else listed.endings.push(entry);
	}
	const findings: Finding[] = [];
	for (const { suppressions, endings } of lists.values()) {
		const standing = suppressions
			.filter((entry) => !endings.some((ending) => ends(ending, entry, asOf)))
			.sort((a, b) => happenedAt(a) - happenedAt(b));
		const joined =
			standing[0]?.code === 'soft_bounce' ? countSoftBounces(standing, rules, asOf) : joinEntries(standing, asOf);
		if (joined) findings.push(joined);
	}
	return findings;
};

function listConsents(
	{ code, key }: SuppressionEntry,
	consents: ContactFacts['consents'],
	channel: SuppressionEntry['channel'],
): Ending[] {
	if (consents.length === 0 || !findReason(code).liftedByConsent) return [];
	return consents.filter(
		(consent) =>
			consent.state === 'granted' && consent.unverified !== true && consent.key === key && consent.channel === channel,
	);
}

function joinEntries(oldestFirst: readonly SuppressionEntry[], asOf: Instant): Finding | undefined {
	const standing = oldestFirst.filter(({ until }) => until === undefined || until > asOf);
	const [first] = standing;
	if (!first) return undefined;
	const until = Math.max(...standing.map((entry) => entry.until ?? Infinity));
	return toFinding(first, until === Infinity ? undefined : until);
}

/** One soft bounce is a full mailbox; many in a row are an address that nobody reads. */
function countSoftBounces(
	oldestFirst: readonly SuppressionEntry[],
	{ softBounces: { count, withinMs } }: SuppressionRules,
	asOf: Instant,
): Finding | undefined {
	const recent = oldestFirst.filter((entry) => happenedAt(entry) + withinMs > asOf);
	const oldest = recent[0];
	const firstToLeave = recent[recent.length - count];
	if (!oldest || !firstToLeave) return undefined;
	return toFinding(oldest, happenedAt(firstToLeave) + withinMs);
}

function toFinding(entry: SuppressionEntry, until: Instant | undefined): Finding {
	// A code that isn't in the table was written by a newer version; it stops everything.
	const liftedBy = entry.isOnItem === true ? LIFTED_ON_ITEM : undefined;
	return compact({ code: entry.code as ReasonCode, since: happenedAt(entry), until, source: entry.source, liftedBy });
}
