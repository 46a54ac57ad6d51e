import { featureKey, type Feature } from '../../src/features/feature';
import { unreadEvent, unreadTrait } from '../../src/features/keyFeatures';
import type { FeatureValue } from '../../src/features/featureVector';
import { proposeTerms } from '../../src/learning/fit/proposeTerms';
import { FeatureTableBuilder } from '../../src/learning/rows/featureTableBuilder';
import { defaultLearningSettings as settings } from '../../src/learning/settings';
import { BLANK } from './blankScorecard';

/** Codes proposed where the first `known` of a hundred leads have that value, each its own. */
function propose(feature: Feature, known: number, valueOf: (lead: number) => FeatureValue): string[] {
	const builder = new FeatureTableBuilder();
	for (let lead = 0; lead < 100; lead++)
		builder.add(new Map(lead < known ? [[featureKey(feature), { feature, value: valueOf(lead) }]] : []));
	const rows = { table: builder.finish(), rowNumbers: [...new Array(100).keys()] };
	return proposeTerms(BLANK, rows, settings).map(({ code }) => code);
}

test('nothing is proposed from a handful of rows: 20 have to know it', () => {
	expect(propose(unreadTrait('budget'), 19, (lead) => lead)).toEqual([]);
	expect(propose(unreadTrait('budget'), 20, (lead) => lead)).toEqual(['trait:budget']);
	expect(propose(unreadTrait('plan'), 19, () => 'team')).toEqual([]);
	expect(propose(unreadTrait('plan'), 20, () => 'team')).toEqual(['trait:plan']);
});

test('an event counts from zero: leads that never did it know that', () => {
	expect(propose(unreadEvent('demo_watched'), 19, () => 1)).toEqual(['event:demo_watched']);
});

test('texts that hardly two leads share are no levels', () => {
	expect(propose(unreadTrait('name'), 100, (lead) => `lead ${lead}`)).toEqual([]);
});
