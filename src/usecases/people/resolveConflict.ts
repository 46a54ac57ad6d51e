import { EngineError } from '../../errors';
import type { ConflictDecision as Decision } from '../../store/port/conflicts';
import type { EngineContext } from '../engineContext';
import { MESSAGES } from '../messages';

export interface ConflictDecision {
	id: string;
	/** `merge` makes the other lead part of the first. */
	decision: Decision;
}

interface ResolvedConflict extends ConflictDecision {
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
			throw new EngineError('field-invalid', MESSAGES.noSuchConflict(id), { field: 'conflictId' });
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
