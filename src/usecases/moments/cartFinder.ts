import { findAbandonedCart } from '../../moments/cartAbandoned';
import { listReachable, ofLeads, type MomentFinder } from './momentFinder';
import { readCarts } from './readCarts';

export const cartFinder: MomentFinder = {
	listMarks: async (_, view, __, page) =>
		(await view.listCartSteps(page)).map(({ leadId: of, ...step }) => ({ ...step, of })),
	find: ofLeads(async (_, view, people, { now, waitMs }) => {
		const leads = listReachable(people);
		const carts = await readCarts(
			view,
			leads.map(({ group }) => group),
			now,
		);
		return leads.flatMap((lead, index) => {
			const { events = [], purchases = [] } = carts[index] ?? {};
			const cart = findAbandonedCart(events, purchases, waitMs);
			if (cart === undefined) return [];
			const { at, because, firstStepAt: aboutFrom, lastStepAt: about } = cart;
			return [{ lead, at, about, aboutFrom, because, detail: { cart } }];
		});
	}),
};
