import type { FeatureValue } from '../../features/featureVector';
import { partOf, type PairSide } from '../../scoring/terms/pairSide';
import type { Scorecard } from '../../scoring/scorecard';
import { listMeasured, type MeasuredTerm } from '../../scoring/term';
import { quantileCuts } from '../../stats/quantileCuts';
import { valueReader } from '../rows/encodeTable';
import { findFeature, TableCursor, type FeatureTable } from '../rows/featureTable';
import { foundGroup, type FoundTerm } from './foundTerms';
import type { LearningSettings } from '../settings';
import { isFree } from './proposeTerms';
import { surveyFeatures, type Survey } from '../rows/surveyFeatures';

type PairSettings = Pick<LearningSettings, 'maxPairs' | 'pairParts' | 'pairSurprise' | 'minLevelRows'>;

/** What the model without pairs leaves over, per row. */
export interface FitRemainder {
	/** Row weight x (label - probability). */
	readonly residuals: ArrayLike<number>;
	/** Row weight x probability x (1 - probability): the variance of the residual. */
	readonly variances: ArrayLike<number>;
}

/**
 * Finds the few pairs of terms whose joint effect the additive model misses. Each pair is tested on what that model
 * leaves over (Rao's score test, so nothing is refitted): sum over cells of (residuals)^2 / variances is about
 * chi-squared when the pair adds nothing. Only pairs many standard deviations beyond chance are let in, so a table
 * without joint effects gets none. The idea is that of GA2M (Lou, Caruana, Gehrke, Hooker, KDD 2013).
 */
export function screenPairs(
	{ terms }: Pick<Scorecard, 'terms'>,
	table: FeatureTable,
	rowNumbers: readonly number[],
	{ residuals, variances }: FitRemainder,
	settings: PairSettings,
): FoundTerm[] {
	if (settings.maxPairs === 0) return [];
	const sides = readSides(listMeasured(terms).filter(isFree), table, rowNumbers, settings);
	const found: { term: FoundTerm; surprise: number }[] = [];
	sides.forEach((first, i) => {
		for (const second of sides.slice(i + 1)) {
			const stride = second.partCount;
			const cellCount = first.partCount * stride;
			const residual = new Float64Array(cellCount);
			const variance = new Float64Array(cellCount);
			const count = new Int32Array(cellCount);
			for (let row = 0; row < rowNumbers.length; row++) {
				if (first.parts[row]! < 0 || second.parts[row]! < 0) continue;
				const cell = first.parts[row]! * stride + second.parts[row]!;
				residual[cell]! += residuals[row]!;
				variance[cell]! += variances[row]!;
				count[cell]!++;
			}
			const cells = [...count.keys()].filter((cell) => count[cell]! >= settings.minLevelRows);
			const statistic = cells.reduce((sum, cell) => sum + residual[cell]! ** 2 / variance[cell]!, 0);
			// The additive model has already fitted the margins of the table, as far as they are occupied.
			const margins =
				new Set(cells.map((cell) => Math.floor(cell / stride))).size + new Set(cells.map((cell) => cell % stride)).size;
			const freedom = cells.length - (margins - 1);
			if (freedom < 1) continue;
			const surprise = chiSquaredToNormal(statistic, freedom);
			if (surprise >= settings.pairSurprise) found.push({ term: toPair(first, second, cells), surprise });
		}
	});
	return found
		.sort((a, b) => b.surprise - a.surprise)
		.slice(0, settings.maxPairs)
		.map(({ term }) => term);
}

interface ReadSide {
	term: MeasuredTerm;
	side: PairSide;
	partCount: number;
	/** Of each row; -1 where the value is not known, which is in no cell. */
	parts: Int8Array;
}

function readSides(
	terms: readonly MeasuredTerm[],
	table: FeatureTable,
	rowNumbers: readonly number[],
	{ pairParts }: PairSettings,
): ReadSide[] {
	const features = terms.map((term) => findFeature(table, term).feature);
	const surveys = surveyFeatures(
		table,
		rowNumbers,
		features.filter((feature) => feature >= 0),
	);
	const cursor = new TableCursor(table);
	const sides = terms.flatMap((term, index) => {
		const survey = surveys.get(features[index]!);
		const side = survey && coarsen(term, survey, pairParts);
		if (side === undefined) return [];
		const partCount = (side.cut === 'ranges' ? side.from : side.levels).length + 1;
		const read = valueReader(term, table, cursor, (value: FeatureValue | undefined) => partOf(side, value) ?? -1);
		return [{ term, side, partCount, parts: new Int8Array(rowNumbers.length), read }];
	});
	rowNumbers.forEach((rowNumber, row) => {
		cursor.moveTo(rowNumber);
		for (const { parts, read } of sides) parts[row] = read();
	});
	return sides;
}

function coarsen({ code }: MeasuredTerm, { numbers, texts }: Survey, parts: number): PairSide | undefined {
	if (texts.size === 0) {
		const from = quantileCuts(numbers, parts);
		return from.length === 0 ? undefined : { cut: 'ranges', code, from };
	}
	const commonest = [...texts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	return { cut: 'levels', code, levels: commonest.slice(0, parts - 1).map(([level]) => level) };
}

function toPair(first: ReadSide, second: ReadSide, cells: readonly number[]): FoundTerm {
	const axis = first.term.kind === 'trait' && second.term.kind === 'trait' ? 'fit' : 'intent';
	return {
		kind: 'pair',
		code: `pair:${first.term.code}:${second.term.code}`.slice(0, 250),
		label: `${first.term.label} and ${second.term.label}`.slice(0, 200),
		group: foundGroup(axis).code,
		found: true,
		first: first.side,
		second: second.side,
		cells: cells.map((cell) => ({
			first: Math.floor(cell / second.partCount),
			second: cell % second.partCount,
			points: 0,
		})),
	};
}

/** A chi-squared value as the normal deviate of equal tail probability (Wilson and Hilferty, PNAS 1931). */
function chiSquaredToNormal(value: number, freedom: number): number {
	const spread = 2 / (9 * freedom);
	return (Math.cbrt(value / freedom) - (1 - spread)) / Math.sqrt(spread);
}
