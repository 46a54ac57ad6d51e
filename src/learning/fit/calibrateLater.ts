import { calibrate, type Calibration } from '../../scoring/calibration';
import { logLossOf } from '../../stats/logLoss';
import { encodeTable } from '../rows/encodeTable';
import { predictScorecard } from '../rows/predictScorecard';
import type { Snapshots } from '../rows/snapshots';
import type { LearningSettings } from '../settings';
import { fitCalibration } from './calibration';
import type { FittedScorecard } from './growScorecard';

/** As the leads that came next are told. */
export interface Later {
	calibration: Calibration;
	/** Whether that is a curve of their own. */
	isBent: boolean;
	/** Log loss of each of their snapshots under it, and under the fit's own. */
	losses: number[];
	unbentLosses: number[];
}

export function calibrateLater(
	{ scorecard, calibration: leftOut }: FittedScorecard,
	next: Snapshots,
	settings: Pick<LearningSettings, 'calibration'>,
): Later {
	const logOdds = predictScorecard(scorecard, encodeTable(scorecard, next));
	const calibration = calibrateOn(logOdds, next, settings.calibration, leftOut);
	const lossesBy = (curve: Calibration): number[] =>
		next.labels.map((label, i) => logLossOf(label, calibrate(curve, logOdds[i] ?? Number.NaN)));
	const isBent = calibration !== leftOut;
	return { calibration, isBent, losses: lossesBy(calibration), unbentLosses: lossesBy(leftOut) };
}

/**
 * The steps of isotonic regression follow every whim of few leads, so they need many that reached the target, and have to
 * beat the smooth curve, not only no curve. A curve of any kind takes as many leads of each answer as there are folds.
 */
function calibrateOn(
	logOdds: Float64Array,
	next: Snapshots,
	rules: LearningSettings['calibration'],
	current: Calibration,
): Calibration {
	const { positives, negatives } = next.countLeads();
	if (Math.min(positives, negatives) < rules.folds) return current;
	const rows = { logOdds, labels: next.labels, leads: next.numberLeads() };
	const smooth = fitCalibration(rows, { ...rules, isotonicPositives: Infinity }, current);
	return positives < rules.isotonicPositives ? smooth : fitCalibration(rows, rules, smooth);
}
