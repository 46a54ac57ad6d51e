import { compact } from '../compact';
import type { Instant } from './time';

/** What the fold below needs of an outcome. */
export interface PurchaseFact {
	id: string;
	name: string;
	occurredAt: Instant;
	amountMinor?: number;
	currency?: string;
	reverses?: string;
	full?: boolean;
}

export interface StandingPurchase {
	id: string;
	at: Instant;
	/** What is left after partial refunds. */
	amountMinor?: number;
	currency?: string;
}

/** Outcomes that mean money was paid. */
export const PURCHASE_OUTCOMES: ReadonlySet<string> = new Set(['purchase', 'won']);

/**
 * The purchases that stand: reversed ones are gone when the reversal is full or the refunds reach the whole amount.
 * Reversals may come before what they reverse, and in any order. A reversal without an amount takes back everything.
 */
export function listStandingPurchases(outcomes: readonly PurchaseFact[]): StandingPurchase[] {
	const taken = new Map<string, number>();
	for (const outcome of outcomes) {
		if (outcome.reverses === undefined) continue;
		const amount = outcome.full || outcome.amountMinor === undefined ? Number.POSITIVE_INFINITY : outcome.amountMinor;
		taken.set(outcome.reverses, (taken.get(outcome.reverses) ?? 0) + amount);
	}
	const standing: StandingPurchase[] = [];
	for (const outcome of outcomes) {
		if (outcome.reverses !== undefined || !PURCHASE_OUTCOMES.has(outcome.name)) continue;
		const reversed = taken.get(outcome.id) ?? 0;
		if (reversed > 0 && (outcome.amountMinor === undefined || reversed >= outcome.amountMinor)) continue;
		const { id, occurredAt: at, amountMinor, currency } = outcome;
		standing.push(
			compact({ id, at, amountMinor: amountMinor === undefined ? undefined : amountMinor - reversed, currency }),
		);
	}
	return standing;
}
