import type { Scorecard } from '../../scoring/scorecard';
import { listColumns } from '../../scoring/scorecardColumns';
import { penaltiesFor, type EvidenceFit, type EvidenceProblem } from '../../stats/evidenceLogistic';
import { invertPrecision } from '../../stats/invertPrecision';
import { invertPositive, matchMixtures, type MixturePart } from '../../stats/mixturePriors';
import { fitRidgeLogistic } from '../../stats/ridgeLogistic';

/**
 * How far off one of a marketer's points is, by an amount that moves a lead who has it (one standard deviation of log-odds:
 * .06, .18, .6, 1.8): most are nearly right, a few are not at all, and outcomes say of each which it is.
 */
const WRITTEN_PARTS: readonly MixturePart[] = [
	{ share: 3 / 9, precision: 300 },
	{ share: 3 / 9, precision: 30 },
	{ share: 2 / 9, precision: 3 },
	{ share: 1 / 9, precision: 0.3 },
];

/** All of them together have the right size in one case of two, are off by a half in four of ten, and now and then are the wrong way round. */
export const SCALE_PARTS: readonly MixturePart[] = [
	{ share: 0.5, precision: 1e4 },
	{ share: 0.4, precision: 4 },
	{ share: 0.1, precision: 0.25 },
];

/** Beyond so many the fit without this is as good, and each costs the square of all. */
const MOST_COLUMNS = 300;
const MOST_ROUNDS = 3;
/** In standard errors: nearer to settled nobody could see. */
const SETTLED = 0.02;
/** Rows that weigh what they did in the fit before: the same curvature but for rounding. */
const SAME = 1e-9;

export interface Belief {
	readonly column: number;
	readonly parts: readonly MixturePart[];
}

/** What is believed of what people wrote and left free to learn. What no row shows says nothing, and stays out. */
export function listBeliefs(
	rules: Scorecard,
	/** Of each column, the start first: how much it moves a lead that has it, squared; 0 where none has it. */
	scales: ArrayLike<number>,
): Belief[] {
	const beliefs = listColumns(rules).flatMap(({ term, family }, j): Belief[] => {
		const isWritten = family === 'counted' || family === 'indicator';
		const scale = scales[j + 1] ?? 0;
		if (!isWritten || scale === 0 || (term.learn ?? 'freely') !== 'freely') return [];
		const parts = WRITTEN_PARTS.map(({ share, precision }) => ({ share, precision: precision * scale }));
		return [{ column: j + 1, parts }];
	});
	return beliefs.length > MOST_COLUMNS ? [] : beliefs;
}

/**
 * The same fit under what is believed of what people wrote, in place of one lambda for all of it. That has to be small where
 * half of the rules are wrong and large where all are right: 100 outcomes, rules partly right, excess log loss .0091 → .0053,
 * right .0057 → .0034, reversed .0075 → .0045.
 */
export function fitBeliefs(problem: EvidenceProblem, fit: EvidenceFit, beliefs: readonly Belief[]): EvidenceFit {
	if (beliefs.length === 0) return fit;
	const { penalties, couplings } = penaltiesFor(problem, fit.lambdas.blocks);
	const priorMeans = Float64Array.from(problem.priorMeans);
	const pulls = new Float64Array(beliefs.length);
	let current: EvidenceFit = fit;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const matched = matchMixtures(
			evidenceOf(current, { problem, beliefs, penalties, pulls }),
			beliefs.map(({ parts }) => parts),
		);
		beliefs.forEach(({ column }, b) => {
			pulls[b] = matched.pulls[b]!;
			penalties[column] = matched.precisions[b]!;
			priorMeans[column] = problem.priorMeans[column]! + pulls[b] / penalties[column];
		});
		const next = fitRidgeLogistic(
			{ ...problem, penalties, couplings, priorMeans, start: current.coefficients },
			{ curvature: current.curvature, within: SAME },
		);
		const covariance = invertPrecision(next);
		const width = priorMeans.length;
		const isSettled = beliefs.every(({ column }) => {
			const moved = next.coefficients[column]! - current.coefficients[column]!;
			return moved ** 2 < SETTLED ** 2 * covariance[column * width + column]!;
		});
		// The height of the posterior stays that under lambdas: priors that follow the rows have no height to compare.
		current = { ...current, ...next, covariance, logPosterior: fit.logPosterior };
		if (isSettled) break;
	}
	return current;
}

/** What the rows say of these columns, all others fitted beside them, and what they were drawn to left out. */
function evidenceOf(
	{ coefficients, covariance }: EvidenceFit,
	{
		problem,
		beliefs,
		penalties,
		pulls,
	}: { problem: EvidenceProblem; beliefs: readonly Belief[]; penalties: Float64Array; pulls: Float64Array },
): { precision: Float64Array; pull: Float64Array } {
	const size = beliefs.length;
	const width = coefficients.length;
	const own = new Float64Array(size * size);
	beliefs.forEach(({ column: a }, i) =>
		beliefs.forEach(({ column: b }, j) => (own[i * size + j] = covariance[a * width + b]!)),
	);
	const precision = invertPositive(own, size);
	const distances = beliefs.map(({ column }) => coefficients[column]! - problem.priorMeans[column]!);
	const pull = Float64Array.from(beliefs, (_, i) => {
		let sum = -pulls[i]!;
		for (let j = 0; j < size; j++) sum += precision[i * size + j]! * distances[j]!;
		return sum;
	});
	beliefs.forEach(({ column }, i) => (precision[i * size + i]! -= penalties[column]!));
	return { precision, pull };
}
