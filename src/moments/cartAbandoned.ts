import { compact } from '../compact';
import { sumMoney, type Money } from '../lead/money';
import type { Instant } from '../lead/time';
import { MESSAGES } from './messages';
import { findOpenCart, type CartEvent } from './openCart';

export interface CartLine {
	product?: string;
	sku?: string;
	category?: string;
	quantity?: number;
	value?: Money;
}

export interface AbandonedCart {
	/** When it fell due. */
	at: Instant;
	because: string;
	firstStepAt: Instant;
	lastStepAt: Instant;
	/** The name of the last step. */
	lastStep: string;
	/** What was put in, else the product that a later step names; empty where the source doesn't say. */
	lines: CartLine[];
	/** Absent where no step has an amount, or they have several currencies. */
	value?: Money;
	/** Where the shop opens the cart again, as the last step that says so has it. */
	url?: string;
}

/** The cart that somebody has, and when it counts as left. Undefined where there is none, or it has been bought. */
export function findAbandonedCart(
	events: readonly CartEvent[],
	purchases: readonly Instant[],
	waitMs: number,
): AbandonedCart | undefined {
	const cart = findOpenCart(events, purchases);
	const [first, last] = [cart[0], cart.at(-1)];
	if (first === undefined || last === undefined) return undefined;
	return compact({
		at: last.occurredAt + waitMs,
		because: MESSAGES.cartAbandoned(last.occurredAt, waitMs),
		firstStepAt: first.occurredAt,
		lastStepAt: last.occurredAt,
		lastStep: last.name,
		lines: listLines(cart),
		value: valueOf(cart),
		url: cart.findLast(({ about }) => about?.checkoutUrl !== undefined)?.about?.checkoutUrl,
	});
}

/** Of a checkout with several products the first is known, and how many pieces they are together. */
function listLines(cart: readonly CartEvent[]): CartLine[] {
	const added = cart.filter(({ name }) => name === 'product_added').flatMap((step) => toLine(step) ?? []);
	if (added.length > 0) return added;
	const named = cart.findLast(({ about }) => about?.product !== undefined || about?.sku !== undefined);
	const line = named && toLine(withoutMoney(named));
	return line === undefined ? [] : [line];
}

/** What a checkout is worth is not what one line of it is. */
function withoutMoney({ amountMinor: _, currency: __, ...step }: CartEvent): CartEvent {
	return step;
}

function toLine({ category, about, ...step }: CartEvent): CartLine | undefined {
	const { product, sku, quantity } = about ?? {};
	const line = compact({ product, sku, category, quantity, value: moneyOf(step) });
	return Object.keys(line).length === 0 ? undefined : line;
}

function moneyOf({ amountMinor, currency }: Pick<CartEvent, 'amountMinor' | 'currency'>): Money | undefined {
	return amountMinor === undefined || currency === undefined ? undefined : { amountMinor, currency };
}

/** A step of the checkout says what the whole is worth; before that it is what was put in. */
function valueOf(cart: readonly CartEvent[]): Money | undefined {
	const whole = cart.filter(({ name }) => name !== 'product_added').flatMap((step) => moneyOf(step) ?? []);
	return whole.at(-1) ?? sumMoney(cart.map((step) => (step.name === 'product_added' ? moneyOf(step) : undefined)));
}
