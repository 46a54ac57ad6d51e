import { encodeTable } from '../../src/learning/rows/encodeTable';
import { fitRows, growScorecard } from '../../src/learning/fit/growScorecard';
import { predictScorecard } from '../../src/learning/rows/predictScorecard';
import { defaultLearningSettings as settings, withoutCombinations } from '../../src/learning/settings';
import { describeRule } from '../../src/scoring/describeRule';
import { toLearnedChance, toLogOdds } from '../../src/scoring/scale';
import { parseScorecard, type Scorecard } from '../../src/scoring/scorecard';
import { listColumns, readColumns } from '../../src/scoring/scorecardColumns';
import { scoreLead } from '../../src/scoring/scoreLead';
import { listSlotPoints } from '../../src/scoring/termSlots';
import { scoringSettingsSchema } from '../../src/scoring/settings';
import { logLoss } from '../../src/stats/logLoss';
import { seededRandom } from '../../src/stats/seededRandom';
import { logit } from '../../src/stats/logit';
import { BLANK } from './blankScorecard';
import { grow, makeLeads, predict, toLearned, toTable, type FeatureRow } from './someLeads';

const leads = makeLeads(1500, 1);
const fitted = grow(leads);
const learned = toLearned(fitted);
const later = makeLeads(400, 2);

function logOdds(scorecard: Scorecard, rows: readonly FeatureRow[]): number[] {
	return [...predictScorecard(scorecard, encodeTable(scorecard, toTable(rows)))];
}

/** A lead as it is scored: features by the scorecard's codes. */
function featuresOf(row: FeatureRow) {
	const known = Object.entries(row).filter(([, value]) => value !== null && value !== undefined);
	const missing = ['visits', 'country', 'on_phone', 'sale', 'spent']
		.filter((name) => (row[name] ?? null) === null)
		.map((name) => `trait:${name}`);
	return {
		values: Object.fromEntries(known.map(([name, value]) => [`trait:${name}`, value ?? 0])),
		missing,
		unread: {},
		asOf: 0,
		seen: new Map(),
	};
}

