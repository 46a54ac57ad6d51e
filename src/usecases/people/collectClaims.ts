import { compact } from '../../compact';
import { EngineError } from '../../errors';
import { namesOnePerson, type Identity } from '../../lead/identity';
import type { Keyring } from '../../lead/keyring';
import type { Instant } from '../../lead/time';

/** Whose a record is, by its own identities, strongest first. */
export interface Claim {
	identities: readonly Identity[];
	/** The lead on record that it is of, before its strongest identity's. */
	leadId?: string;
	/** A lead on record that the strongest identity claims as its own. */
	visitorId?: string;
	/** Those of them that the sender says are one person with the strongest. */
	formerly?: readonly Identity[];
	/** When the record says these belong together. */
	at: Instant;
	/** Since when that is known, where it is not since now. */
	knownAt?: Instant;
}

/** An identity that stands for a lead. */
export interface ClaimedIdentity {
	key: string;
	identity: Identity;
	/** Since when it is known, where it is not since now. */
	knownAt?: Instant;
}

/** From the lead of a weaker identity to the one that claims it. */
export interface Pointer {
	intoId: string;
	at: Instant;
	/** By the sender's own word, which outranks who was seen with whom. */
	alias?: boolean;
}

export interface CollectedClaims {
	/** The lead of each claim: of its strongest identity, where it names none. */
	writeIds: string[];
	/** Those that claims name by their ID. */
	namedIds: string[];
	/** By the id of the lead that stands for it. */
	identities: ReadonlyMap<string, ClaimedIdentity>;
	/** By the id of the weaker identity's lead. */
	pointers: ReadonlyMap<string, readonly Pointer[]>;
}

/** Each identity once, and who claims the weaker ones. */
export function collectClaims(claims: readonly Claim[], keyring: Keyring): CollectedClaims {
	const identities = new Map<string, ClaimedIdentity>();
	const pointers = new Map<string, Pointer[]>();
	const writeIds = claims.map((claim) => {
		const ids = claim.identities.map((identity) => {
			const key = keyring.keyOf(identity);
			const id = keyring.leadIdOf(key);
			const known = identities.get(id);
			if (known === undefined) identities.set(id, compact({ key, identity, knownAt: claim.knownAt }));
			else if (claim.knownAt !== undefined) known.knownAt = Math.min(known.knownAt ?? claim.knownAt, claim.knownAt);
			return id;
		});
		const writeId = claim.leadId ?? ids[0] ?? claim.visitorId;
		if (writeId === undefined) throw new EngineError('internal', 'A claim has an identity or a lead.');
		const aliases = claim.formerly?.filter(namesOnePerson).map((identity) => keyring.leadIdOf(keyring.keyOf(identity)));
		if (claim.visitorId !== undefined) ids.push(claim.visitorId);
		for (const id of ids) {
			if (id === writeId) continue;
			const pointer = compact({ intoId: writeId, at: claim.at, alias: aliases?.includes(id) || undefined });
			const known = pointers.get(id);
			if (known === undefined) pointers.set(id, [pointer]);
			else known.push(pointer);
		}
		return writeId;
	});
	const namedIds: string[] = [];
	for (const { leadId, visitorId } of claims) {
		if (leadId !== undefined) namedIds.push(leadId);
		if (visitorId !== undefined) namedIds.push(visitorId);
	}
	return { writeIds, namedIds, identities, pointers };
}
