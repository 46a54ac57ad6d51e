import { createHash } from 'node:crypto';
import { EngineError } from '../../errors';
import { accountOf } from '../../lead/account';
import { isKnownKind, type Identity } from '../../lead/identity';
import type { Keyring } from '../../lead/keyring';
import type { Instant } from '../../lead/time';
import type { IdentityConflict } from '../../store/port/conflicts';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { StoredIdentity, StoredLead } from '../../store/port/leads';
import type { LeadMerge } from '../../store/port/merges';
import { readKeptApart } from './keptApart';

/** Whose a record is, by its own identities, strongest first. */
export interface Claim {
	identities: readonly Identity[];
	/** When the record says these belong together. */
	at: Instant;
}

export interface ResolvedLead {
	/** The lead the record's rows are written for: the one of its strongest identity. */
	writeId: string;
	/** The surviving lead, after every merge of this batch. */
	lead: StoredLead;
}

/**
 * Finds or creates the lead of each claim. Every identity has a lead of its own; a weaker one points to the stronger
 * one that claimed it *earliest*, so an anonymous visit joins the person who identified first, whatever the order of
 * arrival. Two people who claim the same customer id or phone are put on record as a conflict; neither is merged.
 */
export async function resolveLeads(
	transaction: StoreTransaction,
	keyring: Keyring,
	claims: readonly Claim[],
	now: Instant,
): Promise<ResolvedLead[]> {
	const nodes = new Map<string, Node>();
	const pointers = new Map<string, Pointer[]>();
	const writeIds = claims.map((claim) => collectClaim(claim, keyring, nodes, pointers));

	const ids = [...nodes.keys()];
	const leads = await readLeadsById(transaction, ids);
	const missing = ids.filter((id) => !leads.has(id));
	if (missing.length > 0) {
		const identities = missing.flatMap((id) => {
			const node = nodes.get(id);
			return node === undefined ? [] : [storedIdentity(node.identity, keyring, now)];
		});
		await Promise.all([
			transaction.createLeads(missing.map((id) => ({ id, createdAt: now }))),
			transaction.addIdentities(identities),
		]);
		missing.forEach((id, index) =>
			leads.set(id, { id, group: [id], createdAt: now, identities: identities.slice(index, index + 1) }),
		);
	}
	const moved = pointers.size > 0 ? await followClaims(transaction, pointers, nodes, leads, now) : new Set<string>();
	if (moved.size > 0) {
		const stale = ids.filter((id) => moved.has(id) || moved.has(rootOf(id, leads)));
		for (const [id, lead] of await readLeadsById(transaction, stale)) leads.set(id, lead);
	}

	return writeIds.map((writeId) => {
		const lead = leads.get(writeId);
		if (lead === undefined) throw new EngineError('internal', `Lead ${writeId} was written but can't be read back.`);
		return { writeId, lead };
	});
}

interface Node {
	key: string;
	identity: Identity;
}

interface Pointer {
	intoId: string;
	at: Instant;
}

function collectClaim(
	claim: Claim,
	keyring: Keyring,
	nodes: Map<string, Node>,
	pointers: Map<string, Pointer[]>,
): string {
	const own = claim.identities.map((identity) => {
		const key = keyring.keyOf(identity);
		const id = keyring.leadIdOf(key);
		if (!nodes.has(id)) nodes.set(id, { key, identity });
		return id;
	});
	const [writeId, ...weaker] = own;
	if (writeId === undefined) throw new EngineError('identity-missing', 'The record names nobody.');
	for (const id of weaker) {
		if (id === writeId) continue;
		const known = pointers.get(id);
		const pointer = { intoId: writeId, at: claim.at };
		if (known === undefined) pointers.set(id, [pointer]);
		else known.push(pointer);
	}
	return writeId;
}

async function readLeadsById(transaction: StoreTransaction, ids: readonly string[]): Promise<Map<string, StoredLead>> {
	const found = new Map<string, StoredLead>();
	(await transaction.readLeads(ids)).forEach((lead, index) => {
		const id = ids[index];
		if (lead !== undefined && id !== undefined) found.set(id, lead);
	});
	return found;
}

