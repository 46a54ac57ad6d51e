import { calibrate, type Calibration } from '../../scoring/calibration';
import { logLossOf } from '../../stats/logLoss';
import { encodeTable } from '../rows/encodeTable';
import { predictScorecard } from '../rows/predictScorecard';
import type { Snapshots } from '../rows/snapshots';
import type { LearningSettings } from '../settings';
import { fitCalibration } from './calibration';
import type { FittedScorecard } from './growScorecard';

/** A calibration on the leads that came next, and the log loss of each of their snapshots under it. */
export function calibrateLater(
	{ scorecard, calibration: leftOut }: FittedScorecard,
	next: Snapshots,
	settings: Pick<LearningSettings, 'calibration'>,
): { calibration: Calibration; losses: number[] } {
	const logOdds = predictScorecard(scorecard, encodeTable(scorecard, next));
	const calibration = calibrateOn(logOdds, next, settings.calibration, leftOut);
	const losses = next.labels.map((label, i) => logLossOf(label, calibrate(calibration, logOdds[i] ?? Number.NaN)));
	return { calibration, losses };
}

/**
 * The steps of isotonic regression follow every whim of few leads, so they need many positives (snapshots of one lead
 * count as one), and have to beat the smooth curve, not only no curve.
 */
function calibrateOn(
	logOdds: Float64Array,
	next: Snapshots,
	rules: LearningSettings['calibration'],
	current: Calibration,
): Calibration {
	const { labels } = next;
	const smooth = fitCalibration(logOdds, labels, { ...rules, isotonicPositives: Infinity }, current);
	const positives = next.weighByLead().reduce((sum, weight, i) => sum + (labels[i] ?? 0) * weight, 0);
	return positives < rules.isotonicPositives ? smooth : fitCalibration(logOdds, labels, rules, smooth);
}
