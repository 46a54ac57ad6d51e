import { compact } from '../../compact';
import type { ContactPoints } from '../../scoring/contactPoints';
import { POINTS_PER_LOG_ODDS } from '../../scoring/scale';
import type { Scorecard } from '../../scoring/scorecard';
import { listColumns } from '../../scoring/scorecardColumns';
import { isMeasured, type Term } from '../../scoring/term';
import { listSlotPoints } from '../../scoring/termSlots';
import type { GroupSums } from '../../stats/groupSums';
import { logit } from '../../stats/logit';
import { shareInterval } from '../../stats/shareInterval';
import { isSplitOff } from '../../stats/splitEvidence';
import { selectSparseColumns, type SparseRows } from '../../stats/sparseRows';
import { meanWithError, upliftCurve } from '../../stats/upliftCurve';
import { fitContact, type TrialRows } from '../fit/fitContact';
import { weighContact } from '../fit/weighContact';
import { encodeTable } from '../rows/encodeTable';
import { predictTableChances } from '../rows/predictTable';
import type { Snapshots } from '../rows/snapshots';
import type { TrainingSet } from '../rows/trainingSet';
import type { LearningSettings } from '../settings';

/** People of a holdout with what became of them: `contacted` says who was in which group. */
export interface UpliftTrial {
	set: TrainingSet;
	/** Of all people, planned to be held out. */
	heldOut: number;
	/** The smallest effect that is worth finding: 0.3 is 30 % more. */
	smallestLift: number;
}

interface TrialGroup {
	leads: number;
	buyers: number;
}

/**
 * `splitOff`: the groups are not of the sizes that were planned. `few`: not enough buyers in both. `unknown`: no effect beyond
 * chance. `same`: one effect for everybody.
 */
export type UpliftStage = 'splitOff' | 'few' | 'unknown' | 'same' | 'differs';

export interface UpliftReport {
	stage: UpliftStage;
	contacted: TrialGroup;
	heldOut: TrialGroup;
	/** Buyers that each group has to have. */
	buyersNeeded: number;
	/** Of both groups together that are still needed for that, at the rate seen; absent where nobody has bought. */
	leadsNeeded?: number;
	/** How many more of 100 buy when contacted; `low` and `high` are a 95 % interval. Absent while there are too few. */
	average?: Range;
	/** The same among the fifth that is ranked first by uplift, each told without themselves. */
	topFifth?: Range;
	/** How many more of 100 leads buy where the best-ranked share is contacted: by uplift, by score, by chance. */
	curve?: UpliftCurvePoint[];
}

interface Range {
	more: number;
	low: number;
	high: number;
}

interface UpliftCurvePoint extends Range {
	share: number;
	byScore: number;
	byChance: number;
}

export interface JudgedUplift {
	/** Absent where contacting changes nothing that is beyond chance. */
	contact?: ContactPoints;
	report: UpliftReport;
}

const SHARES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;
const TOP = 0.2;
/** More people would narrow nothing that anybody could see. */
const MOST_PEOPLE = 100_000;
const DEVIATES_95 = 1.959963984540054;
/** Half of the 5 % is for whether there is an effect at all, on whichever day one looks; the other for whether it differs. */
const EFFECT_ALPHA = 0.025;
const [SMALLEST_EFFECT, LARGEST_EFFECT] = [0.1, 1];

/** What contacting changes, by the people of a holdout: points for everybody, and of some terms more or less where that is beyond chance. */
export function judgeUplift(scorecard: Scorecard, trial: UpliftTrial, settings: LearningSettings): JudgedUplift {
	const people = trial.set.after(-Infinity).thinOutLeads(MOST_PEOPLE);
	const sums = addUpGroups(people);
	const { minimumOutcomes } = settings.uplift;
	const counts = {
		contacted: { leads: sums.contacted.count, buyers: sums.contacted.sum },
		heldOut: { leads: sums.heldOut.count, buyers: sums.heldOut.sum },
		buyersNeeded: minimumOutcomes,
	};
	const sizes = [counts.contacted.leads, counts.heldOut.leads];
	if (isSplitOff(sizes, [1 - trial.heldOut, trial.heldOut])) return { report: { stage: 'splitOff', ...counts } };
	if (Math.min(counts.contacted.buyers, counts.heldOut.buyers) < minimumOutcomes) {
		const leadsNeeded = countNeeded(counts, trial.heldOut, minimumOutcomes);
		return { report: compact({ stage: 'few' as const, ...counts, leadsNeeded }) };
	}
	const { rows, columns } = toTrialRows(scorecard, people, settings.minLevelRows);
	const main = Math.min(LARGEST_EFFECT, Math.max(SMALLEST_EFFECT, Math.log1p(trial.smallestLift)));
	const { strength, uplifts, effects } = weighContact(rows, main, settings.uplift);
	const stage = strength > 0 ? 'differs' : hasEffect(sums, trial, main) ? 'same' : 'unknown';
	const measured = { average: toRange(meanWithError(effects)), ...measure(uplifts, rows.logOdds, effects) };
	const report = { stage, ...counts, ...measured } as const;
	if (stage === 'unknown') return { report };
	const fit = fitContact(rows, { main, columns: strength });
	return { report, contact: toContactPoints(scorecard, { fit, columns, share: rows.share }) };
}

