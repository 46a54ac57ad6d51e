import { calibrate } from '../../scoring/calibration';
import { AVERAGE_POINTS, POINTS_PER_LOG_ODDS, toLogOdds } from '../../scoring/scale';
import type { Scorecard } from '../../scoring/scorecard';
import { listColumns } from '../../scoring/scorecardColumns';
import { multiplySparseRows, type SparseRows } from '../../stats/sparseRows';
import { limitRows } from './limitRows';

/** A scorecard's numbers as log-odds: the start, every column, and 1 for what caps hold. */
export function toWeights(scorecard: Scorecard): number[] {
	const weights = listColumns(scorecard).map(({ points }) => points / POINTS_PER_LOG_ODDS);
	return [toLogOdds(scorecard.start, scorecard.baseRate), ...weights, 1];
}

/** The points on the score's scale that log-odds stand for. */
export function toPoints(logOdds: number, baseRate: number): number {
	return AVERAGE_POINTS + POINTS_PER_LOG_ODDS * (logOdds - toLogOdds(AVERAGE_POINTS, baseRate));
}

/** Log-odds per row, as scoring would give them but for the rounding of points. */
export function predictScorecard(scorecard: Scorecard, rows: SparseRows): Float64Array {
	return multiplySparseRows(limitRows(scorecard, rows), toWeights(scorecard));
}

/** Unclamped scores per row. */
export function predictScores(scorecard: Scorecard, rows: SparseRows): Float64Array {
	return predictScorecard(scorecard, rows).map((z) => toPoints(z, scorecard.baseRate));
}

/** Calibrated chances, as scoring would give them. */
export function predictChances(scorecard: Scorecard, rows: SparseRows): Float64Array {
	const calibration = scorecard.learned?.calibration ?? { kind: 'identity' };
	return predictScorecard(scorecard, rows).map((z) => calibrate(calibration, z));
}
