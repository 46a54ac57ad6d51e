import { compact } from '../compact';
import type { Instant } from '../lead/time';

/** One time that a lead was in a tier. */
export interface TierStay {
	name: string;
	since: Instant;
	/** When it left; absent: it is still there. */
	until?: Instant;
	/** When somebody was in touch with the lead, in any order. */
	touches: readonly Instant[];
}

/** How fast a tier was followed up. Entries that are still in time, and those that left in time, promise nothing. */
export interface FollowUpTimes {
	tier: string;
	/** Entries that count. */
	entries: number;
	/** Of them those that somebody was in touch with while they were in the tier. */
	answered: number;
	answeredInTime: number;
	/** Still in the tier, and later than promised. */
	waiting: number;
	/** Until half of the entries, and nine in ten, were answered; absent where so many never were. */
	medianMs?: number;
	ninetyMs?: number;
}

/** Adds up entries, in order of the tiers' names. */
export class FollowUpTally {
	readonly #waits = new Map<string, { inTime: number; answers: number[]; missed: number; waiting: number }>();
	readonly #promisedMs: number;
	readonly #now: Instant;

	constructor(promisedMs: number, now: Instant) {
		this.#promisedMs = promisedMs;
		this.#now = now;
	}

	add({ name, since, until = Infinity, touches }: TierStay): void {
		const answeredAt = touches.reduce((first, at) => (at >= since && at < first ? at : first), Infinity);
		const promisedUntil = since + this.#promisedMs;
		const isAnswered = answeredAt < until && answeredAt <= this.#now;
		if (!isAnswered && Math.min(until, this.#now) < promisedUntil) return;
		const tier = this.#waits.get(name) ?? { inTime: 0, answers: [], missed: 0, waiting: 0 };
		this.#waits.set(name, tier);
		if (isAnswered) {
			tier.answers.push(answeredAt - since);
			if (answeredAt <= promisedUntil) tier.inTime++;
		} else {
			tier.missed++;
			if (until > this.#now) tier.waiting++;
		}
	}

	finish(): FollowUpTimes[] {
		const tiers = [...this.#waits].sort(([a], [b]) => (a < b ? -1 : 1));
		return tiers.map(([tier, { inTime, answers, missed, waiting }]) => {
			const sorted = Float64Array.from(answers).sort();
			const entries = sorted.length + missed;
			// Whoever was never answered has waited longer than everybody who was.
			const until = (share: number): number | undefined => sorted[Math.ceil(entries * share) - 1];
			return compact({
				...{ tier, entries, answered: sorted.length, answeredInTime: inTime, waiting },
				medianMs: until(0.5),
				ninetyMs: until(0.9),
			});
		});
	}
}