describe('what is found', () => {
	test('a row is predicted the same alone as among others', () => {
		expect(logOdds(learned, [later.rows[7]!])[0]).toBe(logOdds(learned, later.rows)[7]);
	});

	test('is scored lead by lead as it was predicted in bulk, and its reasons add up exactly', () => {
		const chances = predict(learned, later.rows);
		const bulk = logOdds(learned, later.rows);
		later.rows.slice(0, 100).forEach((row, i) => {
			const scored = scoreLead(learned, featuresOf(row), scoringSettingsSchema.parse({}));
			expect(Math.abs(toLogOdds(scored.unclamped, learned.baseRate) - bulk[i]!)).toBeLessThan(0.01);
			expect(Math.abs(scored.probability - chances[i]!)).toBeLessThan(0.005);
			expect(scored.reasons.reduce((sum, { points }) => sum + Math.round(points * 100), 0) / 100).toBe(
				scored.unclamped,
			);
		});
	});

	test('a value never sent is not the value 0', () => {
		const labels = leads.rows.map((row) => (row['spent'] === null ? 1 : 0));
		const [unknown, nothing] = predict(toLearned(grow({ rows: leads.rows, labels })), [
			{ ...leads.rows[0]!, spent: null },
			{ ...leads.rows[0]!, spent: 0 },
		]);
		expect(unknown).toBeGreaterThan(0.9);
		expect(nothing).toBeLessThan(0.1);
	});

	test('a joint effect is found, and only where there is one', () => {
		const pairs = learned.terms.flatMap((term) => (term.kind === 'pair' ? [term.sides.map(({ code }) => code)] : []));
		expect(pairs).toEqual([['trait:on_phone', 'trait:sale']]);
	});

	test('a plain table has no combinations', () => {
		const { scorecard } = growScorecard(
			BLANK,
			{ ...toTable(leads.rows), labels: leads.labels, rowWeights: leads.labels.map(() => 1) },
			withoutCombinations(settings),
		);
		expect(scorecard.terms.map(({ kind }) => kind)).not.toContain('pair');
		expect(scorecard.terms.length).toBeGreaterThan(3);
	});

	test('what three are only together is found where two and two of them say a little of it', () => {
		const random = seededRandom(5);
		const rows = Array.from({ length: 6_000 }, () => ({
			a: String(random() < 0.5),
			b: String(random() < 0.5),
			c: String(random() < 0.5),
			noise: String(random() < 0.5),
		}));
		const labels = rows.map(({ a, b, c }) =>
			random() <
			(a === b ? 0.3 : 0.15) + (b === c ? 0.1 : 0) + (a === 'true' && b === 'true' && c === 'true' ? 0.35 : 0)
				? 1
				: 0,
		);
		const found = grow({ rows, labels }).scorecard.terms.flatMap((term) =>
			term.kind === 'pair' ? [term.sides.map(({ code }) => code)] : [],
		);
		expect(found).toContainEqual(['trait:a', 'trait:b', 'trait:c']);
		expect(found.flat()).not.toContain('trait:noise');
	});

	test('not being known is a part of a pair, so that what it says together is found', () => {
		const random = seededRandom(6);
		const rows = Array.from({ length: 4_000 }, () => ({
			phone: random() < 0.4 ? undefined : Math.floor(random() * 100),
			plan: random() < 0.5 ? 'pro' : 'free',
		}));
		const labels = rows.map(({ phone, plan }) =>
			random() < (phone === undefined && plan === 'pro' ? 0.6 : 0.2) ? 1 : 0,
		);
		const { scorecard } = grow({ rows, labels });
		const pair = scorecard.terms.find(({ kind }) => kind === 'pair')!;
		expect(describeRule(pair)).toMatch(/phone is not known and plan is pro|plan is pro and phone is not known/);
	});

	describe('of words, one cell alone', () => {
		const TOPICS = ['finance', 'people', 'marketing', 'operations', 'travel', 'media'];
		const CITIES = ['mumbai', 'thane', 'pune', 'nagpur', 'goa'];
		function drawForms(count: number, seed: number, pull: number) {
			const random = seededRandom(seed);
			const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)];
			const rows = Array.from({ length: count }, () => ({
				topic: random() < 0.3 ? undefined : pick(TOPICS),
				city: random() < 0.3 ? undefined : pick(CITIES),
				job: random() < 0.9 ? pick(['employed', 'none']) : 'student',
			}));
			const labels = rows.map(({ topic, job }) =>
				random() < 0.3 + (topic === undefined && job === 'student' ? pull : 0) ? 1 : 0,
			);
			return grow({ rows, labels }).scorecard.terms.flatMap((term) => (term.kind === 'pair' ? [term] : []));
		}

		test('is found and is one line, where a table of all cells would not be believed', () => {
			const found = drawForms(4_000, 3, 0.25);
			expect(found.map(describeRule)).toEqual([
				expect.stringMatching(/^\+[\d.]+ where job is student and topic is not known$/),
			]);
		});

		test('is hardly ever found where chance alone made it', () => {
			const falselyFound = Array.from({ length: 10 }, (_, seed) => drawForms(1_500, 100 + seed, 0).length);
			expect(falselyFound.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(1);
		});
	});

	test('a joint effect is a line a person can read', () => {
		const pair = learned.terms.find(({ kind }) => kind === 'pair')!;
		const rule = describeRule(pair);
		expect(rule).toMatch(/[+-][\d.]+ where on_phone is true and sale is true/);
		const points = [...rule.matchAll(/([+-][\d.]+) where/g)].map(([, number]) => Math.abs(Number(number)));
		expect(points).toEqual(points.toSorted((a, b) => b - a));
	});

	test('chances on later leads are close to the true ones', () => {
		const loss = logLoss(later.labels, predict(learned, later.rows));
		expect(loss).toBeLessThan(logLoss(later.labels, later.chances) + 0.02);
	});

	test('about as many true log-odds lie inside the interval as should', () => {
		const inside = later.chances.filter((chance, i) => {
			const features = featuresOf(later.rows[i]!);
			const { unclamped } = scoreLead(learned, features, scoringSettingsSchema.parse({}));
			const { calibration: _, ...rest } = learned.learned!;
			const raw = toLearnedChance(unclamped, readColumns(learned.terms, features), learned.baseRate, {
				...rest,
				calibration: { kind: 'identity' },
			});
			return logit(raw.probabilityLow) < logit(chance) && logit(chance) < logit(raw.probabilityHigh);
		}).length;
		// 80 % are promised.
		expect(inside / later.rows.length).toBeGreaterThan(0.65);
	});

	test('every number is a line that can be named, in a group nothing caps', () => {
		expect(new Set(learned.terms.map(({ code }) => code)).size).toBe(learned.terms.length);
		expect(fitted.fit.coefficients).toHaveLength(1 + listColumns(learned).length + 1);
		expect(learned.terms.every(({ found }) => found === true)).toBe(true);
		expect(learned.groups.map(({ code }) => code)).toEqual(['found_fit']);
	});

	test('a feature that tells the answer outright converges and is believed', () => {
		const [yes, no] = predict(toLearned(grow({ rows: leads.labels.map((y) => ({ told: y })), labels: leads.labels })), [
			{ told: 1 },
			{ told: 0 },
		]);
		expect(yes).toBeGreaterThan(0.99);
		expect(no).toBeLessThan(0.01);
	});

	test('what fewer than 20 leads have in common is not', () => {
		const rows = leads.rows.map((row, i) => ({
			...row,
			campaign: i % 100 === 0 ? 'rare' : 'usual',
			...(i < 19 && { hint: 'x' }),
		}));
		const terms = grow({ rows, labels: leads.labels }).scorecard.terms;
		expect(terms.some(({ code }) => code === 'trait:hint')).toBe(false);
		const campaign = terms.find(({ code }) => code === 'trait:campaign');
		expect(campaign?.kind === 'trait' && campaign.levels.map(({ values }) => values)).toEqual([['usual']]);
	});
});

