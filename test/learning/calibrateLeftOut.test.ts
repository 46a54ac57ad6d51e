import { calibrateLeftOut } from '../../src/learning/fit/leaveLeadsOut';

/** Leads that are told ten times too surely: of four, one goes the other way. */
function tellTooSurely(leads: number) {
	const places = Array.from({ length: leads }, (_, lead) => lead);
	const labels = places.map((lead) => lead % 2);
	const logOdds = Float64Array.from(places, (lead) => (lead % 8 < 2 ? -1 : 1) * (lead % 2 === 1 ? 8 : -8));
	return { places, logOdds, labels, rowWeights: places.map(() => 1), leads: places };
}

it.each([
	['found', 30, 'beta'],
	['written', 500, 'logistic'],
] as const)(
	'makes no curve of %s terms of fewer than %i leads of either answer, however sure it looks, and then a %s one',
	(terms, leads, kind) => {
		expect(calibrateLeftOut(tellTooSurely(2 * leads - 4), terms).kind).toBe('identity');
		expect(calibrateLeftOut(tellTooSurely(2 * leads + 4), terms).kind).toBe(kind);
	},
);
