import { wilsonInterval } from '../../src/stats/wilsonInterval';
// Made by test/reference/intervals.py with scipy.
import reference from '../reference/intervals.json';

test.each(reference.wilson)(
	'$successes of $trials at $deviate standard errors is scipy’s interval',
	({ successes, trials, deviate, low, high }) => {
		const interval = wilsonInterval(successes, trials, deviate);
		expect(interval.low).toBeCloseTo(low, 12);
		expect(interval.high).toBeCloseTo(high, 12);
	},
);
