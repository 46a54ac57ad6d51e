import { EngineError } from '../../errors';
import type { Keyring } from '../../lead/keyring';
import type { Instant } from '../../lead/time';
import type { StoreTransaction, StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { LeadMerge } from '../../store/port/merges';
import { MESSAGES } from '../messages';
import { joinAliases } from './joinAliases';
import { collectClaims, type Claim, type ClaimedIdentity, type CollectedClaims } from './collectClaims';
import { readKeptApart } from './keptApart';
import { planMerges } from './planMerges';
import { toStoredIdentity } from './toStoredIdentity';

export interface ResolvedLead {
	/** The lead the record's rows are written for: the one of its strongest identity. */
	writeId: string;
	/** The surviving lead, after every merge of this batch. */
	lead: StoredLead;
}

/**
 * Finds or creates the lead of each claim. Every identity has a lead of its own; a weaker one points to the stronger
 * one that claimed it *earliest*, so an anonymous visit joins the person who identified first, whatever the order of
 * arrival. Two people who claim the same customer id or phone are put on record as a conflict; neither is merged, unless
 * a sender says that they are one.
 */
export async function resolveLeads(
	transaction: StoreTransaction,
	keyring: Keyring,
	claims: readonly Claim[],
	now: Instant,
): Promise<ResolvedLead[]> {
	const collected = collectClaims(claims, keyring);
	const ids = [...new Set([...collected.identities.keys(), ...collected.namedIds])];
	// Neither depends on who is created below, so both are asked for together with the leads: one round trip less.
	const [known, ties] = await Promise.all([readLeadsById(transaction, ids), readTies(transaction, collected)]);
	const missing = [...collected.identities].filter(([id]) => !known.has(id));
	const created = await createLeads(transaction, keyring, missing, now);
	const before = new Map([...known, ...created]);
	const leads = ties === undefined ? before : await followClaims(transaction, { collected, ties, leads: before }, now);
	return collected.writeIds.map((writeId) => {
		const lead = leads.get(writeId);
		if (lead === undefined) throw new EngineError('internal', MESSAGES.leadLost(writeId));
		return { writeId, lead };
	});
}

async function createLeads(
	transaction: StoreTransaction,
	keyring: Keyring,
	missing: readonly (readonly [string, ClaimedIdentity])[],
	now: Instant,
): Promise<[string, StoredLead][]> {
	if (missing.length === 0) return [];
	const identities = missing.map(([leadId, { key, identity, knownAt = now }]) =>
		toStoredIdentity(identity, keyring, knownAt, { key, leadId }),
	);
	await Promise.all([
		transaction.createLeads(missing.map(([id, { knownAt: createdAt = now }]) => ({ id, createdAt }))),
		transaction.addIdentities(identities),
	]);
	return missing.map(([id, { knownAt: createdAt = now }], index) => [
		id,
		{ id, group: [id], createdAt, identities: identities.slice(index, index + 1) },
	]);
}

/** Who must not be one, and who is, of those that the claims would make one. */
interface Ties {
	keptApart: Awaited<ReturnType<typeof readKeptApart>>;
	standing: readonly (LeadMerge | undefined)[];
}

async function readTies(view: StoreView, { pointers }: CollectedClaims): Promise<Ties | undefined> {
	if (pointers.size === 0) return undefined;
	const weakIds = [...pointers.keys()];
	const claimants = [...pointers.values()].flatMap((claimed) => claimed.map(({ intoId }) => intoId));
	const [keptApart, standing] = await Promise.all([
		readKeptApart(view, [...new Set([...weakIds, ...claimants])]),
		view.readMerges(weakIds),
	]);
	return { keptApart, standing };
}

interface ClaimsOnRecord {
	collected: CollectedClaims;
	ties: Ties;
	leads: ReadonlyMap<string, StoredLead>;
}

/** Merges as the claims say. Answers all leads as they are afterwards. */
async function followClaims(
	transaction: StoreTransaction,
	{ collected, ties: { keptApart, standing }, leads }: ClaimsOnRecord,
	now: Instant,
): Promise<ReadonlyMap<string, StoredLead>> {
	const known = new Map(standing.flatMap((merge) => (merge === undefined ? [] : [[merge.fromLeadId, merge] as const])));
	await followAliases(transaction, collected, known);
	const { merges, conflicts, joins } = planMerges(collected, { leads, merges: known, keptApart }, now);
	await Promise.all([transaction.recordConflicts(conflicts), transaction.mergeLeads(merges)]);
	const joined = await joinAliases(transaction, joins);
	const made = [...merges, ...joined];
	return made.length === 0 ? leads : await readMerged(transaction, made, leads);
}

/** Adds where an alias leads to: like points to like, so a circle could be closed anywhere on the way. */
async function followAliases(
	view: StoreView,
	{ pointers }: CollectedClaims,
	known: Map<string, LeadMerge>,
): Promise<void> {
	const aliases = [...pointers.values()].flat().filter(({ alias }) => alias === true);
	for (let ids = aliases.map(({ intoId }) => intoId); ids.length > 0; ) {
		const next = (await view.readMerges([...new Set(ids)])).flatMap((merge) => merge ?? []);
		for (const merge of next) known.set(merge.fromLeadId, merge);
		ids = next.map(({ intoLeadId }) => intoLeadId);
	}
}

/**
 * The leads after the merges: of all that are one person now one is read, and it stands for the others. A batch may hold
 * thousands of orders of one person, and each would come with all of them.
 */
async function readMerged(
	view: StoreView,
	merges: readonly LeadMerge[],
	before: ReadonlyMap<string, StoredLead>,
): Promise<ReadonlyMap<string, StoredLead>> {
	const rootOf = (id: string): string => before.get(id)?.id ?? id;
	const moved = new Set(
		merges.flatMap(({ fromLeadId, intoLeadId }) => [fromLeadId, intoLeadId, rootOf(fromLeadId), rootOf(intoLeadId)]),
	);
	const stale = [...before.keys()].filter((id) => moved.has(id) || moved.has(rootOf(id)));
	const after = new Map(before);
	const found = new Set<string>();
	const take = (lead: StoredLead): void =>
		lead.group.forEach((id) => {
			if (before.has(id)) after.set(id, lead);
			found.add(id);
		});
	const survivors = new Set(merges.map(({ intoLeadId }) => rootOf(intoLeadId)));
	for (const lead of (await readLeadsById(view, [...survivors])).values()) take(lead);
	const others = stale.filter((id) => !found.has(id));
	if (others.length > 0) for (const lead of (await readLeadsById(view, others)).values()) take(lead);
	return after;
}

async function readLeadsById(view: StoreView, ids: readonly string[]): Promise<Map<string, StoredLead>> {
	const leads = await view.readLeads(ids);
	return new Map(ids.flatMap((id, index) => (leads[index] === undefined ? [] : [[id, leads[index]] as const])));
}
