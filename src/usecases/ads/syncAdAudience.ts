import { setImmediate } from 'node:timers/promises';
import { planMember } from '../../ads/planMember';
import { PLATFORMS } from '../../ads/platforms';
import { compact } from '../../compact';
import { EngineError } from '../../errors';
import type { AdMemberState } from '../../lead/adMember';
import type { StoredAdMember } from '../../store/port/adMembers';
import type { StoredLead } from '../../store/port/leads';
import type { EngineContext } from '../engineContext';
import { MESSAGES } from '../messages';
import { audienceKeyOf, type AdAudience } from './adAudience';
import { handOut, type HandOut, type HandOutPlace } from './handOut';
import { readWanted, type LeftOut, type WantedMember } from './readWanted';

export interface AdSyncQuestion extends AdAudience, HandOutPlace {
	/** Hand everybody out again, for an audience that was emptied or made anew at the platform. */
	startOver: boolean;
	onLeads?: (count: number) => void;
}

export interface AdSync {
	/** To be sent to the platform, in this order: who has to go first. Each is confirmed when the platform has taken it. */
	handedOut: HandOut[];
	/** Addresses in the audience once all is done. */
	size: number;
	/** How many addresses of those meant are not in, by the code of the reason. */
	leftOut: LeftOut;
}

/** Leads and members per page. */
const PAGE_SIZE = 500;

/**
 * What has to change in an ad audience since it was last in step: who is to be removed, who to be added. What is handed
 * out stays open until `confirmAdBatches` says that the platform took it, and comes again with the next run until then;
 * a run that breaks off loses nothing.
 */
export async function syncAdAudience(context: EngineContext, question: AdSyncQuestion): Promise<AdSync> {
	if (context.keyring.hashed) throw new EngineError('configuration-invalid', MESSAGES.cannotHashAgain);
	const key = audienceKeyOf(question, context.keyring);
	const leftOut: LeftOut = new Map();
	await addWanted(context, key, question, leftOut);
	await removeUnwanted(context, key, question);
	const handedOut = [
		...(await handOut(context, key, 'removing', question)),
		...(await handOut(context, key, 'adding', question)),
	];
	const { adding = 0, member = 0 } = await context.store.read(async (view) => await view.countAdMembers(key));
	return { handedOut, size: adding + member, leftOut };
}

/** Notes everybody who belongs in and isn't, page by page of all leads. */
async function addWanted(
	context: EngineContext,
	key: string,
	question: AdSyncQuestion,
	leftOut: LeftOut,
): Promise<void> {
	let afterId: string | undefined;
	let read = 0;
	do {
		const leads = await context.store.read(
			async (view) => await view.listLeads(compact({ limit: PAGE_SIZE, afterId })),
		);
		const wanted = await readWanted(context, leads, question, leftOut);
		if (wanted.size > 0) await plan(context, key, question, { ids: [...wanted.keys()], wanted });
		question.onLeads?.((read += leads.length));
		afterId = leads.length < PAGE_SIZE ? undefined : leads.at(-1)?.id;
		await setImmediate();
	} while (afterId !== undefined);
}

/** Looks at everybody who is in, or on the way in, once more: whoever no longer belongs there has to go. */
async function removeUnwanted(context: EngineContext, key: string, question: AdSyncQuestion): Promise<void> {
	let afterId: string | undefined;
	do {
		const { members, leads } = await context.store.read(async (view) => {
			const page = await view.listAdMembers(key, compact({ limit: PAGE_SIZE, afterId }));
			const ids = [...new Set(page.map(({ leadId }) => leadId))];
			return { members: page, leads: distinct(await view.readLeads(ids)) };
		});
		const wanted = await readWanted(context, leads, question);
		await plan(context, key, question, { ids: members.map(({ id }) => id), wanted });
		afterId = members.length < PAGE_SIZE ? undefined : members.at(-1)?.id;
		await setImmediate();
	} while (afterId !== undefined);
}

/** Of members merged into one lead it is the same. */
function distinct(leads: readonly (StoredLead | undefined)[]): StoredLead[] {
	const found = leads.filter((lead) => lead !== undefined);
	return [...new Map(found.map((lead) => [lead.id, lead])).values()];
}

interface Page {
	ids: readonly string[];
	wanted: ReadonlyMap<string, WantedMember>;
}

/** Decides about each address by its newest state, and writes what has changed. */
async function plan(
	{ store, clock }: EngineContext,
	key: string,
	{ platform, startOver }: AdSyncQuestion,
	{ ids, wanted }: Page,
): Promise<void> {
	if (ids.length === 0) return;
	const { signalsConsent } = PLATFORMS[platform];
	const since = clock();
	await store.write(async (transaction) => {
		const known = await transaction.findAdMembers(ids);
		const changed = ids.flatMap((id, index): StoredAdMember[] => {
			const [standing, wish] = [known[index], wanted.get(id)];
			const state = planMember(standing, wish, { startOver, signalsConsent });
			if (state !== undefined) return toMember({ standing, wish, key, state, since });
			const isKept = wish === undefined || standing === undefined || isSame(standing, wish);
			return isKept ? [] : [{ ...standing, leadId: wish.leadId, agreed: wish.agreed }];
		});
		await transaction.writeAdMembers(changed);
	});
}

function isSame(standing: StoredAdMember, wish: WantedMember): boolean {
	return standing.leadId === wish.leadId && standing.agreed === wish.agreed;
}

interface Change {
	standing: StoredAdMember | undefined;
	wish: WantedMember | undefined;
	key: string;
	state: AdMemberState;
	since: number;
}

/** Of no hand-out: a confirmation of an earlier one says nothing about the new state. */
function toMember({ standing, wish, key, state, since }: Change): StoredAdMember[] {
	const of = wish ?? standing;
	if (of === undefined) return [];
	const { id, kind, hash, leadId, agreed } = of;
	return [compact({ id, audience: key, kind, hash, leadId, agreed, state, since, addedAt: standing?.addedAt })];
}
