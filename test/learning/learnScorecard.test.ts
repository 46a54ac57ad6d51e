import { DAY_MS } from '../../src/lead/time';
import { encodeTable } from '../../src/learning/rows/encodeTable';
import { learnScorecard } from '../../src/learning/learnScorecard';
import { predictChances, predictScores } from '../../src/learning/rows/predictScorecard';
import { defaultLearningSettings } from '../../src/learning/settings';
import { parseScorecard, type Scorecard } from '../../src/scoring/scorecard';
import { listColumns } from '../../src/scoring/scorecardColumns';
import { scoreLead } from '../../src/scoring/scoreLead';
import { scoringSettingsSchema } from '../../src/scoring/settings';
import { logLoss } from '../../src/stats/logLoss';
import { pointsOf, rules, simulateRows, toSet, type SimulatedRow } from './someShop';

const settings = { ...defaultLearningSettings, evaluation: { ...defaultLearningSettings.evaluation, resamples: 20 } };

function learn(rows: readonly SimulatedRow[], from: Scorecard = rules) {
	return learnScorecard({
		rules: from,
		champion: from,
		set: toSet(rows, from),
		windowMs: 30 * DAY_MS,
		settings,
		seed: 1,
	});
}

function encode(scorecard: Scorecard, rows: readonly SimulatedRow[]) {
	return encodeTable(scorecard, { table: toSet(rows, scorecard).table, rowNumbers: [...rows.keys()] });
}

function lossOf(scorecard: Scorecard, rows: readonly SimulatedRow[]): number {
	return logLoss(
		rows.map(({ label }) => label),
		predictChances(scorecard, encode(scorecard, rows)),
	);
}

describe('a scorecard that learns', () => {
	const many = simulateRows(1, 3_000, 0.12);
	const { scorecard, report } = learn(many);

	test('finds out what the rules had wrong', () => {
		expect(pointsOf(scorecard, 'event:email_link_clicked')).toBeGreaterThan(9);
		expect(pointsOf(scorecard, 'event:coupon_entered')).toBeLessThan(0);
		expect(pointsOf(scorecard, 'event:form_submitted')).toBeLessThan(8);
	});

	test('keeps the points of terms nothing was seen of', () => {
		expect(pointsOf(scorecard, 'event:quote_requested')).toBeCloseTo(pointsOf(rules, 'event:quote_requested'), 3);
	});

	test('is a table of the same terms that can be read and written again', () => {
		expect(listColumns(scorecard).map(({ term }) => term.code)).toEqual(
			listColumns(rules).map(({ term }) => term.code),
		);
		expect(parseScorecard(JSON.parse(JSON.stringify(scorecard)))).toEqual(scorecard);
	});

	test('can be read again where even its start lies outside 0 to 100', () => {
		const low = { ...scorecard, start: -20 };
		expect(parseScorecard(JSON.parse(JSON.stringify(low)))).toEqual(low);
	});

	test('puts 50 points at the base rate of what was seen', () => {
		expect(scorecard.baseRate).toBeGreaterThan(0.1);
		expect(scorecard.baseRate).toBeLessThan(0.14);
	});

	test('says it has learned, and beats rules, plain logistic regression and base rate on later leads', () => {
		expect(report.stage).toBe('learned');
		const { candidate, rulesOnly, plainLogistic, baseRate } = report.evaluation;
		const lossIn = (evaluation: typeof candidate) =>
			evaluation.verdict === 'too early to say' ? Number.NaN : evaluation.measures.logLoss.value;
		expect(lossIn(candidate)).toBeLessThan(lossIn(rulesOnly));
		expect(lossIn(candidate)).toBeLessThan(lossIn(plainLogistic));
		expect(lossIn(candidate)).toBeLessThan(lossIn(baseRate));
		expect(report.promotion.promote).toBe(true);
	});

	test('gives the same table for the same rows', () => {
		expect(learn(many)).toMatchObject({ scorecard, report });
	});

	test('narrows the interval of a lead', () => {
		const [{ features }] = many as [SimulatedRow];
		const vector = { ...features, unread: {}, asOf: 0, seen: new Map() };
		const width = (card: Scorecard) => {
			const { probability, probabilityLow, probabilityHigh } = scoreLead(card, vector, scoringSettingsSchema.parse({}));
			expect(probabilityLow).toBeLessThanOrEqual(probability);
			expect(probabilityHigh).toBeGreaterThanOrEqual(probability);
			return Math.log(probabilityHigh / probabilityLow);
		};
		expect(width(scorecard)).toBeLessThan(width(rules) / 2);
	});

	test('predicts in bulk what scoring says lead by lead, and its reasons add up exactly', () => {
		const sample = many.slice(0, 200);
		const columns = encode(scorecard, sample);
		const chances = predictChances(scorecard, columns);
		const scores = predictScores(scorecard, columns);
		sample.forEach(({ features }, i) => {
			const scored = scoreLead(
				scorecard,
				{ ...features, unread: {}, asOf: 0, seen: new Map() },
				scoringSettingsSchema.parse({}),
			);
			expect(Math.abs(scored.unclamped - scores[i]!)).toBeLessThan(0.05);
			expect(Math.abs(scored.probability - chances[i]!)).toBeLessThan(0.01);
			const hundredths = scored.reasons.reduce((sum, { points }) => sum + Math.round(points * 100), 0);
			expect(hundredths / 100).toBe(scored.unclamped);
		});
	});
});

