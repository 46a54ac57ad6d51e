import { fitBetaCalibration } from '../../src/stats/betaCalibration';
import { logit } from '../../src/stats/logit';
import { fitPlattScaling } from '../../src/stats/plattScaling';
import { seededRandom } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';

/** Nearly all leads stand alike, and the few above convert less often than the others. */
function drawAlike(seed: number, count: number) {
	const random = seededRandom(seed);
	const mean = -8 + 8 * random();
	const above = 10 ** (-6 + 5 * random());
	const logOdds = Array.from({ length: count }, () => mean + (random() < 0.02 ? above : 0));
	const labels = logOdds.map((z) => (random() < (z > mean ? 0.1 : 0.3) ? 1 : 0));
	return { logOdds, labels, rate: labels.reduce<number>((sum, label) => sum + label, 0) / count };
}

describe('Calibration of leads that nearly all stand alike', () => {
	it('by a line settles on their rate, where the few above do worse', () => {
		for (let seed = 1; seed <= 60; seed++) {
			const { logOdds, labels, rate } = drawAlike(seed, 2_000);
			const { intercept, slope } = fitPlattScaling(logOdds, labels);
			expect(slope).toBeGreaterThanOrEqual(0);
			expect(Math.abs(sigmoid(intercept + slope * (logOdds[0] ?? NaN)) - rate)).toBeLessThan(0.002);
		}
	});

	it('stays as it is where they all are alike', () => {
		const { intercept, slope } = fitPlattScaling(
			new Float64Array(400).fill(-2),
			[...Array(400).keys()].map((i) => +(i < 40)),
		);
		expect(slope).toBeCloseTo(1, 6);
		expect(intercept - 2 * slope).toBeCloseTo(logit(0.1), 1);
	});

	// Of 20,000 rows no step is short enough to be seen in a sum of 13,000 nats, and one that moves nothing was taken 200 times.
	it('by two ends settles where rounding hides what is left to gain', () => {
		const random = seededRandom(234);
		const [mean, above] = [-8 + 12 * random(), 10 ** (-6 + 7 * random())];
		const [slope, base] = [-2 + 4 * random(), -5 + 5 * random()];
		const logOdds = Array.from({ length: 20_000 }, () => mean + (random() < 0.02 ? above : 0));
		const labels = logOdds.map((z) => {
			const drawn = random();
			const steepness = random() < 0.5 ? above : 1;
			return drawn < sigmoid(base + (slope * (z - mean)) / steepness) ? 1 : 0;
		});
		const curve = fitBetaCalibration(logOdds, labels);
		expect(curve.intercept).toBeCloseTo(0.198671, 5);
		expect(curve.slopeYes).toBeCloseTo(0.260906, 5);
		expect(curve.slopeNo).toBeCloseTo(1.003986, 5);
	});
});
