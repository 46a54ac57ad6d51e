import { singleOut, type PairSide } from '../../scoring/terms/pairSide';
import { listSlotPoints } from '../../scoring/termSlots';
import { smoothPenalty, type TableSide } from '../../stats/smoothPenalty';
import { tableEvidence } from '../../stats/tableEvidence';
import type { JointTermSettings, LearningSettings } from '../settings';
import { foundGroup, type FoundTerm } from './foundTerms';
import type { ReadSide } from './readSides';

/** What the model without joint effects leaves over, per row. */
export interface FitRemainder {
	/** Row weight x (label - probability). */
	readonly residuals: Float64Array;
	/** Row weight x probability x (1 - probability): the variance of the residual. */
	readonly variances: Float64Array;
}

interface JointScreen extends Pick<LearningSettings, 'cellOwnPenalty'> {
	readonly joint: JointTermSettings;
	/** Codes of terms that are there already. */
	readonly known: ReadonlySet<string>;
	/** How many lines there is room for. */
	readonly room: number;
}

/** A cell alone has no neighbours to be held to. */
const ALONE = { diagonal: [1], couplings: [] };

/**
 * Finds the few combinations of terms whose joint effect the model misses: for each, the evidence for its table of cells
 * under the very prior the cells would be fitted with, so nothing is refitted. A table without joint effects gets none.
 * The idea is that of GA2M (Lou, Caruana, Gehrke, Hooker, KDD 2013); what was tried is in docs/method-technical.md.
 *
 * Of two terms of which one is words, often one cell says all (not known where most are known): a table has to pay for all
 * of its cells and is not believed. So the cell that stands out most is asked for alone, too.
 */
export function screenJoint(
	combinations: Iterable<readonly ReadSide[]>,
	remainder: FitRemainder,
	{ joint, known, room, cellOwnPenalty }: JointScreen,
): FoundTerm[] {
	const tables: Candidate[] = [];
	const singles: Candidate[] = [];
	for (const sides of combinations) {
		const code = codeOf(sides);
		if (known.has(code)) continue;
		const all = tallyCells(sides, remainder);
		const cells = all.filter(({ count }) => count >= joint.minCellRows);
		const evidence = cells.length < 3 ? -Infinity : weighTable(sides, cells, cellOwnPenalty);
		if (evidence > joint.evidence) tables.push({ term: toJointTerm(code, sides, cells), evidence });
		else if (sides.length === 2 && sides.some(({ side }) => side.cut === 'levels'))
			singles.push(...findSingle(sides, cells, all).filter((single) => single.evidence > joint.evidence));
	}
	const best = [tables, singles.filter(({ term }) => !known.has(term.code))].flatMap((found) =>
		found
			.sort((a, b) => b.evidence - a.evidence || (a.term.code < b.term.code ? -1 : 1))
			.slice(0, joint.atATime)
			.map(({ term }) => term),
	);
	return best.slice(0, countFitting(best, room));
}

interface Candidate {
	readonly term: FoundTerm;
	/** In nats. */
	readonly evidence: number;
}

function weighTable(sides: readonly ReadSide[], cells: readonly Cell[], own: number): number {
	const penalty = smoothPenalty(
		sides.map(({ side, partCount }) => toTableSide(side, partCount)),
		own,
		cells.map(({ number }) => number),
	);
	const remains = {
		residuals: cells.map(({ residual }) => residual),
		variances: cells.map(({ variance }) => variance),
	};
	const free = sides.reduce((share, { partCount }) => share * (1 - 1 / partCount), 1);
	return tableEvidence(remains, penalty, free);
}

