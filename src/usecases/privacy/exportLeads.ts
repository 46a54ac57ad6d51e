import { compact } from '../../compact';
import type { EngineContext, Result } from '../engineContext';
import { inChunks } from '../inChunks';
import type { LeadReference } from '../people/findLeads';
import { copyRecords, type LeadExport } from './copyRecords';
import { forEachPerson } from './forEachPerson';

export async function exportLeads(
	context: EngineContext,
	references: readonly LeadReference[],
): Promise<Result<LeadExport>[]> {
	return await inChunks(references, (slice) =>
		context.store.read(
			async (view) =>
				await forEachPerson(context, view, slice, async (person, isStranger) => {
					const { lead, ...records } = await copyRecords(view, person);
					return compact({ ...records, lead: isStranger ? undefined : lead });
				}),
		),
	);
}
