import { calibrate, type Calibration } from '../../scoring/calibration';
import { fitIsotonic } from '../../stats/isotonicRegression';
import { logLoss } from '../../stats/logLoss';
import { fitPlattScaling } from '../../stats/plattScaling';

export { calibrate };

export interface CalibrationRules {
	/** From this many positives on, isotonic regression; below, logistic. */
	readonly isotonicPositives: number;
	readonly folds: number;
}

/**
 * Chooses a calibration on rows the model was not fitted on: isotonic with many positives, else logistic; the current one
 * stays unless the candidate lowers these rows' cross-validated log loss.
 */
export function fitCalibration(
	logOdds: ArrayLike<number>,
	labels: ArrayLike<number>,
	rules: CalibrationRules,
	current: Calibration = { kind: 'identity' },
): Calibration {
	const rows = Array.from(logOdds, (_, i) => i);
	const positives = rows.filter((i) => labels[i] === 1).length;
	if (positives < rules.folds || rows.length - positives < rules.folds) return current;
	const fit = positives >= rules.isotonicPositives ? fitIsotonicCalibration : fitLogisticCalibration;

	const folds = dealFolds(logOdds, labels, rules.folds);
	const crossValidated = new Float64Array(rows.length);
	for (let fold = 0; fold < rules.folds; fold++) {
		const others = rows.filter((i) => folds[i] !== fold);
		const calibration = fit(
			others.map((i) => logOdds[i]!),
			others.map((i) => labels[i]!),
		);
		for (const i of rows) {
			if (folds[i] === fold) crossValidated[i] = calibrate(calibration, logOdds[i]!);
		}
	}
	const asIs = rows.map((i) => calibrate(current, logOdds[i]!));
	if (logLoss(labels, crossValidated) >= logLoss(labels, asIs)) return current;
	return fit(
		rows.map((i) => logOdds[i]!),
		rows.map((i) => labels[i]!),
	);
}

function fitLogisticCalibration(logOdds: number[], labels: number[]): Calibration {
	return { kind: 'logistic', ...fitPlattScaling(logOdds, labels) };
}

function fitIsotonicCalibration(logOdds: number[], labels: number[]): Calibration {
	const { starts, values } = fitIsotonic(logOdds, labels);
	// A step of all zeros or ones is a lack of rows, not certainty: hold every step half a row short of it.
	const margin = 0.5 / logOdds.length;
	return { kind: 'isotonic', starts, values: values.map((value) => Math.min(1 - margin, Math.max(margin, value))) };
}

/** Deals each class out to the folds in turn of log-odds, so that folds are alike and no random number is needed. */
function dealFolds(logOdds: ArrayLike<number>, labels: ArrayLike<number>, folds: number): Int32Array {
	const fold = new Int32Array(logOdds.length);
	const order = Int32Array.from(fold, (_, i) => i).sort((a, b) => labels[a]! - labels[b]! || logOdds[a]! - logOdds[b]!);
	order.forEach((row, rank) => (fold[row] = rank % folds));
	return fold;
}
