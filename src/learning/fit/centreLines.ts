import type { Scorecard } from '../../scoring/scorecard';
import { listColumns, withColumnPoints } from '../../scoring/scorecardColumns';
import { termKindOf } from '../../scoring/term';
import { listSlotPoints } from '../../scoring/termSlots';
import type { SparseRows } from '../../stats/sparseRows';
import { visitRow } from '../../stats/visitRow';
import { encodeTable } from '../rows/encodeTable';
import { measureGroups } from '../rows/heldGroups';
import type { Snapshots } from '../rows/snapshots';
import { roundPoints } from './fitUnderCaps';

/** Where most leads are can be told from so many rows. */
const CENTRING_ROWS = 20_000;

/** A scorecard with how sure its points are: the lower triangle of their covariance as log-odds, the start first. */
interface Sure {
	scorecard: Scorecard;
	covariance: readonly number[];
}

/** Of a column's points so many times are added to another's. */
interface Move {
	from: number;
	to: number;
	times: number;
}

/**
 * The same scores, with lines that count on and on (how long known, how much in all) at zero where most leads are, and the
 * start higher or lower by what that takes. Counted from nothing they give nearly all leads much the same points, and are the
 * first reason of leads they set apart from nobody (docs/method-technical.md). Lines that a person has given points stay as
 * they are, and so do all where a cap of theirs has any part in a score.
 */
export function centreLines({ scorecard, covariance }: Sure, rules: Scorecard, snapshots: Snapshots): Sure {
	const some = snapshots.thinOutLeads(CENTRING_ROWS);
	const rows = encodeTable(scorecard, some);
	const means = meanAmounts(rows);
	const written = listColumns(rules);
	const moves: Move[] = [];
	const groups = new Set<string>();
	let first = 1;
	const terms = scorecard.terms.map((term) => {
		const own = first;
		first += listSlotPoints(term).length;
		const moved = termKindOf(term).moveZero?.(term, (slot) => means[own + slot] ?? 0);
		if (moved === undefined || written[own + moved.slot - 1]?.points !== 0) return term;
		groups.add(term.group);
		const { slot, by, unknown } = moved;
		moves.push({ from: own + slot, to: 0, times: by });
		if (unknown !== undefined) moves.push({ from: own + slot, to: own + unknown, times: -by });
		return moved.term;
	});
	const centred = movePoints({ ...scorecard, terms }, moves);
	const isFree = isWithin(scorecard, rows, groups) && isWithin(centred, encodeTable(centred, some), groups);
	return isFree ? { scorecard: centred, covariance: moveDoubt(covariance, moves) } : { scorecard, covariance };
}

/** Of each column, over the rows that have it. */
function meanAmounts(rows: SparseRows): Float64Array {
	const sums = new Float64Array(rows.columnCount);
	const counts = new Float64Array(rows.columnCount);
	for (let row = 0; row < rows.rowCount; row++)
		visitRow(rows, row, (column, value) => {
			sums[column]! += value;
			counts[column]! += 1;
		});
	return sums.map((sum, column) => (counts[column] === 0 ? 0 : sum / counts[column]!));
}

/** Whether no row of these groups is beyond a cap or floor, and what moves to the start stays on the start's axis. */
function isWithin(scorecard: Scorecard, rows: SparseRows, codes: ReadonlySet<string>): boolean {
	const seen = measureGroups(scorecard, rows);
	return scorecard.groups.every(({ code, axis, capPoints, floorPoints = -Infinity }, place) => {
		if (!codes.has(code)) return true;
		const { lowest, highest } = seen[place] ?? { lowest: 0, highest: 0 };
		return axis === 'intent' && lowest >= floorPoints && highest <= capPoints;
	});
}

function movePoints(scorecard: Scorecard, moves: readonly Move[]): Scorecard {
	const before = [scorecard.start, ...listColumns(scorecard).map(({ points }) => points)];
	const points = [...before];
	for (const { from, to, times } of moves) points[to] = (points[to] ?? 0) + times * (before[from] ?? 0);
	const [start = scorecard.start, ...others] = points.map(roundPoints);
	return { ...withColumnPoints(scorecard, others), start };
}

/** J V J', J the identity with what moves beside its diagonal; row by row, then column by column. */
function moveDoubt(covariance: readonly number[], moves: readonly Move[]): number[] {
	const at = (a: number, b: number): number => (a < b ? (b * (b + 1)) / 2 + a : (a * (a + 1)) / 2 + b);
	const size = Math.floor(Math.sqrt(2 * covariance.length));
	const moved = [...covariance];
	for (const { from, to, times } of moves) {
		if (from >= size) continue;
		const [own, other, both] = [moved[at(from, from)]!, moved[at(to, to)]!, moved[at(from, to)]!];
		for (let k = 0; k < size; k++) if (k !== to) moved[at(to, k)]! += times * moved[at(from, k)]!;
		moved[at(to, to)] = other + 2 * times * both + times ** 2 * own;
	}
	return moved.map((value) => Number(value.toPrecision(6)));
}
