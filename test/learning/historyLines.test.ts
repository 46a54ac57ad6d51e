import { keyFeatures } from '../../src/features/keyFeatures';
import { DAY_MS } from '../../src/lead/time';
import { takeReference } from '../../src/learning/judge/driftReference';
import { learnScorecard } from '../../src/learning/learnScorecard';
import { encodeTable } from '../../src/learning/rows/encodeTable';
import { predictChances } from '../../src/learning/rows/predictScorecard';
import { TrainingSetBuilder } from '../../src/learning/rows/trainingSetBuilder';
import { defaultLearningSettings } from '../../src/learning/settings';
import { DEFAULT_SCORECARDS } from '../../src/scoring/defaultScorecards';
import type { Scorecard } from '../../src/scoring/scorecard';
import { listMeasured, termKindOf } from '../../src/scoring/term';
import { logLoss } from '../../src/stats/logLoss';
import { seededRandom } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';

const { prospect } = DEFAULT_SCORECARDS;
const LINES = ['tenure:any', 'frequency:any'];

/** Leads of whom those buy soonest that have not been known for long, and do much. */
function drawSet() {
	const random = seededRandom(11);
	const builder = new TrainingSetBuilder();
	for (let lead = 0; lead < 400; lead++) {
		const days = 120 * random();
		const times = Math.ceil(40 * random() ** 2);
		const values = { 'tenure:any': days, 'frequency:any': times, 'event:product_viewed': 3 * random() };
		const features = keyFeatures(listMeasured(prospect.terms), { values, missing: [], unread: {} });
		const chance = sigmoid(-0.8 * Math.log2((days + 1) / 31) + 0.5 * Math.log2((times + 1) / 8) - 1);
		builder.add({ leadId: `lead-${lead}`, asOf: lead * DAY_MS, features, label: random() < chance ? 1 : 0 });
	}
	return builder.finish();
}

const without = (scorecard: Scorecard): Scorecard => ({
	...scorecard,
	terms: scorecard.terms.filter(({ code }) => !LINES.includes(code)),
	groups: scorecard.groups.filter(({ code }) => code !== 'history'),
});

function learn(rules: Scorecard) {
	const job = { champion: rules, set: drawSet(), windowMs: 30 * DAY_MS, settings: defaultLearningSettings, seed: 0 };
	return learnScorecard({ rules, ...job });
}

/** On the newest leads, which nothing was learned from. */
function lossOf(scorecard: Scorecard): number {
	const { evaluate } = drawSet().split(defaultLearningSettings.split);
	return logLoss(evaluate.labels, Array.from(predictChances(scorecard, encodeTable(scorecard, evaluate))));
}

it('learns what it is worth to be known long and to have done much, where points that fade know nothing', () => {
	const { scorecard } = learn(prospect);
	const [tenure, frequency] = LINES.map((code) => {
		const term = scorecard.terms.find((one) => one.code === code);
		return term && termKindOf(term).listPoints(term).at(-1);
	});
	expect(tenure).toBeLessThan(-5);
	expect(frequency).toBeGreaterThan(3);
	expect(lossOf(scorecard)).toBeLessThan(lossOf(learn(without(prospect)).scorecard) - 0.02);
});

it('is moderate about months of silence where every look was a moment after an event', () => {
	const random = seededRandom(5);
	const builder = new TrainingSetBuilder();
	for (let lead = 0; lead < 400; lead++) {
		const values = { 'tenure:last': 1e-4 * random(), 'event:product_viewed': 3 * random() };
		const features = keyFeatures(listMeasured(prospect.terms), { values, missing: [], unread: {} });
		builder.add({ leadId: `lead-${lead}`, asOf: lead * DAY_MS, features, label: values['tenure:last'] < 2e-5 ? 1 : 0 });
	}
	const job = {
		rules: prospect,
		champion: prospect,
		windowMs: 30 * DAY_MS,
		settings: defaultLearningSettings,
		seed: 0,
	};
	const { scorecard } = learnScorecard({ ...job, set: builder.finish() });
	const last = scorecard.terms.find(({ code }) => code === 'tenure:last')!;
	// Zero at this moment, as it was first: hundreds of points each time it doubles.
	expect(Math.abs(termKindOf(last).listPoints(last).at(-1)!)).toBeLessThan(5);
});

it('takes no drift from what grows as a record does', () => {
	const { features } = takeReference(prospect, drawSet(), 30 * DAY_MS);
	const codes = features.map(({ name }) => name);
	expect(codes).toContain('event:product_viewed');
	for (const code of LINES) expect(codes).not.toContain(code);
});
