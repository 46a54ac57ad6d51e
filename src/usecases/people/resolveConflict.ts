import { EngineError } from '../../errors';
import { identitiesOf, type Identities } from '../../lead/identity';
import type { Instant } from '../../lead/time';
import type { ConflictDecision as Decision, IdentityConflict } from '../../store/port/conflicts';
import type { StoredLead } from '../../store/port/leads';
import type { EngineContext } from '../engineContext';
import { keepApart } from './keptApart';

/** Two known people who claim one identity, as a person decides about them. */
export interface ReadableConflict {
	id: string;
	at: Instant;
	/** What both claim. */
	claimed: string;
	lead: { id: string; identities: Identities };
	other: { id: string; identities: Identities };
}

export interface ConflictDecision {
	id: string;
	/** `merge` makes the other lead part of the first. */
	decision: Decision;
}

/** Conflicts that wait for a decision. */
export async function listConflicts(
	{ store }: EngineContext,
	{ limit }: { limit: number },
): Promise<ReadableConflict[]> {
	return await store.read(async (view) => {
		const open: IdentityConflict[] = [];
		let afterId: string | undefined;
		do {
			const page = await view.listConflicts({ limit: PAGE_SIZE, ...(afterId !== undefined && { afterId }) });
			open.push(...page.filter(({ resolvedAt }) => resolvedAt === undefined));
			afterId = page.length < PAGE_SIZE ? undefined : page.at(-1)?.id;
		} while (afterId !== undefined && open.length < limit);
		const asked = open.slice(0, limit);
		const leads = await view.readLeads(asked.flatMap(({ leadId, otherLeadId }) => [leadId, otherLeadId]));
		return asked.map(({ id, at, key, leadId, otherLeadId }, index) => ({
			id,
			at,
			claimed: key,
			lead: person(leadId, leads[2 * index]),
			other: person(otherLeadId, leads[2 * index + 1]),
		}));
	});
}

const PAGE_SIZE = 500;

function person(id: string, lead: StoredLead | undefined): ReadableConflict['lead'] {
	return { id, identities: lead === undefined ? {} : identitiesOf(lead.identities) };
}

export interface ResolvedConflict extends ConflictDecision {
	leadId: string;
	otherLeadId: string;
}

/** One person, or two: decided once, and not asked again. */
export async function resolveConflict(
	{ store, clock }: EngineContext,
	{ id, decision }: ConflictDecision,
): Promise<ResolvedConflict> {
	return await store.write(async (transaction) => {
		const at = clock();
		const [conflict] = await transaction.findConflicts([id]);
		if (conflict === undefined || conflict.resolvedAt !== undefined)
			throw new EngineError(
				'field-invalid',
				`No conflict "${id}" waits for a decision. List Conflicts says which do.`,
				{ field: 'conflictId' },
			);
		const { leadId, otherLeadId } = conflict;
		if (decision === 'merge') {
			const [lead, other] = await transaction.readLeads([leadId, otherLeadId]);
			if (lead !== undefined && other !== undefined && lead.id !== other.id) {
				await transaction.mergeLeads([
					{ fromLeadId: other.id, intoLeadId: lead.id, at, because: 'decided by a person' },
				]);
			}
		}
		await transaction.resolveConflicts([id], at, decision);
		return { id, decision, leadId, otherLeadId };
	});
}

/** Takes a merge back: the lead stands alone again, and later events don't merge it into the same one. */
export async function undoMerge(
	{ store, clock }: EngineContext,
	{ leadId }: { leadId: string },
): Promise<{ leadId: string; wasPartOf: string }> {
	return await store.write(async (transaction) => {
		const [merge] = await transaction.readMerges([leadId]);
		if (merge === undefined) {
			throw new EngineError(
				'score-unknown',
				`Lead "${leadId}" is not merged into another. Export Lead lists the leads a person is made of.`,
				{ field: 'leadId' },
			);
		}
		await transaction.undoMerges([leadId]);
		await keepApart(transaction, [leadId, merge.intoLeadId], clock());
		return { leadId, wasPartOf: merge.intoLeadId };
	});
}
