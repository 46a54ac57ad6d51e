import * as z from 'zod';
import { targetSchema } from './labels/target';

const lambdaPriorSchema = z.object({ lambda: z.number().positive(), strength: z.number().positive() });

const jointTermsSchema = z.object({
	rounds: z.int().min(0).max(10),
	atATime: z.int().min(0).max(50),
	parts: z.int().min(2).max(8),
	minCellRows: z.int().min(1),
	evidence: z.number().min(0),
});
export type JointTermSettings = z.infer<typeof jointTermsSchema>;

/** Defaults of everything learned: one set for every table. docs/method-technical.md has the measurements behind them. */
export const learningSettingsSchema = z.object({
	/** Quantile bins per number. A number with at most `maxValueLevels` distinct values gets a bin per value instead. */
	maxBins: z.int().min(1).max(100).default(32),
	maxValueLevels: z.int().min(1).max(100).default(20),
	/** A category or bin with fewer rows joins its neighbours or "other". */
	minLevelRows: z.int().min(1).default(20),
	/**
	 * Lines that training may add to one scorecard. Three fifths are for bins of numbers, a fifth for levels, the commonest
	 * first; tables of combinations have what is left, the best first.
	 */
	mostLines: z.int().min(50).default(1_000),
	/** How much a bin is held to 0 beside being held to its neighbours, and a cell of a pair. */
	binOwnPenalty: z.number().positive().default(0.1),
	cellOwnPenalty: z.number().positive().default(0.3),
	/**
	 * Terms that may get points for what they are together: in `rounds` of the best so many, each side cut in so many parts
	 * and each cell with so many rows, where the evidence for it, in nats, is more than `evidence`. 0 at a time switches
	 * them off.
	 */
	pairs: jointTermsSchema.default({ rounds: 2, atATime: 10, parts: 5, minCellRows: 10, evidence: 4 }),
	triples: jointTermsSchema.default({ rounds: 1, atATime: 10, parts: 3, minCellRows: 10, evidence: 2 }),
	/** Lambda of a family of coefficients before data, and how many well-measured coefficients that belief is worth. */
	written: lambdaPriorSchema.default({ lambda: 5, strength: 2 }),
	foundSlopes: lambdaPriorSchema.default({ lambda: 2, strength: 1 }),
	foundParts: lambdaPriorSchema.default({ lambda: 10, strength: 1 }),
	/** Lambda of the intercept, which is drawn to the base rate. */
	interceptPenalty: z.number().positive().default(0.1),

	/**
	 * So many looks are held at most, all of evenly spread leads; what is told of a set counts all. With the usual split
	 * 300,000 fit: twice as many would narrow no interval by a third.
	 */
	heldLooks: z.int().min(1).default(375_000),
	/** Shares of the rows, oldest first, for fitting and for calibrating; the rest evaluates. */
	split: z.object({ fit: z.number(), calibrate: z.number() }).default({ fit: 0.6, calibrate: 0.2 }),
	calibration: z
		.object({ isotonicPositives: z.int().positive(), folds: z.int().min(2) })
		.default({ isotonicPositives: 1000, folds: 5 }),
	evaluation: z
		.object({
			minimumPerClass: z.int().positive(),
			resamples: z.int().positive(),
			coverage: z.number().gt(0).lt(1),
			seed: z.int(),
		})
		.default({ minimumPerClass: 30, resamples: 200, coverage: 0.9, seed: 0 }),
	/**
	 * What contacting changes is asked with so many buyers in either group, and by so many parts of the people, each told by the
	 * others; `strengths`: how much more or less of it one of a lead's columns may make, in log-odds (docs/method-technical.md).
	 */
	uplift: z
		.object({
			minimumOutcomes: z.int().positive(),
			folds: z.int().min(2),
			strengths: z.array(z.number().positive()).min(1),
		})
		.default({ minimumOutcomes: 100, folds: 5, strengths: [0.1, 0.3, 1] }),
	/** What is looked for where neither a question nor a trained version says it. */
	target: targetSchema.prefault({}),
	/**
	 * When a check of drift speaks up. `…Alarms`: the limit of each test, as a share of the checks in which nothing has
	 * changed. Counts are whole numbers and tests of them stay below their limits, so the limits add up to 6.6 % and all
	 * alarms together to at most 5 % (docs/method-technical.md).
	 */
	drift: z
		.object({
			watchFrom: z.number(),
			actFrom: z.number(),
			featureAlarms: z.number().gt(0).lt(1),
			silenceAlarms: z.number().gt(0).lt(1),
			noneFrom: z.number().positive(),
			fewerAlarms: z.number().gt(0).lt(1),
			moreAlarms: z.number().gt(0).lt(1),
		})
		.default({
			watchFrom: 0.1,
			actFrom: 0.25,
			featureAlarms: 0.008,
			silenceAlarms: 0.025,
			noneFrom: 3,
			fewerAlarms: 0.03,
			moreAlarms: 0.003,
		}),
});

export type LearningSettings = z.infer<typeof learningSettingsSchema>;
export const defaultLearningSettings: LearningSettings = learningSettingsSchema.parse({});

/** The same without points for what terms are together. */
export function withoutCombinations(settings: LearningSettings): LearningSettings {
	return {
		...settings,
		pairs: { ...settings.pairs, atATime: 0 },
		triples: { ...settings.triples, atATime: 0 },
	};
}
