import { compact } from '../../compact';
import type { EngineContext } from '../engineContext';
import { findMoving } from './findMoving';
import { moveLeads } from './moveLeads';
import { servePlaces } from './servePlaces';

/** Leads per page: few, so that other work gets its turn in between. */
const PAGE_SIZE = 200;

/** At most so many are looked at by one call: 5,000 leads are a second or two. */
const MOST_LEADS = 5_000;

/**
 * Moves leads of a tier set whose score has changed by time alone, or whose rules have changed since. Who would enter a tier
 * that has a limit is noted as waiting until all leads have been looked at; then the places of the day go to the best of all
 * who wait. The scores of those that moved are stored. Answers after which lead to go on; undefined once all have been looked at.
 */
export async function retierLeads(
	context: EngineContext,
	tierSet: string,
	afterLead: string | undefined,
	mostLeads = MOST_LEADS,
): Promise<string | undefined> {
	let afterId: string | undefined = afterLead;
	for (let looked = 0; looked < mostLeads; looked += PAGE_SIZE) {
		const page = await context.store.read(async (view) => {
			const leads = await view.listLeads(compact({ limit: PAGE_SIZE, afterId }));
			return { leads, moving: await findMoving(context, view, leads, { tierSet, withoutPlaces: true }) };
		});
		if (page.moving.length > 0) {
			const ids = page.moving.map(({ lead }) => lead.id);
			await context.store.write(
				async (transaction) => await moveLeads(context, transaction, ids, { tierSet, withoutPlaces: true }),
			);
		}
		afterId = page.leads.length < PAGE_SIZE ? undefined : page.leads.at(-1)?.id;
		if (afterId === undefined) break;
	}
	if (afterId === undefined) await servePlaces(context, tierSet);
	return afterId;
}
