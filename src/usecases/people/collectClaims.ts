import { compact } from '../../compact';
import { EngineError } from '../../errors';
import { namesOnePerson, type Identity } from '../../lead/identity';
import type { Keyring } from '../../lead/keyring';
import type { Instant } from '../../lead/time';

/** Whose a record is, by its own identities, strongest first. */
export interface Claim {
	identities: readonly Identity[];
	/** Those of them that the sender says are one person with the strongest. */
	formerly?: readonly Identity[];
	/** When the record says these belong together. */
	at: Instant;
}

/** An identity that stands for a lead. */
export interface ClaimedIdentity {
	key: string;
	identity: Identity;
}

/** From the lead of a weaker identity to the one that claims it. */
export interface Pointer {
	intoId: string;
	at: Instant;
	/** By the sender's own word, which outranks who was seen with whom. */
	alias?: boolean;
}

export interface CollectedClaims {
	/** The lead of each claim's strongest identity. */
	writeIds: string[];
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
			if (!identities.has(id)) identities.set(id, { key, identity });
			return id;
		});
		const [writeId, ...weaker] = ids;
		const aliases = new Set(
			claim.formerly?.filter(namesOnePerson).map((identity) => keyring.leadIdOf(keyring.keyOf(identity))),
		);
		if (writeId === undefined) throw new EngineError('internal', 'A claim has at least one identity.');
		for (const id of weaker) {
			if (id === writeId) continue;
			const pointer = compact({ intoId: writeId, at: claim.at, alias: aliases.has(id) || undefined });
			const known = pointers.get(id);
			if (known === undefined) pointers.set(id, [pointer]);
			else known.push(pointer);
		}
		return writeId;
	});
	return { writeIds, identities, pointers };
}
