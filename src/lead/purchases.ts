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
	/** The deal it is about; of a reversal also the one refund. */
	subject?: string;
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

/** How much of a purchase a reversal takes: all of it, its amount, or nothing where it is another's or in another currency. */
function takenBy(reversal: PurchaseFact, purchase: PurchaseFact): number {
	const { full, amountMinor, currency } = reversal;
	if (reversal.reverses !== purchase.id && !refundsDeal(reversal, purchase)) return 0;
	if (full || amountMinor === undefined) return Number.POSITIVE_INFINITY;
	const isOther = currency !== undefined && purchase.currency !== undefined && currency !== purchase.currency;
	// Some write with a minus what went back.
	return isOther ? 0 : Math.abs(amountMinor);
}

/** The subject of a reversal that tells all that went back so far, without saying what was added since. */
export function sumOf(purchase: string): string {
	return `${purchase}:sum`;
}

/**
 * What reversals take back of one purchase, in whatever order they come. Some senders report the refunds of a payment in
 * two ways and no ID says which of them are one: as a running sum of the payment (its `subject` is what it reverses) and
 * each by itself (`subject` is the refund), or tell what it has come to (`sumOf`). Any may be incomplete, so the largest
 * of the sums is what went back.
 */
export class TakenBack {
	readonly #purchase: PurchaseFact;
	#asPayment = 0;
	#byRefund = 0;
	#asSum = 0;
	#otherwise = 0;

	constructor(purchase: PurchaseFact) {
		this.#purchase = purchase;
	}

	/** With all that was added so far. */
	add(reversal: PurchaseFact): number {
		const { subject, reverses } = reversal;
		const taken = takenBy(reversal, this.#purchase);
		if (subject === undefined || subject === this.#purchase.subject) this.#otherwise += taken;
		else if (reverses !== undefined && subject === sumOf(reverses)) this.#asSum = Math.max(this.#asSum, taken);
		else if (subject === reverses) this.#asPayment += taken;
		else this.#byRefund += taken;
		return this.#otherwise + Math.max(this.#asPayment, this.#byRefund, this.#asSum);
	}
}

/**
 * The purchases that stand: reversed ones are gone when the reversal is full or the refunds reach the whole amount.
 * Reversals may come before what they reverse, and in any order. A reversal without an amount takes back everything.
 */
export function listStandingPurchases(outcomes: readonly PurchaseFact[]): StandingPurchase[] {
	if (outcomes.length === 0) return [];
	const reversals = outcomes.filter(({ reverses }) => reverses !== undefined);
	const standing: StandingPurchase[] = [];
	for (const outcome of outcomes) {
		if (outcome.reverses !== undefined || !PURCHASE_OUTCOMES.has(outcome.name)) continue;
		if (outcome.subject !== undefined && isOvertaken(outcome, outcomes)) continue;
		const taken = new TakenBack(outcome);
		const reversed = reversals.reduce((_, reversal) => taken.add(reversal), 0);
		if (reversed > 0 && (outcome.amountMinor === undefined || reversed >= outcome.amountMinor)) continue;
		const { id, occurredAt: at, amountMinor, currency } = outcome;
		standing.push(
			compact({ id, at, amountMinor: amountMinor === undefined ? undefined : amountMinor - reversed, currency }),
		);
	}
	return standing;
}

/** A refund that names a deal is of what that deal brought, whichever way it was reported: as won or as a purchase. */
function refundsDeal(reversal: PurchaseFact, { subject, occurredAt }: PurchaseFact): boolean {
	return (
		reversal.name === 'refunded' &&
		subject !== undefined &&
		reversal.subject === subject &&
		occurredAt <= reversal.occurredAt
	);
}

/** A deal is won once until it is reopened or lost; some CRMs say that it was without saying which winning it takes back. */
function isOvertaken(won: PurchaseFact, outcomes: readonly PurchaseFact[]): boolean {
	const sameDeal = outcomes.filter(({ subject, reverses }) => subject === won.subject && reverses === undefined);
	const reopenings = sameDeal.filter(({ name }) => name === 'reopened' || name === 'lost');
	if (reopenings.some(({ occurredAt }) => occurredAt > won.occurredAt)) return true;
	const since = Math.max(...reopenings.map(({ occurredAt }) => occurredAt));
	return sameDeal.some(
		(other) =>
			other.name === won.name &&
			other.occurredAt > since &&
			(other.occurredAt < won.occurredAt || (other.occurredAt === won.occurredAt && other.id < won.id)),
	);
}
