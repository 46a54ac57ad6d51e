import { z } from 'zod';
import { targetSchema } from './labels/target';

/** Defaults of everything learned: one set for every table. docs/method-technical.md has the measurements behind them. */
export const learningSettingsSchema = z.object({
	/** Quantile bins per number. A number with at most `maxValueLevels` distinct values gets a bin per value instead. */
	maxBins: z.int().min(1).max(100).default(12),
	maxValueLevels: z.int().min(1).max(100).default(20),
	/** A category or bin with fewer rows joins its neighbours or "other". */
	minLevelRows: z.int().min(1).default(20),
	/** Pairs of features whose joint effect may get points of its own; 0 switches them off. */
	maxPairs: z.int().min(0).max(20).default(6),
	/** Coarse parts per feature of a pair. */
	pairParts: z.int().min(2).max(8).default(4),
	/** How surprising a pair must be, in standard deviations of a normal, before it is let in. */
	pairSurprise: z.number().min(0).default(5),
	/** Lambda of a group of coefficients before data, and how many well-measured coefficients that belief is worth. */
	priorLambda: z.number().positive().default(5),
	priorStrength: z.number().positive().default(2),
	/** Lambda of the intercept, which is drawn to the base rate. */
	interceptPenalty: z.number().positive().default(0.1),

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
	/** What is looked for where neither a question nor a trained version says it. */
	target: targetSchema.prefault({}),
	drift: z.object({ watchFrom: z.number(), actFrom: z.number() }).default({ watchFrom: 0.1, actFrom: 0.25 }),
});

export type LearningSettings = z.infer<typeof learningSettingsSchema>;
export const defaultLearningSettings: LearningSettings = learningSettingsSchema.parse({});
