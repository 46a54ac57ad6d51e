import type { Instant } from '../lead/time';
import type { ContactQuestion, ContactReason, SuppressionEntry } from './contactDecision';
import { describeLift } from './describeLift';
import type { SuppressionRules } from './settings';

/**
 * What stands on the suppression log, one reason per address and code. An entry without a channel speaks for all of
 * them. A release ends what came before it; at the same instant the suppression stands. A later suppression never
 * shortens an earlier one, so that adding an entry can't allow what was stopped. A vendor's clock may be ahead of ours:
 * a suppression from the future holds at once, a release from the future not yet.
 */
export function findListedReasons(
	entries: readonly SuppressionEntry[],
	rules: SuppressionRules,
	{ channel, asOf }: ContactQuestion,
): ContactReason[] {
	if (entries.length === 0) return [];
	const lists = new Map<string, { suppressions: SuppressionEntry[]; releases: SuppressionEntry[] }>();
	for (const entry of entries) {
		if (entry.channel !== undefined && entry.channel !== channel) continue;
		const name = `${entry.code} ${entry.key}`;
		const listed = lists.get(name) ?? { suppressions: [], releases: [] };
		lists.set(name, listed);
		if (entry.action === 'suppress') listed.suppressions.push(entry);
		else if (entry.at <= asOf) listed.releases.push(entry);
	}
	const reasons: ContactReason[] = [];
	for (const { suppressions, releases } of lists.values()) {
		const standing = suppressions
			.filter((entry) => !releases.some((release) => ends(release, entry)))
			.sort((one, other) => one.at - other.at);
		const joined =
			standing[0]?.code === 'soft_bounce' ? countSoftBounces(standing, rules, asOf) : joinEntries(standing, asOf);
		if (joined) reasons.push(joined);
	}
	return reasons;
}

/** Solving one support case says nothing of another; a release that names no subject ends them all. */
function ends(release: SuppressionEntry, entry: SuppressionEntry): boolean {
	return release.at > entry.at && (release.subject === undefined || release.subject === entry.subject);
}

function joinEntries(oldestFirst: readonly SuppressionEntry[], asOf: Instant): ContactReason | undefined {
	const standing = oldestFirst.filter(({ until }) => until === undefined || until > asOf);
	const [first] = standing;
	if (!first) return undefined;
	const until = Math.max(...standing.map((entry) => entry.until ?? Infinity));
	return toReason(first, until === Infinity ? undefined : until);
}

/** One soft bounce is a full mailbox; many in a row are an address that nobody reads. */
function countSoftBounces(
	oldestFirst: readonly SuppressionEntry[],
	{ softBounces: { count, withinMs } }: SuppressionRules,
	asOf: Instant,
): ContactReason | undefined {
	const recent = oldestFirst.filter(({ at }) => at + withinMs > asOf);
	const [oldest, firstToLeave] = [recent[0], recent[recent.length - count]];
	if (!oldest || !firstToLeave) return undefined;
	return toReason(oldest, firstToLeave.at + withinMs);
}

function toReason({ code, at, source }: SuppressionEntry, until: Instant | undefined): ContactReason {
	return { code, since: at, ...(until !== undefined && { until }), source, liftedBy: describeLift(code, until) };
}
