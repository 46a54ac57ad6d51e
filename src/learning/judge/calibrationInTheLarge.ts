import * as z from 'zod';
import { negativeBinomialTail } from '../../stats/negativeBinomialTail';
import type { LeadUnits } from '../rows/leadUnits';

/**
 * Outcomes that came and that were expected, each lead once per window. `worth` is how many independent leads' outcomes
 * one of them tells as much as: below 1 where leads' outcomes hang together.
 */
export const outcomeSumSchema = z.object({ observed: z.number(), expected: z.number(), worth: z.number() });
export type OutcomeSum = z.infer<typeof outcomeSumSchema>;

export interface CalibrationRules {
	/** From so many expected outcomes on, none at all is an alarm: e⁻³ is 5 %. */
	readonly noneFrom: number;
	/** How often chance alone may show too few, and too many. */
	readonly fewerAlarms: number;
	readonly moreAlarms: number;
}

export interface CalibrationInTheLarge {
	readonly observed: number;
	readonly expected: number;
	/** Observed / expected outcomes: above 1 the model promises too little. */
	readonly ratio: number;
	readonly low: number;
	readonly high: number;
	/** `none`: nothing came where something had to; what records outcomes is broken rather than the model. */
	readonly verdict: 'as expected' | 'none' | 'fewer' | 'more';
}

/** Two-sided 95 % quantile of the standard normal. */
const NORMAL_95 = 1.959964;

/** A third more than promised, or a quarter fewer. */
const NOTEWORTHY = 4 / 3;
/** A smaller difference has to be this much surer: of thousands of leads, a halved rate needs no help from chance. */
const SURER = 10;

function isOff(chance: number, alarms: number, isNoteworthy: boolean): boolean {
	return chance <= (isNoteworthy ? alarms : alarms / SURER);
}

/** Rows of one lead within one window have nearly the same answer, so they count as one. */
export function sumOutcomes(labels: readonly number[], chances: ArrayLike<number>, units: LeadUnits): OutcomeSum {
	let [observed, expected, total] = [0, 0, 0];
	const differences = new Float64Array(units.leadCount);
	const weights = new Float64Array(units.leadCount);
	for (const [row, label] of labels.entries()) {
		const [weight, chance, lead] = [units.weights[row] ?? 0, chances[row] ?? 0, units.leads[row] ?? 0];
		total += weight;
		observed += weight * label;
		expected += weight * chance;
		weights[lead] = (weights[lead] ?? 0) + weight;
		differences[lead] = (differences[lead] ?? 0) + weight * (label - chance);
	}
	if (total === 0) return { observed, expected, worth: 1 };
	const rate = Math.max(observed, expected) / total;
	const offset = (observed - expected) / total;
	const spread = differences.reduce(
		(sum, difference, lead) => sum + (difference - offset * (weights[lead] ?? 0)) ** 2,
		0,
	);
	// Never surer than leads whose answers have nothing to do with each other, of which a share of `rate` says yes.
	const dispersion = Math.max(1 - rate, spread / Math.max(Number.EPSILON, Math.max(observed, expected)), 0.1);
	return { observed, expected, worth: 1 / dispersion };
}

/**
 * Whether as many outcomes came as were promised. What a promise is worth is told by the outcomes it was learned from: the
 * same ratio there, and how many they were (a gamma, with one outcome as promised before any). Then counts are negative
 * binomial.
 */
export function measureCalibrationInTheLarge(
	promised: OutcomeSum,
	later: OutcomeSum,
	rules: CalibrationRules,
): CalibrationInTheLarge | 'too early to say' {
	const shape = promised.observed * promised.worth + 1;
	const kept = shape / (promised.expected * promised.worth + 1);
	const expected = later.expected * kept;
	const ratio = later.observed / expected;
	const tail = negativeBinomialTail(later.observed * later.worth, shape, (expected * later.worth) / shape);
	const verdict =
		later.observed === 0 && expected >= rules.noneFrom
			? 'none'
			: expected >= rules.noneFrom && isOff(tail.atMost, rules.fewerAlarms, ratio <= 1 / NOTEWORTHY)
				? 'fewer'
				: isOff(tail.atLeast, rules.moreAlarms, ratio >= NOTEWORTHY)
					? 'more'
					: 'as expected';
	if (verdict === 'as expected' && expected < rules.noneFrom) return 'too early to say';
	const margin = NORMAL_95 * Math.sqrt(1 / (later.observed * later.worth + 0.5) + 1 / shape);
	return {
		...{ observed: later.observed, expected, ratio, verdict },
		low: later.observed === 0 ? 0 : ratio * Math.exp(-margin),
		high: (Math.max(later.observed, 0.5) / expected) * Math.exp(margin),
	};
}
