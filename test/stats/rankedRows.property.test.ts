import fc from 'fast-check';
import { areaUnderRoc } from '../../src/stats/areaUnderRoc';
import { averagePrecision } from '../../src/stats/averagePrecision';
import { brierScore } from '../../src/stats/brierScore';
import { calibrationErrorEqualCount } from '../../src/stats/calibrationError';
import { logLoss } from '../../src/stats/logLoss';
import { RankedRows } from '../../src/stats/rankedRows';
import { measureTopShare } from '../../src/stats/topShare';

const row = fc.record({
	label: fc.constantFrom(0, 1),
	// Few different ones, so that many are equal.
	prediction: fc.integer({ min: 1, max: 9 }).map((tenths) => tenths / 10),
	times: fc.integer({ min: 0, max: 4 }),
});

test('rows that count several times are measured as if each stood there as often', () => {
	fc.assert(
		fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (rows) => {
			const ranked = new RankedRows(
				rows.map(({ label }) => label),
				rows.map(({ prediction }) => prediction),
			);
			const inOrder = Array.from(ranked.order, (place) => rows[place]!);
			const drawn = inOrder.flatMap((one) => new Array<typeof one>(one.times).fill(one));
			fc.pre(drawn.some(({ label }) => label === 1) && drawn.some(({ label }) => label === 0));
			const labels = drawn.map(({ label }) => label);
			const predictions = drawn.map(({ prediction }) => prediction);
			const top = measureTopShare(labels, predictions, 0.1);
			const expected = {
				auc: areaUnderRoc(labels, predictions),
				prAuc: averagePrecision(labels, predictions),
				logLoss: logLoss(labels, predictions),
				brier: brierScore(labels, predictions),
				ece: calibrationErrorEqualCount(labels, predictions),
				lift10: top.lift,
				capture10: top.capture,
			};
			const found = ranked.measure(inOrder.map(({ times }) => times));
			for (const [name, value] of Object.entries(expected))
				expect([name, found[name as keyof typeof found]]).toEqual([name, expect.closeTo(value, 10)]);
		}),
	);
});

test('without rows that reached the target nothing ranks', () => {
	expect(new RankedRows([0, 0], [0.1, 0.2]).measure([1, 1]).auc).toBeNaN();
});
