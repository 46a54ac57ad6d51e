import { bandOf, countGroups } from '../../../src/learning/judge/countGroups';
import { listSurprises } from '../../../src/learning/judge/listSurprises';
import { measureGains } from '../../../src/learning/judge/measureGains';
import { rankBuyers } from '../../../src/learning/judge/rankBuyers';
import { pickWindows } from '../../../src/learning/rows/pickWindows';
import { areaUnderRoc } from '../../../src/stats/areaUnderRoc';
import { rankAscending } from '../../../src/stats/rankAscending';
import { seededRandom } from '../../../src/stats/seededRandom';
import { weightedAreaUnderRoc } from '../../../src/stats/weightedAreaUnderRoc';

const RULES = { minimumPerClass: 30, resamples: 50, coverage: 0.9, seed: 0 };

function rowsOf(labels: number[], leads: number[] = [...labels.keys()], revenue: number[] = labels.map(() => 0)) {
	return {
		leads: Int32Array.from(leads),
		labels: Uint8Array.from(labels),
		revenue: Float64Array.from(revenue),
		idleDays: new Float64Array(labels.length),
		segments: [],
	};
}

describe('the looks that count', () => {
	const random = seededRandom(4);
	const leads: number[] = [];
	const asOf: number[] = [];
	for (let lead = 0; lead < 200; lead++) {
		let at = random() * 1_000;
		for (let look = 0; look < 1 + random() * 12; look++) {
			leads.push(lead);
			asOf.push((at += random() * 30));
		}
	}

	it('are one of each lead and window, and their windows never overlap', () => {
		const { rows } = pickWindows({ leads, asOf }, 50);
		expect(new Set(rows.map((row) => leads[row])).size).toBe(200);
		for (const [place, row] of rows.entries()) {
			const before = rows[place - 1];
			if (before === undefined || leads[before] !== leads[row]) continue;
			expect((asOf[row] ?? 0) - (asOf[before] ?? 0)).toBeGreaterThanOrEqual(50);
		}
	});

	it('are neither always the first nor always the last, and the same each time', () => {
		const { rows, windowOf } = pickWindows({ leads, asOf }, 50);
		expect(pickWindows({ leads, asOf }, 50).rows).toEqual(rows);
		const isFirst = rows.filter((row, place) => windowOf.indexOf(place) === row).length;
		expect(isFirst).toBeGreaterThan(0);
		expect(isFirst).toBeLessThan(rows.length * 0.7);
		expect(rows.every((row, place) => windowOf[row] === place)).toBe(true);
	});
});

describe('rates of a history', () => {
	it('count leads by the highest threshold reached, and everyone else last', () => {
		expect([90, 70, 69.9, 0].map((score) => bandOf(score, [70, 50]))).toEqual([0, 0, 1, 2]);
	});

	it('are as sure as there are distinct leads, not windows', () => {
		const labels = Array.from({ length: 120 }, (_, row) => (row % 4 === 0 ? 1 : 0));
		const [apart] = countGroups(rowsOf(labels), () => 0, 1, 30);
		const [same] = countGroups(
			rowsOf(
				labels,
				labels.map((_, row) => row % 40),
			),
			() => 0,
			1,
			30,
		);
		expect([apart?.rate, same?.rate]).toEqual([0.25, 0.25]);
		expect(same?.interval?.low).toBeLessThan(apart?.interval?.low ?? 0);
		const [few] = countGroups(
			rowsOf(
				labels,
				labels.map((_, row) => row % 10),
			),
			() => 0,
			1,
			30,
		);
		expect(few).toEqual({ leads: 120, converted: 30, revenue: 0 });
	});
});

test('the top of a ranking holds what it holds, of buyers and of revenue', () => {
	const labels = [1, 1, 0, 0, 0, 0, 0, 0, 0, 1];
	const revenue = [900, 50, 0, 0, 0, 0, 0, 0, 0, 50];
	const gains = measureGains(rowsOf(labels, undefined, revenue), [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
	expect(gains).toEqual([
		{ top: 0.1, converted: 1 / 3, revenue: 0.9 },
		{ top: 0.2, converted: 2 / 3, revenue: 0.95 },
		{ top: 0.3, converted: 2 / 3, revenue: 0.95 },
	]);
});

test('how often a buyer ranked higher is told from 30 leads of each kind on, with an interval', () => {
	const labels = Array.from({ length: 80 }, (_, row) => (row < 40 ? 1 : 0));
	const ranking = Float64Array.from(labels, (label, row) => label * 20 + (row % 40));
	expect(rankBuyers(rowsOf(labels.slice(15)), ranking.slice(15), RULES)).toEqual({
		verdict: 'too early to say',
		buyers: 25,
		others: 40,
		needed: 30,
	});
	const rank = rankBuyers(rowsOf(labels), ranking, RULES);
	expect('share' in rank && rank.share).toBeCloseTo(areaUnderRoc(labels, ranking), 10);
	expect('share' in rank && rank.interval?.low).toBeGreaterThan(0.5);
});

test('a weighted area is that of the rows written out so many times', () => {
	const [labels, scores, weights] = [
		[0, 1, 1, 0, 1],
		[0.2, 0.2, 0.8, 0.5, 0.1],
		[2, 1, 3, 0, 1],
	];
	const written = (values: number[]) => values.flatMap((value, row) => Array<number>(weights[row] ?? 0).fill(value));
	expect(weightedAreaUnderRoc(labels, scores, weights, rankAscending(scores))).toBeCloseTo(
		areaUnderRoc(written(labels), written(scores)),
		12,
	);
	expect(weightedAreaUnderRoc([0, 1, 1], [0.2, 0.1, 0.8], [1, 1, 3], [1, 0, 2])).toBe(0.75);
});

test('surprises are high scores that never bought and low ones that did, each lead once', () => {
	const rows = rowsOf([0, 0, 1, 0, 1, 1], [0, 0, 1, 2, 3, 1]);
	expect(listSurprises(rows, Float64Array.from([80, 90, 20, 70, 60, 95]))).toEqual({
		missed: [1, 3],
		unexpected: [2, 4],
	});
});
