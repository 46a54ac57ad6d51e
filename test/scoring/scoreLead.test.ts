import { computeFeatures } from '../../src/features/computeFeatures';
import { parseScorecard, type ScorecardInput } from '../../src/scoring/scorecard';
import { listMeasured } from '../../src/scoring/term';
import { scoreLead } from '../../src/scoring/scoreLead';
import { scoringSettingsSchema } from '../../src/scoring/settings';
import { daysAgo, factsOf, NOON } from '../features/leadFacts';

const settings = scoringSettingsSchema.parse({});

const card: ScorecardInput = {
	name: 'Test',
	version: 1,
	audience: 'prospect',
	catalogVersion: 2,
	start: 40,
	baseRate: 0.03,
	groups: [
		{ code: 'intent', label: 'Intent', axis: 'intent', capPoints: 50, floorPoints: -10 },
		{ code: 'fit', label: 'Fit', axis: 'fit', capPoints: 20 },
	],
	terms: [
		{
			kind: 'event',
			code: 'event:checkout',
			label: 'Checkout',
			group: 'intent',
			event: 'checkout',
			points: 20,
			halfLifeDays: 7,
			perDay: 3,
			capUnits: 5,
		},
		{
			kind: 'event',
			code: 'event:unsubscribed',
			label: 'Unsubscribed',
			group: 'intent',
			event: 'unsubscribed',
			points: -15,
			halfLifeDays: 60,
			perDay: 1,
			capUnits: 1,
		},
		{
			kind: 'recency',
			code: 'recency:visit',
			label: 'Last visit',
			group: 'intent',
			events: ['visit'],
			bins: [
				{ upToDays: 1, points: 6 },
				{ upToDays: 7, points: 2 },
			],
			olderPoints: -2,
		},
		{
			kind: 'trait',
			code: 'trait:country',
			label: 'Country',
			group: 'fit',
			trait: 'country',
			levels: [
				{ values: ['DE', 'AT'], points: 5 },
				{ values: ['KP'], points: -40 },
			],
			otherPoints: 1,
		},
		{
			kind: 'trait',
			code: 'trait:employees',
			label: 'Employees',
			group: 'fit',
			trait: 'employees',
			bins: [
				{ from: 0, points: 0 },
				{ from: 10, points: 3.456 },
				{ from: 100, points: 30 },
			],
			otherPoints: 0.5,
			missingPoints: -1,
		},
	],
};
const scorecard = parseScorecard(card);

function score(...facts: Parameters<typeof factsOf>) {
	return scoreLead(scorecard, computeFeatures(listMeasured(scorecard.terms), factsOf(...facts)), settings);
}

describe('the ledger', () => {
	it('starts with what every lead has, and says what is not known', () => {
		expect(score([])).toMatchObject({
			unclamped: 39,
			score: 39,
			intent: 40,
			fit: 49,
			grade: 'B3',
			reasons: [
				{ code: 'start', label: 'Start', points: 40 },
				{ code: 'trait:employees', points: -1, because: 'employees is not known' },
			],
			missing: ['recency:visit', 'trait:country', 'trait:employees'],
		});
	});

	it('lists each term that counts, largest first, with a sentence', () => {
		const events = [
			{ name: 'checkout', at: daysAgo(7) },
			{ name: 'visit', at: NOON - 2 * 3_600_000 },
		];
		expect(score(events, { country: 'de', employees: 12 })).toMatchObject({
			unclamped: 64.46,
			intent: 56,
			fit: 58.46,
			grade: 'B2',
			reasons: [
				{ code: 'start', points: 40 },
				{
					code: 'event:checkout',
					label: 'Checkout',
					points: 10,
					because: '1 time, newest 7 days ago; counts as 0.5 (half-life 7 days)',
				},
				{ code: 'recency:visit', points: 6, because: 'last seen 2 hours ago' },
				{ code: 'trait:country', points: 5, because: 'country is de' },
				{ code: 'trait:employees', points: 3.46, because: 'employees is 12' },
			],
			missing: [],
		});
	});

	it('names a cap as a reason of its own, so that the points still add up', () => {
		const events = [0, 1, 2].map((hour) => ({ name: 'checkout', at: NOON - hour }));
		const { reasons, unclamped, intent } = score(events, { employees: 5 });
		expect(reasons).toContainEqual({
			code: 'cap:intent',
			label: 'Intent is capped at 50',
			points: -10,
			because: 'its terms add up to 60',
		});
		expect(unclamped).toBe(90);
		expect(intent).toBe(90);
	});

	it('names a floor as well', () => {
		const { reasons, unclamped } = score([{ name: 'unsubscribed', at: NOON }], { employees: 5 });
		expect(reasons).toContainEqual({
			code: 'floor:intent',
			label: "Intent can't fall below -10",
			points: 5,
			because: 'its terms add up to -15',
		});
		expect(unclamped).toBe(30);
	});

	it('goes below 0 unclamped, and not below 0 for show', () => {
		expect(score([{ name: 'unsubscribed', at: NOON }], { country: 'KP' })).toMatchObject({
			unclamped: -11,
			score: 0,
			intent: 30,
			fit: 9,
			grade: 'C3',
		});
	});
});

