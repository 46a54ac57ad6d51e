import { createHash } from 'node:crypto';
import { compact } from '../../compact';
import { closePast, isEnough } from '../../features/closePast';
import { FEATURE_CATALOG_VERSION, featureKey, type Feature } from '../../features/feature';
import type { LeadFacts, Past } from '../../features/leadFacts';
import { dayOf, type Instant } from '../../lead/time';
import type { StoreView } from '../../store/port/leadStore';
import type { LeadGroup, StoredLead } from '../../store/port/leads';
import type { RecentHistory, StoredPast } from '../../store/port/pasts';

/** How a past is written. */
const FORMAT = 1;
/** Today and yesterday stay open: what a nightly import brings a day late changes no past. */
const OPEN_DAYS = 1;
/** With fewer rows a lead has no past, which takes as much room as they. */
const LEAST_ROWS = 48;
/** A past that there is goes on from so many, which take as long to read as it takes to write it. */
const LEAST_FURTHER_ROWS = 16;

interface PastQuestion {
	/** By which rules a past may be. */
	keys: readonly string[];
	asOf: Instant;
	fromDay: number;
}

/** With a model what its pasts hold is left out. */
export async function readRecent(
	view: StoreView,
	groups: readonly LeadGroup[],
	question: PastQuestion & { model?: string },
): Promise<RecentHistory[]> {
	const { model } = question;
	if (model !== undefined) return await view.readRecent(groups, { ...question, model });
	const histories = await view.readHistory(groups, question.asOf, question.fromDay);
	return histories.map((days) => ({ days }));
}

/** What is known of a lead's days, and by which past. */
export interface KnownDays extends Pick<LeadFacts, 'days' | 'past'> {
	stored?: StoredPast;
}

/**
 * As each lead's features look at it. Whose past doesn't have what they ask (they have become a customer since, or bought
 * something else) is read whole.
 */
export async function readFitting(
	view: StoreView,
	groups: readonly LeadGroup[],
	{ histories, features, asOf, fromDay }: FittingQuestion,
): Promise<KnownDays[]> {
	const known = histories.map((history, index): KnownDays | undefined => {
		const { past: stored, days } = history;
		if (stored === undefined) return { days };
		const asked = features[index] ?? [];
		if (stored.key !== pastKeyOf(asked)) return undefined;
		const past = JSON.parse(stored.sums) as Past;
		const facts = { days: past.days.length === 0 ? days : [...past.days, ...days], past, stored };
		return isEnough(asked, facts) ? facts : undefined;
	});
	const others = groups.filter((_, index) => known[index] === undefined);
	const read = others.length === 0 ? [] : await view.readHistory(others, asOf, fromDay);
	let place = 0;
	return known.map((facts) => facts ?? { days: read[place++] ?? [] });
}

interface FittingQuestion extends Pick<PastQuestion, 'asOf' | 'fromDay'> {
	histories: readonly RecentHistory[];
	/** Of each lead. */
	features: readonly (readonly Feature[])[];
}

const keys = new WeakMap<readonly Feature[], string>();

/** Equal where the same is measured, so that a past made for one is right for the other. */
export function pastKeyOf(features: readonly Feature[]): string {
	const known = keys.get(features);
	if (known !== undefined) return known;
	const text = JSON.stringify([FORMAT, FEATURE_CATALOG_VERSION, ...features.map(featureKey)]);
	const key = createHash('sha256').update(text).digest('base64url').slice(0, 24);
	keys.set(features, key);
	return key;
}

/** The past to be kept of a lead from now on; undefined where what there is will do. */
export function makePast(
	lead: StoredLead,
	{ asOf, days, past }: LeadFacts,
	{ model, features, stored }: { model: string; features: readonly Feature[]; stored: StoredPast | undefined },
): StoredPast | undefined {
	const untilDay = dayOf(asOf) - OPEN_DAYS;
	const from = stored?.untilDay ?? -Infinity;
	const over = days.filter(({ day }) => day >= from && day < untilDay);
	const enough = stored === undefined ? LEAST_ROWS : LEAST_FURTHER_ROWS;
	if (lead.group.length > 1 || over.length < enough) return undefined;
	const closed = closePast(features, compact({ days, past, untilDay }));
	if (closed === undefined) return undefined;
	const firstDay = stored?.firstDay ?? over.reduce((first, { day }) => Math.min(first, day), untilDay);
	const sums = JSON.stringify(closed);
	return { leadId: lead.id, model, key: pastKeyOf(features), firstDay, untilDay, lastSeen: lastSeenIn(closed), sums };
}

function lastSeenIn({ byName, days }: Past): StoredPast['lastSeen'] {
	const seen = new Map(Object.entries(byName).map(([name, { newestAt }]) => [name, newestAt]));
	for (const { name, lastOccurredAt } of days)
		seen.set(name, Math.max(lastOccurredAt, seen.get(name) ?? lastOccurredAt));
	return Object.fromEntries(seen);
}
