import { compact } from '../compact';
import { DAY_MS, type Instant } from '../lead/time';
import { shareInterval, type ShareAnswer } from '../stats/shareInterval';
import type { ArmTally, SumsByArm } from './armTally';
import type { ArmResult } from './holdoutResults';

/** The chance of ever calling a difference where there is none. */
export const ALPHA = 0.05;

export interface PairPlan {
	/** Of both groups together that was to be in the variant. */
	plannedShare: number;
	smallestLift: number;
	/** Smaller where several pairs are looked at. */
	alpha: number;
}

interface JudgedPair<A extends string> {
	/** Since the first day on which there was a difference: it stays. */
	known?: { verdict: 'better' | 'worse'; since: Instant };
	interval?: ShareAnswer;
	value?: ShareAnswer;
	/** Buyers of all groups. */
	sums: SumsByArm<A>;
}

/** One group against another, day by day of closing. */
export function judgePair<A extends string>(
	tally: ArmTally<A>,
	{ variant, comparison }: { variant: A; comparison: A },
	{ plannedShare, smallestLift, alpha }: PairPlan,
): JudgedPair<A> {
	const effectSize = Math.min(1, Math.max(0.1, Math.log1p(smallestLift)));
	const ask = (sums: SumsByArm<A>): ShareAnswer | undefined =>
		shareInterval({ variant: sums[variant], comparison: sums[comparison], plannedShare, effectSize, alpha });
	let sums: SumsByArm<A> | undefined;
	let known: JudgedPair<A>['known'];
	let interval: ShareAnswer | undefined;
	for (const { day, sums: untilDay } of tally.buyersByDay()) {
		sums = untilDay;
		interval = ask(sums);
		if (known !== undefined || interval === undefined || interval.evidence < Math.log(1 / alpha)) continue;
		known = { verdict: interval.difference > 0 ? 'better' : 'worse', since: day * DAY_MS };
	}
	return { sums: sums ?? tally.none, ...compact({ known, interval, value: tally.value && ask(tally.value) }) };
}

export function armOf<A extends string>(arm: A, sums: SumsByArm<A>, { exposed, value }: ArmTally<A>): ArmResult {
	const { count: leads, sum: buyers } = sums[arm];
	const known = compact({
		rate: leads === 0 ? undefined : buyers / leads,
		valuePerLead: leads === 0 || value === undefined ? undefined : value[arm].sum / leads,
	});
	return { exposed: exposed[arm], leads, buyers, ...known };
}
