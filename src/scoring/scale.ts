import { logit } from '../stats/logit';
import { sigmoid } from '../stats/sigmoid';
import { calibrate } from './calibration';
import type { Learned } from './learned';
import type { ColumnReading } from './scorecardColumns';

/** Points per unit of log-odds: 10 points double the odds. */
export const POINTS_PER_LOG_ODDS = 10 / Math.LN2;

/** The points of an average lead of the audience. */
export const AVERAGE_POINTS = 50;

/** Half of a normal distribution's middle 80 % in standard deviations. */
export const Z_80 = 1.2815515655446004;

/** The base rate is taken as known within a factor of two, 80 % sure. */
const BASE_RATE_SD = Math.LN2 / Z_80;

/**
 * How far off points are that nobody has checked (one standard deviation): all of them by one factor, and each line by itself
 * by so many points. These are the normals whose middle 80 % is as wide as what training believes of them
 * (`learning/fit/writtenBelief`), of lines where a lead has four.
 */
export const SHARED_FACTOR_SD = 0.4;
export const LINE_POINTS_SD = 8;

export interface Chance {
	probability: number;
	/** 80 % interval. */
	probabilityLow: number;
	probabilityHigh: number;
}

/**
 * z = logit(baseRate) + (points − 50) / (10 / ln 2), probability = 1 / (1 + e^−z).
 * While nothing is learned, the interval says how sure rules can be: see `rulesVariance`.
 */
export function toChance(unclamped: number, linePoints: readonly number[], baseRate: number): Chance {
	return spread(toLogOdds(unclamped, baseRate), rulesVariance(unclamped, linePoints), sigmoid);
}

/**
 * Variance of a lead's log-odds while its points are a marketer's guess:
 * BASE_RATE_SD² + ((0.4 · (unclamped − 50))² + Σ lineDoubt(linePoints)²) / (10 / ln 2)².
 * The factor moves a lead from the average or towards it, as the base rate says how likely that is. Lines are before any cap; one
 * of them is the start less 50, which is what an average lead has of the others.
 */
export function rulesVariance(unclamped: number, linePoints: readonly number[]): number {
	const shared = SHARED_FACTOR_SD * (unclamped - AVERAGE_POINTS);
	const squares = linePoints.reduce((sum, points) => sum + lineDoubt(points) ** 2, shared ** 2);
	return BASE_RATE_SD ** 2 + squares / POINTS_PER_LOG_ODDS ** 2;
}

/** Of a line that fades the doubt does, too. */
export function lineDoubt(points: number): number {
	return Math.min(Math.abs(points), LINE_POINTS_SD);
}

/** As above once outcomes were learned from: the points are as sure as their covariance says, and calibrated. */
export function toLearnedChance(
	unclamped: number,
	reading: ColumnReading,
	baseRate: number,
	{ covariance, calibration }: Learned,
): Chance {
	const variance = varianceOf(reading, covariance);
	return spread(toLogOdds(unclamped, baseRate), variance, (z) => calibrate(calibration, z));
}

export function toLogOdds(unclamped: number, baseRate: number): number {
	return logit(baseRate) + (unclamped - AVERAGE_POINTS) / POINTS_PER_LOG_ODDS;
}

/** Variance of a lead's log-odds, the start included: xᵀ Σ x. */
export function varianceOf({ columns, values }: ColumnReading, covariance: readonly number[]): number {
	const at = (row: number, column: number): number => covariance[(row * (row + 1)) / 2 + column] ?? 0;
	let variance = at(0, 0);
	columns.forEach((row, a) => {
		const amount = values[a] ?? 0;
		variance += 2 * amount * at(row, 0) + amount * amount * at(row, row);
		for (let b = 0; b < a; b++) variance += 2 * amount * (values[b] ?? 0) * at(row, columns[b] ?? 0);
	});
	return Math.max(0, variance);
}

function spread(z: number, variance: number, toProbability: (z: number) => number): Chance {
	const reach = Z_80 * Math.sqrt(variance);
	return {
		probability: toProbability(z),
		probabilityLow: toProbability(z - reach),
		probabilityHigh: toProbability(z + reach),
	};
}
