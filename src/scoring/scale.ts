import { logit } from '../stats/logit';
import { sigmoid } from '../stats/sigmoid';

/** Points per unit of log-odds: 10 points double the odds. */
export const POINTS_PER_LOG_ODDS = 10 / Math.LN2;

/** The points of an average lead of the audience. */
export const AVERAGE_POINTS = 50;

/** Half of a normal distribution's middle 80 % in standard deviations. */
const Z_80 = 1.2815515655446004;

/** The base rate is taken as known within a factor of two, 80 % sure. */
const BASE_RATE_SD = Math.LN2 / Z_80;

/** How far off, relative to its size, a marketer's guess of a term's points is (one standard deviation). */
const POINTS_RELATIVE_SD = 0.5;

export interface Chance {
	probability: number;
	/** 80 % interval. */
	probabilityLow: number;
	probabilityHigh: number;
}

/**
 * z = logit(baseRate) + (points − 50) / (10 / ln 2), probability = 1 / (1 + e^−z).
 * While nothing is learned, the interval says how sure rules can be: the standard deviation of z is
 * √(BASE_RATE_SD² + Σ (0.5 · termPoints / (10 / ln 2))²), terms before any cap.
 */
export function toChance(unclamped: number, termPoints: readonly number[], baseRate: number): Chance {
	const z = logit(baseRate) + (unclamped - AVERAGE_POINTS) / POINTS_PER_LOG_ODDS;
	let variance = BASE_RATE_SD ** 2;
	for (const points of termPoints) variance += ((POINTS_RELATIVE_SD * points) / POINTS_PER_LOG_ODDS) ** 2;
	const reach = Z_80 * Math.sqrt(variance);
	return { probability: sigmoid(z), probabilityLow: sigmoid(z - reach), probabilityHigh: sigmoid(z + reach) };
}
