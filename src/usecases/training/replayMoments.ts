import { isKnownKind } from '../../lead/identity';
import { audienceOf, type Audience } from '../../lead/lead';
import { listStandingPurchases } from '../../lead/purchases';
import { DAY_MS, MINUTE_MS, type Instant } from '../../lead/time';
import type { StoredOutcome } from '../../store/port/outcomes';
import type { StoredScore } from '../../store/port/scores';
import { knownSince, type LeadPast } from './leadPast';

/** A moment of the past at which a live system would have scored the lead. */
export interface PastMoment {
	asOf: Instant;
	/** As it was then, by what was known then. */
	audience: Audience;
}

/**
 * Once a week a lead is looked at whatever it does, until so long after it was last heard of: who went quiet says something too.
 * Half a year: with 90 days, whoever scores all customers asks of most what no look has shown (CDNOW, an order in the next 90
 * days: log loss .3341 → .3315).
 */
const EVERY_MS = 7 * DAY_MS;
const QUIET_MS = 180 * DAY_MS;
/** No second look so soon after an event's. */
const APART_MS = DAY_MS;
/** No second look beside a stored score. */
const BESIDE_MS = MINUTE_MS;
/**
 * All looks at a lead weigh 1 together, so of one with a long history so many, evenly spread, say as much as all; and
 * what a fit can hold is better spent on more leads.
 */
const MOST_LOOKS = 40;

/**
 * Each event of the person, each outcome, and one look a week: of the time before its first stored score, since from
 * then on the live system has looked for itself. Oldest first.
 */
export function listReplayMoments(
	past: LeadPast,
	{ outcomes, scores }: { outcomes: readonly StoredOutcome[]; scores: readonly StoredScore[] },
	now: Instant,
): PastMoment[] {
	const firstScore = scores.reduce((first, { asOf }) => Math.min(first, asOf), Number.POSITIVE_INFINITY);
	const until = Math.min(now, firstScore - BESIDE_MS);
	const known = listKnownTimes(past, outcomes).filter((at) => at <= until);
	const times = thinOut([...known, ...listWeekly(known, until)].sort((a, b) => a - b));
	return times.map((asOf) => ({ asOf, audience: audienceAt(past, outcomes, asOf) }));
}

/** By what was known then alone: a look that is taken because somebody came back later would know that they did. */
function listWeekly(known: readonly Instant[], until: Instant): Instant[] {
	const weekly: Instant[] = [];
	const [first = until, last = until] = [known[0], known.at(-1)];
	let place = 0;
	for (let at = first + EVERY_MS; at <= Math.min(until, last + QUIET_MS); at += EVERY_MS) {
		while ((known[place + 1] ?? Number.POSITIVE_INFINITY) <= at) place++;
		const quiet = at - (known[place] ?? 0);
		if (quiet > APART_MS && quiet <= QUIET_MS) weekly.push(at);
	}
	return weekly;
}

/** When something became known of the lead; of days that only their sums are left of, their ends. */
function listKnownTimes({ events, older, eventsFrom }: LeadPast, outcomes: readonly StoredOutcome[]): Instant[] {
	const known = [...events.filter(({ machine }) => machine !== true), ...outcomes].map(knownSince);
	const days = older.map(({ day }) => (day + 1) * DAY_MS - 1);
	const times = [...known.map((at) => (at < eventsFrom ? endOfDay(at) : at)), ...days];
	return [...new Set(times)].sort((a, b) => a - b);
}

/** What happened on a day that only sums are left of is known at its end. */
function endOfDay(at: Instant): Instant {
	return Math.floor(at / DAY_MS) * DAY_MS + DAY_MS - 1;
}

function thinOut(times: readonly Instant[]): readonly Instant[] {
	if (times.length <= MOST_LOOKS) return times;
	return Array.from({ length: MOST_LOOKS }, (_, index) => times[Math.floor((index * times.length) / MOST_LOOKS)] ?? 0);
}

function audienceAt({ lead }: LeadPast, outcomes: readonly StoredOutcome[], asOf: Instant): Audience {
	return audienceOf({
		known: lead.identities.some(({ kind, addedAt }) => isKnownKind(kind) && addedAt <= asOf),
		purchases: listStandingPurchases(outcomes.filter((outcome) => knownSince(outcome) <= asOf)).length,
	});
}
