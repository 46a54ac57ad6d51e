import { compact } from '../../compact';
import type { Interval } from '../../stats/bootstrap';
import { wilsonInterval } from '../../stats/wilsonInterval';
import type { HistoryRows } from './historyRows';

/** What became of some leads, each counted once in each window. */
export interface CountedGroup {
	readonly leads: number;
	readonly converted: number;
	/** In minor units. */
	readonly revenue: number;
	/** Absent below the least number of leads that makes a rate. */
	readonly rate?: number;
	readonly interval?: Interval;
}

/** Standard errors to either side that hold 90 %, as the intervals of an evaluation do. */
const DEVIATE = 1.644854;

/**
 * Rows counted by group. Windows of one lead are much alike, so an interval is as wide as that of so many distinct leads;
 * for the same reason a rate takes so many distinct leads.
 */
export function countGroups(
	{ leads, labels, revenue }: HistoryRows,
	groupOf: (row: number) => number,
	groupCount: number,
	minimumLeads: number,
): CountedGroup[] {
	const counts = Array.from({ length: groupCount }, () => ({
		leads: 0,
		converted: 0,
		revenue: 0,
		people: new Set<number>(),
	}));
	leads.forEach((lead, row) => {
		const group = counts[groupOf(row)];
		if (group === undefined) return;
		group.leads++;
		group.converted += labels[row] ?? 0;
		group.revenue += revenue[row] ?? 0;
		group.people.add(lead);
	});
	return counts.map(({ people, ...count }) => {
		if (people.size < Math.max(1, minimumLeads)) return count;
		const rate = count.converted / count.leads;
		return compact({ ...count, rate, interval: wilsonInterval(rate * people.size, people.size, DEVIATE) });
	});
}

/** Which of descending thresholds a score reaches first; below all of them it is in the last group. */
export function bandOf(score: number, descending: readonly number[]): number {
	const band = descending.findIndex((threshold) => score >= threshold);
	return band === -1 ? descending.length : band;
}
