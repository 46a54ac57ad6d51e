import { limitOf, listColumns } from '../../scoring/scorecardColumns';
import { AVERAGE_POINTS, POINTS_PER_LOG_ODDS, toLogOdds } from '../../scoring/scale';
import type { Scorecard } from '../../scoring/scorecard';
import { multiplySparseRows, SparseRowsWriter, type SparseRows } from '../../stats/sparseRows';

/**
 * The rows as the scorecard's caps leave them. Where a group is beyond its cap its columns are out, since one more of
 * them adds nothing, and the cap itself (in log-odds) stands in a last column whose weight is 1.
 */
export function limitRows(
	scorecard: Scorecard,
	rows: SparseRows,
	held: Int8Array = findHeld(scorecard, rows),
): SparseRows {
	if (held.every((side) => side === 0)) return { ...rows, columnCount: rows.columnCount + 1 };
	const { groups } = scorecard;
	const { groupOf } = new GroupAdder(scorecard);
	const writer = new SparseRowsWriter(rows.rowCount, rows.columnCount + 1, rows.columns.length + rows.rowCount);
	for (let i = 0; i < rows.rowCount; i++) {
		const sides = held.subarray(i * groups.length, (i + 1) * groups.length);
		for (let k = rows.offsets[i]!; k < rows.offsets[i + 1]!; k++) {
			const column = rows.columns[k]!;
			const group = groupOf[column]!;
			if (group < 0 || sides[group] === 0) writer.add(column, rows.values[k]!);
		}
		const limit = groups.reduce(
			(sum, { capPoints, floorPoints = 0 }, group) =>
				sum + (sides[group] === 0 ? 0 : sides[group] === 1 ? capPoints : floorPoints),
			0,
		);
		writer.add(rows.columnCount, limit / POINTS_PER_LOG_ODDS);
		writer.endRow();
	}
	return writer.finish();
}

/** What holds each group of each row, row by row: 1 its cap, -1 its floor, 0 nothing. */
export function findHeld(scorecard: Scorecard, rows: SparseRows): Int8Array {
	const { groups } = scorecard;
	const adder = new GroupAdder(scorecard);
	const held = new Int8Array(rows.rowCount * groups.length);
	for (let i = 0; i < rows.rowCount; i++) {
		const sums = adder.addUp(rows, i);
		groups.forEach((group, index) => {
			const limit = limitOf(group, sums[index]!);
			if (limit !== undefined) held[i * groups.length + index] = limit < sums[index]! ? 1 : -1;
		});
	}
	return held;
}

/** The least and the most points that any row has in each group, before caps. */
export function measureGroups(scorecard: Scorecard, rows: SparseRows): { lowest: number; highest: number }[] {
	const adder = new GroupAdder(scorecard);
	const seen = scorecard.groups.map(() => ({ lowest: 0, highest: 0 }));
	for (let i = 0; i < rows.rowCount; i++) {
		const sums = adder.addUp(rows, i);
		seen.forEach((group, index) => {
			group.lowest = Math.min(group.lowest, sums[index]!);
			group.highest = Math.max(group.highest, sums[index]!);
		});
	}
	return seen;
}

/** Adds up a row's points by group; the answer is good until the next row. */
class GroupAdder {
	/** Of each column; -1 for the start. */
	readonly groupOf: Int32Array;
	private readonly points: Float64Array;
	private readonly sums: Float64Array;

	constructor(scorecard: Scorecard) {
		const numbers = new Map(scorecard.groups.map(({ code }, index) => [code, index]));
		const columns = listColumns(scorecard);
		this.groupOf = Int32Array.from([-1, ...columns.map(({ term }) => numbers.get(term.group) ?? -1)]);
		this.points = Float64Array.from([0, ...columns.map((column) => column.points)]);
		this.sums = new Float64Array(scorecard.groups.length);
	}

	addUp({ offsets, columns, values }: SparseRows, row: number): Float64Array {
		this.sums.fill(0);
		for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
			const group = this.groupOf[columns[k]!]!;
			if (group >= 0) this.sums[group]! += values[k]! * this.points[columns[k]!]!;
		}
		return this.sums;
	}
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