describe('the marketer’s points as prior', () => {
	const rulesOf = (learn: 'freely' | 'never' | 'notNegative' | 'notPositive', points = 6): Scorecard =>
		parseScorecard({
			...BLANK,
			start: 20,
			groups: [{ code: 'fit', label: 'Fit', axis: 'fit', capPoints: 1000, floorPoints: -1000 }],
			terms: [
				{
					kind: 'trait',
					code: 'trait:visits',
					trait: 'visits',
					label: 'Visits',
					group: 'fit',
					learn,
					bins: [{ from: 3, points }],
				},
			],
		});
	const rows = leads.rows.map(({ visits }) => ({ visits: visits as number }));
	const pointsAfter = (rules: Scorecard, labels: number[], count = rows.length) => {
		const some = {
			...toTable(rows.slice(0, count)),
			labels: labels.slice(0, count),
			rowWeights: labels.slice(0, count).map(() => 1),
		};
		return listColumns(fitRows(rules, some, settings).scorecard)[0]!.points;
	};
	const against = rows.map(({ visits }, i) => (visits >= 3 ? 0 : i % 3 === 0 ? 1 : 0));

	test('without rows a lead has exactly the marketer’s points', () => {
		const none = { ...toTable([]), labels: [], rowWeights: [] };
		const { scorecard } = growScorecard(rulesOf('freely'), none, settings);
		expect(scorecard.terms).toEqual(rulesOf('freely').terms);
		expect(scorecard.start).toBeCloseTo(20, 3);
	});

	test('outcomes move the points further the more there are', () => {
		const [few, many] = [20, 1500].map((count) => 6 - pointsAfter(rulesOf('freely'), against, count));
		expect(few).toBeGreaterThan(0);
		expect(many).toBeGreaterThan(few!);
	});

	test('rows that weigh more in the fit move the points further, and are judged as leads all the same', () => {
		const some = {
			...toTable(rows.slice(0, 40)),
			labels: against.slice(0, 40),
			rowWeights: rows.slice(0, 40).map(() => 1 / 2),
			leads: rows.slice(0, 40).map((_, i) => i >> 1),
		};
		const [alike, heavier] = [1, 2].map((leadWorth) => fitRows(rulesOf('freely'), { ...some, leadWorth }, settings));
		const pointsOf = ({ scorecard }: typeof fitted) => listColumns(scorecard)[0]!.points;
		expect(6 - pointsOf(heavier!)).toBeGreaterThan(6 - pointsOf(alike!));
		expect(heavier!.leftOut.logOdds).not.toEqual(alike!.leftOut.logOdds);
		expect(heavier!.leftOut.rowWeights).toEqual(alike!.leftOut.rowWeights);
	});

	test('a fixed term stays, a term never negative stops at zero', () => {
		expect(pointsAfter(rulesOf('never'), against)).toBe(6);
		expect(pointsAfter(rulesOf('notNegative'), against)).toBe(0);
		expect(
			pointsAfter(
				rulesOf('notPositive', -2),
				against.map((y) => 1 - y),
			),
		).toBeCloseTo(0, 10);
	});

	test('one chatty lead counts as one', () => {
		const quiet = leads.rows.slice(0, 300);
		const labels = leads.labels.slice(0, 300);
		const chatty = grow(
			{ rows: [...quiet, ...new Array(9).fill(quiet[0]!)], labels: [...labels, ...new Array(9).fill(labels[0]!)] },
			BLANK,
			[0.1, ...new Array(299).fill(1), ...new Array(9).fill(0.1)],
		);
		// Bins may differ by the repeated rows; the chance of that lead must not.
		const [once] = logOdds(grow({ rows: quiet, labels }).scorecard, [quiet[0]!]);
		expect(logOdds(chatty.scorecard, [quiet[0]!])[0]).toBeCloseTo(once!, 0);
	});
});

test('of many combinations the best have lines, as far as there is room', () => {
	const eager = { ...settings.pairs, evidence: -1_000 };
	const growUnder = (mostLines: number) => {
		const labelled = { ...toTable(leads.rows), labels: leads.labels, rowWeights: leads.labels.map(() => 1) };
		const { terms } = growScorecard(BLANK, labelled, { ...settings, pairs: eager, mostLines }).scorecard;
		return {
			lines: terms.reduce((sum, term) => sum + listSlotPoints(term).length, 0),
			codes: terms.flatMap(({ kind, code }) => (kind === 'pair' ? [code] : [])),
		};
	};
	expect(growUnder(1_000).lines).toBeGreaterThan(120);
	const few = growUnder(110);
	expect(few.lines).toBeLessThanOrEqual(110);
	expect(few.codes[0]).toBe('pair:trait:on_phone:trait:sale');
});
