import { DEFAULT_SCORECARDS } from '../../src/scoring/defaultScorecards';
import { describeRule } from '../../src/scoring/describeRule';
import { parseScorecard, type Scorecard, type ScorecardInput } from '../../src/scoring/scorecard';
import { listColumns } from '../../src/scoring/scorecardColumns';
import { termKindOf } from '../../src/scoring/term';
import { termPoints } from '../../src/scoring/termPoints';

function withTerm(term: object): Scorecard {
	const { prospect } = DEFAULT_SCORECARDS;
	return parseScorecard({
		...prospect,
		terms: [{ label: 'Any', group: 'history', ...term }] as ScorecardInput['terms'],
		groups: prospect.groups.filter(({ code }) => code === 'history'),
	});
}

function onlyTerm(term: object) {
	return withTerm(term).terms[0]!;
}

const NO_FEATURES = { values: {}, missing: [], unread: {}, asOf: 0, seen: new Map() };

const TENURE = { kind: 'tenure', code: 'tenure:any' };
const FREQUENCY = { kind: 'frequency', code: 'frequency:any' };

it('gives points of frequency for the first, and each time one more than the number doubles', () => {
	const term = onlyTerm({ ...FREQUENCY, points: 2 });
	expect([0, 1, 3, 7, 1_023].map((times) => termPoints(term, times))).toEqual([0, 2, 4, 6, 20]);
	expect(describeRule(term)).toBe('+2 for the first, and each time it doubles');
});

it('gives points of frequency for more than is usual, and takes them for less', () => {
	const term = onlyTerm({ ...FREQUENCY, points: 2, usual: 7 });
	expect([0, 1, 3, 7, 15].map((times) => termPoints(term, times))).toEqual([-6, -4, -2, 0, 2]);
	expect(describeRule(term)).toBe('+2 each time it doubles, 0 at 7 times');
	expect(termKindOf(term).describeValue(term, 15, NO_FEATURES)).toBe('15 times in all, where 7 is usual');
});

it('gives points of tenure along a line alone, each time it doubles', () => {
	const slope = { points: -3, center: Math.log1p(7), scale: Math.LN2 };
	const term = onlyTerm({ ...TENURE, slope, missingPoints: 1 });
	expect([0, 7, 15, 31].map((days) => termPoints(term, days))).toEqual([
		expect.closeTo(9, 10),
		expect.closeTo(0, 10),
		expect.closeTo(-3, 10),
		expect.closeTo(-6, 10),
	]);
	expect(termPoints(term, undefined)).toBe(1);
	expect(describeRule(term)).toBe('since the first: -3 each time it doubles, +1 if never seen');
	const last = onlyTerm({ ...TENURE, last: true, slope });
	expect(describeRule(last)).toBe('since the last: -3 each time it doubles, +0 if never seen');
	expect(termKindOf(last).describeValue(last, 2, NO_FEATURES)).toBe('last seen 2 days ago');
});

it('refuses a tenure that nothing is worth points of', () => {
	expect(() => withTerm(TENURE)).toThrow('Give it bins, a slope, or both');
});

it('has a line that nobody has given points learned as one that was found, and one with points held to them', () => {
	const familyOf = (term: object) => listColumns(withTerm(term)).at(-1)?.family;
	const line = (points: number) => ({ ...TENURE, slope: { points, center: 3, scale: 1 } });
	expect([familyOf({ ...FREQUENCY, points: 0 }), familyOf(line(0))]).toEqual(['foundSlope', 'foundSlope']);
	expect([familyOf({ ...FREQUENCY, points: 1 }), familyOf(line(1))]).toEqual(['counted', 'counted']);
});

it('tells how far apart orders are and how late the next is along lines, in words', () => {
	const line = {
		event: 'order_completed',
		usualDays: 240,
		usualWeight: 0.5,
		slope: { points: -2, center: Math.log(2), scale: Math.LN2 },
	};
	const late = onlyTerm({ kind: 'interval', code: 'interval:late', ...line, late: true });
	expect([0, 1, 3].map((intervals) => termPoints(late, intervals))).toEqual([2, 0, -2]);
	expect(describeRule(late)).toBe(
		'since the newest: -2 each time it doubles, +0 if never seen; before anything is known 240 days, as if 0.5 had come',
	);
	expect(describeRule(onlyTerm({ kind: 'interval', code: 'interval:order', ...line }))).toMatch(
		/^from one to the next: -2 each time it doubles/,
	);
	expect(() =>
		withTerm({ kind: 'interval', code: 'interval:x', event: 'order_completed', usualDays: 1, usualWeight: 1 }),
	).toThrow('Give it bins, a slope, or both');
});

it.each([
	['tenure', { ...TENURE }],
	['interval', { kind: 'interval', code: 'interval:late', event: 'order_completed', usualDays: 240, usualWeight: 0.5 }],
])('puts a line of %s at zero where most leads are, and says what that takes from all others', (_, term) => {
	const before = onlyTerm({ ...term, slope: { points: -3, center: Math.log1p(7), scale: Math.LN2 }, missingPoints: 1 });
	const moved = termKindOf(before).moveZero?.(before, () => 2); // two doublings on
	const after = moved?.term ?? before;
	for (const value of [0, 7, 31, 100])
		expect(termPoints(after, value)).toBeCloseTo(termPoints(before, value) - (moved?.by ?? 0) * -3, 8);
	expect(termPoints(after, 31)).toBeCloseTo(0, 2);
	expect(termPoints(after, undefined)).toBe(1); // which the caller makes up for
	expect(moved).toMatchObject({ slot: 2, unknown: 1 });
});
