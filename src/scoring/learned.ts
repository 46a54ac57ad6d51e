import * as z from 'zod';
import { calibrationSchema } from './calibration';

/** How far outcomes have moved the marketer's points; docs/nodes/lead-model.md says where one ends and the next begins. */
const stageSchema = z.enum(['rules', 'learning', 'learned']);
export type Stage = z.infer<typeof stageSchema>;

/** Tens of thousands of them: one by one by a schema they held everybody up for 40 ms whenever a learned model was read. */
function isNumbers(value: unknown): value is number[] {
	return Array.isArray(value) && value.every((number) => Number.isFinite(number));
}

/** What a scorecard has learned beside its points. */
export const learnedSchema = z.object({
	stage: stageSchema,
	/**
	 * How sure the points are, as log-odds: the lower triangle, row by row, of the covariance of the start and then of
	 * every slot of every term.
	 */
	covariance: z.custom<number[]>(isNumbers, 'Not a list of numbers'),
	calibration: calibrationSchema,
});
export type Learned = z.infer<typeof learnedSchema>;
