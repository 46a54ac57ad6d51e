import { POINTS_PER_LOG_ODDS } from '../../scoring/scale';
import type { Scorecard } from '../../scoring/scorecard';
import { SparseRowsWriter, type SparseRows } from '../../stats/sparseRows';
import { visitRow } from '../../stats/visitRow';
import { findHeld, listGroupPlaces } from './heldGroups';

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
	const groupOf = listGroupPlaces(scorecard);
	const writer = new SparseRowsWriter(rows.rowCount, rows.columnCount + 1, rows.columns.length + rows.rowCount);
	for (let row = 0; row < rows.rowCount; row++) {
		const sides = held.subarray(row * groups.length, (row + 1) * groups.length);
		visitRow(rows, row, (column, value) => {
			const group = groupOf[column] ?? -1;
			if (group < 0 || sides[group] === 0) writer.add(column, value);
		});
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
