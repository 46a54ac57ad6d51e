import { POINTS_PER_LOG_ODDS } from '../../scoring/scale';
import type { Scorecard } from '../../scoring/scorecard';
import { listColumns, withColumnPoints } from '../../scoring/scorecardColumns';
import type { EvidenceFit } from '../../stats/evidenceLogistic';
import { log1pExp } from '../../stats/log1pExp';
import { multiplySparseRows, type SparseRows } from '../../stats/sparseRows';
import { findHeld } from '../rows/heldGroups';
import { limitRows } from '../rows/limitRows';
import { toPoints } from '../rows/predictScorecard';
import type { LearningSettings } from '../settings';
import { fitWeights, type FitHistory, type WeightedRows } from './fitWeights';

interface CappedFit {
	/** With moved points and start, on the base rate of these rows. */
	scorecard: Scorecard;
	/** The rows as the scorecard's caps leave them; they were fitted unless rounds ran out. */
	limited: SparseRows;
	fit: EvidenceFit;
	/** Of the scorecard as its caps hold it. */
	logPosterior: number;
	/** Whether a cap or floor had any part in it. */
	isHeld: boolean;
}

/** Which caps hold depends on the points, and the points on which caps hold: a few rounds settle it. */
const MAX_CAP_ROUNDS = 5;
/** What a fit leaves over for others to find hangs little on the last of the rows that a cap holds. */
const ROUGH_CAP_ROUNDS = 2;

/** The base rate is the rules' own until about this many leads say otherwise. */
const BASE_RATE_LEADS = 20;

/** Points under the caps that the rules have. */
export function fitUnderCaps(
	rules: Scorecard,
	{ rows, ...outcomes }: WeightedRows,
	settings: LearningSettings,
	history: FitHistory = {},
): CappedFit {
	const baseRate = shrinkBaseRate(rules.baseRate, outcomes);
	const { effort } = history;
	// Hundreds of columns take their time: while caps still change, neither exact points nor what is believed of them are needed.
	const settling: FitHistory = effort === undefined ? history : { ...history, effort: { ...effort, finish: false } };
	let held = findHeld(rules, rows);
	let limited = limitRows(rules, rows, held);
	let isRough = effort?.finish === true && isAnyHeld(held);
	let fit = fitWeights(rules, { ...outcomes, rows: limited }, settings, isRough ? settling : history);
	const mostRounds = effort?.finish === false ? ROUGH_CAP_ROUNDS : MAX_CAP_ROUNDS;
	for (let round = 1; round < mostRounds; round++) {
		const scorecard = withWeights(rules, fit.coefficients, baseRate);
		const next = findHeld(scorecard, rows);
		if (next.every((side, k) => side === held[k])) break;
		held = next;
		// Let go before the next is made: a million rows three times over are too many.
		limited = rows;
		limited = limitRows(scorecard, rows, held);
		isRough = effort?.finish === true;
		fit = fitWeights(rules, { ...outcomes, rows: limited }, settings, { ...settling, earlier: fit });
	}
	if (isRough) fit = fitWeights(rules, { ...outcomes, rows: limited }, settings, { ...history, earlier: fit });
	const scorecard = withWeights(rules, fit.coefficients, baseRate);
	const { logPosterior } = fit;
	const own = effort?.finish === false ? held : findHeld(scorecard, rows);
	if (own.every((side, k) => side === held[k]))
		return { scorecard, limited, fit, logPosterior, isHeld: hasLimits(limited) };
	// Which rows are held swings: these points are held elsewhere than where they were learned, and may be far off there.
	const likelihood = sumLogLikelihood({ ...outcomes, rows: limited }, fit.coefficients);
	limited = rows;
	limited = limitRows(scorecard, rows, own);
	const lost = likelihood - sumLogLikelihood({ ...outcomes, rows: limited }, fit.coefficients);
	return { scorecard, limited, fit, logPosterior: logPosterior - lost, isHeld: true };
}

function hasLimits({ columns, columnCount }: SparseRows): boolean {
	return columns.includes(columnCount - 1);
}

function sumLogLikelihood({ rows, labels, rowWeights }: WeightedRows, coefficients: ArrayLike<number>): number {
	return multiplySparseRows(rows, coefficients).reduce(
		(sum, z, i) => sum + (rowWeights[i] ?? 0) * ((labels[i] ?? 0) * z - log1pExp(z)),
		0,
	);
}

function isAnyHeld(held: Int8Array): boolean {
	return held.some((side) => side !== 0);
}

function withWeights(rules: Scorecard, weights: ArrayLike<number>, baseRate: number): Scorecard {
	const points = listColumns(rules).map((_, j) => roundPoints((weights[j + 1] ?? 0) * POINTS_PER_LOG_ODDS));
	return { ...withColumnPoints(rules, points), baseRate, start: roundPoints(toPoints(weights[0] ?? 0, baseRate)) };
}

function shrinkBaseRate(prior: number, { labels, rowWeights }: Omit<WeightedRows, 'rows'>): number {
	let leads = BASE_RATE_LEADS;
	let positives = BASE_RATE_LEADS * prior;
	for (const [i, weight] of rowWeights.entries()) {
		leads += weight;
		positives += weight * (labels[i] ?? 0);
	}
	return Number(Math.min(0.9999, Math.max(0.0001, positives / leads)).toPrecision(4));
}

/** Points are kept to a ten-thousandth: finer ones can't be seen, and equal data gives equal text. */
export function roundPoints(points: number): number {
	return Math.round(points * 10_000) / 10_000 + 0;
}
