import { AVERAGE_POINTS, POINTS_PER_LOG_ODDS, toChance } from '../../src/scoring/scale';

it('gives an average lead the base rate', () => {
	expect(toChance(AVERAGE_POINTS, [], 0.03).probability).toBeCloseTo(0.03, 14);
});

// odds(p) = p / (1 − p); 3/97 halved, doubled, doubled thrice.
it.each([
	[40, 3 / 197],
	[60, 6 / 103],
	[80, 24 / 121],
])('puts %p points at a base rate of 3 %% to a chance of %p', (points, probability) => {
	expect(toChance(points, [], 0.03).probability).toBeCloseTo(probability, 14);
});

it('has an interval of half to double the odds for a lead without terms, as 80 % of base rates are', () => {
	const { probabilityLow, probabilityHigh } = toChance(50, [], 0.5);
	expect(probabilityLow).toBeCloseTo(1 / 3, 12);
	expect(probabilityHigh).toBeCloseTo(2 / 3, 12);
});

describe('the doubt about points that nobody has checked', () => {
	const logit = (probability: number) => Math.log(probability / (1 - probability));
	const z80 = 1.2815515655446004;
	/** In points, of which 10 double the odds; the base rate's 80 % are 10 points to either side. */
	const reachOf = (unclamped: number, linePoints: number[]) => {
		const { probability, probabilityHigh } = toChance(unclamped, linePoints, 0.5);
		return (logit(probabilityHigh) - logit(probability)) * POINTS_PER_LOG_ODDS;
	};

	it('is eight points of each line, or all of a smaller one, in quadrature', () => {
		expect(reachOf(50, [3, -30, 12])).toBeCloseTo(Math.hypot(10, z80 * 3, z80 * 8, z80 * 8), 10);
	});

	it('and two fifths of how far the lead is from average, which all lines share', () => {
		expect(reachOf(80, [])).toBeCloseTo(Math.hypot(10, z80 * 12), 10);
		expect(reachOf(20, [])).toBeCloseTo(reachOf(80, []), 10);
		expect(reachOf(80, [-10, 40])).toBeCloseTo(Math.hypot(10, z80 * 12, z80 * 8, z80 * 8), 10);
	});
});

it('stays within 0 and 1 for scores beyond all reason', () => {
	for (const points of [-1e6, 1e6]) {
		const chance = toChance(points, [points], 0.03);
		expect(Object.values(chance).every((value) => value >= 0 && value <= 1)).toBe(true);
	}
});
