import { invertPositive, matchMixtures } from '../../src/stats/mixturePriors';
import reference from '../reference/mixtures.json';

/** Mean and deviation of each coefficient under the evidence and the priors that were found for it. */
function solve({ precision, pull, parts }: (typeof reference.mixtures)[number]) {
	const size = pull.length;
	const mixture = parts.map(([share = 0, part = 0]) => ({ share, precision: part }));
	const evidence = { precision: Float64Array.from(precision), pull };
	const matched = matchMixtures(
		evidence,
		pull.map(() => mixture),
	);
	const matrix = evidence.precision.slice();
	for (let j = 0; j < size; j++) matrix[j * size + j]! += matched.precisions[j]!;
	const covariance = invertPositive(matrix, size);
	return pull.map((_, a) => ({
		mean: pull.reduce((sum, value, b) => sum + covariance[a * size + b]! * (value + matched.pulls[b]!), 0),
		deviation: Math.sqrt(covariance[a * size + a]!),
	}));
}

test.each(reference.mixtures.map((each) => [each.pull.length, each] as const))(
	'%i coefficients lie where the average over all choices of parts has them',
	(_, each) => {
		for (const [j, { mean, deviation }] of solve(each).entries()) {
			expect(Math.abs(mean - each.means[j]!)).toBeLessThan(0.1 * each.deviations[j]!);
			expect(Math.abs(deviation / each.deviations[j]! - 1)).toBeLessThan(0.15);
		}
	},
);

test('a single part is its own normal prior', () => {
	const { precisions, pulls } = matchMixtures({ precision: Float64Array.of(5, 1, 1, 4), pull: [2, -3] }, [
		[{ share: 1, precision: 3 }],
		[{ share: 1, precision: 7 }],
	]);
	expect(precisions[0]).toBeCloseTo(3, 6);
	expect(precisions[1]).toBeCloseTo(7, 6);
	expect(Math.abs(pulls[0]!) + Math.abs(pulls[1]!)).toBeLessThan(1e-6);
});

test('what rows say nothing of stays as believed', () => {
	const mixture = [
		{ share: 0.5, precision: 100 },
		{ share: 0.5, precision: 1 },
	];
	const { precisions, pulls } = matchMixtures({ precision: Float64Array.of(0), pull: [0] }, [mixture]);
	expect(1 / precisions[0]!).toBeCloseTo((0.01 + 1) / 2, 3);
	expect(pulls[0]).toBeCloseTo(0, 6);
});
