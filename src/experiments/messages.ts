import type { Holdout } from '../lead/holdout';
import { toPlainDate } from '../lead/time';
import type { HoldoutResults, Lift } from './holdoutResults';
import { between, count, expected, people, percentOf, range, roughly, signed } from './words';

type Judged = Omit<HoldoutResults, 'summary' | 'notes'>;

/** The result as a person would say it: the verdict, what it rests on, what to do. */
export function describeHoldout(holdout: Holdout, results: Judged): string {
	const { verdict, since, purchases, arms, leadsNeeded } = results;
	const { contacted, holdout: held } = arms;
	const percent = percentOf(holdout.share);
	const closed = contacted.leads + held.leads;
	if (verdict === 'split_off')
		return `No verdict: ${count(contacted.exposed)} people were contacted and ${count(held.exposed)} held out, where ${percent} were to be held out. Find out first what keeps one group away; often a step before Suppression Check filters by the tier's holdout.`;
	if (contacted.exposed + held.exposed === 0)
		return `Not known yet: nobody has come to Suppression Check since the holdout of ${percent} was set on ${toPlainDate(holdout.startedAt)}.`;
	if (closed === 0)
		return `Not known yet: ${people(contacted.exposed + held.exposed)} in the experiment, and the ${holdout.windowDays} days of none are over.`;
	if (purchases === undefined)
		return held.leads === 0 || contacted.leads === 0
			? `Not known yet: the ${holdout.windowDays} days are over for one of the two groups only.`
			: `Not known yet: none of the ${count(closed)} people whose ${holdout.windowDays} days are over has bought.`;
	const needed =
		leadsNeeded === undefined
			? ''
			: leadsNeeded === 0
				? ` There were enough people to find ${percentOf(holdout.smallestLift)} more in 4 of 5 cases, so the effect may be smaller.`
				: ` About ${roughly(leadsNeeded)} more people are needed to find ${percentOf(holdout.smallestLift)} more.`;
	if (verdict === 'unknown' && held.buyers === 0)
		return `Not known yet: nobody of the ${count(held.leads)} held out has bought (about ${expected(contacted.rate ?? 0, held.leads)} would be expected at the same rate).${needed}`;
	if (verdict === 'unknown') return `Not known yet: contacting brings ${between(purchases)} purchases.${needed}`;
	const more = verdict === 'better' ? 'more' : 'fewer';
	const day = since === undefined ? '' : `, known since ${toPlainDate(since)}`;
	return `Contacting brings ${more} purchases${day}: about ${signed(purchases.cautious)} by a cautious count (${range(purchases)}).`;
}

/** What a reader has to know beside it. */
export const NOTES = {
	value: (lift: Lift) =>
		`Revenue per person: about ${signed(lift.cautious)} by a cautious count (${range(lift)}). The verdict goes by purchases alone.`,
	crossed: (share: number) =>
		`${percentOf(share)} of the people were in both groups before their records were joined. Each counts once, in the first; the true effect is larger than shown.`,
	capped: (number: number) =>
		`Of ${number === 1 ? '1 person' : `${count(number)} people`} only part of the revenue counts, so that one large order doesn't decide.`,
	noValue: 'Revenue is not compared: too few orders were on record when the holdout was set.',
	ended: (at: number) =>
		`The holdout ended on ${toPlainDate(at)}; people whose days were not over by then don't count.`,
} as const;
