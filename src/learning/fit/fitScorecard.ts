import { listColumns, withColumnPoints } from '../../scoring/scorecardColumns';
import { COLUMN_FAMILIES, type ColumnFamily } from '../../scoring/terms/columnFamily';
import { POINTS_PER_LOG_ODDS } from '../../scoring/scale';
import type { Scorecard } from '../../scoring/scorecard';
import type { Term } from '../../scoring/term';
import { fitLogisticByEvidence, type EvidenceFit } from '../../stats/evidenceLogistic';
import type { SparseRows } from '../../stats/sparseRows';
import { findHeld, limitRows, measureGroups, toPoints, toWeights } from '../rows/scorecardRows';
import type { LearningSettings } from '../settings';

export interface ScorecardFit {
	/** The same table with moved points and start, on the base rate of these rows. */
	scorecard: Scorecard;
	/** Lower triangle; the start first. */
	covariance: number[];
	/** Of each family of columns that the scorecard has. */
	lambdas: Partial<Record<ColumnFamily, number>>;
	/** What was fitted: the rows as the scorecard's caps leave them, and their weights. */
	limited: SparseRows;
	fit: EvidenceFit;
}

/** Which caps hold depends on the points, and the points on which caps hold: a few rounds settle it. */
const MAX_CAP_ROUNDS = 5;

/** Caps are a guess like any points. They are lifted where the fit gains this by it, in nats: what one more free number has to earn (Akaike). */
const CAP_GAIN = 1;
const LARGEST_CAP = 1_000;

/** The base rate is the rules' own until about this many leads say otherwise. */
const BASE_RATE_LEADS = 20;

/**
 * Moves the points of a marketer's scorecard by outcomes: ridge logistic regression on its own slots with its own points
 * as prior mean, one lambda by marginal likelihood for each family of columns, caps lifted to the most that was seen where
 * outcomes say that more is more. Without rows the answer is the scorecard itself. `earlier`, a fit of the first of its
 * terms on the same rows, only saves steps.
 */
export function fitScorecard(
	rules: Scorecard,
	rows: SparseRows,
	labels: ArrayLike<number>,
	rowWeights: ArrayLike<number>,
	settings: LearningSettings,
	earlier?: EvidenceFit,
): ScorecardFit {
	const table = { rows, labels, rowWeights };
	const held = fitUnderCaps(rules, table, settings, earlier);
	const free = isHeld(held.limited) ? fitUnderCaps(liftCaps(rules), table, settings, earlier) : held;
	const { fit, limited, scorecard: learned } = free.fit.logPosterior > held.fit.logPosterior + CAP_GAIN ? free : held;
	const scorecard = lowerCaps(rules, learned, rows);
	const width = rows.columnCount;
	const covariance = fit.covariance
		.to2DArray()
		.slice(0, width)
		.flatMap((row, j) => row.slice(0, j + 1));
	const families = new Set(listColumns(rules).map(({ family }) => family));
	const lambdas = Object.fromEntries(
		COLUMN_FAMILIES.flatMap((family, group) =>
			families.has(family) ? [[family, fit.lambdas[group] ?? settings.priorLambda]] : [],
		),
	);
	return { scorecard, covariance: covariance.map((value) => Number(value.toPrecision(6))), lambdas, limited, fit };
}

/** Whether a cap or floor has any part in it. */
function isHeld({ columns, columnCount }: SparseRows): boolean {
	return columns.includes(columnCount - 1);
}

interface Table {
	rows: SparseRows;
	labels: ArrayLike<number>;
	rowWeights: ArrayLike<number>;
}

interface CappedFit {
	scorecard: Scorecard;
	limited: SparseRows;
	fit: EvidenceFit;
}

function fitUnderCaps(rules: Scorecard, table: Table, settings: LearningSettings, earlier?: EvidenceFit): CappedFit {
	const baseRate = shrinkBaseRate(rules.baseRate, table);
	let held = findHeld(rules, table.rows);
	let limited = limitRows(rules, table.rows, held);
	let fit = fitWeights(rules, limited, table, settings, earlier);
	for (let round = 1; ; round++) {
		const scorecard = withWeights(rules, fit.coefficients, baseRate);
		const next = findHeld(scorecard, table.rows);
		if (round === MAX_CAP_ROUNDS || next.every((side, k) => side === held[k])) return { scorecard, limited, fit };
		held = next;
		// Let go before the next is made: a million rows three times over are too many.
		limited = table.rows;
		limited = limitRows(scorecard, table.rows, held);
		fit = fitWeights(rules, limited, table, settings, fit);
	}
}