/** The cell that stands out most from what its row and its column have; that there were others to choose from costs their logarithm. */
function findSingle(sides: readonly ReadSide[], cells: readonly Cell[], all: readonly Cell[]): Candidate[] {
	const margins = sides.map(({ partCount }, side) => {
		const sums = new Float64Array(partCount);
		for (const { parts, variance } of all) sums[parts[side]!]! += variance;
		return sums;
	});
	const apart = cells
		.map((cell) => ({
			cell,
			variance: cell.parts.reduce(
				(left, part, side) => left * (1 - cell.variance / margins[side]![part]!),
				cell.variance,
			),
		}))
		.filter(({ variance }) => variance > 0)
		.sort((a, b) => b.cell.residual ** 2 / b.variance - a.cell.residual ** 2 / a.variance);
	if (apart[0] === undefined) return [];
	const { cell, variance } = apart[0];
	const alone = tableEvidence({ residuals: [cell.residual], variances: [variance] }, ALONE, 1);
	const singled = sides.map((side, place) => ({ ...side, ...singleOut(side.side, cell.parts[place]!) }));
	const code = `${codeOf(sides)}:${cell.parts.join(':')}`.slice(0, 250);
	const parts = singled.map(({ part }) => part);
	return [{ term: toJointTerm(code, singled, [{ ...cell, parts }]), evidence: alone - Math.log(cells.length) }];
}

/** How many of the terms, from the first, have no more lines than there is room for. */
function countFitting(terms: readonly FoundTerm[], room: number): number {
	let lines = 0;
	const end = terms.findIndex((term) => (lines += listSlotPoints(term).length) > room);
	return end === -1 ? terms.length : end;
}

/** How the parts of a side hang together. */
export function toTableSide(side: PairSide, parts: number): TableSide {
	if (side.cut === 'levels') return { parts, order: 'levels' };
	return { parts, order: side.unknownIsPart === true ? 'chain and one apart' : 'chain' };
}

/** Each two of the sides. */
export function* listPairs(sides: readonly ReadSide[]): Iterable<ReadSide[]> {
	for (const [i, first] of sides.entries()) for (const second of sides.slice(i + 1)) yield [first, second];
}

/** Each three of the sides. */
export function* listTriples(sides: readonly ReadSide[]): Iterable<ReadSide[]> {
	for (const [i, first] of sides.entries()) for (const pair of listPairs(sides.slice(i + 1))) yield [first, ...pair];
}

/** Rows that lie in the same part on all sides. */
interface Cell {
	number: number;
	parts: number[];
	count: number;
	residual: number;
	variance: number;
}

function tallyCells(sides: readonly ReadSide[], { residuals, variances }: FitRemainder): Cell[] {
	const cellCount = sides.reduce((product, { partCount }) => product * partCount, 1);
	const counts = new Int32Array(cellCount);
	const sums = new Float64Array(2 * cellCount);
	const columns = sides.map(({ parts }) => parts);
	const sizes = sides.map(({ partCount }) => partCount);
	// Each row for each of hundreds of combinations: unchecked, for the time it takes.
	for (let row = 0; row < residuals.length; row++) {
		let cell = 0;
		for (let side = 0; side < columns.length; side++) {
			const part = columns[side]![row]!;
			cell = part < 0 || cell < 0 ? -1 : cell * sizes[side]! + part;
		}
		if (cell < 0) continue;
		counts[cell]!++;
		sums[2 * cell]! += residuals[row]!;
		sums[2 * cell + 1]! += variances[row]!;
	}
	return Array.from(counts, (count, number) => ({
		number,
		parts: partsOf(number, sizes),
		count,
		residual: sums[2 * number] ?? 0,
		variance: sums[2 * number + 1] ?? 0,
	}));
}

function partsOf(number: number, sizes: readonly number[]): number[] {
	let rest = number;
	return sizes
		.toReversed()
		.map((size) => {
			const part = rest % size;
			rest = (rest - part) / size;
			return part;
		})
		.reverse();
}

function codeOf(sides: readonly ReadSide[]): string {
	return `pair:${sides.map(({ term }) => term.code).join(':')}`.slice(0, 250);
}

function toJointTerm(code: string, sides: readonly ReadSide[], cells: readonly Cell[]): FoundTerm {
	const axis = sides.every(({ term }) => term.kind === 'trait') ? 'fit' : 'intent';
	const labels = sides.map(({ term }) => term.label);
	return {
		kind: 'pair',
		code,
		label: `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`.slice(0, 200),
		group: foundGroup(axis).code,
		found: true,
		sides: sides.map(({ side }) => side),
		cells: cells.map(({ parts }) => ({ parts, points: 0 })),
	};
}
