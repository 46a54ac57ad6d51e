import { calibrate, type Calibration } from '../../scoring/calibration';
import { fitIsotonic } from '../../stats/isotonicRegression';
import { logLossOf } from '../../stats/logLoss';
import { fitPlattScaling } from '../../stats/plattScaling';
import { isSurelyBetter } from './chooseAttempt';

interface CalibrationRules {
	/** From this many positives on, isotonic regression; below, logistic. */
	readonly isotonicPositives: number;
	readonly folds: number;
}

interface Row {
	z: number;
	label: number;
	lead: number;
	fold: number;
}

/** Rows the model was not fitted on. */
export interface CalibrationRows {
	readonly logOdds: ArrayLike<number>;
	readonly labels: readonly number[];
	/** Which lead each is of; each of its own when absent. */
	readonly leads?: ArrayLike<number> | undefined;
}

/**
 * Chooses a calibration on rows the model was not fitted on: isotonic with many positives, else logistic. The current one
 * stays unless the candidate lowers these rows' cross-validated log loss by more than two standard errors over leads: taken
 * wherever it was a hair lower, of 60 leads whose chances were true it bent 40 times, and log loss rose by 3.8 %; at one
 * standard error, 100 outcomes whose chances were true were still bent in 2 of 10 draws, which cost more than all else.
 */
export function fitCalibration(
	{ logOdds, labels, leads }: CalibrationRows,
	rules: CalibrationRules,
	current: Calibration = { kind: 'identity' },
): Calibration {
	const rows = labels.map((label, i): Row => ({ z: logOdds[i] ?? Number.NaN, label, lead: leads?.[i] ?? i, fold: 0 }));
	const positives = rows.filter(({ label }) => label === 1).length;
	if (positives < rules.folds || rows.length - positives < rules.folds) return current;
	const fit = positives >= rules.isotonicPositives ? fitIsotonicCalibration : fitLogisticCalibration;
	dealFolds(rows, rules.folds);
	const byFold = Array.from({ length: rules.folds }, (_, fold) => fit(rows.filter((row) => row.fold !== fold)));
	const crossValidated = rows.map(({ z, label, fold }) => logLossOf(label, calibrate(byFold[fold] ?? current, z)));
	const asIs = rows.map(({ z, label }) => logLossOf(label, calibrate(current, z)));
	const ofLeads = rows.map(({ lead }) => lead);
	return isSurelyBetter(crossValidated, asIs, ofLeads, SURE_ERRORS) ? fit(rows) : current;
}

const SURE_ERRORS = 2;

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

/** Deals leads out in turn, those that got there and those that did not by log-odds: folds are alike, and no random number is needed. */
function dealFolds(rows: readonly Row[], folds: number): void {
	const leads = new Map<number, { label: number; z: number; rows: Row[] }>();
	for (const row of rows) {
		const own = leads.get(row.lead) ?? { label: 0, z: 0, rows: [] };
		leads.set(row.lead, own);
		own.label = Math.max(own.label, row.label);
		own.z += (row.z - own.z) / own.rows.push(row);
	}
	const order = [...leads.values()].sort((a, b) => a.label - b.label || a.z - b.z);
	for (const [rank, lead] of order.entries()) for (const row of lead.rows) row.fold = rank % folds;
}
