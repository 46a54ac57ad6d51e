import { findMissedFollowUp } from '../../moments/notFollowedUp';
import { findTierChange, type TierChange } from '../../moments/tierChanged';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { EngineContext } from '../engineContext';
import { retierLeads } from '../tiering/retierLeads';
import type { WatchQuestion } from './moment';
import { listReachable, ofLeads, type MomentFinder } from './momentFinder';
import { readTouches } from './readTouches';

const DEFAULT_SET = 'default';

const listMarks: MomentFinder['listMarks'] = async ({ keyring }, view, { tierSet = DEFAULT_SET }, page) =>
	(await view.listTierEntries(keyring.concealAddresses(tierSet), page)).map(({ leadId: of, ...entry }) => ({
		...entry,
		of,
	}));

/** Tiers cool down without an item, so that they are looked at first. */
const prepare: MomentFinder['prepare'] = async (context, { tierSet = DEFAULT_SET }, afterLead) =>
	await retierLeads(context, context.keyring.concealAddresses(tierSet), afterLead);

export const tierChangeFinder: MomentFinder = {
	listMarks,
	prepare,
	find: ofLeads(async (context, view, leads, question) =>
		(await readTierChanges(context, view, leads, question)).map(({ lead, change: { at, because, step } }) => ({
			...{ lead, at, about: at, aboutFrom: at, because },
			detail: { tierStep: step },
		})),
	),
};

export const followUpFinder: MomentFinder = {
	listMarks,
	prepare,
	find: ofLeads(async (context, view, people, question) => {
		const changes = await readTierChanges(context, view, listReachable(people), question);
		const groups = changes.map(({ lead }) => lead.group);
		const from = Math.min(...changes.map(({ change }) => change.at));
		if (changes.length === 0) return [];
		const touches = await readTouches(view, groups, { from, until: question.now });
		return changes.flatMap(({ lead, change }, index) => {
			const missed = findMissedFollowUp(change, touches[index] ?? [], question.waitMs);
			if (missed === undefined) return [];
			const about = change.at;
			return [{ lead, ...missed, about, aboutFrom: about, detail: { tierStep: change.step } }];
		});
	}),
};

/** How these leads came into the tier they are in, where it is one that is meant. */
async function readTierChanges(
	{ keyring }: EngineContext,
	view: StoreView,
	leads: readonly StoredLead[],
	{ tierSet = DEFAULT_SET, tiers = [] }: WatchQuestion,
): Promise<{ lead: StoredLead; change: TierChange }[]> {
	const names = tiers.map(keyring.concealAddresses);
	const changes = await view.readTierChanges(
		leads.map(({ group }) => group),
		keyring.concealAddresses(tierSet),
	);
	return leads.flatMap((lead, index) => {
		const change = findTierChange(changes[index] ?? [], names);
		return change === undefined ? [] : [{ lead, change }];
	});
}
