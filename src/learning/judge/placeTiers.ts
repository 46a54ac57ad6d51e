import { compact } from '../../compact';
import { DAY_MS } from '../../lead/time';
import type { Scorecard } from '../../scoring/scorecard';
import { bandOf, countGroups, type CountedGroup } from './countGroups';
import type { EvaluationRules } from './evaluate';
import { countPeople, type HistoryRows } from './historyRows';
import { rankBuyers, type BuyerRank } from './rankBuyers';
import { listUnseen, scoreHistory, type HistoryJob, type ScoredHistory } from './scoreHistory';
import { suggestCutoffs, type Cutoff, type CutoffQuestion } from './suggestCutoffs';

interface TierHistory extends HistoryJob {
	scorecard: Scorecard;
	/** When the first and the last of the looks was taken. */
	from: number;
	until: number;
}

/** All audiences together: Assign Tier has one list of tiers for them. */
export interface TierPlacementJob extends Pick<CutoffQuestion, 'leadsPerDay'> {
	histories: readonly TierHistory[];
	/** The highest scores of the leads of so many days; of too few the history tells instead. */
	live: CutoffQuestion['arrivals'];
	evaluation: EvaluationRules;
}

export interface PlacedTiers {
	/** Of every tier but the last, best first. */
	readonly cutoffs: readonly Cutoff[];
	readonly rank: BuyerRank;
	readonly tiers: readonly (CountedGroup & { leadsPerDay?: number })[];
	/** Distinct leads of the history, and those that reached the target. */
	readonly leads: number;
	readonly converted: number;
}

/** Thresholds on the leads that the scorecards have not learned from, and what each tier would have brought. */
export function placeTiers({ histories, live, leadsPerDay, evaluation }: TierPlacementJob): PlacedTiers {
	const { rows, scores, highest } = joinHistories(
		histories.map((history) =>
			scoreHistory(history, history.scorecard, listUnseen(history, history.scorecard.learned !== undefined)),
		),
	);
	const { minimumPerClass } = evaluation;
	const arrivals =
		live.scores.length < minimumPerClass ? { scores: highest, days: countDays(histories, scores.length) } : live;
	const rank = rankBuyers(rows, scores, evaluation);
	const cutoffs = suggestCutoffs(
		compact({
			leadsPerDay,
			arrivals,
			outcomes: ranksBuyersHigher(rank) ? { scores, labels: rows.labels } : undefined,
			minimumLeads: minimumPerClass,
		}),
	);
	const thresholds = cutoffs.map(({ minScore }) => minScore);
	const bandsOf = (all: Float64Array): number[] => Array.from(all, (score) => bandOf(score, thresholds));
	const [bands, arrived] = [bandsOf(scores), bandsOf(arrivals.scores)];
	const groups = countGroups(rows, (row) => bands[row] ?? 0, thresholds.length + 1, minimumPerClass);
	return {
		cutoffs,
		rank,
		tiers: groups.map((group, place) => ({
			...group,
			...(arrived.length > 0 && { leadsPerDay: arrived.filter((band) => band === place).length / arrivals.days }),
		})),
		leads: countPeople(rows.leads),
		converted: countPeople(rows.leads, (row) => rows.labels[row] === 1),
	};
}

/** Whether buyers scored higher than others, beyond chance. */
function ranksBuyersHigher(rank: BuyerRank): boolean {
	return 'share' in rank && (rank.interval?.low ?? 0) > 0.5;
}

/** Where only the newest leads are looked at there are fewer of them a day. */
function countDays(histories: readonly TierHistory[], scored: number): number {
	const windows = histories.reduce((sum, { picked }) => sum + picked.rows.length, 0);
	const from = Math.min(...histories.map((history) => history.from));
	const until = Math.max(...histories.map((history) => history.until));
	return windows === 0 ? 1 : Math.max(1, (((until - from) / DAY_MS) * scored) / windows);
}

function joinHistories(histories: readonly ScoredHistory[]): ScoredHistory {
	let before = 0;
	const leads: number[] = [];
	for (const { rows } of histories) {
		for (const lead of rows.leads) leads.push(lead + before);
		before += rows.leads.reduce((most, lead) => Math.max(most, lead + 1), 0);
	}
	const join = (read: (history: ScoredHistory) => ArrayLike<number>): number[] =>
		histories.flatMap((history) => Array.from(read(history)));
	const rows: HistoryRows = {
		leads: Int32Array.from(leads),
		labels: Uint8Array.from(join((history) => history.rows.labels)),
		revenue: Float64Array.from(join((history) => history.rows.revenue)),
		idleDays: Float64Array.from(join((history) => history.rows.idleDays)),
		segments: [],
	};
	return {
		rows,
		setRows: histories.flatMap(({ setRows }) => setRows),
		scores: Float64Array.from(join(({ scores }) => scores)),
		chances: Float64Array.from(join(({ chances }) => chances)),
		highest: Float64Array.from(join(({ highest }) => highest)),
	};
}
