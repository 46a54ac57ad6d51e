import { measureTopShare } from '../../stats/topShare';
import type { HistoryRows } from './historyRows';

/** What the best-ranked share of the leads holds. */
export interface Gain {
	/** Of the leads. */
	readonly top: number;
	/** Of those that reached the target; NaN without any. */
	readonly converted: number;
	/** Of the revenue; NaN without any. */
	readonly revenue: number;
}

const TOP_SHARES = [0.1, 0.2, 0.3] as const;

export function measureGains({ labels, revenue }: HistoryRows, ranking: ArrayLike<number>): Gain[] {
	return TOP_SHARES.map((top) => ({
		top,
		converted: measureTopShare(labels, ranking, top).capture,
		revenue: measureTopShare(revenue, ranking, top).capture,
	}));
}

/** A tenth of the leads in any order holds a tenth of everything. */
export const CHANCE_GAINS: readonly Gain[] = TOP_SHARES.map((top) => ({ top, converted: top, revenue: top }));
