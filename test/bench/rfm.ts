import { DAY_MS } from '../../src/lead/time';
import { fitRidgeLogistic } from '../../src/stats/ridgeLogistic';
import { sigmoid } from '../../src/stats/sigmoid';
import { countAtMost } from '../../src/stats/sortedSearch';
import { multiplySparseRows, toSparseRows } from '../../src/stats/sparseRows';
import type { LoggedEvent } from './loggedEvents';

/** Of each event so far of one lead: when, how many of them were orders, and what was spent. */
interface LeadPast {
	times: number[];
	orders: number[];
	spent: number[];
}

/** Recency, frequency and money of the leads of a log. */
export class RfmLog {
	readonly #pasts = new Map<string, LeadPast>();

	/** `log`: in time order. */
	constructor(log: readonly Omit<LoggedEvent, 'record'>[]) {
		for (const { lead, at, isTarget, spent } of log) {
			const past = this.#pasts.get(lead) ?? { times: [], orders: [], spent: [] };
			past.times.push(at);
			past.orders.push((past.orders.at(-1) ?? 0) + Number(isTarget));
			past.spent.push((past.spent.at(-1) ?? 0) + spent);
			this.#pasts.set(lead, past);
		}
	}

	/** The logarithms of days since the last and the first event, of how many events and orders, and of what was spent. */
	measure(lead: string, asOf: number): number[] {
		const { times, orders, spent } = this.#pasts.get(lead)!;
		const count = countAtMost(times, asOf);
		const days = (at: number) => Math.max(0, asOf - at) / DAY_MS;
		return [days(times[count - 1]!), days(times[0]!), count, orders[count - 1]!, spent[count - 1]!].map(Math.log1p);
	}
}

const PENALTY = 1;

/** Ridge logistic regression, every row with weight 1; gives the chances of other rows. */
export function fitRfm(
	rows: readonly (readonly number[])[],
	labels: readonly number[],
	{ squares }: { squares: boolean },
): (others: readonly (readonly number[])[]) => number[] {
	const positives = labels.reduce((sum, label) => sum + label, 0);
	if (positives === 0 || positives === labels.length) {
		const rate = labels.length === 0 ? 0.5 : Math.min(0.999, Math.max(0.001, positives / labels.length));
		return (others) => others.map(() => rate);
	}
	const widen = squares ? withSquares(rows) : (row: readonly number[]) => [...row];
	const toRows = (some: readonly (readonly number[])[]) => toSparseRows(some.map((row) => [1, ...widen(row)]));
	const matrix = toRows(rows);
	const fixed = Array.from({ length: matrix.columnCount - 1 }, () => PENALTY);
	const { coefficients } = fitRidgeLogistic({
		rows: matrix,
		labels,
		priorMeans: [0, ...fixed.map(() => 0)],
		penalties: [1e-6, ...fixed],
	});
	return (others) => (others.length === 0 ? [] : Array.from(multiplySparseRows(toRows(others), coefficients), sigmoid));
}

/** Standardised by these rows, with all squares and products. */
function withSquares(rows: readonly (readonly number[])[]): (row: readonly number[]) => number[] {
	const columns = (rows[0] ?? []).map((_, j) => {
		const mean = rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length;
		const variance = rows.reduce((sum, row) => sum + (row[j]! - mean) ** 2, 0) / rows.length;
		return { mean, scale: Math.sqrt(variance) + 1e-9 };
	});
	return (row) => {
		const scaled = columns.map(({ mean, scale }, j) => (row[j]! - mean) / scale);
		return [...scaled, ...scaled.flatMap((a, i) => scaled.slice(i).map((b) => a * b))];
	};
}