function addUpGroups(people: Snapshots): Record<'contacted' | 'heldOut', GroupSums> {
	const contacted = people.listContacted();
	const sums = { contacted: { count: 0, sum: 0 }, heldOut: { count: 0, sum: 0 } };
	for (const [person, label] of people.labels.entries()) {
		const group = sums[contacted[person] === true ? 'contacted' : 'heldOut'];
		group.count++;
		group.sum += label;
	}
	const withSquares = ({ count, sum }: { count: number; sum: number }): GroupSums => ({ count, sum, squares: sum });
	return { contacted: withSquares(sums.contacted), heldOut: withSquares(sums.heldOut) };
}

/** As many as either group needs until it has its buyers, at the rate of all. */
function countNeeded(
	{ contacted, heldOut }: Record<'contacted' | 'heldOut', TrialGroup>,
	share: number,
	minimum: number,
): number | undefined {
	const rate = (contacted.buyers + heldOut.buyers) / (contacted.leads + heldOut.leads);
	if (!(rate > 0)) return undefined;
	const needed = [(minimum - heldOut.buyers) / (rate * share), (minimum - contacted.buyers) / (rate * (1 - share))];
	return Math.ceil(Math.max(0, ...needed));
}

function hasEffect(
	{ contacted, heldOut }: Record<'contacted' | 'heldOut', GroupSums>,
	trial: UpliftTrial,
	effectSize: number,
): boolean {
	const question = { plannedShare: 1 - trial.heldOut, effectSize, alpha: EFFECT_ALPHA };
	const answer = shareInterval({ variant: contacted, comparison: heldOut, ...question });
	return answer !== undefined && answer.evidence >= Math.log(1 / EFFECT_ALPHA);
}

/** Also which columns of the scorecard, counted from 1, stand for each of the rows'. */
function toTrialRows(
	scorecard: Scorecard,
	people: Snapshots,
	leastPeople: number,
): { rows: TrialRows; columns: number[] } {
	const contacted = Uint8Array.from(people.listContacted(), Number);
	const all = encodeTable(scorecard, people);
	const columns = listOpenColumns(scorecard, all, { contacted, leastPeople });
	const logOdds = predictTableChances(scorecard, people).map((chance) => logit(chance));
	const share = contacted.reduce((sum, group) => sum + group, 0) / contacted.length;
	const rows = { columns: selectSparseColumns(all, columns), logOdds, labels: people.labels, contacted, share };
	return { rows, columns };
}

/** What a person has left free to learn and enough people of either group have. Tables of combinations stay out: nobody could read them twice. */
function listOpenColumns(
	scorecard: Scorecard,
	rows: SparseRows,
	{ contacted, leastPeople }: { contacted: ArrayLike<number>; leastPeople: number },
): number[] {
	const seen = [new Int32Array(rows.columnCount), new Int32Array(rows.columnCount)];
	for (let person = 0; person < rows.rowCount; person++)
		for (let k = rows.offsets[person]!; k < rows.offsets[person + 1]!; k++)
			seen[contacted[person] ?? 0]![rows.columns[k]!]!++;
	const isFree = (term: Term): boolean => isMeasured(term) && (term.learn ?? 'freely') === 'freely';
	return listColumns(scorecard).flatMap(({ term }, j) =>
		isFree(term) && seen.every((counts) => (counts[j + 1] ?? 0) >= leastPeople) ? [j + 1] : [],
	);
}

function measure(
	uplifts: Float64Array,
	logOdds: ArrayLike<number>,
	effects: Float64Array,
): Required<Pick<UpliftReport, 'curve' | 'topFifth'>> {
	const byScore = upliftCurve(logOdds, effects, SHARES);
	const { mean } = meanWithError(effects);
	const curve = upliftCurve(uplifts, effects, SHARES).map((point, index) => ({
		share: point.share,
		...toRange(point),
		byScore: toPer100(byScore[index]?.mean ?? Number.NaN),
		byChance: toPer100(mean * point.share),
	}));
	const [top] = upliftCurve(uplifts, effects, [TOP]);
	const { mean: inTop, error } = top ?? { mean: Number.NaN, error: Number.NaN };
	return { curve, topFifth: toRange({ mean: inTop / TOP, error: error / TOP }) };
}

function toRange({ mean, error }: { mean: number; error: number }): Range {
	const reach = DEVIATES_95 * error;
	return { more: toPer100(mean), low: toPer100(mean - reach), high: toPer100(mean + reach) };
}

function toPer100(share: number): number {
	return Math.round(share * 1e6) / 1e4 + 0;
}

function toContactPoints(
	scorecard: Scorecard,
	{ fit, columns, share }: { fit: ReturnType<typeof fitContact>; columns: readonly number[]; share: number },
): ContactPoints {
	const byColumn = new Map(columns.map((column, place) => [column, toPoints(fit.columns[place] ?? 0)]));
	let first = 1;
	const terms = scorecard.terms.flatMap((term) => {
		const points = listSlotPoints(term).map((_, slot) => byColumn.get(first + slot) ?? 0);
		first += points.length;
		return points.every((each) => each === 0) ? [] : [{ code: term.code, points }];
	});
	return { points: toPoints(fit.main), share: Number(share.toFixed(4)), terms };
}

function toPoints(logOdds: number): number {
	return Math.round(logOdds * POINTS_PER_LOG_ODDS * 100) / 100 + 0;
}