/** An identity as it is kept, with the lead of its own. */
export function storedIdentity(identity: Identity, keyring: Keyring, addedAt: Instant): StoredIdentity {
	const { kind, namespace, value } = identity;
	const key = keyring.keyOf(identity);
	const account = kind === 'email' ? accountOf(value) : undefined;
	return {
		...{ key, leadId: keyring.leadIdOf(key), kind, namespace, addedAt },
		...(!keyring.hashed && { value }),
		...(account !== undefined && { account: keyring.accountKeyOf(account) }),
	};
}

/** Points each weaker lead to its earliest claimant. Answers the leads whose group that changes, by id and by survivor. */
async function followClaims(
	transaction: StoreTransaction,
	pointers: ReadonlyMap<string, readonly Pointer[]>,
	nodes: ReadonlyMap<string, Node>,
	leads: ReadonlyMap<string, StoredLead>,
	now: Instant,
): Promise<Set<string>> {
	const weakIds = [...pointers.keys()];
	const claimants = [...pointers.values()].flatMap((ofLead) => ofLead.map(({ intoId }) => intoId));
	const [apart, standing] = await Promise.all([
		readKeptApart(transaction, [...new Set([...weakIds, ...claimants])]),
		transaction.readMerges(weakIds),
	]);
	const merges: LeadMerge[] = [];
	const conflicts: IdentityConflict[] = [];
	weakIds.forEach((fromLeadId, index) => {
		const merge = standing[index];
		const node = nodes.get(fromLeadId);
		const before: Pointer[] = merge === undefined ? [] : [{ intoId: merge.intoLeadId, at: merge.at }];
		const claims = [...before, ...(pointers.get(fromLeadId) ?? [])].filter(({ intoId }) => !apart(fromLeadId, intoId));
		if (claims.length === 0) return;
		const best = claims.reduce(earlier);
		const changes = merge === undefined || best.intoId !== merge.intoLeadId || best.at !== merge.at;
		if (changes && !closesCircle(fromLeadId, best.intoId, merge, leads, merges)) {
			merges.push({
				fromLeadId,
				intoLeadId: best.intoId,
				at: best.at,
				because: `${node?.identity.kind ?? 'identity'} seen together`,
			});
		}
		if (node === undefined || !isKnownKind(node.identity.kind)) return;
		for (const otherId of new Set(claims.map((claim) => claim.intoId))) {
			if (rootOf(otherId, leads) === rootOf(best.intoId, leads) || apart(otherId, best.intoId)) continue;
			conflicts.push(conflictOf(node.key, best.intoId, otherId, now));
		}
	});
	await Promise.all([transaction.recordConflicts(conflicts), transaction.mergeLeads(merges)]);
	return new Set(
		merges.flatMap(({ fromLeadId, intoLeadId }) => [
			fromLeadId,
			intoLeadId,
			rootOf(fromLeadId, leads),
			rootOf(intoLeadId, leads),
		]),
	);
}

/**
 * Somebody who takes back a former address would point at who points at them. They are one lead already, so the new
 * pointer is left out. Ranks alone can't close a circle; only aliases, which join like to like, can.
 */
function closesCircle(
	fromId: string,
	intoId: string,
	standing: LeadMerge | undefined,
	leads: ReadonlyMap<string, StoredLead>,
	planned: readonly LeadMerge[],
): boolean {
	if (standing?.intoLeadId === intoId) return false;
	const next = new Map(planned.map((merge) => [merge.fromLeadId, merge.intoLeadId]));
	const seen = new Set([fromId]);
	for (let id: string | undefined = intoId; id !== undefined; ) {
		if (seen.has(id)) return true;
		seen.add(id);
		const root = rootOf(id, leads);
		id = next.get(id) ?? (root === id ? undefined : root);
	}
	return false;
}

function earlier(a: Pointer, b: Pointer): Pointer {
	if (a.at !== b.at) return a.at < b.at ? a : b;
	return a.intoId <= b.intoId ? a : b;
}

function rootOf(id: string, leads: ReadonlyMap<string, StoredLead>): string {
	return leads.get(id)?.id ?? id;
}

function conflictOf(key: string, leadId: string, otherLeadId: string, at: Instant): IdentityConflict {
	const pair = [leadId, otherLeadId].sort().join('|');
	const id = createHash('sha256').update(`${key}|${pair}`).digest('hex').slice(0, 24);
	return { id, leadId, otherLeadId, key, at };
}