describe('the chance', () => {
	// odds(0.03) = 3/97; 64.46 points are 14.46 above average: odds · 2^1.446.
	it('doubles its odds with every ten points', () => {
		const { probability } = score(
			[
				{ name: 'checkout', at: daysAgo(7) },
				{ name: 'visit', at: NOON },
			],
			{ country: 'de', employees: 12 },
		);
		const odds = (3 / 97) * 2 ** 1.446;
		expect(probability).toBeCloseTo(odds / (1 + odds), 12);
	});

	it('is surer of a lead it knows nothing of than of one far from average', () => {
		const width = ({ probabilityLow, probabilityHigh }: ReturnType<typeof score>) =>
			Math.log(probabilityHigh / (1 - probabilityHigh)) - Math.log(probabilityLow / (1 - probabilityLow));
		// Log-odds from end to end: the base rate, known within a factor of two, and a start that is 10 points below average,
		// give or take 8 and two fifths of the 10.
		const unknown = Math.log(4) * Math.hypot(1, 1.2815515655446004 * 0.8, 1.2815515655446004 * 0.4);
		expect(width(score([], { employees: 5 }))).toBeCloseTo(unknown, 9);
		expect(width(score([{ name: 'checkout', at: NOON }]))).toBeGreaterThan(unknown);
	});
});

describe('a recency term', () => {
	it.each([
		[1, 6],
		[1.001, 2],
		[7, 2],
		[8, -2],
	])('at %p days is worth %p points', (days, points) => {
		const reasons = score([{ name: 'visit', at: daysAgo(days) }]).reasons;
		expect(reasons.find(({ code }) => code === 'recency:visit')?.points).toBe(points);
	});
});

describe('the grade', () => {
	const graded = (intentPoints: number, fitPoints: number) => {
		const trait = (group: string, points: number) => ({
			kind: 'trait' as const,
			code: `trait:${group}`,
			label: group,
			group,
			trait: group,
			missingPoints: points,
		});
		const terms = [trait('intent', intentPoints - 40), trait('fit', fitPoints - 50)];
		const graded = parseScorecard({ ...card, terms });
		return scoreLead(graded, computeFeatures(listMeasured(graded.terms), factsOf([])), settings).grade;
	};

	it.each([
		[70, 60, 'A1'],
		[69.99, 59.99, 'B2'],
		[50, 45, 'B2'],
		[49.99, 44.99, 'C3'],
		[30, 70, 'A3'],
		[90, 20, 'C1'],
	])('at intent %p and fit %p is %s', (intent, fit, grade) => {
		expect(graded(intent, fit)).toBe(grade);
	});
});

describe('a trait term', () => {
	it.each([
		['country', 'At', 5],
		['country', 'FR', 1],
		['country', 'constructor', 1],
		['employees', 9.99, undefined],
		['employees', 10, 3.46],
		['employees', ' 99 ', 3.46],
		['employees', 1e300, 30],
		['employees', 'many', 0.5],
		['employees', true, 0.5],
	])('%s %p is worth %p points', (trait, value, points) => {
		expect(score([], { [trait]: value }).reasons.find(({ code }) => code === `trait:${trait}`)?.points).toBe(points);
	});
});
