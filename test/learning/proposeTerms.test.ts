import type { UnreadFeatures } from '../../src/features/featureVector';
import { keyFeatures } from '../../src/features/keyFeatures';
import { proposeTerms } from '../../src/learning/fit/proposeTerms';
import { FeatureTableBuilder } from '../../src/learning/rows/featureTableBuilder';
import { defaultLearningSettings as settings } from '../../src/learning/settings';
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
