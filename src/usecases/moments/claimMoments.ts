import { hash } from 'node:crypto';
import { compact } from '../../compact';
import { HOUR_MS, type Instant } from '../../lead/time';
import type { StoreTransaction, StoreView } from '../../store/port/leadStore';
import type { StoredMoment, StoredWatch } from '../../store/port/moments';
import type { EngineContext } from '../engineContext';
import { FINDERS } from './finders';
import type { MomentReference } from './momentFinder';
import type { FoundMoment, MomentCandidate, WatchQuestion } from './moment';

export interface ClaimableMoment extends MomentCandidate {
	/** The claim of this very moment, where there is one. */
	claim: StoredMoment | undefined;
}

/** A trigger that is set to another kind, or another tier set, begins anew. */
export function nameWatch({ keyring }: EngineContext, { watch, kind, tierSet }: WatchQuestion): string {
	return [watch, kind, ...(tierSet === undefined ? [] : [keyring.concealAddresses(tierSet)])].join('/');
}

export function keyOf(
	watch: string,
	{ lead, subject, about }: Pick<MomentCandidate, 'lead' | 'subject' | 'about'>,
): string {
	return hash('sha256', JSON.stringify([watch, lead?.id ?? subject, about]), 'hex');
}

/** The moments of these, with what the watch has claimed of them. */
export async function findClaimable(
	context: EngineContext,
	view: StoreView,
	references: readonly MomentReference[],
	question: WatchQuestion & { watchId: string },
): Promise<ClaimableMoment[]> {
	if (references.length === 0) return [];
	const { watchId, kind } = question;
	const candidates = await FINDERS[kind].find(context, view, references, { ...question, now: context.clock() });
	if (candidates.length === 0) return [];
	const groups = new Map(
		candidates.flatMap(({ lead }) => (lead === undefined ? [] : [[lead.id, lead.group] as const])),
	);
	const keys = candidates.map((candidate) => listOtherKeys(watchId, candidate));
	const [owned, byKey] = await Promise.all([
		view.readMoments([...groups.values()], watchId),
		view.readMomentsById([...new Set(keys.flat())]),
	]);
	const ofLeads = new Map([...groups.keys()].map((leadId, index) => [leadId, owned[index] ?? []]));
	const others = new Map(byKey.flatMap((claim) => (claim === undefined ? [] : [[claim.id, claim] as const])));
	return candidates.map((candidate, index) => {
		const { about: last, aboutFrom, lead } = candidate;
		const ofLead = ofLeads.get(lead?.id ?? '')?.find(({ about }) => about >= aboutFrom && about <= last);
		const ofSubject = keys[index]?.map((key) => others.get(key)).find((claim) => claim !== undefined);
		return { ...candidate, claim: ofLead ?? ofSubject };
	});
}

/** Where it is about no lead, or was until there was one. */
function listOtherKeys(watchId: string, { lead, subject, formerSubjects = [], about }: MomentCandidate): string[] {
	const subjects = lead === undefined && subject !== undefined ? [subject, ...formerSubjects] : formerSubjects;
	return subjects.map((former) => keyOf(watchId, { subject: former, about }));
}

/** What a moment is found again by. */
export function refer({ lead, foundBy, subject = '', about }: MomentCandidate): MomentReference {
	return { of: lead?.id ?? foundBy ?? subject, occurredAt: about };
}

/** Due since the watch began, not too late and not claimed. */
export function listDue(
	found: readonly ClaimableMoment[],
	{ startedAt }: StoredWatch,
	now: Instant,
	question: WatchQuestion,
): ClaimableMoment[] {
	return found.filter(({ at, claim }) => claim === undefined && at > startedAt && isDue(at, now, question));
}

/** Its time has come, and is not too long ago. */
export function isDue(at: Instant, now: Instant, { notLaterHours }: WatchQuestion): boolean {
	return at <= now && at > now - notLaterHours * HOUR_MS;
}

export async function claimMoments(
	transaction: StoreTransaction,
	due: readonly ClaimableMoment[],
	watchId: string,
	now: Instant,
): Promise<FoundMoment[]> {
	const found = due.map((candidate) => ({ key: keyOf(watchId, candidate), candidate }));
	const claimed = await transaction.claimMoments(
		found.map(({ key, candidate: { lead, subject, at, about } }) => ({
			...(lead === undefined ? compact({ id: key, subject }) : { id: key, leadId: lead.id }),
			...{ watch: watchId, at, about, takenAt: now },
		})),
	);
	return found.filter((_, index) => claimed[index] === true);
}
