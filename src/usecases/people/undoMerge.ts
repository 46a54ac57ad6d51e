import { EngineError } from '../../errors';
import type { EngineContext } from '../engineContext';
import { MESSAGES } from '../messages';
import { keepApart } from './keptApart';

/** Takes a merge back: the lead stands alone again, and later events don't merge it into the same one. */
export async function undoMerge(
	{ store, clock }: EngineContext,
	{ leadId }: { leadId: string },
): Promise<{ leadId: string; wasPartOf: string }> {
	return await store.write(async (transaction) => {
		const [merge] = await transaction.readMerges([leadId]);
		if (merge === undefined) throw new EngineError('score-unknown', MESSAGES.notMerged(leadId), { field: 'leadId' });
		await transaction.undoMerges([leadId]);
		await keepApart(transaction, [leadId, merge.intoLeadId], clock());
		return { leadId, wasPartOf: merge.intoLeadId };
	});
}
