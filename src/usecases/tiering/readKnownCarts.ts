import { compact } from '../../compact';
import type { Instant } from '../../lead/time';
import { findOpenCart } from '../../moments/openCart';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { KnownCart } from '../../tiers/reentry';
import { readCarts } from '../moments/readCarts';

/** Steps by which a cart becomes another: something was put in, or its checkout begun. */
const CHANGING_STEPS: ReadonlySet<string> = new Set(['product_added', 'checkout_started']);

/** The cart that each of these leads has open, by lead. */
export async function readKnownCarts(
	view: StoreView,
	leads: readonly StoredLead[],
	asOf: Instant,
): Promise<Map<string, KnownCart>> {
	const carts = await readCarts(
		view,
		leads.map(({ group }) => group),
		asOf,
	);
	return new Map(
		leads.flatMap(({ id }, index) => {
			const { events = [], purchases = [] } = carts[index] ?? {};
			const steps = findOpenCart(events, purchases);
			const [first, last] = [steps[0], steps.at(-1)];
			if (first === undefined || last === undefined) return [];
			const changedAt = steps.findLast(({ name }) => CHANGING_STEPS.has(name))?.occurredAt;
			return [[id, compact({ startedAt: first.occurredAt, lastStepAt: last.occurredAt, changedAt })]];
		}),
	);
}
