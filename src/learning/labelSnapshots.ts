/** A lead at a time: the features of a training row are those known at `asOf`. */
export interface SnapshotKey {
	readonly leadId: string;
	readonly asOf: number;
	/** The product category whose outcome window applies, where one does. */
	readonly category?: string | undefined;
	readonly holdout?: boolean | undefined;
}

/** The target as it happened, or as it was taken back. */
export interface TargetOutcome {
	readonly leadId: string;
	readonly id: string;
	readonly occurredAt: number;
	/** When it was reported, which may be weeks after it happened. */
	readonly receivedAt: number;
	/** The id of the outcome this one takes back (a refund, a re-opened deal). */
	readonly reverses?: string | undefined;
}

export interface LabelRules {
	/** Outcome window in ms, and those of product categories that differ. */
	readonly windowMs: number;
	readonly windowMsByCategory?: Readonly<Record<string, number>> | undefined;
	/** How long after its window a row waits for late reports before "nothing came" is believed. */
	readonly graceMs: number;
	readonly now: number;
	/** A lead whose target already happened before asOf is no prospect: true for "first purchase", false for "repeat". */
	readonly onlyBefore: boolean;
}

export type SnapshotLabel = 0 | 1 | 'censored' | 'excluded';

/**
 * What became of each snapshot, by what is known at `now`, in the order given:
 * 1 when the target happened in (asOf, asOf + window] and still stands; 0 when the window and its grace are over and it
 * did not; censored while that is open; excluded when the lead was in the target state already.
 * A late report turns a 0 into a 1, a reversal turns it back, in whatever order they arrive.
 */
export function labelSnapshots(
	snapshots: readonly SnapshotKey[],
	outcomes: readonly TargetOutcome[],
	rules: LabelRules,
): SnapshotLabel[] {
	const known = outcomes.filter((outcome) => outcome.receivedAt <= rules.now && outcome.occurredAt <= rules.now);
	const timesByLead = new Map<string, { from: number; until: number }[]>();
	const reversedAt = new Map<string, number>();
	for (const outcome of known) {
		if (outcome.reverses === undefined) continue;
		const key = outcomeKey(outcome.leadId, outcome.reverses);
		reversedAt.set(key, Math.min(outcome.occurredAt, reversedAt.get(key) ?? Infinity));
	}
	for (const outcome of known) {
		if (outcome.reverses !== undefined) continue;
		const times = timesByLead.get(outcome.leadId) ?? [];
		times.push({ from: outcome.occurredAt, until: reversedAt.get(outcomeKey(outcome.leadId, outcome.id)) ?? Infinity });
		timesByLead.set(outcome.leadId, times);
	}

	return snapshots.map(({ leadId, asOf, category }) => {
		const times = timesByLead.get(leadId) ?? [];
		// State at asOf: an outcome reversed only later still stood then.
		if (rules.onlyBefore && times.some(({ from, until }) => from <= asOf && asOf < until)) return 'excluded';
		const window = windowOf(rules, category);
		const standing = times.filter(({ until }) => until === Infinity);
		if (standing.some(({ from }) => asOf < from && from <= asOf + window)) return 1;
		return asOf + window + rules.graceMs <= rules.now ? 0 : 'censored';
	});
}

/** Weight of each row so that all rows of one lead weigh 1 together. */
export function weighByLead(leadIds: readonly string[]): number[] {
	const counts = new Map<string, number>();
	for (const id of leadIds) counts.set(id, (counts.get(id) ?? 0) + 1);
	return leadIds.map((id) => 1 / counts.get(id)!);
}

function windowOf(rules: LabelRules, category: string | undefined): number {
	const byCategory = rules.windowMsByCategory ?? {};
	return category !== undefined && Object.hasOwn(byCategory, category) ? byCategory[category]! : rules.windowMs;
}

function outcomeKey(leadId: string, outcomeId: string): string {
	return JSON.stringify([leadId, outcomeId]);
}
