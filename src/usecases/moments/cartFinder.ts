import { PURCHASE_OUTCOMES } from '../../lead/purchases';
import { CART_REST_MS, findAbandonedCart } from '../../moments/cartAbandoned';
import { listReachable, ofLeads, type MomentFinder } from './momentFinder';

/** As far back as the steps of one cart are looked for. */
const CART_AGE_MS = 10 * CART_REST_MS;

export const cartFinder: MomentFinder = {
	listMarks: async (_, view, __, page) =>
		(await view.listCartSteps(page)).map(({ leadId: of, ...step }) => ({ ...step, of })),
	find: ofLeads(async (_, view, people, { now, waitMs }) => {
		const leads = listReachable(people);
		const groups = leads.map(({ group }) => group);
		const [events, outcomes] = await Promise.all([
			view.readEvents(groups, { after: now - CART_AGE_MS, until: now }),
			view.readOutcomes(groups),
		]);
		return leads.flatMap((lead, index) => {
			// One that was refunded was a purchase all the same: who cancels an order is not reminded of it. Orders alone count too.
			const bought = (outcomes[index] ?? []).filter(
				({ name, reverses }) => PURCHASE_OUTCOMES.has(name) && reverses === undefined,
			);
			const ordered = (events[index] ?? []).filter(({ name }) => name === 'order_completed');
			const purchases = [...bought, ...ordered].map(({ occurredAt }) => occurredAt);
			const cart = findAbandonedCart(events[index] ?? [], purchases, waitMs);
			if (cart === undefined) return [];
			const { at, because, firstStepAt: aboutFrom, lastStepAt: about } = cart;
			return [{ lead, at, about, aboutFrom, because, detail: { cart } }];
		});
	}),
};
