import { DAY_MS, type Instant } from '../lead/time';

/** Where a lead's score has gone in a week; `unknown` without an earlier score that compares. */
export type Trend = 'rising' | 'steady' | 'cooling' | 'unknown';

/** A score as far as a trend looks at it. */
export interface TrendScore {
	asOf: Instant;
	audience: string;
	modelVersion: number;
	unclamped: number;
}

export const TREND_MS = 7 * DAY_MS;
/** A younger score is the same visit; one of a lead that is only days old still says where it goes. */
export const SHORTEST_TREND_MS = 2 * DAY_MS;
/** An older score says nothing of this week. */
const LONGEST_TREND_MS = 30 * DAY_MS;
const POINTS = 5;

/**
 * The present score against the newest that is a week old or, for lack of one, against what is at least two days old.
 * `earlier` has those that may be, in that order. Another audience or version counts by other points, so it says nothing.
 */
export function findTrend(present: TrendScore, earlier: readonly TrendScore[]): Trend {
	const before = earlier.find(({ asOf, audience, modelVersion }) => {
		const age = present.asOf - asOf;
		const compares = audience === present.audience && modelVersion === present.modelVersion;
		return compares && age >= SHORTEST_TREND_MS && age <= LONGEST_TREND_MS;
	});
	if (before === undefined) return 'unknown';
	const moved = present.unclamped - before.unclamped;
	return moved >= POINTS ? 'rising' : moved <= -POINTS ? 'cooling' : 'steady';
}
