import { DAY_MS } from '../../src/lead/time';
import {
	measureCalibrationInTheLarge,
	sumOutcomes,
	type CalibrationInTheLarge,
} from '../../src/learning/judge/calibrationInTheLarge';
import { describeSpread, measureDrift } from '../../src/learning/judge/drift';
import { toLeadUnits } from '../../src/learning/rows/leadUnits';
import { defaultLearningSettings as settings } from '../../src/learning/settings';
import { seededRandom } from '../../src/stats/seededRandom';
import { checkStream, type Change, type Stream } from '../bench/driftStreams';
import { makeLeads, oneLeadEach, toColumns, type FeatureRow } from './someLeads';

const past = makeLeads(1200, 11);
const later = makeLeads(400, 12);

describe('how features are spread', () => {
	const reference = describeSpread(toColumns(past.rows), oneLeadEach(past.rows.length));
	const compare = (rows: readonly FeatureRow[], units = oneLeadEach(rows.length)) =>
		measureDrift(reference, toColumns(rows), units, settings.drift);

	test('more of the same is steady', () => {
		expect(compare(later.rows).every(({ level, dead }) => level === 'steady' && !dead)).toBe(true);
	});

	test('a new country and a changed number call for action and say what changed, the rest stays steady', () => {
		const changed = later.rows.map((row, i) => ({ ...row, country: i % 2 ? 'pl' : row['country'], visits: 40 }));
		const found = compare(changed);
		expect(Object.fromEntries(found.map((d) => [d.feature, d.level]))).toEqual({
			...{ country: 'act', visits: 'act', on_phone: 'steady', sale: 'steady', spent: 'steady' },
		});
		expect(found.find(({ feature }) => feature === 'country')?.shift).toEqual({ of: 'other', before: 0, now: 0.5 });
	});

	test('a feature that stopped arriving is dead, a reference alone in JSON is enough to see it', () => {
		const broken = later.rows.map(({ visits: _, ...row }) => row);
		const kept = JSON.parse(JSON.stringify(reference));
		const drift = measureDrift(kept, toColumns(broken), oneLeadEach(broken.length), settings.drift);
		expect(drift.filter(({ dead }) => dead).map(({ feature }) => feature)).toEqual(['visits']);
	});

	test('ten leads say little, however often they are looked at', () => {
		const many = Array.from({ length: 160 }, (_, row) => later.rows[row % 10] ?? {});
		const looks = { leads: many.map((_, row) => row % 10), asOf: many.map((_, row) => row * DAY_MS) };
		const found = compare(many, toLeadUnits(looks, [...many.keys()], { spanMs: DAY_MS }));
		expect(Math.max(...found.map(({ stability }) => stability))).toBeGreaterThan(settings.drift.actFrom);
		expect(found.map(({ level, dead }) => [level, dead])).toEqual(found.map(() => ['steady', false]));
	});
});

describe('outcomes that came and that were promised', () => {
	const { drift } = settings;
	const fair = sumOutcomes(past.labels, past.chances, oneLeadEach(past.labels.length));
	const judge = (observed: number, expected: number): CalibrationInTheLarge | 'too early to say' =>
		measureCalibrationInTheLarge({ observed: 300, expected: 300, worth: 1 }, { observed, expected, worth: 1 }, drift);

	test('as many as promised is a ratio around 1', () => {
		const came = sumOutcomes(later.labels, later.chances, oneLeadEach(later.labels.length));
		const calibration = measureCalibrationInTheLarge(fair, came, drift);
		expect(calibration).toMatchObject({ verdict: 'as expected' });
		if (calibration === 'too early to say') throw new Error('there are outcomes');
		expect(calibration.low < 1 && calibration.high > 1).toBe(true);
	});

	test('none is an alarm as soon as three were expected, and too early to say before', () => {
		expect(judge(0, 3)).toMatchObject({ verdict: 'none', ratio: 0, low: 0 });
		expect(judge(0, 94)).toMatchObject({ verdict: 'none' });
		expect(judge(0, 2.9)).toBe('too early to say');
		expect(judge(0, 0)).toBe('too early to say');
	});

	test('more than promised is an alarm like fewer', () => {
		expect(judge(15, 30)).toMatchObject({ verdict: 'fewer' });
		expect(judge(60, 30)).toMatchObject({ verdict: 'more' });
		expect(judge(8, 1)).toMatchObject({ verdict: 'more' });
		expect(judge(25, 30)).toMatchObject({ verdict: 'as expected' });
	});

	test('a lead looked at thirty times counts once in a window', () => {
		const rows = Array.from({ length: 300 }, (_, row) => row);
		const looks = { leads: rows.map((row) => Math.floor(row / 30)), asOf: rows.map((row) => row % 30) };
		const labels = rows.map((row) => (row < 30 ? 1 : 0));
		const sum = sumOutcomes(
			labels,
			labels.map(() => 0.5),
			toLeadUnits(looks, rows, { spanMs: 30 }),
		);
		expect(sum.observed).toBeCloseTo(1);
		expect(sum.expected).toBeCloseTo(5);
	});

	test('promises that chance made of few outcomes are worth less than those of many', () => {
		const after = { observed: 15, expected: 30, worth: 1 };
		expect(measureCalibrationInTheLarge({ observed: 12, expected: 12, worth: 1 }, after, drift)).toMatchObject({
			verdict: 'as expected',
		});
	});
});

describe('made-up workspaces, small versions of the bench', () => {
	const rounds = Array.from({ length: 12 }, (_, round) => 31 + 7_919 * round);
	const countAlarmed = (stream: Stream, change: Change): number =>
		rounds.filter((seed) => checkStream(stream, change, seededRandom(seed)).length > 0).length;
	const quiet = { looks: 1, rate: 0.1, trend: 0.3 };

	test('thirty leads that stay as they are cry wolf in at most 2 of 12, be they quiet or chatty', () => {
		expect(countAlarmed({ leads: 30, ...quiet }, {})).toBeLessThanOrEqual(2);
		expect(countAlarmed({ leads: 30, ...quiet, looks: 12 }, {})).toBeLessThanOrEqual(2);
	});

	test('half or twice as many outcomes of 300 leads are found in 8 of 12', () => {
		expect(countAlarmed({ leads: 300, ...quiet }, { outcomes: 0.5 })).toBeGreaterThanOrEqual(8);
		expect(countAlarmed({ leads: 300, ...quiet }, { outcomes: 2 })).toBeGreaterThanOrEqual(8);
	});
});
