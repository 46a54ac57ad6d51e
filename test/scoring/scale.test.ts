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

it('adds the doubt about each term, half its size, in quadrature', () => {
	const z = (probability: number) => Math.log(probability / (1 - probability));
	const { probabilityHigh } = toChance(50, [2 * POINTS_PER_LOG_ODDS, -4 * POINTS_PER_LOG_ODDS], 0.5);
	const z80 = 1.2815515655446004;
	expect(z(probabilityHigh)).toBeCloseTo(z80 * Math.sqrt((Math.LN2 / z80) ** 2 + 1 + 4), 12);
});

it('stays within 0 and 1 for scores beyond all reason', () => {
	for (const points of [-1e6, 1e6]) {
		const chance = toChance(points, [points], 0.03);
		expect(Object.values(chance).every((value) => value >= 0 && value <= 1)).toBe(true);
	}
});
