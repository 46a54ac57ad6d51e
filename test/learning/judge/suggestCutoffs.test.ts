import { suggestCutoffs } from '../../../src/learning/judge/suggestCutoffs';

/** One lead at every whole score from 1 to 100, in one day. */
const EVEN = { scores: Float64Array.from({ length: 100 }, (_, index) => index + 1), days: 1 };
const scores = Array.from({ length: 1_000 }, (_, index) => index / 10);

function suggest(leadsPerDay: (number | undefined)[], labelOf?: (score: number, index: number) => number) {
	const outcomes = labelOf === undefined ? {} : { outcomes: { scores, labels: scores.map(labelOf) } };
	return suggestCutoffs({ leadsPerDay, arrivals: EVEN, minimumLeads: 30, ...outcomes });
}

describe('suggested cut-offs', () => {
	it('fill a capacity: the lowest whole score that no more leads a day reach', () => {
		expect(suggest([10, 30])).toEqual([
			{ minScore: 91, basis: 'capacity' },
			{ minScore: 61, basis: 'capacity' },
		]);
	});

	it('are the shipped ones without outcomes and capacity, or with room for everyone', () => {
		expect(suggest([undefined, undefined]).map(({ minScore }) => minScore)).toEqual([70, 50]);
		expect(suggest([500, undefined])).toEqual([
			{ minScore: 70, basis: 'default' },
			{ minScore: 50, basis: 'default' },
		]);
	});

	it('make room where a filled tier lies below', () => {
		const [first, second] = suggest([undefined, 20]);
		expect(second?.basis).toBe('capacity');
		expect(first?.minScore).toBeGreaterThan(second?.minScore ?? 100);
	});

	it('lie where the rates part', () => {
		const rateOf = (score: number) => (score >= 80 ? 2 : score >= 40 ? 5 : 50);
		expect(suggest([undefined, undefined], (score, index) => (index % rateOf(score) === 0 ? 1 : 0))).toEqual([
			{ minScore: 80, basis: 'outcomes' },
			{ minScore: 40, basis: 'outcomes' },
		]);
	});

	it('keep what capacity has filled, and part the rest by outcomes', () => {
		const cuts = suggest([10, undefined], (score, index) => (score >= 40 && index % 3 === 0 ? 1 : 0));
		expect(cuts).toEqual([
			{ minScore: 91, basis: 'capacity' },
			{ minScore: 40, basis: 'outcomes' },
		]);
	});

	it('never put a tier of a lower rate above another, as chance alone would', () => {
		const cuts = suggest([undefined, undefined], (score, index) =>
			index % (score >= 60 && score < 70 ? 2 : score >= 50 ? 4 : 20) === 0 ? 1 : 0,
		);
		// 60 to 70 alone has the highest rate: what is above has at least that of all from 60 on.
		expect(cuts.map(({ minScore }) => minScore)).toEqual([60, 50]);
	});
});
