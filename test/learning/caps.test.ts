import { keyFeatures } from '../../src/features/keyFeatures';
import { fitRows } from '../../src/learning/fit/growScorecard';
import { FeatureTableBuilder } from '../../src/learning/rows/featureTableBuilder';
import { encodeTable } from '../../src/learning/rows/encodeTable';
import { predictChances } from '../../src/learning/rows/predictScorecard';
import { defaultLearningSettings as settings } from '../../src/learning/settings';
import { parseScorecard, type Scorecard } from '../../src/scoring/scorecard';
import { seededRandom } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';
import { BLANK } from './blankScorecard';

const CAP = 12;
const FLOOR = -12;
const NAMES = ['a', 'b', 'c', 'd'] as const;

/** Four yes-or-no traits of 10 points each, of which a group counts at most 12, and no less than -12. */
function rulesWith(points: number): Scorecard {
	return parseScorecard({
		...BLANK,
		groups: [{ code: 'fit', label: 'Fit', axis: 'fit', capPoints: CAP, floorPoints: FLOOR }],
		terms: NAMES.map((name) => ({
			kind: 'trait',
			code: `trait:${name}`,
			label: name,
			group: 'fit',
			trait: name,
			levels: [{ values: ['yes'], points }],
		})),
	});
}

/** Leads with any of the four; `pullOf` says by how many of them their log-odds rise. */
function learn(points: number, pullOf: (count: number) => number): Scorecard['groups'][number] {
	const random = seededRandom(7);
	const builder = new FeatureTableBuilder();
	const labels = Array.from({ length: 3_000 }, () => {
		const held = NAMES.filter(() => random() < 0.5);
		const traits = Object.fromEntries(NAMES.map((name) => [name, held.includes(name) ? 'yes' : 'no']));
		builder.add(keyFeatures([], { values: {}, missing: [], unread: { traits } }));
		return random() < sigmoid(pullOf(held.length)) ? 1 : 0;
	});
	const rows = { table: builder.finish(), rowNumbers: [...labels.keys()], labels, rowWeights: labels.map(() => 1) };
	const [group] = fitRows(rulesWith(points), rows, settings).scorecard.groups;
	if (group === undefined) throw new Error('the group is gone');
	return group;
}

test('a cap is lifted to the most that was seen where outcomes say that more is more', () => {
	// Each of the four adds 0.7 to the log-odds, which is 10 points: forty in all.
	const { capPoints, floorPoints } = learn(10, (count) => -2 + 0.7 * count);
	expect(capPoints).toBeGreaterThan(30);
	expect(capPoints).toBeLessThan(50);
	expect(Number.isInteger(capPoints)).toBe(true);
	expect(floorPoints).toBe(FLOOR);
});

test('a floor goes down to the least that was seen where outcomes say that less is less', () => {
	const { capPoints, floorPoints } = learn(-10, (count) => 1 - 0.7 * count);
	expect(floorPoints).toBeLessThan(-30);
	expect(floorPoints).toBeGreaterThan(-50);
	expect(capPoints).toBe(CAP);
});

test('a cap stays where outcomes say that the second adds nothing', () => {
	expect(learn(10, (count) => -1 + 0.8 * Math.min(1, count)).capPoints).toBe(CAP);
});

test('a cap that holds leads wherever it was thought not to, and none where it was, is lifted too', () => {
	const term = { kind: 'frequency', code: 'frequency:any', label: 'All', group: 'history', points: 0 } as const;
	const groups = [{ code: 'history', label: 'History', axis: 'intent', capPoints: 100, floorPoints: -100 } as const];
	const rules = parseScorecard({ ...BLANK, groups, terms: [term] });
	const random = seededRandom(7);
	const builder = new FeatureTableBuilder();
	const labels = Array.from({ length: 300 }, () => {
		const doublings = 5 + 4 * random();
		builder.add(keyFeatures([term], { values: { 'frequency:any': 2 ** doublings - 1 }, missing: [], unread: {} }));
		return random() < sigmoid(2 * (doublings - 7)) ? 1 : 0;
	});
	const rows = { table: builder.finish(), rowNumbers: [...labels.keys()], labels, rowWeights: labels.map(() => 1) };
	const { scorecard, chances } = fitRows(rules, rows, settings);
	const told = predictChances({ ...scorecard, learned: undefined }, encodeTable(scorecard, rows));
	told.forEach((chance, i) => expect(chance).toBeCloseTo(chances[i]!, 3));
	expect(scorecard.groups[0]!.capPoints).toBeGreaterThan(100);
});
