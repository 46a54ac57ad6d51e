import { compact } from '../../compact';
import { DAY_MS, type Instant } from '../../lead/time';

/** Leads that were followed up about as fast as each other, and how many of them bought. */
export interface SpeedGroup {
	/** Followed up within this time, and not within that of the group before; absent: not at all. */
	withinMs?: number;
	entries: number;
	buyers: number;
}

/** How long after its entry a lead's purchases count: a judgement, as with experiments. */
export const PURCHASES_WITHIN_DAYS = 14;
const WINDOW_MS = PURCHASES_WITHIN_DAYS * DAY_MS;

interface Entry {
	since: Instant;
	/** When the lead left the tier; Infinity: it is still there. */
	until: Instant;
	/** When somebody was in touch, in any order; a purchase is no touch here. */
	touches: readonly Instant[];
	purchases: readonly Instant[];
}

/**
 * How many bought, by how fast they were followed up. It describes, and tells no effect: whom somebody calls first may be
 * whoever would have bought anyway. Only entries whose days are over count.
 */
export class SpeedTally {
	readonly #groups: { withinMs: number; entries: number; buyers: number }[];
	readonly #now: Instant;

	constructor(promisedMs: number, now: Instant) {
		const limits = [...new Set([promisedMs, DAY_MS, WINDOW_MS])].filter((limit) => limit <= WINDOW_MS);
		this.#groups = [...limits.sort((a, b) => a - b), Infinity].map((withinMs) => ({ withinMs, entries: 0, buyers: 0 }));
		this.#now = now;
	}

	add({ since, until, touches, purchases }: Entry): void {
		if (since + WINDOW_MS > this.#now) return;
		const touchedAt = touches.reduce((first, at) => (at >= since && at < first ? at : first), Infinity);
		const waitMs = touchedAt < until ? touchedAt - since : Infinity;
		const group = this.#groups.find(({ withinMs }) => waitMs <= withinMs);
		if (group === undefined) return;
		group.entries++;
		if (purchases.some((at) => at >= since && at < since + WINDOW_MS)) group.buyers++;
	}

	/** The fastest first; those that nobody is in are left out. */
	finish(): SpeedGroup[] {
		return this.#groups
			.filter(({ entries }) => entries > 0)
			.map(({ withinMs, ...counts }) => compact({ ...counts, withinMs: withinMs === Infinity ? undefined : withinMs }));
	}
}
