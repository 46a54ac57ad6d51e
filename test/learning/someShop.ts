import type { StoredFeatures } from '../../src/features/featureVector';
import { keyFeatures } from '../../src/features/keyFeatures';
import type { TrainingSet } from '../../src/learning/rows/trainingSet';
import { TrainingSetBuilder } from '../../src/learning/rows/trainingSetBuilder';
import { DEFAULT_SCORECARDS } from '../../src/scoring/defaultScorecards';
import { termPoints } from '../../src/scoring/termPoints';
import type { Scorecard } from '../../src/scoring/scorecard';
import { listMeasured } from '../../src/scoring/term';
import { seededRandom } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';

export const rules = DEFAULT_SCORECARDS.prospect;

/** Log-odds this shop's leads really have: clicks matter more than the rules say, coupons and views less. */
const TRUTH: Readonly<Record<string, number>> = {
	'event:product_viewed': 0.02,
	'event:product_added': 0.5,
	'event:checkout_started': 0.9,
	'event:coupon_entered': -0.4,
	'event:email_link_clicked': 0.9,
	'event:form_submitted': 0.2,
};

export interface SimulatedRow {
	leadId: string;
	asOf: number;
	features: StoredFeatures;
	label: 0 | 1;
}

/** Leads of a shop in time order, one snapshot each; about `rate` of them reach the target. */
export function simulateRows(seed: number, count: number, rate: number): SimulatedRow[] {
	const random = seededRandom(seed);
	const leads = Array.from({ length: count }, (_, asOf) => {
		const values: Record<string, number | string> = {};
		for (const code of Object.keys(TRUTH)) if (random() < 0.4) values[code] = Math.round(random() * 3 * 100) / 100;
		if (random() < 0.5) values['trait:country'] = random() < 0.5 ? 'DE' : 'FR';
		const pull = Object.entries(TRUTH).reduce((sum, [code, weight]) => sum + weight * Number(values[code] ?? 0), 0);
		return {
			leadId: `lead-${seed}-${asOf}`,
			asOf,
			features: { values, missing: 'trait:country' in values ? [] : ['trait:country'] },
			pull,
			chance: random(),
		};
	});
	const intercept = findIntercept(
		leads.map(({ pull }) => pull),
		rate,
	);
	return leads.map(({ pull, chance, ...row }) => ({ ...row, label: chance < sigmoid(intercept + pull) ? 1 : 0 }));
}

export function toSet(rows: readonly SimulatedRow[], scorecard: Scorecard = rules): TrainingSet {
	const builder = new TrainingSetBuilder();
	for (const { leadId, asOf, features, label } of rows)
		builder.add({ leadId, asOf, features: keyFeatures(listMeasured(scorecard.terms), features), label });
	return builder.finish();
}

/** Points of one event term, per event. */
export function pointsOf(scorecard: Scorecard, code: string): number {
	const term = scorecard.terms.find((each) => each.code === code);
	return term === undefined ? Number.NaN : termPoints(term, 1);
}

function findIntercept(pulls: readonly number[], rate: number): number {
	let [low, high] = [-30, 30];
	for (let step = 0; step < 60; step++) {
		const middle = (low + high) / 2;
		const mean = pulls.reduce((sum, pull) => sum + sigmoid(middle + pull), 0) / pulls.length;
		if (mean < rate) low = middle;
		else high = middle;
	}
	return low;
}
