import { calibrate, type Calibration } from '../../scoring/calibration';
import { fitIsotonic } from '../../stats/isotonicRegression';
import { logLoss } from '../../stats/logLoss';
import { fitPlattScaling } from '../../stats/plattScaling';

interface CalibrationRules {
	/** From this many positives on, isotonic regression; below, logistic. */
	readonly isotonicPositives: number;
	readonly folds: number;
}

interface Row {
	z: number;
	label: number;
	fold: number;
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
	const rows = Array.from(logOdds, (z, i): Row => ({ z, label: labels[i] ?? 0, fold: 0 }));
	const positives = rows.filter(({ label }) => label === 1).length;
	if (positives < rules.folds || rows.length - positives < rules.folds) return current;
	const fit = positives >= rules.isotonicPositives ? fitIsotonicCalibration : fitLogisticCalibration;
	dealFolds(rows, rules.folds);
	const byFold = Array.from({ length: rules.folds }, (_, fold) => fit(rows.filter((row) => row.fold !== fold)));
	const crossValidated = rows.map(({ z, fold }) => calibrate(byFold[fold] ?? current, z));
	const asIs = rows.map(({ z }) => calibrate(current, z));
	return logLoss(labels, crossValidated) >= logLoss(labels, asIs) ? current : fit(rows);
}

function fitLogisticCalibration(rows: readonly Row[]): Calibration {
	return { kind: 'logistic', ...fitPlattScaling(...toColumns(rows)) };
}

function fitIsotonicCalibration(rows: readonly Row[]): Calibration {
	const { starts, values } = fitIsotonic(...toColumns(rows));
	// A step of all zeros or ones is a lack of rows, not certainty: hold every step half a row short of it.
	const margin = 0.5 / rows.length;
	return { kind: 'isotonic', starts, values: values.map((value) => Math.min(1 - margin, Math.max(margin, value))) };
}

function toColumns(rows: readonly Row[]): [logOdds: number[], labels: number[]] {
	return [rows.map(({ z }) => z), rows.map(({ label }) => label)];
}

/** Deals each class out to the folds in turn of log-odds, so that folds are alike and no random number is needed. */
function dealFolds(rows: readonly Row[], folds: number): void {
	const order = rows.toSorted((a, b) => a.label - b.label || a.z - b.z);
	for (const [rank, row] of order.entries()) row.fold = rank % folds;
}