describe('what the marketer forbids', () => {
	const rows = simulateRows(2, 2_000, 0.15);
	const bind = (code: string, learn: 'never' | 'notNegative' | 'notPositive') =>
		parseScorecard({ ...rules, terms: rules.terms.map((term) => (term.code === code ? { ...term, learn } : term)) });

	test('"never" keeps the points as they are', () => {
		const bound = bind('event:email_link_clicked', 'never');
		expect(pointsOf(learn(rows, bound).scorecard, 'event:email_link_clicked')).toBe(
			pointsOf(rules, 'event:email_link_clicked'),
		);
	});

	test('"notNegative" stops at zero where outcomes would go below', () => {
		expect(pointsOf(learn(rows).scorecard, 'event:coupon_entered')).toBeLessThan(0);
		expect(pointsOf(learn(rows, bind('event:coupon_entered', 'notNegative')).scorecard, 'event:coupon_entered')).toBe(
			0,
		);
	});
});

describe('few outcomes', () => {
	const SEEDS = [11, 12, 13];
	const RATE = 0.12;

	test('none at all leave the rules as they are, and say so', () => {
		const { scorecard, report } = learn(simulateRows(3, 200, RATE).map((row) => ({ ...row, label: 0 })));
		expect(scorecard).toEqual(rules);
		expect(report).toMatchObject({
			stage: 'rules',
			positives: 0,
			promotion: { promote: false },
			evaluation: { candidate: { verdict: 'too early to say' } },
		});
	});

	test('no rows at all are a result too', () => {
		expect(learn([])).toMatchObject({
			scorecard: rules,
			report: { stage: 'rules', snapshots: 0, promotion: { promote: false } },
		});
	});

	test.each([
		['about 5', 40, 0.002],
		['about 30', 250, 0.02],
		['about 300', 2_500, 0.005],
	])('%s: never worse than the rules on later leads beyond noise', (_, count, noise) => {
		let gain = 0;
		for (const seed of SEEDS) {
			const later = simulateRows(seed + 100, 2_500, RATE);
			const learned = learn(simulateRows(seed, count, RATE));
			const one = lossOf(rules, later) - lossOf(learned.scorecard, later);
			expect(one).toBeGreaterThan(-noise);
			gain += one / SEEDS.length;
		}
		expect(gain).toBeGreaterThanOrEqual(0);
	});

	test('the stage goes from rules over learning to learned, and says how many more would sharpen it', () => {
		const reports = [60, 400, 4_000].map((count) => learn(simulateRows(4, count, RATE)).report);
		expect(reports.map(({ stage }) => stage)).toEqual(['rules', 'learning', 'learned']);
		expect(reports[1]?.because).toMatch(/about \d+ more that do and it counts as learned/);
	});
});

describe('training never changes', () => {
	test('the rows it is given, or the rules', () => {
		const rows = simulateRows(5, 400, 0.2);
		const before = JSON.stringify([rows, rules]);
		learn(rows);
		expect(JSON.stringify([rows, rules])).toBe(before);
	});
});
