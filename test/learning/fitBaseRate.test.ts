import { fitBaseRate } from '../../src/learning/fit/fitBaseRate';
import { defaultLearningSettings as settings } from '../../src/learning/settings';
import { rulesVariance, varianceOf } from '../../src/scoring/scale';
import { readColumns } from '../../src/scoring/scorecardColumns';
import { scoreLead } from '../../src/scoring/scoreLead';
import { scoringSettingsSchema } from '../../src/scoring/settings';
import { drawLeads, toTrainingSet, writeRules } from '../bench/smallShop';

const rules = writeRules('base rate wrong', 0.2);
const leads = drawLeads(100, 0.2, 3);
const { table, counts } = toTrainingSet(leads, rules);
const { scorecard, covariance } = fitBaseRate(
	rules,
	{
		table,
		rowNumbers: leads.map((_, row) => row),
		labels: leads.map(({ label }) => label),
		rowWeights: leads.map(() => 1),
	},
	settings,
);

describe('a base rate that is learned alone', () => {
	test('comes from the leads, and leaves the points as they are', () => {
		expect(scorecard.baseRate).toBeGreaterThan(3 * rules.baseRate);
		expect(scorecard.baseRate).toBeLessThan((1.2 * counts.positives) / counts.leads);
		expect(scorecard.terms).toEqual(rules.terms);
	});

	test('leaves all other doubt about a lead as it was', () => {
		const acts = ['product_added', 'checkout_started', 'coupon_entered', 'email_link_clicked'];
		const ofBaseRate = [0, 1, 2, 3, 4].map((count) => {
			const values = Object.fromEntries(acts.slice(0, count).map((act) => [`event:${act}`, 1]));
			const features = { values, missing: [], unread: {}, asOf: 0, seen: new Map() };
			const { unclamped, reasons } = scoreLead(scorecard, features, scoringSettingsSchema.parse({}));
			const lines = reasons.map(({ code, points }) => (code === 'start' ? points - 50 : points));
			const guessed = rulesVariance(unclamped, lines) - rulesVariance(50, []);
			return varianceOf(readColumns(scorecard.terms, features), covariance) - guessed;
		});
		// As unsure for every lead: of some 20 outcomes by about 1/√20 of log-odds. A score has its points in hundredths.
		expect(Math.max(...ofBaseRate) - Math.min(...ofBaseRate)).toBeLessThan(0.001);
		expect(Math.sqrt(ofBaseRate[0]!)).toBeGreaterThan(0.2);
		expect(Math.sqrt(ofBaseRate[0]!)).toBeLessThan(0.4);
	});
});
