import { fitLogMeans } from '../../src/stats/logMeans';
import { logNormalQuantile } from '../../src/stats/logNormalQuantile';
import { poolMean } from '../../src/stats/poolMean';
import { fitRandomMeans } from '../../src/stats/randomMeans';
// Made by test/reference/rhythm.py with numpy and scipy.
import reference from '../reference/rhythm.json';

describe('random effects by the method of moments', () => {
	const fitted = fitRandomMeans(reference.groups);

	it('equal the textbook’s sums, made by numpy', () => {
		expect(fitted?.mean).toBeCloseTo(reference.moments.mean, 10);
		expect(fitted?.between).toBeCloseTo(reference.moments.between, 10);
		expect(fitted?.within).toBeCloseTo(reference.moments.within, 10);
	});

	it('lie within a fifth of the maximum likelihood’s', () => {
		expect(Math.abs((fitted?.mean ?? 0) - reference.likelihood.mean)).toBeLessThan(0.05);
		expect((fitted?.between ?? 0) / reference.likelihood.between).toBeGreaterThan(0.8);
		expect((fitted?.between ?? 0) / reference.likelihood.between).toBeLessThan(1.25);
		expect((fitted?.within ?? 0) / reference.likelihood.within).toBeGreaterThan(0.8);
		expect((fitted?.within ?? 0) / reference.likelihood.within).toBeLessThan(1.25);
	});

	it('are not told where the two variances can’t be told apart', () => {
		expect(fitRandomMeans([])).toBeUndefined();
		expect(fitRandomMeans([[1], [2], [], [3, 4]])).toBeUndefined();
	});

	it('give groups that are all alike no variance between them', () => {
		expect(
			fitRandomMeans([
				[1, 3],
				[1, 3],
			]),
		).toEqual({ mean: 2, between: 0, within: 2 });
		expect(
			fitRandomMeans([
				[2, 2],
				[2, 2],
			]),
		).toEqual({ mean: 2, between: 0, within: 0 });
	});
});

it.each(reference.pooled)(
	'a pooled mean is the conditional mean of a joint normal ($values)',
	({ values, spread, ...expected }) => {
		const { mean, variance } = poolMean(values, spread);
		expect(mean).toBeCloseTo(expected.mean, 10);
		expect(variance).toBeCloseTo(expected.variance, 10);
	},
);

it.each(reference.quantiles)(
	'a log-normal’s quantile is scipy’s ($mean, $sd, $deviate)',
	({ mean, sd, deviate, quantile }) => {
		expect(logNormalQuantile(mean, sd, deviate)).toBeCloseTo(quantile, 8);
	},
);

describe('means of amounts on the logarithm', () => {
	const groups = [[100, 120], [20, 25, 30], [60], [400, 90]];

	it('give back the amounts they were made from, in sum', () => {
		const fitted = fitLogMeans(groups);
		if (fitted === undefined) throw new Error('nothing fitted');
		const expected = groups.map(
			(amounts) => amounts.length * Math.exp(poolMean(amounts.map(Math.log), fitted).mean) * fitted.smear,
		);
		expect(expected.reduce((sum, amount) => sum + amount)).toBeCloseTo(845, 8);
	});

	it('keep the variance of single amounts, however little of it lasts', () => {
		const [all, half] = [fitLogMeans(groups), fitLogMeans(groups, 0.5)];
		expect(half?.between).toBeCloseTo((all?.between ?? 0) / 2, 12);
		expect((half?.between ?? 0) + (half?.within ?? 0)).toBeCloseTo((all?.between ?? 0) + (all?.within ?? 0), 12);
	});

	it('are finite for one amount, and unknown for none', () => {
		expect(fitLogMeans([[50]])).toEqual({ mean: Math.log(50), between: 0.25, within: 0.25, smear: 1 });
		expect(fitLogMeans([[50], [50]])).toEqual({ mean: Math.log(50), between: 0, within: 0, smear: 1 });
		expect(fitLogMeans([])).toBeUndefined();
		expect(fitLogMeans([[0], [-5]])).toBeUndefined();
	});
});
