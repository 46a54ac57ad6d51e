import type { Scorecard } from '../../scoring/scorecard';
import { limitOf, listColumns } from '../../scoring/scorecardColumns';
import type { SparseRows } from '../../stats/sparseRows';
import { visitRow } from '../../stats/visitRow';

/** What holds each group of each row, row by row: 1 its cap, -1 its floor, 0 nothing. */
export function findHeld(scorecard: Scorecard, rows: SparseRows): Int8Array {
	const { groups } = scorecard;
	const held = new Int8Array(rows.rowCount * groups.length);
	addUpGroups(scorecard, rows, (sums, row) => {
		for (const [index, group] of groups.entries()) {
			const sum = sums[index] ?? 0;
			const limit = limitOf(group, sum);
			if (limit !== undefined) held[row * groups.length + index] = limit < sum ? 1 : -1;
		}
	});
	return held;
}

/** The least and the most points that any row has in each group, before caps. */
export function measureGroups(scorecard: Scorecard, rows: SparseRows): { lowest: number; highest: number }[] {
	const seen = scorecard.groups.map(() => ({ lowest: 0, highest: 0 }));
	addUpGroups(scorecard, rows, (sums) => {
		for (const [index, group] of seen.entries()) {
			group.lowest = Math.min(group.lowest, sums[index] ?? 0);
			group.highest = Math.max(group.highest, sums[index] ?? 0);
		}
	});
	return seen;
}

/** The place of each column's group in the scorecard; -1 for the start, which is in none. */
export function listGroupPlaces(scorecard: Scorecard): Int32Array {
	const places = new Map(scorecard.groups.map(({ code }, index) => [code, index]));
	return Int32Array.from([-1, ...listColumns(scorecard).map(({ term }) => places.get(term.group) ?? -1)]);
}

/** Adds up the points of each row by group; what is handed on is good until the next row. */
export function addUpGroups(
	scorecard: Scorecard,
	rows: SparseRows,
	take: (sums: Float64Array, row: number) => void,
): void {
	const groupOf = listGroupPlaces(scorecard);
	const points = Float64Array.from([0, ...listColumns(scorecard).map((column) => column.points)]);
	const sums = new Float64Array(scorecard.groups.length);
	const add = (column: number, value: number): void => {
		const group = groupOf[column] ?? -1;
		if (group >= 0) sums[group] = (sums[group] ?? 0) + value * (points[column] ?? 0);
	};
	for (let row = 0; row < rows.rowCount; row++) {
		sums.fill(0);
		visitRow(rows, row, add);
		take(sums, row);
	}
}
