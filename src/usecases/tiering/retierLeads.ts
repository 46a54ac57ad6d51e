import { compact } from '../../compact';
import type { StoreTransaction } from '../../store/port/leadStore';
import { compareText } from '../../store/storedText';
import type { EngineContext } from '../engineContext';
import { Foremost } from '../foremost';
import { toStoredScore } from '../scoring/scoredLead';
import { assignTogether } from './assignTogether';
import { asStored, findMoving, type MovingLead } from './findMoving';

/** Leads per page: few, so that other work gets its turn in between. */
const PAGE_SIZE = 200;

/** At most so many are looked at by one call: 5,000 leads are a second or two. */
const MOST_LEADS = 5_000;

/**
 * Moves leads of a tier set whose score has changed by time alone, or whose rules have changed since, and those that waited
 * for a place which a new day has given: the best of all that are looked at. The scores of those that moved are stored. Answers after which lead to go on; undefined once all have been looked at.
 */
export async function retierLeads(
	context: EngineContext,
	tierSet: string,
	afterLead: string | undefined,
): Promise<string | undefined> {
	let afterId: string | undefined = afterLead;
	const waiting = new WaitingList();
	const move = async (ids: readonly string[]): Promise<void> =>
		await context.store.write(async (transaction) => await moveLeads(context, transaction, tierSet, ids));
	for (let looked = 0; looked < MOST_LEADS; looked += PAGE_SIZE) {
		const page = await context.store.read(async (view) => {
			const leads = await view.listLeads(compact({ limit: PAGE_SIZE, afterId }));
			return { leads, moving: await findMoving(context, view, tierSet, leads) };
		});
		const free = page.moving.filter((one) => !waiting.offer(one));
		if (free.length > 0) await move(free.map(({ lead }) => lead.id));
		afterId = page.leads.length < PAGE_SIZE ? undefined : page.leads.at(-1)?.id;
		if (afterId === undefined) break;
	}
	const ids = waiting.list();
	for (let start = 0; start < ids.length; start += PAGE_SIZE) await move(ids.slice(start, start + PAGE_SIZE));
	return afterId;
}

/** Those who would enter a tier that has a limit: as many of the best as there are places. */
class WaitingList {
	readonly #byTier = new Map<string, Foremost<{ leadId: string; score: number }>>();

	/** Whether the lead has to wait for the others. */
	offer({ lead, score, into: { name, places } }: MovingLead): boolean {
		if (places === undefined) return false;
		const best =
			this.#byTier.get(name) ?? new Foremost(places, (a, b) => b.score - a.score || compareText(a.leadId, b.leadId));
		this.#byTier.set(name, best);
		best.offer({ leadId: lead.id, score });
		return true;
	}

	/** The best first. */
	list(): string[] {
		return [...this.#byTier.values()].flatMap((best) => best.list().map(({ leadId }) => leadId));
	}
}

async function moveLeads(
	context: EngineContext,
	transaction: StoreTransaction,
	tierSet: string,
	leadIds: readonly string[],
): Promise<void> {
	const found = await transaction.readLeads(leadIds);
	const leads = found.flatMap((lead) => lead ?? []);
	const moving = await findMoving(context, transaction, tierSet, leads);
	await transaction.appendScores(moving.map(({ scored }) => toStoredScore(scored)));
	for (const rules of new Set(moving.map((one) => one.rules))) {
		const those = moving.filter((one) => one.rules === rules);
		await assignTogether(
			transaction,
			those.map(({ lead, score, scored }) => ({ leadId: lead.id, score, audience: scored.audience })),
			{
				...{ rules, tierSet, asOf: context.clock() },
				keep: asStored,
				causes: new Map(those.map(({ lead, cause }) => [lead.id, cause])),
			},
		);
	}
}
