import { exactShareTest } from '../../src/stats/exactShareTest';
import { logFactorial } from '../../src/stats/logFactorial';
import { negativeBinomialTail } from '../../src/stats/negativeBinomialTail';

test("factorials are exact where counted and agree with their neighbours where they begin to be Stirling's", () => {
	expect(Math.exp(logFactorial(5))).toBeCloseTo(120);
	expect(logFactorial(10)).toBeCloseTo(15.104412573075516, 12);
	expect(logFactorial(1_024) - logFactorial(1_023)).toBeCloseTo(Math.log(1_024), 10);
});

test('shares are compared by counting shuffles', () => {
	// One of the 20 ways to choose 3 of 6 has all successes in the first group; twice that.
	expect(exactShareTest({ count: 3, of: 3 }, { count: 0, of: 3 })).toBeCloseTo(0.1);
	// The lady tasting tea: 3 of 4 right, (16 + 1) / 70 on one side.
	expect(exactShareTest({ count: 3, of: 4 }, { count: 1, of: 4 })).toBeCloseTo((2 * 17) / 70);
	expect(exactShareTest({ count: 1, of: 4 }, { count: 3, of: 4 })).toBeCloseTo((2 * 17) / 70);
	expect(exactShareTest({ count: 50, of: 100 }, { count: 50, of: 100 })).toBe(1);
	expect(exactShareTest({ count: 0, of: 5 }, { count: 0, of: 9 })).toBe(1);
	expect(exactShareTest({ count: 4_000, of: 8_000 }, { count: 5_000, of: 8_000 })).toBeLessThan(1e-50);
});

test("counts of a rate that is known from few are spread wider than Poisson's", () => {
	expect(negativeBinomialTail(0, 1e9, 3e-9).atMost).toBeCloseTo(Math.exp(-3) / 2, 6);
	expect(negativeBinomialTail(0, 30, 0.1).atMost).toBeCloseTo(1.1 ** -30 / 2, 12);
	const [three, four] = [negativeBinomialTail(3, 30, 0.1), negativeBinomialTail(4, 30, 0.1)];
	expect(four.atMost).toBeGreaterThan(0.6);
	expect(four.atMost + four.atLeast).toBeCloseTo(1, 10);
	// P(3) = 32! / (29! 3!) · (1/11)³ · (10/11)³⁰ and P(4) = 33! / (29! 4!) · (1/11)⁴ · (10/11)³⁰: half of each lies between.
	const [ofThree, ofFour] = [4_960 * (1 / 11) ** 3 * (10 / 11) ** 30, 40_920 * (1 / 11) ** 4 * (10 / 11) ** 30];
	expect(four.atMost - three.atMost).toBeCloseTo((ofThree + ofFour) / 2, 10);
	expect(negativeBinomialTail(3.25, 30, 0.1).atMost).toBeCloseTo(0.75 * three.atMost + 0.25 * four.atMost, 12);
});
