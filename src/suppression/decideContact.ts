import { DateTime } from 'luxon';
import type { Instant } from '../lead/time';
import {
	isTemporary,
	stops,
	type ContactDecision,
	type ContactFacts,
	type ContactQuestion,
	type ContactReason,
} from './contactDecision';
import { describeLift } from './describeLift';
import { findFrequencyReasons } from './frequencyReasons';
import { findListedReasons } from './listedReasons';
import { findQuietSpell, type QuietSpell } from './quietHours';
import type { SuppressionRules } from './settings';

/** May this person be contacted now, in this channel, for this purpose? Looks at every rule, and gives every reason. */
export function decideContact(
	facts: ContactFacts,
	rules: SuppressionRules,
	question: ContactQuestion,
): ContactDecision {
	const { channel, purpose, asOf } = question;
	const quietAt = (instant: Instant) => {
		const zones = facts.timeZones.length > 0 ? facts.timeZones : rules.unknownTimeZones;
		return stops('quiet_hours', question) ? findQuietSpell(rules.quietHours[channel], zones, instant) : undefined;
	};
	const reasons = joinEqual([
		...findMissingAddress(facts, question),
		...findListedReasons(facts.entries, rules, question),
		...findPurchase(facts, rules, question),
		...findFrequencyReasons(facts.contacts, rules, question),
		...toReasons(quietAt(asOf)),
	]).filter(({ code }) => stops(code, question));
	if (reasons.length === 0) return { decision: 'allowed', channel, purpose, reasons, checkedAt: asOf };

	// Each reason but quiet hours is gone for good at its end, so what remains is a night that begins before the last end.
	const lastEnd = Math.max(...reasons.map(({ until }) => until ?? Infinity));
	const quietThen = lastEnd === Infinity ? undefined : quietAt(lastEnd);
	const nextAllowedAt = quietThen ? quietThen.until : lastEnd;
	const ends = nextAllowedAt !== undefined && nextAllowedAt !== Infinity;
	return {
		decision: ends && reasons.every(({ code }) => isTemporary(code)) ? 'deferred' : 'suppressed',
		channel,
		purpose,
		reasons,
		...(ends && { nextAllowedAt }),
		checkedAt: asOf,
	};
}

/** What stands against several addresses of one person is one reason, said once. */
function joinEqual(reasons: readonly ContactReason[]): ContactReason[] {
	if (reasons.length < 2) return [...reasons];
	return [
		...new Map(
			reasons.map((reason) => [`${reason.code} ${reason.since} ${reason.until} ${reason.source}`, reason]),
		).values(),
	];
}

function findMissingAddress(
	{ reachable: { email, phone } }: ContactFacts,
	{ channel, asOf }: ContactQuestion,
): ContactReason[] {
	const reached = {
		email,
		sms: phone,
		phone,
		// An audience is matched by either; the others need an address that isn't ours to know.
		ads: email || phone,
		directMail: true,
		salesTask: true,
	}[channel];
	return reached ? [] : [{ code: 'unreachable', since: asOf, source: 'lead', liftedBy: describeLift('unreachable') }];
}

function findPurchase(
	{ purchases }: ContactFacts,
	rules: SuppressionRules,
	{ asOf }: ContactQuestion,
): ContactReason[] {
	if (purchases.length === 0 || rules.audience === 'customers') return [];
	const since = Math.max(...purchases.map(({ at }) => at));
	const until = since + rules.purchasedWithinMs;
	if (until <= asOf) return [];
	return [{ code: 'purchased', since, until, source: 'outcomes', liftedBy: describeLift('purchased', until) }];
}

function toReasons(spell: QuietSpell | undefined): ContactReason[] {
	if (!spell) return [];
	const { since, until, zone } = spell;
	const liftedBy =
		until === undefined
			? 'other quiet hours, or knowing the time zone: no hour is outside them in every zone the person may be in'
			: `time, at ${DateTime.fromMillis(until, { zone }).toFormat('yyyy-MM-dd HH:mm')} in ${zone}`;
	return [{ code: 'quiet_hours', since, ...(until !== undefined && { until }), source: 'settings', liftedBy }];
}
