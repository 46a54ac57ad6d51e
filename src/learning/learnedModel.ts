import { z } from 'zod';

import { calibrationSchema } from '../scoring/calibration';
import { encodingSchema } from './encoding';

/** A learned scorecard as it is stored, exported and scored with. Weights are log-odds; everything is plain JSON. */
export const learnedModelSchema = z.object({
	formatVersion: z.literal(1),
	encoding: encodingSchema,
	/** One per encoded column, the intercept first. */
	coefficients: z.array(z.number()),
	/** Lower triangle of the coefficients' covariance, row by row. */
	covariance: z.array(z.number()),
	/** From log-odds to the probability shown. */
	calibration: calibrationSchema,
	/** Lambda of each group of columns that occurs. */
	lambdas: z.record(z.string(), z.number()),
	trained: z.object({
		rows: z.int(),
		positives: z.number(),
		/** How many coefficients the data, not the prior, determine. */
		effectiveCoefficients: z.number(),
	}),
});

export type LearnedModel = z.infer<typeof learnedModelSchema>;
