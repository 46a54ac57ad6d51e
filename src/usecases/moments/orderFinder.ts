import { PURCHASE_OUTCOMES } from '../../lead/purchases';
import { findOverdueOrder } from '../../moments/orderOverdue';
import { loadModel } from '../models/loadModel';
import { scoreEach } from '../scoring/scoreAll';
import { listReachable, ofLeads, type MomentFinder } from './momentFinder';

export const orderFinder: MomentFinder = {
	find: ofLeads(async (context, view, people, { model: modelName }) => {
		const reachable = listReachable(people);
		const outcomes = await view.readOutcomes(reachable.map(({ group }) => group));
		// Scoring is dear, and few people are customers.
		const customers = reachable.filter((_, index) => outcomes[index]?.some(({ name }) => PURCHASE_OUTCOMES.has(name)));
		if (customers.length === 0) return [];
		const model = await loadModel(view, modelName);
		const scored = await scoreEach(context, view, { leads: customers, model });
		return customers.flatMap((lead) => {
			const { nextOrder, facts } = scored.get(lead.id) ?? {};
			const orders = facts?.days.filter(({ name }) => name === 'order_completed') ?? [];
			const overdue = findOverdueOrder(nextOrder, orders.at(-1)?.lastOccurredAt);
			if (overdue === undefined) return [];
			const { lastAt, ...rest } = overdue;
			return [{ lead, ...rest, about: lastAt, aboutFrom: lastAt, detail: { lastAt } }];
		});
	}),
};
