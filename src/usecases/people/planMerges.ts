import { createHash } from 'node:crypto';
import { isKnownKind } from '../../lead/identity';
import type { Instant } from '../../lead/time';
import type { IdentityConflict } from '../../store/port/conflicts';
import type { StoredLead } from '../../store/port/leads';
import type { LeadMerge } from '../../store/port/merges';
import type { CollectedClaims, Pointer } from './collectClaims';

interface StandingFacts {
	leads: ReadonlyMap<string, StoredLead>;
	/** The standing merge of each weaker lead, by its id. */
	merges: ReadonlyMap<string, LeadMerge>;
	/** Whether a person has decided that two leads are two. */
	keptApart: (leadId: string, otherLeadId: string) => boolean;
}

interface PlannedMerges {
	merges: LeadMerge[];
	conflicts: IdentityConflict[];
}

/** Points each weaker lead to its earliest claimant; known people who claim one identity become a conflict. */
export function planMerges(
	{ pointers, identities }: CollectedClaims,
	{ leads, merges: standing, keptApart }: StandingFacts,
	now: Instant,
): PlannedMerges {
	const rootOf = (id: string): string => leads.get(id)?.id ?? id;
	const planned = new Map<string, LeadMerge>();
	const conflicts: IdentityConflict[] = [];
	for (const [fromLeadId, pointed] of pointers) {
		const merge = standing.get(fromLeadId);
		const before: Pointer[] = merge === undefined ? [] : [{ intoId: merge.intoLeadId, at: merge.at }];
		const claims = [...before, ...pointed].filter(({ intoId }) => !keptApart(fromLeadId, intoId));
		if (claims.length === 0) continue;
		const best = claims.reduce(earlier);
		const claimed = identities.get(fromLeadId);
		const changes = merge === undefined || best.intoId !== merge.intoLeadId || best.at !== merge.at;
		const stays = merge?.intoLeadId === best.intoId;
		if (changes && (stays || !closesCircle(fromLeadId, best.intoId, planned, rootOf))) {
			planned.set(fromLeadId, {
				fromLeadId,
				intoLeadId: best.intoId,
				at: best.at,
				because: `${claimed?.identity.kind ?? 'identity'} seen together`,
			});
		}
		if (claimed === undefined || !isKnownKind(claimed.identity.kind)) continue;
		for (const otherId of new Set(claims.map(({ intoId }) => intoId))) {
			if (rootOf(otherId) === rootOf(best.intoId) || keptApart(otherId, best.intoId)) continue;
			conflicts.push(toConflict(claimed.key, best.intoId, otherId, now));
		}
	}
	return { merges: [...planned.values()], conflicts };
}

/**
 * Somebody who takes back a former address would point at who points at them. They are one lead already, so the new
 * pointer is left out. Ranks alone can't close a circle; only aliases, which join like to like, can.
 */
function closesCircle(
	fromId: string,
	intoId: string,
	planned: ReadonlyMap<string, LeadMerge>,
	rootOf: (id: string) => string,
): boolean {
	const seen = new Set([fromId]);
	for (let id: string | undefined = intoId; id !== undefined; ) {
		if (seen.has(id)) return true;
		seen.add(id);
		const root = rootOf(id);
		id = planned.get(id)?.intoLeadId ?? (root === id ? undefined : root);
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
