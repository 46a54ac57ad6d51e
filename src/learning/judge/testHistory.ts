import { compact } from '../../compact';
import type { Scorecard } from '../../scoring/scorecard';
import type { Reason } from '../../scoring/scoreLead';
import { bandOf, countGroups, type CountedGroup } from './countGroups';
import { countChances, type ChanceGroup } from './countChances';
import type { EvaluationRules } from './evaluate';
import { explainRow } from './explainRow';
import { countPeople, type HistoryRows } from './historyRows';
import { listSurprises } from './listSurprises';
import { CHANCE_GAINS, measureGains, type Gain } from './measureGains';
import { rankBuyers, type BuyerRank } from './rankBuyers';
import { listUnseen, scoreHistory, type HistoryJob, type ScoredHistory } from './scoreHistory';

export type ContestantName = 'tested' | 'rules' | 'inUse' | 'newest';
type RankedBy = ContestantName | 'mostRecent' | 'chance';

export interface HistoryTestJob extends HistoryJob {
	tested: Scorecard;
	/** Beside the tested one, on the same leads. */
	others: readonly { name: ContestantName; scorecard: Scorecard }[];
	/** Of every tier but the last, best first. */
	thresholds: readonly number[];
	evaluation: EvaluationRules;
}

/** How leads are ranked, and what the top of them holds. */
export interface Ranking {
	name: RankedBy;
	rank?: BuyerRank;
	gains: readonly Gain[];
}

/** A lead that the score was wrong about. */
export interface SurprisingLead {
	/** As the set numbers leads. */
	lead: number;
	asOf: number;
	score: number;
	reasons: Reason[];
}

export interface HistoryReport {
	/** Leads, each once in each window; distinct leads; distinct leads that reached the target. */
	counted: { windows: number; leads: number; converted: number };
	/** Only the newest leads counted, since the version has learned from the others. */
	newestOnly: boolean;
	rank: BuyerRank;
	byTier: CountedGroup[];
	/** From 90 down to 0. */
	byTenPoints: CountedGroup[];
	/** From 100 down to 0: what any minimum score would bring. */
	byPoint: Pick<CountedGroup, 'leads' | 'converted' | 'revenue'>[];
	/** The chance that was given beside what came, from the least likely leads to the most likely ones. */
	byChance: ChanceGroup[];
	bySegment: (CountedGroup & { segment: string; rank: BuyerRank })[];
	/** The tested version first, on leads that none of the compared has learned from. */
	rankings: Ranking[];
	/** Distinct leads that `rankings` are of. */
	comparedLeads: number;
	missed: SurprisingLead[];
	unexpected: SurprisingLead[];
}

const POINTS = Array.from({ length: 100 }, (_, place) => 100 - place);
const TENS = [90, 80, 70, 60, 50, 40, 30, 20, 10] as const;

/** What would have been said of each lead of a history, held against what came of it. */
export function testHistory(job: HistoryTestJob): HistoryReport {
	const { tested, others, thresholds, evaluation } = job;
	const newestOnly = isLearned(tested);
	const history = scoreHistory(job, tested, listUnseen(job, newestOnly));
	const { rows, scores } = history;
	const count = (descending: readonly number[]): CountedGroup[] =>
		countGroups(rows, (row) => bandOf(scores[row] ?? 0, descending), descending.length + 1, evaluation.minimumPerClass);
	const surprises = listSurprises(rows, scores);
	const explain = (places: readonly number[]) => places.map((place) => explainPlace(job, history, place));
	const places = listUnseen(job, newestOnly || others.some(({ scorecard }) => isLearned(scorecard)));
	const compared = scoreHistory(job, tested, places);
	return {
		counted: {
			windows: rows.leads.length,
			leads: countPeople(rows.leads),
			converted: countPeople(rows.leads, (row) => rows.labels[row] === 1),
		},
		newestOnly,
		rank: rankBuyers(rows, scores, evaluation),
		byTier: count(thresholds),
		byTenPoints: count(TENS),
		byPoint: count(POINTS).map(({ leads, converted, revenue }) => ({ leads, converted, revenue })),
		byChance: countChances(rows, history.chances, evaluation.minimumPerClass),
		bySegment: countSegments(history, evaluation),
		rankings: [
			rankBy('tested', compared.rows, compared.scores, evaluation),
			...others.map(({ name, scorecard }) =>
				rankBy(name, compared.rows, scoreHistory(job, scorecard, places).scores, evaluation),
			),
			rankBy('mostRecent', compared.rows, compared.rows.idleDays.map(freshness), evaluation),
			{ name: 'chance', gains: CHANCE_GAINS },
		],
		comparedLeads: countPeople(compared.rows.leads),
		missed: explain(surprises.missed),
		unexpected: explain(surprises.unexpected),
	};
}

function isLearned({ learned }: Scorecard): boolean {
	return learned !== undefined;
}

/** Whoever has never done anything comes last. */
function freshness(idleDays: number): number {
	return Number.isNaN(idleDays) ? -Infinity : -idleDays;
}

function rankBy(name: RankedBy, rows: HistoryRows, ranking: Float64Array, evaluation: EvaluationRules): Ranking {
	return { name, rank: rankBuyers(rows, ranking, evaluation), gains: measureGains(rows, ranking) };
}

function explainPlace({ tested, set }: HistoryTestJob, history: ScoredHistory, place: number): SurprisingLead {
	const row = history.setRows[place] ?? 0;
	return {
		lead: history.rows.leads[place] ?? -1,
		asOf: set.columns.asOf[row] ?? 0,
		score: history.scores[place] ?? 0,
		reasons: explainRow(tested, set.table, row),
	};
}

const MOST_SEGMENTS = 20;

/** The largest segments first. */
function countSegments({ rows, scores }: ScoredHistory, evaluation: EvaluationRules): HistoryReport['bySegment'] {
	const places = new Map<string, number[]>();
	for (const [row, segment] of rows.segments.entries()) {
		const known = places.get(segment) ?? [];
		known.push(row);
		places.set(segment, known);
	}
	const largest = [...places].sort(([, a], [, b]) => b.length - a.length).slice(0, MOST_SEGMENTS);
	return largest.flatMap(([segment, members]) => {
		const theirs = {
			leads: Int32Array.from(members, (row) => rows.leads[row] ?? -1),
			labels: Uint8Array.from(members, (row) => rows.labels[row] ?? 0),
			revenue: Float64Array.from(members, (row) => rows.revenue[row] ?? 0),
			idleDays: new Float64Array(members.length),
			segments: [],
		};
		const ranking = Float64Array.from(members, (row) => scores[row] ?? 0);
		const [group] = countGroups(theirs, () => 0, 1, evaluation.minimumPerClass);
		return group === undefined ? [] : [compact({ segment, ...group, rank: rankBuyers(theirs, ranking, evaluation) })];
	});
}
