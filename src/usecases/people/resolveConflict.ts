import { EngineError } from '../../errors';
import type { EngineContext } from '../engineContext';
import { MESSAGES } from '../messages';
import { keepApart } from './keptApart';

const PAGE_SIZE = 500;

export interface ConflictDecision {
	id: string;
	/** `merge` makes the other lead part of the first. */
	decision: 'merge' | 'keepApart';
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
		// A page that begins just before the id.
		const page = await transaction.listConflicts({ afterId: id.slice(0, -1), limit: PAGE_SIZE });
		const conflict = page.find((listed) => listed.id === id && listed.resolvedAt === undefined);
		if (conflict === undefined)
			throw new EngineError('field-invalid', MESSAGES.noSuchConflict(id), { field: 'conflictId' });
		const { leadId, otherLeadId } = conflict;
		if (decision === 'merge') {
			const [lead, other] = await transaction.readLeads([leadId, otherLeadId]);
			if (lead !== undefined && other !== undefined && lead.id !== other.id) {
				await transaction.mergeLeads([
					{ fromLeadId: other.id, intoLeadId: lead.id, at, because: 'decided by a person' },
				]);
			}
		} else {
			await keepApart(transaction, leadId, otherLeadId, at);
		}
		await transaction.resolveConflicts([id], at);
		return { id, decision, leadId, otherLeadId };
	});
}
