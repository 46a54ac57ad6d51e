import type { EngineContext, Result } from '../engineContext';
import { inChunks } from '../inChunks';
import type { LeadReference } from '../people/findLeads';
import { eraseLead } from './eraseLead';
import { forEachPerson } from './forEachPerson';

/** Erases people, each with every lead that is theirs. */
export async function forgetLeads(
	context: EngineContext,
	references: readonly LeadReference[],
): Promise<Result<{ leadId: string; rowsErased: number }>[]> {
	return await inChunks(references, (slice) =>
		context.store.write(
			async (transaction) =>
				await forEachPerson(context, transaction, slice, async (person) => ({
					leadId: person.id,
					rowsErased: await eraseLead(context, transaction, person, context.clock()),
				})),
		),
	);
}
