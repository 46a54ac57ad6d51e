import { compact } from '../../compact';
import { compareText } from '../../store/storedText';
import { MAXIMUM_TIERS, tierRulesSchema } from '../../tiers/settings';
import type { StoreView } from '../../store/port/leadStore';
import type { WaitingLead } from '../../store/port/tiers';
import type { EngineContext } from '../engineContext';
import { Foremost } from '../foremost';
import { countEntries } from './countEntries';
import { asStored, findMoving, type MovingLead } from './findMoving';
import { moveLeads } from './moveLeads';

/** Leads per page: few, so that other work gets its turn in between. */
const PAGE_SIZE = 200;

/**
 * Gives the places that are left today to those who wait, the best of all of them first, by what they score now. Whoever
 * finds a better tier full may take a place in another, so it goes on until nobody moves.
 */
export async function servePlaces(context: EngineContext, tierSet: string): Promise<void> {
	for (let round = 0; round < MAXIMUM_TIERS && (await hasPlaces(context, tierSet)); round++) {
		const ids = await listForemost(context, tierSet);
		if (ids.length === 0) return;
		for (let start = 0; start < ids.length; start += PAGE_SIZE) {
			const page = ids.slice(start, start + PAGE_SIZE);
			await context.store.write(
				async (transaction) => await moveLeads(context, transaction, page, { tierSet, withoutPlaces: false }),
			);
		}
	}
}

/** Whether there is a place for anybody: those who wait are scored only then. */
async function hasPlaces({ store, clock }: EngineContext, tierSet: string): Promise<boolean> {
	return await store.read(async (view) => {
		const [[sets = []], [first]] = await Promise.all([
			view.readTierSets([tierSet]),
			view.listWaiting(tierSet, { limit: 1 }),
		]);
		if (first === undefined) return false;
		const rules = sets.flatMap((set) => (set.rules === undefined ? [] : [tierRulesSchema.parse(set.rules)]));
		const left = await Promise.all(
			rules.map(async (of) => {
				const entries = await countEntries(view, { rules: of, tierSet, keep: asStored, asOf: clock() });
				return of.tiers.some(({ name, capacityPerDay = 0 }) => capacityPerDay > (entries.get(name) ?? 0));
			}),
		);
		return left.includes(true);
	});
}

/** As many of the best as each tier has places, the best first. */
async function listForemost(context: EngineContext, tierSet: string): Promise<string[]> {
	const byTier = new Map<string, Foremost<{ leadId: string; score: number }>>();
	const offer = ({ lead, score, into: { name, places } }: MovingLead): void => {
		// Who falls needs none.
		if (places === undefined) return;
		const best =
			byTier.get(name) ?? new Foremost(places, (a, b) => b.score - a.score || compareText(a.leadId, b.leadId));
		byTier.set(name, best);
		best.offer({ leadId: lead.id, score });
	};
	let after: WaitingLead | undefined;
	do {
		after = await context.store.read(async (view) => {
			const page = await view.listWaiting(tierSet, compact({ after, limit: PAGE_SIZE }));
			const moving = await findWaiting(context, view, page, tierSet);
			moving.filter(({ isMoving }) => isMoving).forEach(offer);
			return page.length < PAGE_SIZE ? undefined : page.at(-1);
		});
	} while (after !== undefined);
	return [...byTier.values()].flatMap((best) => best.list().map(({ leadId }) => leadId));
}

async function findWaiting(
	context: EngineContext,
	view: StoreView,
	waiting: readonly WaitingLead[],
	tierSet: string,
): Promise<MovingLead[]> {
	const found = await view.readLeads(waiting.map(({ leadId }) => leadId));
	const leads = new Map(found.flatMap((lead) => (lead === undefined ? [] : [[lead.id, lead] as const])));
	return await findMoving(context, view, [...leads.values()], { tierSet, withoutPlaces: false });
}