function liftCaps(rules: Scorecard): Scorecard {
	const groups = rules.groups.map(({ floorPoints, ...group }) => ({
		...group,
		capPoints: LARGEST_CAP,
		...(floorPoints !== undefined && { floorPoints: -LARGEST_CAP }),
	}));
	return { ...rules, groups };
}

/** A lifted cap comes down to the most that was seen, never below the marketer's: beyond that nothing was learned. */
function lowerCaps(rules: Scorecard, learned: Scorecard, rows: SparseRows): Scorecard {
	const seen = measureGroups(learned, rows);
	const groups = learned.groups.map((group, index) => {
		const own = rules.groups[index] ?? group;
		const { floorPoints } = group;
		return {
			...group,
			capPoints: Math.min(group.capPoints, Math.max(own.capPoints, Math.ceil(seen[index]?.highest ?? 0))),
			...(floorPoints !== undefined && {
				floorPoints: Math.max(floorPoints, Math.min(own.floorPoints ?? 0, Math.floor(seen[index]?.lowest ?? 0))),
			}),
		};
	});
	return { ...learned, groups };
}

function fitWeights(
	rules: Scorecard,
	limited: SparseRows,
	{ labels, rowWeights }: Table,
	settings: LearningSettings,
	earlier?: EvidenceFit,
): EvidenceFit {
	const columns = listColumns(rules);
	const priorMeans = toWeights(rules);
	const scales = typicalSquares(limited);
	const held = 1;
	return fitLogisticByEvidence({
		rows: limited,
		labels,
		rowWeights,
		priorMeans,
		lowerBounds: [-Infinity, ...columns.map(({ term, points }) => lowerBound(term, points)), held],
		upperBounds: [Infinity, ...columns.map(({ term, points }) => upperBound(term, points)), held],
		groups: [-1, ...columns.map(({ family }) => COLUMN_FAMILIES.indexOf(family)), -1],
		penaltyScales: scales.map((scale, j) => (j === 0 ? settings.interceptPenalty : scale)),
		priorLambdas: COLUMN_FAMILIES.map(() => settings.priorLambda),
		priorStrength: settings.priorStrength,
		startLambdas: earlier?.lambdas,
		// The last of a fit's coefficients is what caps hold, and stands last again.
		start:
			earlier && priorMeans.map((mean, j) => (j < earlier.coefficients.length - 1 ? earlier.coefficients[j]! : mean)),
	});
}

/** Points are kept to a ten-thousandth: finer ones can't be seen, and equal data gives equal text. */
function withWeights(rules: Scorecard, weights: ArrayLike<number>, baseRate: number): Scorecard {
	const points = listColumns(rules).map((_, j) => roundPoints((weights[j + 1] ?? 0) * POINTS_PER_LOG_ODDS));
	return { ...withColumnPoints(rules, points), baseRate, start: roundPoints(toPoints(weights[0] ?? 0, baseRate)) };
}

function shrinkBaseRate(prior: number, { labels, rowWeights }: Table): number {
	let leads = BASE_RATE_LEADS;
	let positives = BASE_RATE_LEADS * prior;
	for (let i = 0; i < labels.length; i++) {
		leads += rowWeights[i]!;
		positives += rowWeights[i]! * labels[i]!;
	}
	return Number(Math.min(0.9999, Math.max(0.0001, positives / leads)).toPrecision(4));
}

/**
 * Mean square of a column where it is not zero, 1 where it never is: a term is held to its prior by how much it moves a
 * lead that has it, so that what is rare is not believed sooner than what is common.
 */
function typicalSquares({ columnCount, columns, values }: SparseRows): Float64Array {
	const squares = new Float64Array(columnCount);
	const counts = new Float64Array(columnCount);
	columns.forEach((column, k) => {
		squares[column]! += values[k]! ** 2;
		counts[column]!++;
	});
	return squares.map((square, j) => (counts[j]! > 0 ? square / counts[j]! : 1));
}

function lowerBound({ learn }: Term, points: number): number {
	if (learn === 'never') return points / POINTS_PER_LOG_ODDS;
	return learn === 'notNegative' ? 0 : -Infinity;
}

function upperBound({ learn }: Term, points: number): number {
	if (learn === 'never') return points / POINTS_PER_LOG_ODDS;
	return learn === 'notPositive' ? 0 : Infinity;
}

function roundPoints(points: number): number {
	return Math.round(points * 10_000) / 10_000 + 0;
}
