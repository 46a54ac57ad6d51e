import { countGroups, type CountedGroup } from './countGroups';
import { countPeople, type HistoryRows } from './historyRows';

/** Leads that were given much the same chance, and what came of them. */
export interface ChanceGroup extends CountedGroup {
	/** The mean of what they were given. */
	readonly given: number;
}

const MOST_GROUPS = 8;

/** Groups of about equal size by the chance given; equal chances stay together. None below the least number of leads that makes a rate. */
export function countChances(rows: HistoryRows, chances: Float64Array, minimumLeads: number): ChanceGroup[] {
	const wanted = Math.min(MOST_GROUPS, Math.floor(countPeople(rows.leads) / Math.max(1, minimumLeads)));
	const order = [...chances.keys()].sort((a, b) => (chances[a] ?? 0) - (chances[b] ?? 0));
	const groupOf = new Int32Array(chances.length);
	const sums = new Array<number>(wanted).fill(0);
	let [group, before] = [-1, Number.NaN];
	order.forEach((row, place) => {
		const chance = chances[row] ?? 0;
		if (chance !== before) group = Math.max(group, Math.floor((place * wanted) / order.length));
		groupOf[row] = group;
		before = chance;
		sums[group] = (sums[group] ?? 0) + chance;
	});
	return countGroups(rows, (row) => groupOf[row] ?? 0, wanted, minimumLeads).flatMap((counted, index) =>
		counted.leads === 0 ? [] : [{ given: (sums[index] ?? 0) / counted.leads, ...counted }],
	);
}
