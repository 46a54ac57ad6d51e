import { limitOf, listColumns } from '../scoring/scorecardColumns';
import { AVERAGE_POINTS, POINTS_PER_LOG_ODDS, toLogOdds } from '../scoring/scale';
import type { Scorecard } from '../scoring/scorecard';
import { multiplySparseRows, SparseRowsWriter, type SparseRows } from '../stats/sparseRows';

/**
 * The rows as the scorecard's caps leave them. Where a group is beyond its cap its columns are out, since one more of
 * them adds nothing, and the cap itself (in log-odds) stands in a last column whose weight is 1.
 */
export function limitRows(scorecard: Scorecard, rows: SparseRows): SparseRows {
	const { groups } = scorecard;
	const groupNumbers = new Map(groups.map(({ code }, index) => [code, index]));
	const columns = listColumns(scorecard);
	const groupOf = Int32Array.from([-1, ...columns.map(({ term }) => groupNumbers.get(term.group) ?? -1)]);
	const points = Float64Array.from([0, ...columns.map((column) => column.points)]);
	const sums = new Float64Array(groups.length);
	const writer = new SparseRowsWriter(rows.rowCount, rows.columnCount + 1);
	for (let i = 0; i < rows.rowCount; i++) {
		const [from, to] = [rows.offsets[i]!, rows.offsets[i + 1]!];
		sums.fill(0);
		for (let k = from; k < to; k++) {
			const group = groupOf[rows.columns[k]!]!;
			if (group >= 0) sums[group]! += rows.values[k]! * points[rows.columns[k]!]!;
		}
		const limits = groups.map((group, index) => limitOf(group, sums[index]!));
		for (let k = from; k < to; k++) {
			const column = rows.columns[k]!;
			if (limits[groupOf[column]!] === undefined) writer.add(column, rows.values[k]!);
		}
		const held = limits.reduce<number>((sum, limit) => sum + (limit ?? 0), 0);
		writer.add(rows.columnCount, held / POINTS_PER_LOG_ODDS);
		writer.endRow();
	}
	return writer.finish();
}

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
