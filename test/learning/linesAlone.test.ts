import { describeTraining } from '../../nodes/LeadModel/operations/model/describeTraining';
import { keyFeatures } from '../../src/features/keyFeatures';
import { DAY_MS } from '../../src/lead/time';
import { learnScorecard, type LearningReport } from '../../src/learning/learnScorecard';
import { fitRows, type FittedScorecard } from '../../src/learning/fit/growScorecard';
import type { LeftOut } from '../../src/learning/fit/leaveLeadsOut';
import { withLinesAlone } from '../../src/learning/fit/linesAlone';
import { mixWithLines, weighLines } from '../../src/learning/fit/mixWithLines';
import { encodeTable } from '../../src/learning/rows/encodeTable';
import { predictChances } from '../../src/learning/rows/predictScorecard';
import { predictTable } from '../../src/learning/rows/predictTable';
import { TrainingSetBuilder } from '../../src/learning/rows/trainingSetBuilder';
import { defaultLearningSettings } from '../../src/learning/settings';
import { DEFAULT_SCORECARDS } from '../../src/scoring/defaultScorecards';
import { varianceOf } from '../../src/scoring/scale';
import type { Scorecard } from '../../src/scoring/scorecard';
import type { ColumnReading } from '../../src/scoring/scorecardColumns';
import { listMeasured, type Term } from '../../src/scoring/term';
import { logLoss } from '../../src/stats/logLoss';
import { seededRandom } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';
import type { SparseRows } from '../../src/stats/sparseRows';
import { visitRow } from '../../src/stats/visitRow';
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

