import * as z from 'zod';
import { applyBetaCalibration } from '../stats/betaCalibration';
import { sigmoid } from '../stats/sigmoid';
import { countAtMost } from '../stats/sortedSearch';

/** From fitted log-odds to the probability that is shown. The score and its reasons stay on the fitted log-odds. */
export const calibrationSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('identity') }),
	z.object({
		kind: z.literal('beta'),
		intercept: z.number(),
		slopeYes: z.number().nonnegative(),
		slopeNo: z.number().nonnegative(),
	}),
	z.object({ kind: z.literal('logistic'), intercept: z.number(), slope: z.number().nonnegative() }),
	z.object({ kind: z.literal('isotonic'), starts: z.array(z.number()), values: z.array(z.number()) }),
]);
export type Calibration = z.infer<typeof calibrationSchema>;

/** The probability shown for fitted log-odds. */
export function calibrate(calibration: Calibration, logOdds: number): number {
	if (calibration.kind === 'identity') return sigmoid(logOdds);
	if (calibration.kind === 'beta') return sigmoid(applyBetaCalibration(calibration, logOdds));
	if (calibration.kind === 'logistic') return sigmoid(calibration.intercept + calibration.slope * logOdds);
	return calibration.values[Math.max(0, countAtMost(calibration.starts, logOdds) - 1)] ?? sigmoid(logOdds);
}
