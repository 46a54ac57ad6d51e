import type { PairSide } from '../../scoring/terms/pairSide';
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

/**
 * Finds the few combinations of terms whose joint effect the model misses: for each, the evidence for its table of cells
 * under the very prior the cells would be fitted with, so nothing is refitted. A table without joint effects gets none.
 * The idea is that of GA2M (Lou, Caruana, Gehrke, Hooker, KDD 2013); what was tried is in docs/method-technical.md.
 */
export function screenJoint(
	combinations: Iterable<readonly ReadSide[]>,
	remainder: FitRemainder,
	{ joint, known, room, cellOwnPenalty }: JointScreen,
): FoundTerm[] {
	const found: { term: FoundTerm; evidence: number }[] = [];
	for (const sides of combinations) {
		const code = codeOf(sides);
		if (known.has(code)) continue;
		const cells = tallyCells(sides, remainder).filter(({ count }) => count >= joint.minCellRows);
		if (cells.length < 3) continue;
		const penalty = smoothPenalty(
			sides.map(({ side, partCount }) => toTableSide(side, partCount)),
			cellOwnPenalty,
			cells.map(({ number }) => number),
		);
		const remains = {
			residuals: cells.map(({ residual }) => residual),
			variances: cells.map(({ variance }) => variance),
		};
		const free = sides.reduce((share, { partCount }) => share * (1 - 1 / partCount), 1);
		const evidence = tableEvidence(remains, penalty, free);
		if (evidence > joint.evidence) found.push({ term: toJointTerm(code, sides, cells), evidence });
	}
	const best = found
		.sort((a, b) => b.evidence - a.evidence || (a.term.code < b.term.code ? -1 : 1))
		.slice(0, joint.atATime)
		.map(({ term }) => term);
	return best.slice(0, countFitting(best, room));
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
