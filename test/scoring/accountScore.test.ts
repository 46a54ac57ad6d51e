import fc from 'fast-check';
import { scoreAccount } from '../../src/scoring/accountScore';

const at = (points: number, baseRate = 0.03) => ({ points, baseRate });

describe('the score of a company', () => {
	it('is that of its only person', () => {
		for (const points of [3, 40, 50, 72.25, 99]) expect(scoreAccount([at(points)])).toBeCloseTo(points, 2);
	});

	it('is not known without people', () => {
		expect(scoreAccount([])).toBeUndefined();
	});

	it('does not grow by people who are no more than average', () => {
		expect(scoreAccount([at(65), ...Array.from({ length: 99 }, () => at(50))])).toBeCloseTo(65, 2);
	});

	it('is the chance that at least one of them acts, beyond that of average people', () => {
		// 50 points are 3 in 100 and 60 double the odds: p = 0.0583 each. 1 − 0.9417² / 0.97 = 0.0858, odds 0.0938,
		// which is log2(0.0938 / 0.0309) = 1.60 doublings over an average lead.
		expect(scoreAccount([at(60), at(60)])).toBeCloseTo(66.01, 1);
		expect(scoreAccount([at(65), at(58), at(58)])).toBeCloseTo(71.5, 0);
	});

	it('only rises with another person and with another point of anybody, and stays on the scale', () => {
		const person = fc.record({
			points: fc.double({ min: -50, max: 150, noNaN: true }),
			baseRate: fc.constantFrom(0.02, 0.03, 0.08),
		});
		fc.assert(
			fc.property(fc.array(person, { minLength: 1, maxLength: 20 }), person, (people, another) => {
				const known = scoreAccount(people) ?? Number.NaN;
				expect(known).toBeGreaterThanOrEqual(0);
				expect(known).toBeLessThanOrEqual(100);
				// Of several base rates the hottest's is the scale, so that only colleagues who are less hot are comparable.
				const hottest = Math.max(...people.map(({ points }) => points));
				const colder = { ...another, points: Math.min(another.points, hottest - 0.01) };
				expect(scoreAccount([...people, colder])).toBeGreaterThanOrEqual(known);
			}),
		);
	});
});
