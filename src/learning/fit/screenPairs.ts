import type { Scorecard } from '../../scoring/scorecard';
import type { TableRows } from '../rows/featureTable';
import type { LearningSettings } from '../settings';
import { foundGroup, listFree, type FoundTerm } from './foundTerms';
import { readSides, type ReadSide } from './pairSides';

type PairSettings = Pick<LearningSettings, 'maxPairs' | 'pairParts' | 'pairSurprise' | 'minLevelRows'>;

/** What the model without pairs leaves over, per row. */
export interface FitRemainder {
	/** Row weight x (label - probability). */
	readonly residuals: Float64Array;
	/** Row weight x probability x (1 - probability): the variance of the residual. */
	readonly variances: Float64Array;
}

/**
 * Finds the few pairs of terms whose joint effect the additive model misses. Each pair is tested on what that model
 * leaves over (Rao's score test, so nothing is refitted): sum over cells of (residuals)^2 / variances is about
 * chi-squared when the pair adds nothing. Only pairs many standard deviations beyond chance are let in, so a table
 * without joint effects gets none. The idea is that of GA2M (Lou, Caruana, Gehrke, Hooker, KDD 2013).
 */
export function screenPairs(
	{ terms }: Pick<Scorecard, 'terms'>,
	rows: TableRows,
	remainder: FitRemainder,
	settings: PairSettings,
): FoundTerm[] {
	if (settings.maxPairs === 0) return [];
	const sides = readSides(listFree(terms), rows, settings.pairParts);
	const found = sides.flatMap((first, i) =>
		sides.slice(i + 1).flatMap((second) => {
			const cells = tallyCells(first, second, remainder).filter(({ count }) => count >= settings.minLevelRows);
			const surprise = measureSurprise(cells);
			return surprise >= settings.pairSurprise ? [{ term: toPair(first, second, cells), surprise }] : [];
		}),
	);
	return found
		.sort((a, b) => b.surprise - a.surprise)
		.slice(0, settings.maxPairs)
		.map(({ term }) => term);
}

/** Rows that lie in the same part on both sides. */
interface Cell {
	first: number;
	second: number;
	count: number;
	residual: number;
	variance: number;
}

function tallyCells(first: ReadSide, second: ReadSide, { residuals, variances }: FitRemainder): Cell[] {
	const cells = Array.from({ length: first.partCount * second.partCount }, (_, cell): Cell => {
		const [row, column] = [Math.floor(cell / second.partCount), cell % second.partCount];
		return { first: row, second: column, count: 0, residual: 0, variance: 0 };
	});
	for (let row = 0; row < residuals.length; row++) {
		const [one, other] = [first.parts[row] ?? -1, second.parts[row] ?? -1];
		const cell = one < 0 || other < 0 ? undefined : cells[one * second.partCount + other];
		if (cell === undefined) continue;
		cell.count++;
		cell.residual += residuals[row] ?? 0;
		cell.variance += variances[row] ?? 0;
	}
	return cells;
}

/** In standard deviations of a normal; less than any where there is nothing beyond the margins to test. */
function measureSurprise(cells: readonly Cell[]): number {
	const statistic = cells.reduce((sum, { residual, variance }) => sum + residual ** 2 / variance, 0);
	// The additive model has already fitted the margins of the table, as far as they are occupied.
	const margins = new Set(cells.map(({ first }) => first)).size + new Set(cells.map(({ second }) => second)).size;
	const freedom = cells.length - (margins - 1);
	return freedom < 1 ? -Infinity : chiSquaredToNormal(statistic, freedom);
}

function toPair(first: ReadSide, second: ReadSide, cells: readonly Cell[]): FoundTerm {
	const axis = first.term.kind === 'trait' && second.term.kind === 'trait' ? 'fit' : 'intent';
	return {
		kind: 'pair',
		code: `pair:${first.term.code}:${second.term.code}`.slice(0, 250),
		label: `${first.term.label} and ${second.term.label}`.slice(0, 200),
		group: foundGroup(axis).code,
		found: true,
		first: first.side,
		second: second.side,
		cells: cells.map((cell) => ({ first: cell.first, second: cell.second, points: 0 })),
	};
}

/** A chi-squared value as the normal deviate of equal tail probability (Wilson and Hilferty, PNAS 1931). */
function chiSquaredToNormal(value: number, freedom: number): number {
	const spread = 2 / (9 * freedom);
	return (Math.cbrt(value / freedom) - (1 - spread)) / Math.sqrt(spread);
}
