import { createHash } from 'node:crypto';
import { compact } from '../../compact';
import { isKnownKind } from '../../lead/identity';
import type { Instant } from '../../lead/time';
import type { IdentityConflict } from '../../store/port/conflicts';
import type { StoredLead } from '../../store/port/leads';
import type { LeadMerge } from '../../store/port/merges';
import type { CollectedClaims, Pointer } from './collectClaims';

interface StandingFacts {
	leads: ReadonlyMap<string, StoredLead>;
	/** The standing merge of each weaker lead, and of all that an alias leads to, by its id. */
	merges: ReadonlyMap<string, LeadMerge>;
	/** Whether a person has decided that two leads are two. */
	keptApart: (leadId: string, otherLeadId: string) => boolean;
}

/** Two leads that are one person by a sender's own word. */
export interface Join {
	leadId: string;
	intoLeadId: string;
	at: Instant;
}

interface PlannedMerges {
	merges: LeadMerge[];
	conflicts: IdentityConflict[];
	/** Who is joined with an alias, since they have the identity that it is of. */
	joins: Join[];
}

/**
 * Points each weaker lead to its earliest claimant; known people who claim one identity become a conflict. An alias comes
 * before any claimant, and they are one person with whom it names.
 */
export function planMerges(
	{ pointers, identities }: CollectedClaims,
	{ leads, merges: standing, keptApart }: StandingFacts,
	now: Instant,
): PlannedMerges {
	const rootOf = (id: string): string => leads.get(id)?.id ?? id;
	const planned = new Map<string, LeadMerge>();
	const pointerOf = (id: string): string | undefined => (planned.get(id) ?? standing.get(id))?.intoLeadId;
	const conflicts: IdentityConflict[] = [];
	const joins: Join[] = [];
	for (const [fromLeadId, pointed] of pointers) {
		const merge = standing.get(fromLeadId);
		const before: Pointer[] =
			merge === undefined ? [] : [compact({ intoId: merge.intoLeadId, at: merge.at, alias: merge.alias })];
		const claims = [...before, ...pointed].filter(({ intoId }) => !keptApart(fromLeadId, intoId));
		if (claims.length === 0) continue;
		const aliases = claims.filter(({ alias }) => alias === true);
		const best = (aliases.length > 0 ? aliases : claims).reduce(earlier);
		const claimed = identities.get(fromLeadId);
		const changes = best.intoId !== merge?.intoLeadId || best.at !== merge.at || best.alias !== merge.alias;
		const stays = merge?.intoLeadId === best.intoId;
		if (changes && (stays || !closesCircle(fromLeadId, best.intoId, pointerOf, rootOf))) {
			const { intoId: intoLeadId, at, alias } = best;
			const because = `${claimed?.identity.kind ?? 'identity'} ${alias === true ? 'was theirs before' : 'seen together'}`;
			planned.set(fromLeadId, compact({ fromLeadId, intoLeadId, at, because, alias }));
		}
		if (best.alias === true) {
			const others = claims.filter(({ intoId }) => intoId !== best.intoId);
			joins.push(...others.map(({ intoId }) => ({ leadId: intoId, intoLeadId: best.intoId, at: best.at })));
			continue;
		}
		if (claimed === undefined || !isKnownKind(claimed.identity.kind)) continue;
		for (const otherId of new Set(claims.map(({ intoId }) => intoId))) {
			if (rootOf(otherId) === rootOf(best.intoId)) continue;
			const conflict = toConflict(claimed.key, best.intoId, otherId, now);
			// Decided already, and still somebody who claimed it.
			const isDecided = keptApart(otherId, best.intoId);
			conflicts.push(isDecided ? { ...conflict, resolvedAt: now, decision: 'keepApart' } : conflict);
		}
	}
	return { merges: [...planned.values()], conflicts, joins };
}

/**
 * Somebody who takes back a former address would point at who points at them. They are one lead already, so the new
 * pointer is left out. Ranks alone can't close a circle; only aliases, which join like to like, can.
 */
function closesCircle(
	fromId: string,
	intoId: string,
	pointerOf: (id: string) => string | undefined,
	rootOf: (id: string) => string,
): boolean {
	const seen = new Set([fromId]);
	for (let id: string | undefined = intoId; id !== undefined; ) {
		if (seen.has(id)) return true;
		seen.add(id);
		const root = rootOf(id);
		id = pointerOf(id) ?? (root === id ? undefined : root);
	}
	return false;
}

function earlier(a: Pointer, b: Pointer): Pointer {
	if (a.at !== b.at) return a.at < b.at ? a : b;
	return a.intoId <= b.intoId ? a : b;
}

function toConflict(key: string, leadId: string, otherLeadId: string, at: Instant): IdentityConflict {
	const pair = [leadId, otherLeadId].sort().join('|');
	const id = createHash('sha256').update(`${key}|${pair}`).digest('hex').slice(0, 24);
	return { id, leadId, otherLeadId, key, at };
}
