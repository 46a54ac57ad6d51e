import { compact } from '../../compact';
import type { Scorecard } from '../../scoring/scorecard';
import { limitOf, listColumns, withColumnPoints } from '../../scoring/scorecardColumns';
import { multiplySparseRows, type SparseRows } from '../../stats/sparseRows';
import { encodeTable } from '../rows/encodeTable';
import type { TableRows } from '../rows/featureTable';
import { addUpGroups, findHeld } from '../rows/heldGroups';
import { predictScorecard, toWeights } from '../rows/predictScorecard';
import { roundPoints } from './fitUnderCaps';
import type { FittedScorecard } from './growScorecard';
import { calibrateLeftOut, measureLeftOut, type LeftOut } from './leaveLeadsOut';

/** Shares that lines alone may have. */
const SHARES = Array.from({ length: 11 }, (_, step) => step / 10);
/** That they have none is believed in seven cases of ten before any lead is asked. */
const NONE_BELIEVED = 0.7;
/** Below it points that are right stay as they are: nobody would see what it changes. */
const LEAST_SHARE = 0.05;

/** One of two numbers, or so much of the other as lines alone have. */
type Mix = (given: number, alone: number) => number;

/**
 * How much of what leads commonly do is told by lines alone (`withLinesAlone`): the posterior mean of the share by leads left
 * out, each counted once (stacking; Yao and others, "Using stacking to average Bayesian predictive distributions", 2018).
 */
export function weighLines(given: LeftOut, alone: LeftOut): number {
	const losses = SHARES.map((share) => {
		const mixed = mixLeftOut(given, alone, mixBy(share));
		return measureLeftOut(mixed, calibrateLeftOut(mixed, 'written')).reduce((sum, loss) => sum + loss, 0);
	});
	const least = Math.min(...losses);
	const beliefs = losses.map((loss, place) => {
		const before = place === 0 ? NONE_BELIEVED : (1 - NONE_BELIEVED) / (SHARES.length - 1);
		return before * Math.exp(least - loss);
	});
	const all = beliefs.reduce((sum, belief) => sum + belief, 0);
	const mean = beliefs.reduce((sum, belief, place) => sum + (belief / all) * SHARES[place]!, 0);
	return mean < LEAST_SHARE ? 0 : Math.round(100 * mean) / 100;
}

/** So much of what lines alone have learned, and else what the given terms have, as one scorecard of the given terms. */
export function mixWithLines(
	given: FittedScorecard,
	alone: FittedScorecard,
	share: number,
	rows: TableRows,
): FittedScorecard {
	const mix = mixBy(share);
	const columns = encodeTable(given.scorecard, rows);
	const scorecard = mixScorecards(given.scorecard, alone.scorecard, mix, columns);
	const zGiven = predictScorecard(given.scorecard, columns);
	const zAlone = predictScorecard(alone.scorecard, columns);
	const z = predictScorecard(scorecard, columns);
	// Where a cap holds leads the one scorecard is not quite the mean of two: what is left out is told by what is saved.
	const mean = mixLeftOut(given.leftOut, alone.leftOut, mix);
	const logOdds = mean.logOdds.map((without, i) => {
		const place = mean.places[i]!;
		return without + z[place]! - mix(zGiven[place]!, zAlone[place]!);
	});
	const leftOut = { ...mean, logOdds };
	const apart = zGiven.map((logOdds, row) => logOdds - zAlone[row]!);
	const covariance = mixDoubt(given, alone, share, { columns, apart });
	return { ...given, scorecard, covariance, leftOut, calibration: calibrateLeftOut(leftOut, 'written') };
}

function mixBy(share: number): Mix {
	return (given, alone) => (1 - share) * given + share * alone;
}

/** Both are of the same rows. */
function mixLeftOut(given: LeftOut, alone: LeftOut, mix: Mix): LeftOut {
	return { ...given, logOdds: given.logOdds.map((z, i) => mix(z, alone.logOdds[i]!)) };
}

/**
 * As if either were true, lines alone with a chance of s: the mean of both covariances, and k s (1 − s) d d' for how far their
 * weights d are apart. So it is never narrower than that mean, and widest where the two contradict each other. k is 1 without
 * caps; with them it makes up for points that no score has: by k the rows are as far apart as their chances are, on average.
 */
function mixDoubt(
	given: FittedScorecard,
	alone: FittedScorecard,
	share: number,
	{ columns, apart }: { columns: SparseRows; apart: Float64Array },
): number[] {
	const aloneWeights = toWeights(alone.scorecard);
	const weights = toWeights(given.scorecard).map((weight, column) => weight - aloneWeights[column]!);
	const beforeCaps = sumSquares(multiplySparseRows(columns, weights));
	const between = beforeCaps === 0 ? 0 : (share * (1 - share) * sumSquares(apart)) / beforeCaps;
	const mix = mixBy(share);
	let [a, b] = [0, -1];
	return given.covariance.map((doubt, place) => {
		if (++b > a) [a, b] = [a + 1, 0];
		return Number((mix(doubt, alone.covariance[place]!) + between * weights[a]! * weights[b]!).toPrecision(6));
	});
}

function sumSquares(numbers: Float64Array): number {
	return numbers.reduce((sum, number) => sum + number * number, 0);
}

/**
 * A cap that holds leads is mixed with what lines alone give these leads in its group, on average: with caps as they are, halved
 * points that both hold are far off (log loss .52 → .62 on one draw).
 */
function mixScorecards(given: Scorecard, alone: Scorecard, mix: Mix, columns: SparseRows): Scorecard {
	const held = findHeld(given, columns);
	// Of each group three tallies: of leads that its floor holds, that nothing holds, that its cap holds.
	const sums = new Float64Array(3 * given.groups.length);
	const counts = sums.slice();
	addUpGroups(alone, columns, (points, row) =>
		points.forEach((sum, place) => {
			const tally = 3 * place + 1 + held[row * points.length + place]!;
			sums[tally]! += limitOf(alone.groups[place]!, sum) ?? sum;
			counts[tally]!++;
		}),
	);
	const mixLimit = (limit: number, tally: number): number =>
		counts[tally] === 0 ? limit : roundPoints(mix(limit, sums[tally]! / counts[tally]!));
	const groups = given.groups.map((group, place) => ({
		...group,
		capPoints: Math.max(0, mixLimit(group.capPoints, 3 * place + 2)),
		...compact({ floorPoints: group.floorPoints && Math.min(0, mixLimit(group.floorPoints, 3 * place)) }),
	}));
	const aloneColumns = listColumns(alone);
	const points = listColumns(given).map((column, place) =>
		roundPoints(mix(column.points, aloneColumns[place]!.points)),
	);
	return { ...withColumnPoints(given, points), start: roundPoints(mix(given.start, alone.start)), groups };
}
