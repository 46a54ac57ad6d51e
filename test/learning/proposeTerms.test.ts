import type { UnreadFeatures } from '../../src/features/featureVector';
import { keyFeatures } from '../../src/features/keyFeatures';
import { proposeTerms } from '../../src/learning/fit/proposeTerms';
import { FeatureTableBuilder } from '../../src/learning/rows/featureTableBuilder';
import { defaultLearningSettings as settings } from '../../src/learning/settings';
import { listSlotPoints } from '../../src/scoring/termSlots';
import { BLANK } from './blankScorecard';

/** Codes proposed where so many of a hundred leads, the first ones, have what no term reads. */
function propose(known: number, unreadOf: (lead: number) => UnreadFeatures): string[] {
	const builder = new FeatureTableBuilder();
	for (let lead = 0; lead < 100; lead++)
		builder.add(keyFeatures([], { values: {}, missing: [], unread: lead < known ? unreadOf(lead) : {} }));
	const rows = { table: builder.finish(), rowNumbers: [...new Array(100).keys()] };
	return proposeTerms(BLANK, rows, settings).map(({ code }) => code);
}

test('nothing is proposed from a handful of rows: 20 have to know it', () => {
	expect(propose(19, (lead) => ({ traits: { budget: lead } }))).toEqual([]);
	expect(propose(20, (lead) => ({ traits: { budget: lead } }))).toEqual(['trait:budget']);
	expect(propose(19, () => ({ traits: { plan: 'team' } }))).toEqual([]);
	expect(propose(20, () => ({ traits: { plan: 'team' } }))).toEqual(['trait:plan']);
});

test('an event counts from zero: leads that never did it know that', () => {
	expect(propose(19, () => ({ events: { demo_watched: 1 } }))).toEqual(['event:demo_watched']);
});

test('texts that hardly two leads share are no levels', () => {
	expect(propose(100, (lead) => ({ traits: { name: `lead ${lead}` } }))).toEqual([]);
});

describe('there is room for so many lines', () => {
	const builder = new FeatureTableBuilder();
	const leads = 4_000;
	// Two traits of words with 40 levels each, the first ones common, and ten numbers.
	for (let lead = 0; lead < leads; lead++) {
		const level = (share: number) =>
			`level ${Math.min(39, Math.floor(40 * (((lead * 7_919 * share) % leads) / leads) ** 2))}`;
		const numbers = Array.from({ length: 10 }, (_, j) => [`number_${j}`, (lead * (j + 3)) % 997] as const);
		const traits = { first: level(1), second: level(3), ...Object.fromEntries(numbers) };
		builder.add(keyFeatures([], { values: {}, missing: [], unread: { traits } }));
	}
	const rows = { table: builder.finish(), rowNumbers: [...new Array(leads).keys()] };
	const linesOf = (mostLines: number) =>
		proposeTerms(BLANK, rows, { ...settings, mostLines }).map((term) => ({
			code: term.code,
			lines: listSlotPoints(term).length,
			levels: term.kind === 'trait' ? term.levels.map(({ values }) => values[0]) : [],
		}));
	const total = (terms: { lines: number }[]) => terms.reduce((sum, { lines }) => sum + lines, 0);

	test('numbers and words share it, whatever there is to find', () => {
		expect(total(linesOf(1_000))).toBeGreaterThan(300);
		expect(total(linesOf(200))).toBeLessThanOrEqual(200);
		expect(linesOf(200).map(({ code }) => code)).toHaveLength(12);
	});

	test('of words the commonest stay', () => {
		const few = linesOf(100).flatMap(({ levels }) => levels);
		expect(few.length).toBeLessThanOrEqual(20);
		expect(few).toContain('level 0');
		expect(few).not.toContain('level 30');
	});
});
