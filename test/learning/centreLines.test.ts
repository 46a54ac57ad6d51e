import { keyFeatures } from '../../src/features/keyFeatures';
import { DAY_MS } from '../../src/lead/time';
import { centreLines } from '../../src/learning/fit/centreLines';
import { learnScorecard } from '../../src/learning/learnScorecard';
import { TrainingSetBuilder } from '../../src/learning/rows/trainingSetBuilder';
import { defaultLearningSettings as settings } from '../../src/learning/settings';
import { DEFAULT_SCORECARDS } from '../../src/scoring/defaultScorecards';
import type { Scorecard } from '../../src/scoring/scorecard';
import { scoreLead } from '../../src/scoring/scoreLead';
import { scoringSettingsSchema } from '../../src/scoring/settings';
import { listColumns, withColumnPoints } from '../../src/scoring/scorecardColumns';
import { listMeasured } from '../../src/scoring/term';
import { seededRandom } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';

const { prospect } = DEFAULT_SCORECARDS;
const LINES = ['tenure:any', 'tenure:last', 'frequency:any'];
const scoring = scoringSettingsSchema.parse({});

type Values = Record<string, number>;

/** Most leads have been seen for a month and done thirty things; those who are busier buy more often. */
function drawLeads(count: number, seed: number) {
	const random = seededRandom(seed);
	return Array.from({ length: count }, () => {
		const days = 10 + 60 * random();
		const times = Math.round(2 ** (3 + 4 * random()));
		const values: Values = {
			'frequency:any': times,
			'event:product_viewed': 6 * random(),
			'event:product_added': random() < 0.4 ? 3 * random() : 0,
		};
		if (random() < 0.9) values['tenure:any'] = days;
		const z = 0.6 * Math.log2(times / 30) + 0.4 * values['event:product_added']! - 1;
		return { values, label: random() < sigmoid(z) ? (1 as const) : (0 as const) };
	});
}

const UNKNOWN = listMeasured(prospect.terms)
	.map(({ code }) => code)
	.filter((code) => !/^(event|total|frequency)/.test(code));
const missingOf = (values: Values) => UNKNOWN.filter((code) => !(code in values));

const builder = new TrainingSetBuilder();
drawLeads(500, 3).forEach(({ values, label }, lead) => {
	const features = keyFeatures(listMeasured(prospect.terms), { values, missing: missingOf(values), unread: {} });
	builder.add({ leadId: `lead-${lead}`, asOf: lead * DAY_MS, features, label });
});
const set = builder.finish();
const snapshots = set.after(-1);

const scoreOf = (scorecard: Scorecard, values: Values) =>
	scoreLead(scorecard, { values, missing: missingOf(values), unread: {}, asOf: 0, seen: new Map() }, scoring);

/** Points of the lines and doubt of all that is theirs, learned from nothing on. */
function learnedFromZero(points = 9): { scorecard: Scorecard; covariance: number[] } {
	const columns = listColumns(prospect);
	const own = columns.map(({ term }) => LINES.includes(term.code));
	const slopes = columns.map(({ points: before, family }, j) => (own[j] && family === 'foundSlope' ? points : before));
	const scorecard = withColumnPoints({ ...prospect, start: -15 }, slopes);
	const covariance: number[] = [];
	for (let row = 0; row <= columns.length; row++)
		for (let column = 0; column <= row; column++)
			covariance.push(row === column ? 0.02 + 0.001 * (row % 7) : 0.002 * Math.cos(row + 2 * column));
	return { scorecard, covariance };
}

const withDoubt = ({ scorecard, covariance }: { scorecard: Scorecard; covariance: readonly number[] }): Scorecard => ({
	...scorecard,
	learned: { stage: 'learned', covariance: [...covariance], calibration: { kind: 'identity' } },
});

it('leaves every score and every interval as they are, known for long or not at all', () => {
	const before = learnedFromZero();
	const after = centreLines(before, prospect, snapshots);
	expect(after.scorecard.start).toBeGreaterThan(before.scorecard.start + 20);
	for (const { values } of [...drawLeads(50, 5), { values: {} }]) {
		const [old, now] = [scoreOf(withDoubt(before), values), scoreOf(withDoubt(after), values)];
		expect(now.unclamped).toBeCloseTo(old.unclamped, 1);
		expect(now.probabilityLow).toBeCloseTo(old.probabilityLow, 3);
		expect(now.probabilityHigh).toBeCloseTo(old.probabilityHigh, 3);
	}
});

it('leaves lines that a person has given points, and all where a cap holds', () => {
	const rules = learnedFromZero(3).scorecard;
	const learned = learnedFromZero();
	expect(centreLines(learned, rules, snapshots).scorecard).toEqual(learned.scorecard);
	const steep = learnedFromZero(30);
	expect(centreLines(steep, prospect, snapshots)).toEqual(steep);
});

it('names first what sets a lead apart, not what nearly all have', () => {
	const job = { rules: prospect, champion: prospect, set, windowMs: 30 * DAY_MS, settings, seed: 0 };
	const { scorecard } = learnScorecard(job);
	const frequency = scorecard.terms.find(({ code }) => code === 'frequency:any');
	expect(frequency).toMatchObject({ kind: 'frequency', usual: expect.closeTo(31, -1) as number });
	const pointsOf = (times: number) =>
		scoreOf(scorecard, { 'frequency:any': times }).reasons.find(({ code }) => code === 'frequency:any')?.points ?? 0;
	expect(pointsOf(8)).toBeLessThan(-5);
	expect(Math.abs(pointsOf(31))).toBeLessThan(3);
	expect(pointsOf(120)).toBeGreaterThan(5);
	const named = drawLeads(200, 9).map(
		({ values }) => scoreOf(scorecard, values).reasons.find(({ code }) => code !== 'start')?.code,
	);
	expect(named.filter((code) => code === 'frequency:any').length).toBeLessThan(140);
});
