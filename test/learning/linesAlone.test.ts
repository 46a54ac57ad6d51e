import { describeTraining } from '../../nodes/LeadModel/operations/model/describeTraining';
import { keyFeatures } from '../../src/features/keyFeatures';
import { DAY_MS } from '../../src/lead/time';
import { learnScorecard, type LearningReport } from '../../src/learning/learnScorecard';
import { encodeTable } from '../../src/learning/rows/encodeTable';
import { predictChances } from '../../src/learning/rows/predictScorecard';
import { TrainingSetBuilder } from '../../src/learning/rows/trainingSetBuilder';
import { defaultLearningSettings } from '../../src/learning/settings';
import { DEFAULT_SCORECARDS } from '../../src/scoring/defaultScorecards';
import type { Scorecard } from '../../src/scoring/scorecard';
import { listMeasured } from '../../src/scoring/term';
import { logLoss } from '../../src/stats/logLoss';
import { seededRandom } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';
import { pointsOf } from './someShop';

const { prospect } = DEFAULT_SCORECARDS;

interface Amounts {
	days: number;
	times: number;
	carts: number;
}
type Wish = (amounts: Amounts) => number;
/** Who does much in little time buys; what it was says nothing. */
const BY_HISTORY: Wish = ({ days, times }) => 0.9 * Math.log2((times + 1) / (days + 1)) - 0.5;
/** As the rules have it: a cart is worth eight points. */
const BY_CARTS: Wish = ({ carts }) => (8 / 14.4) * carts - 2;

function drawSet(wish: Wish, leads: number, seed: number) {
	const random = seededRandom(seed);
	const builder = new TrainingSetBuilder();
	for (let lead = 0; lead < leads; lead++) {
		const days = 70 * random();
		const amounts = { days, times: Math.round(1 + 2 * days * random() ** 2), carts: 4 * random() };
		const values = {
			'tenure:any': amounts.days,
			'frequency:any': amounts.times,
			'event:product_added': amounts.carts,
			'event:checkout_started': 2 * random(),
			'recency:shopping': 30 * random(),
		};
		const features = keyFeatures(listMeasured(prospect.terms), { values, missing: [], unread: {} });
		const label = random() < sigmoid(wish(amounts)) ? 1 : 0;
		builder.add({ leadId: `lead-${lead}`, asOf: lead * DAY_MS, features, label });
	}
	return builder.finish();
}

function learn(wish: Wish, rules: Scorecard = prospect) {
	const set = drawSet(wish, 600, 3);
	return learnScorecard({ rules, champion: rules, set, windowMs: DAY_MS, settings: defaultLearningSettings, seed: 0 });
}

/** What Train says of it. */
function say(report: LearningReport): string {
	const fate = { model: 'default', version: 2, champion: 1, saved: true, promoted: false, because: '' };
	return describeTraining({ ...fate, reports: { prospect: report } }).join(' ');
}

function lossOf(scorecard: Scorecard, wish: Wish): number {
	const others = drawSet(wish, 2_000, 99).after(-Infinity);
	return logLoss(others.labels, Array.from(predictChances(scorecard, encodeTable(scorecard, others))));
}

it('lets lines of history alone speak where what was done in particular says nothing, and says so', () => {
	const { scorecard, rules, report } = learn(BY_HISTORY);
	expect(say(report)).toContain('so common actions have 0 points in this version');
	expect(report.moved).toContainEqual(expect.objectContaining({ code: 'event:checkout_started', from: 16, to: 0 }));
	expect(pointsOf(scorecard, 'event:product_added')).toBe(0);
	expect(pointsOf(rules, 'event:product_added')).toBe(8);
	// None of them asked for a quote, and nothing was learned of it.
	expect(pointsOf(scorecard, 'event:quote_requested')).toBeCloseTo(32);
	expect(lossOf(scorecard, BY_HISTORY)).toBeLessThan(lossOf(prospect, BY_HISTORY) - 0.1);
	// The next training may move them again.
	expect(scorecard.terms.map(({ learn: how }) => how)).toEqual(prospect.terms.map(({ learn: how }) => how));
});

it('keeps points of actions that tell, and says nothing of lines', () => {
	const { scorecard, report } = learn(BY_CARTS);
	expect(say(report)).not.toContain('Lines of history');
	expect(pointsOf(scorecard, 'event:product_added')).toBeGreaterThan(5);
});

it('leaves points alone whose learning somebody has limited', () => {
	const held: Scorecard = {
		...prospect,
		terms: prospect.terms.map((term) => (term.code === 'event:product_added' ? { ...term, learn: 'never' } : term)),
	};
	expect(pointsOf(learn(BY_HISTORY, held).scorecard, 'event:product_added')).toBe(8);
});
