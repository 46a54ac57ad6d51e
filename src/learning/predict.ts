import { EngineError } from '../errors';
import { multiplySparseRows } from '../stats/sparseRows';
import { calibrate } from '../scoring/calibration';
import { encodeRows } from './encodeRows';
import type { FeatureRow } from './featureRow';
import type { LearnedModel } from './learnedModel';

/** Log-odds of the target per row, before calibration. The model is not changed. */
export function predictLogOdds(model: LearnedModel, rows: readonly FeatureRow[]): Float64Array {
	const logOdds = multiplySparseRows(encodeRows(model.encoding, rows), model.coefficients);
	if (!logOdds.every(Number.isFinite)) {
		throw new EngineError('model-unknown', 'The model does not fit its own encoding: export it again, or train anew.');
	}
	return logOdds;
}

/** Calibrated chance of the target per row. */
export function predictProbabilities(model: LearnedModel, rows: readonly FeatureRow[]): Float64Array {
	return predictLogOdds(model, rows).map((logOdds) => calibrate(model.calibration, logOdds));
}

/** Standard error of each row's log-odds: how far it could be off because the coefficients are not known better. */
export function predictStandardErrors(model: LearnedModel, rows: readonly FeatureRow[]): Float64Array {
	const { offsets, columns, values } = encodeRows(model.encoding, rows);
	return Float64Array.from(rows, (_, i) => {
		let variance = 0;
		for (let a = offsets[i]!; a < offsets[i + 1]!; a++) {
			const rowStart = (columns[a]! * (columns[a]! + 1)) / 2;
			for (let b = offsets[i]!; b <= a; b++) {
				const term = values[a]! * values[b]! * model.covariance[rowStart + columns[b]!]!;
				variance += b < a ? 2 * term : term;
			}
		}
		return Math.sqrt(Math.max(0, variance));
	});
}