function readRow(rows: SparseRows, row: number): ColumnReading {
	const reading: ColumnReading = { columns: [], values: [] };
	visitRow(rows, row, (column, value) => {
		if (column === 0) return;
		reading.columns.push(column);
		reading.values.push(value);
	});
	return reading;
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

it('gives lines of history weight where what was done in particular says nothing, and says so', () => {
	const { scorecard, rules, report } = learn(BY_HISTORY);
	const share = report.linesAlone ?? 0;
	expect(share).toBeGreaterThan(0.3);
	expect(say(report)).toContain(`${Math.round(100 * share)} % of the weight of common actions went to how long leads`);
	expect(pointsOf(rules, 'event:product_added')).toBe(8);
	// None of them asked for a quote, and nothing was learned of it.
	expect(pointsOf(scorecard, 'event:quote_requested')).toBeCloseTo(32);
	expect(lossOf(scorecard, BY_HISTORY)).toBeLessThan(lossOf(prospect, BY_HISTORY) - 0.1);
	// The next training may move them again.
	expect(scorecard.terms.map(({ learn: how }) => how)).toEqual(prospect.terms.map(({ learn: how }) => how));
});

it('keeps points of actions that tell, and says nothing of lines', () => {
	const { scorecard, report } = learn(BY_CARTS);
	expect(report).not.toHaveProperty('linesAlone');
	expect(say(report)).not.toContain('common actions');
	expect(pointsOf(scorecard, 'event:product_added')).toBeGreaterThan(5);
});

describe('the mean of what given terms and lines alone have learned', () => {
	const SHARE = 0.4;
	const snapshots = drawSet(BY_HISTORY, 300, 3).after(-Infinity);
	const { table, rowNumbers, labels } = snapshots;
	const rows = { table, rowNumbers, labels, rowWeights: snapshots.weighByLead(), leads: snapshots.numberLeads() };
	const mixBy = (rules: Scorecard) => {
		const given = fitRows(rules, rows, defaultLearningSettings);
		const alone = fitRows(withLinesAlone(rules, rows)!, rows, defaultLearningSettings);
		return { given, alone, mixed: mixWithLines(given, alone, SHARE, rows) };
	};
	const mean = (given: number, alone: number): number => (1 - SHARE) * given + SHARE * alone;
	const { given, alone, mixed } = mixBy(prospect);
	const tell = (scorecard: Scorecard): number[] => [...predictTable(scorecard, rows)];
	const means = tell(given.scorecard).map((z, row) => mean(z, tell(alone.scorecard)[row]!));

	it('tells other leads better than given terms that are wrong', () => {
		expect(lossOf(mixed.scorecard, BY_HISTORY)).toBeLessThan(lossOf(given.scorecard, BY_HISTORY) - 0.005);
	});

	it('gives leads that a cap holds the mean too, within the caps that there were', () => {
		const offBy = (scorecard: Scorecard): number =>
			tell(scorecard).reduce((sum, z, row) => sum + Math.abs(z - means[row]!), 0) / means.length;
		expect(offBy(mixed.scorecard)).toBeLessThan(0.3 * offBy({ ...mixed.scorecard, groups: given.scorecard.groups }));
		mixed.scorecard.groups.forEach(({ capPoints, floorPoints = 0 }, place) => {
			const before = [given, alone].map(({ scorecard }) => scorecard.groups[place]!);
			expect(capPoints).toBeGreaterThanOrEqual(0);
			expect(capPoints).toBeLessThanOrEqual(Math.max(...before.map((group) => group.capPoints)));
			expect(floorPoints).toBeLessThanOrEqual(0);
			expect(floorPoints).toBeGreaterThanOrEqual(Math.min(...before.map((group) => group.floorPoints ?? 0)));
		});
	});

	it('tells leads left out by the scorecard that is saved', () => {
		const seen = tell(mixed.scorecard);
		mixed.leftOut.places.forEach((place, i) => {
			const left = mean(given.leftOut.logOdds[i]!, alone.leftOut.logOdds[i]!);
			expect(mixed.leftOut.logOdds[i]! - seen[place]!).toBeCloseTo(left - means[place]!, 6);
		});
	});

	it('is as unsure as both on average, and more by how far they are apart', () => {
		const columns = encodeTable(given.scorecard, rows);
		const doubtOf = ({ covariance }: FittedScorecard): number[] =>
			rowNumbers.map((_, row) => varianceOf(readRow(columns, row), covariance));
		const [before, lines, after] = [given, alone, mixed].map(doubtOf);
		const [zGiven, zAlone] = [tell(given.scorecard), tell(alone.scorecard)];
		let [more, apart] = [0, 0];
		after!.forEach((doubt, row) => {
			const own = doubt - mean(before![row]!, lines![row]!);
			expect(own).toBeGreaterThan(-1e-3);
			more += own;
			apart += SHARE * (1 - SHARE) * (zGiven[row]! - zAlone[row]!) ** 2;
		});
		expect(more / apart).toBeCloseTo(1, 2);
	});

	it('leaves points alone whose learning somebody has limited', () => {
		const limit = (term: Term): Term => {
			if (term.code === 'event:product_added') return { ...term, learn: 'never' };
			return term.code === 'event:checkout_started' ? { ...term, learn: 'notNegative' } : term;
		};
		const { scorecard } = mixBy({ ...prospect, terms: prospect.terms.map(limit) }).mixed;
		expect(pointsOf(scorecard, 'event:product_added')).toBe(8);
		expect(pointsOf(scorecard, 'event:checkout_started')).toBeGreaterThanOrEqual(0);
		expect(scorecard.terms.map(({ learn: how }) => how)).toEqual(prospect.terms.map((term) => limit(term).learn));
	});
});

describe('the weight of lines alone', () => {
	const labels = Array.from({ length: 400 }, (_, lead) => (lead % 4 === 0 ? 1 : 0));
	const places = [...labels.keys()];
	const tell = (logOdds: (label: number) => number): LeftOut => ({
		places,
		leads: places,
		labels,
		rowWeights: labels.map(() => 1),
		logOdds: Float64Array.from(labels, logOdds),
	});
	const knowing = tell((label) => (label === 1 ? 1 : -2));
	const guessing = tell(() => -1.1);

	it('is none where given terms tell leads left out better, and all where lines do', () => {
		expect(weighLines(knowing, guessing)).toBe(0);
		expect(weighLines(guessing, knowing)).toBe(1);
	});

	it('is small where both tell the same', () => {
		expect(weighLines(guessing, guessing)).toBe(0.16);
	});
});
