import { carryCurve } from '../../src/learning/fit/carryCurve';
import type { Calibration } from '../../src/scoring/calibration';
import reference from '../reference/mixtures.json';

const { covariance, carried, weights, logOdds, rowWeights } = reference.curve;
const calibration = reference.curve.calibration as Calibration;

test('a curve that other leads asked for brings its own doubt along', () => {
	const sums = carryCurve(covariance, [...weights, 1], calibration, { logOdds, rowWeights });
	expect(sums).toHaveLength(carried.length);
	sums.forEach((entry, place) => expect(entry).toBeCloseTo(carried[place]!, 5));
});

test('of twice as many leads half as much', () => {
	const more = (leads: number) =>
		carryCurve([0, 0, 0, 0, 0, 0], weights, calibration, {
			logOdds: Array.from({ length: leads }, () => logOdds).flat(),
			rowWeights: Array.from({ length: leads }, () => rowWeights).flat(),
		})[0]!;
	expect(more(20) / more(10)).toBeCloseTo(0.5, 1);
});

test('no curve brings none', () => {
	expect(carryCurve(covariance, weights, { kind: 'identity' }, { logOdds, rowWeights })).toEqual(covariance);
});
