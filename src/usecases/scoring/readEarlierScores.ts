import type { Instant } from '../../lead/time';
import { SHORTEST_TREND_MS, TREND_MS } from '../../scoring/trend';
import type { StoreView } from '../../store/port/leadStore';
import type { LeadGroup } from '../../store/port/leads';
import type { StoredScore } from '../../store/port/scores';

interface EarlierQuestion {
	groups: readonly LeadGroup[];
	model: string;
	latest: readonly (StoredScore | undefined)[];
	asOf: Instant;
}

/**
 * Of each group the scores that a trend may start from: a week old first, then two days. Who was never scored, or not
 * since, costs no statement.
 */
export async function readEarlierScores(
	view: StoreView,
	{ groups, model, latest, asOf }: EarlierQuestion,
): Promise<StoredScore[][]> {
	const [week, days] = await Promise.all(
		[TREND_MS, SHORTEST_TREND_MS].map(async (age) => {
			const until = asOf - age;
			const newer = groups.filter((_, index) => (latest[index]?.asOf ?? until) > until);
			if (newer.length === 0) return latest;
			const found = new Map<LeadGroup, StoredScore | undefined>();
			const read = await view.readLatestScores(newer, model, until);
			for (const [index, group] of newer.entries()) found.set(group, read[index]);
			return groups.map((group, index) => (found.has(group) ? found.get(group) : latest[index]));
		}),
	);
	return groups.map((_, index) => [week?.[index], days?.[index]].filter((score) => score !== undefined));
}
