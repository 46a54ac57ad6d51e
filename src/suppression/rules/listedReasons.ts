import { compact } from '../../compact';
import type { SuppressionCode } from '../../lead/record';
import type { Instant } from '../../lead/time';
import type { Finding, Rule, SuppressionEntry } from '../contactDecision';
import type { SuppressionRules } from '../settings';

/** `no_consent`: consent was withdrawn, or asked for and not yet confirmed. */
type ListedCode = SuppressionCode | 'no_consent';

/**
 * What stands on the suppression log, one reason per address and code. An entry without a channel speaks for all of
 * them. A release ends what came before it; at the same instant the suppression stands. A later suppression never
 * shortens an earlier one, so that adding an entry can't allow what was stopped. A vendor's clock may be ahead of ours:
 * a suppression from the future holds at once, a release from the future not yet.
 */
export const findListedReasons: Rule<ListedCode> = ({ entries }, rules, { channel, asOf }) => {
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
	const findings: Finding<ListedCode>[] = [];
	for (const { suppressions, releases } of lists.values()) {
		const standing = suppressions
			.filter((entry) => !releases.some((release) => ends(release, entry)))
			.sort((one, other) => one.at - other.at);
		const joined =
			standing[0]?.code === 'soft_bounce' ? countSoftBounces(standing, rules, asOf) : joinEntries(standing, asOf);
		if (joined) findings.push(joined);
	}
	return findings;
};

/** Solving one support case says nothing of another; a release that names no subject ends them all. */
function ends(release: SuppressionEntry, entry: SuppressionEntry): boolean {
	return release.at > entry.at && (release.subject === undefined || release.subject === entry.subject);
}

function joinEntries(oldestFirst: readonly SuppressionEntry[], asOf: Instant): Finding<ListedCode> | undefined {
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
): Finding<ListedCode> | undefined {
	const recent = oldestFirst.filter(({ at }) => at + withinMs > asOf);
	const oldest = recent[0];
	const firstToLeave = recent[recent.length - count];
	if (!oldest || !firstToLeave) return undefined;
	return toFinding(oldest, firstToLeave.at + withinMs);
}

function toFinding({ code, at, source }: SuppressionEntry, until: Instant | undefined): Finding<ListedCode> {
	// A code that isn't one of these was written by a newer version; it stops everything.
	return compact({ code: code as ListedCode, since: at, until, source });
}
