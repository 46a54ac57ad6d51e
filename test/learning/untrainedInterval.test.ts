import { listBeliefs, SCALE_PARTS } from '../../src/learning/fit/writtenBelief';
import { LINE_POINTS_SD, POINTS_PER_LOG_ODDS, SHARED_FACTOR_SD, Z_80 } from '../../src/scoring/scale';
import { scoreLead } from '../../src/scoring/scoreLead';
import { scoringSettingsSchema } from '../../src/scoring/settings';
import type { MixturePart } from '../../src/stats/mixturePriors';
import { sigmoid } from '../../src/stats/sigmoid';
import { drawLeads, drawTruth, normalShare, writeRules } from '../bench/smallShop';

const scoring = scoringSettingsSchema.parse({});
const mean = (numbers: readonly number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

/** How often the sum of independent draws, one from each mixture, lies between −reach and reach. */
function shareWithin(reach: number, mixtures: readonly (readonly MixturePart[])[]): number {
	const sums = mixtures.reduce(
		(before, parts) =>
			before.flatMap((sum) =>
				parts.map(({ share, precision }) => ({
					share: sum.share * share,
					variance: sum.variance + 1 / precision,
				})),
			),
		[{ share: 1, variance: 0 }],
	);
	return sums.reduce((all, { share, variance }) => all + share * (2 * normalShare(reach / Math.sqrt(variance)) - 1), 0);
}

describe('the doubt about rules is what training believes of them, in the middle 80 %', () => {
	test('of the factor that all points share', () => {
		expect(shareWithin(Z_80 * SHARED_FACTOR_SD, [SCALE_PARTS])).toBeCloseTo(0.8, 2);
	});

	test('of the lines of a lead who has four', () => {
		const rules = writeRules('right', 0.2);
		const ofEach = listBeliefs(rules, [0, ...rules.terms.map(() => 1)]).map(({ parts }) => parts);
		const reach = (Z_80 * LINE_POINTS_SD * Math.sqrt(4)) / POINTS_PER_LOG_ODDS;
		expect(shareWithin(reach, ofEach.slice(0, 4))).toBeCloseTo(0.8, 2);
	});
});

describe('shops drawn as believed', () => {
	test.each([0.2, 0.03, 0.005])('are held by the interval of their rules as often as it says: base rate %d', (rate) => {
		const rules = writeRules('as believed', rate);
		const held = Array.from({ length: 100 }, (_, seed) =>
			drawLeads(50, rate, 777 + seed, drawTruth(rules, 31 * seed + 7)).map(({ values, logOdds }): number => {
				const features = { values, missing: [], unread: {}, asOf: 0, seen: new Map() };
				const { probabilityLow, probabilityHigh } = scoreLead(rules, features, scoring);
				return probabilityLow <= sigmoid(logOdds) && sigmoid(logOdds) <= probabilityHigh ? 1 : 0;
			}),
		);
		expect(mean(held.flat())).toBeGreaterThan(0.74);
		expect(mean(held.flat())).toBeLessThan(0.86);
	});
});
