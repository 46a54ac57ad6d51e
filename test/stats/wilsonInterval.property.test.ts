import fc from 'fast-check';
import { wilsonInterval } from '../../src/stats/wilsonInterval';

test('holds the share it is of, stays within 0 to 1, and is narrower with more of the same', () => {
	const counts = fc
		.integer({ min: 1, max: 10_000 })
		.chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));
	fc.assert(
		fc.property(counts, fc.double({ min: 0.1, max: 4, noNaN: true }), ([successes, trials], deviate) => {
			const { low, high } = wilsonInterval(successes, trials, deviate);
			const more = wilsonInterval(2 * successes, 2 * trials, deviate);
			const [share, slack] = [successes / trials, 1e-12];
			return (
				low >= 0 &&
				high <= 1 &&
				low <= share + slack &&
				share - slack <= high &&
				more.high - more.low <= high - low + slack
			);
		}),
	);
});
