import { calibrate, type Calibration } from '../../scoring/calibration';
import { logit } from '../../stats/logit';

/** Rows that a curve was fitted on: fitted log-odds, and what each weighs. */
export interface CurveRows {
	readonly logOdds: ArrayLike<number>;
	/** Together as many as there are leads. */
	readonly rowWeights: ArrayLike<number>;
}

/** A curve is drawn to none at all by a prior worth about one row. */
const CURVE_PENALTY = 1;
/** A curve flatter than this says hardly anything of one lead beside another, and its doubt is not divided by nothing. */
const LEAST_SLOPE = 0.1;
/** Half a step of log-odds either way tells how steep a curve is. */
const STRETCH = 0.5;

/**
 * The covariance of points with the doubt of a curve that other leads were asked for. With w the points, start first,
 * g = (1, w'x) of a row x, ω = weight · p(1 − p) under the curve:
 *
 *   V' = V + G' C G / slope²,   C = (Σ ω g g' + I)⁻¹,   g = G x
 *
 * on the scale of before the curve, which the ends of an interval are put through (delta method). 200 leads whose rate had
 * fallen from 40 to 10 %: 80 % intervals cover .83 instead of .33. A curve of a fit's own rows adds nothing: those have told
 * height and stretch once already (.83 either way, docs/method-technical.md).
 */
export function carryCurve(
	covariance: readonly number[],
	weights: readonly number[],
	calibration: Calibration,
	{ logOdds, rowWeights }: CurveRows,
): number[] {
	if (calibration.kind === 'identity') return [...covariance];
	let [one, z, zz] = [CURVE_PENALTY, 0, CURVE_PENALTY];
	const logOddsAt = (at: number): number => logit(calibrate(calibration, at));
	let steepness = 0;
	for (let row = 0; row < logOdds.length; row++) {
		const at = logOdds[row]!;
		const weight = rowWeights[row]!;
		const p = calibrate(calibration, at);
		const omega = weight * p * (1 - p);
		one += omega;
		z += omega * at;
		zz += omega * at * at;
		steepness += omega * (logOddsAt(at + STRETCH) - logOddsAt(at - STRETCH));
	}
	const slope = Math.max(LEAST_SLOPE, steepness / (2 * STRETCH * (one - CURVE_PENALTY)));
	const scale = (one * zz - z * z) * slope ** 2;
	const sums: number[] = [];
	for (let a = 0; sums.length < covariance.length; a++) {
		for (let b = 0; b <= a; b++) {
			const [u, v] = [a === 0 ? 1 : 0, b === 0 ? 1 : 0];
			const more = (zz * u * v - z * (u * weights[b]! + weights[a]! * v) + one * weights[a]! * weights[b]!) / scale;
			sums.push(Number((covariance[sums.length]! + more).toPrecision(6)));
		}
	}
	return sums;
}
