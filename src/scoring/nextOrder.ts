import { indexHistory } from '../features/history';
import { poolGaps } from '../features/kinds/overdueFeature';
import type { LeadFacts } from '../features/leadFacts';
import { readRhythm } from '../features/rhythm';
import { DAY_MS, type Instant } from '../lead/time';
import { logNormalQuantile } from '../stats/logNormalQuantile';
import { Z_80 } from './scale';
import type { Scorecard } from './scorecard';

/** When a customer's next order is due by their own rhythm. */
export interface NextOrder {
	/** It comes before and after it as often. */
	expectedAt: Instant;
	/** 80 % interval. */
	low: Instant;
	high: Instant;
	/** Whether it has not come by `high`. */
	late: boolean;
}

/**
 * By the first *overdue* term of the scorecard, which says what is usual in the shop; undefined where there is none, and
 * for customers with orders on one day only. Gaps are log-normal around the person's pooled mean, and the next one is as
 * far from it as that mean is unsure: variance σ² + σ² / (n + weight).
 */
export function expectNextOrder(
	{ terms }: Pick<Scorecard, 'terms'>,
	{ days, asOf }: Pick<LeadFacts, 'days' | 'asOf'>,
): NextOrder | undefined {
	const term = terms.find((other) => other.kind === 'overdue');
	if (term === undefined) return undefined;
	const ordered = days.filter(({ name }) => name === term.event);
	const history = indexHistory(ordered, asOf).get(term.event);
	if (history === undefined) return undefined;
	const { lastAt, gapsDays } = readRhythm(history);
	if (gapsDays.length === 0) return undefined;
	const { mean, variance } = poolGaps(gapsDays, term);
	const sd = Math.hypot(term.usualSpread, Math.sqrt(variance));
	const [low, expectedAt, high] = [-Z_80, 0, Z_80].map((deviate) =>
		Math.round(lastAt + logNormalQuantile(mean, sd, deviate) * DAY_MS),
	) as [number, number, number];
	return { expectedAt, low, high, late: asOf > high };
}
