import { findAbandonedCart } from '../../src/moments/cartAbandoned';
import type { CartEvent } from '../../src/moments/openCart';

const NOON = Date.UTC(2026, 4, 20, 12);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const step = (name: string, minutes: number, rest: Partial<CartEvent> = {}): CartEvent => ({
	name,
	occurredAt: NOON + minutes * MINUTE,
	...rest,
});
const look = (events: CartEvent[], minutes: number, purchases: number[] = []) => {
	const cart = findAbandonedCart(
		events,
		purchases.map((at) => NOON + at * MINUTE),
		60 * MINUTE,
	);
	return cart !== undefined && cart.at <= NOON + minutes * MINUTE ? cart : undefined;
};

describe('an abandoned cart', () => {
	const added = step('product_added', 0, {
		amountMinor: 2_500,
		currency: 'EUR',
		category: 'shoes',
		about: { product: 'Trail runner', sku: 'TR-1', quantity: 1 },
	});

	it('falls due when its wait is over, not a millisecond before, and every step begins the wait again', () => {
		expect(look([added], 60 - 1 / MINUTE)).toBeUndefined();
		expect(look([added], 60)).toMatchObject({ at: NOON + 60 * MINUTE, firstStepAt: NOON, lastStepAt: NOON });
		expect(look([added, step('checkout_started', 30)], 89)).toBeUndefined();
		expect(look([added, step('checkout_started', 30)], 90)).toMatchObject({ lastStep: 'checkout_started' });
	});

	it('tells what is in it and what it is worth: what the checkout says, or what was put in', () => {
		expect(look([added], 60)).toMatchObject({
			lines: [
				{
					product: 'Trail runner',
					sku: 'TR-1',
					category: 'shoes',
					quantity: 1,
					value: { amountMinor: 2_500, currency: 'EUR' },
				},
			],
			value: { amountMinor: 2_500, currency: 'EUR' },
		});
		const checkout = step('checkout_started', 1, { amountMinor: 9_900, currency: 'EUR' });
		expect(look([added, checkout], 61)?.value).toEqual({ amountMinor: 9_900, currency: 'EUR' });
		const dollars = step('product_added', 1, { amountMinor: 100, currency: 'USD' });
		expect(look([added, dollars], 61)?.value).toBeUndefined();
	});

	it('is no longer one once anything is bought, also where the shop reports its checkout after the order', () => {
		expect(look([added], 120, [10])).toBeUndefined();
		expect(look([added, step('checkout_step_completed', 11)], 120, [10])).toBeUndefined();
		expect(look([added, step('product_added', 200)], 300, [10])).toMatchObject({ firstStepAt: NOON + 200 * MINUTE });
	});

	it('ends with a week without a step', () => {
		const week = (7 * DAY) / MINUTE;
		expect(look([added, step('cart_viewed', week - 1)], week + 60)?.firstStepAt).toBe(NOON);
		expect(look([added, step('cart_viewed', week)], week + 60)?.firstStepAt).toBe(NOON + 7 * DAY);
	});

	it('is not what robots or other events leave', () => {
		expect(look([step('product_added', 0, { machine: true }), step('product_viewed', 0)], 100)).toBeUndefined();
	});
});
