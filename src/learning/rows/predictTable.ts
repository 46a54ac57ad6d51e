import { calibrate } from '../../scoring/calibration';
import type { Scorecard } from '../../scoring/scorecard';
import { encodeTable } from './encodeTable';
import type { TableRows } from './featureTable';
import { predictScorecard } from './predictScorecard';

/** A matrix of so many rows is a few megabytes; of all rows of an evaluation it would be hundreds. */
const ROWS_AT_ONCE = 10_000;

/** Log-odds of rows of a table, as scoring would give them but for the rounding of points. */
export function predictTable(scorecard: Scorecard, rows: TableRows): Float64Array {
	return inPieces(rows, (piece) => predictScorecard(scorecard, encodeTable(scorecard, piece)));
}

/** Calibrated chances, as scoring would give them. */
export function predictTableChances(scorecard: Scorecard, rows: TableRows): Float64Array {
	const calibration = scorecard.learned?.calibration ?? { kind: 'identity' };
	return predictTable(scorecard, rows).map((z) => calibrate(calibration, z));
}

/** A number for each row, some rows after the others. */
export function inPieces(
	{ table, rowNumbers }: TableRows,
	predict: (piece: TableRows) => ArrayLike<number>,
): Float64Array {
	const found = new Float64Array(rowNumbers.length);
	for (let from = 0; from < rowNumbers.length; from += ROWS_AT_ONCE)
		found.set(predict({ table, rowNumbers: rowNumbers.slice(from, from + ROWS_AT_ONCE) }), from);
	return found;
}
