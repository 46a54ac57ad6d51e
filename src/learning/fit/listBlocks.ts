import type { Scorecard } from '../../scoring/scorecard';
import { listColumns } from '../../scoring/scorecardColumns';
import { termKindOf, type Term } from '../../scoring/term';
import { COLUMN_FAMILIES, type ColumnFamily } from '../../scoring/terms/columnFamily';
import { countParts } from '../../scoring/terms/pairSide';
import { numberCell } from '../../scoring/terms/pairTerm';
import type { LambdaPrior } from '../../stats/evidenceLogistic';
import type { PenaltyBlock } from '../../stats/penaltyBlock';
import { smoothPenalty } from '../../stats/smoothPenalty';
import { listSlotPoints } from '../../scoring/termSlots';
import type { LearningSettings } from '../settings';
import { toTableSide } from './screenJoint';

/** What is believed of the lambdas of each family, in the order of `COLUMN_FAMILIES`. */
export function listFamilies({ written, foundSlopes, foundParts }: LearningSettings): LambdaPrior[] {
	return COLUMN_FAMILIES.map((family) => {
		if (family === 'counted' || family === 'indicator') return written;
		return family === 'foundSlope' ? foundSlopes : foundParts;
	});
}

/**
 * Which columns share a lambda, and how they hang together. What people wrote is one block of what counts and one of what
 * is there or not; of what was found each term has blocks of its own: a term that tells nothing is silenced while others
 * speak. Bins are held to their neighbours, cells of a pair to those beside them.
 */
export function listBlocks(
	scorecard: Scorecard,
	/** Of each column, the start first: how much it moves a lead that has it, squared. */
	scales: ArrayLike<number>,
	settings: LearningSettings,
): PenaltyBlock[] {
	const columns = listColumns(scorecard);
	const written = (['counted', 'indicator'] as const).map((family) => columnsOf(columns, family));
	let first = 1;
	const found = scorecard.terms.flatMap((term) => {
		const from = first;
		first += listSlotPoints(term).length;
		return blocksOf(term, from, scales, settings);
	});
	return [
		...written.map((own, place) => independent(own, place, scales)).filter((block) => block.columns.length > 0),
		...found,
	];
}

function columnsOf(columns: readonly { family: ColumnFamily }[], family: ColumnFamily): number[] {
	return columns.flatMap((column, j) => (column.family === family ? [j + 1] : []));
}

function blocksOf(term: Term, first: number, scales: ArrayLike<number>, settings: LearningSettings): PenaltyBlock[] {
	const families = listSlotPoints(term).map((_, slot) => termKindOf(term).familyOf(term, slot));
	return COLUMN_FAMILIES.flatMap((family, place) => {
		const own = families.flatMap((slotFamily, slot) => (slotFamily === family ? [first + slot] : []));
		if (own.length === 0 || family === 'counted' || family === 'indicator') return [];
		if (term.kind === 'pair') return [{ columns: own, family: place, ...penaltyOfCells(term, settings) }];
		if (family !== 'foundBin' || own.length === 1) return [independent(own, place, scales)];
		// What lies below the first bin stands after the last.
		const ascending = [...own.slice(-1), ...own.slice(0, -1)];
		const penalty = smoothPenalty([{ parts: own.length, order: 'chain' }], settings.binOwnPenalty);
		return [{ columns: ascending, family: place, ...penalty }];
	});
}

function penaltyOfCells(
	term: Extract<Term, { kind: 'pair' }>,
	{ cellOwnPenalty }: LearningSettings,
): Pick<PenaltyBlock, 'diagonal' | 'couplings'> {
	return smoothPenalty(
		term.sides.map((side) => toTableSide(side, countParts(side))),
		cellOwnPenalty,
		term.cells.map(({ parts }) => numberCell(term, parts)),
	);
}

function independent(columns: number[], family: number, scales: ArrayLike<number>): PenaltyBlock {
	return { columns, family, diagonal: columns.map((column) => scales[column] ?? 1), couplings: [] };
}
