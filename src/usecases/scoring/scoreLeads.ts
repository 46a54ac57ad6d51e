import type { EngineContext, Result } from '../engineContext';
import { inChunks } from '../inChunks';
import { loadModel } from '../models/loadModel';
import { findReferenced, type LeadReference } from '../people/findLeads';
import { scoreAll } from './scoreAll';
import { pickScores, type ScoredLead } from './scoredLead';
import { writeScores } from './writeScores';

/** By the version in use of a model; several may score the same leads side by side, each compared with itself. */
export async function scoreLeads(
	context: EngineContext,
	references: readonly LeadReference[],
	modelName?: string,
): Promise<Result<ScoredLead>[]> {
	return await inChunks(references, (slice) =>
		context.store.write(async (transaction) => {
			const [model, found] = await Promise.all([
				loadModel(transaction, modelName),
				findReferenced(context, transaction, slice),
			]);
			const leads = found.flatMap((lead) => (lead.ok ? [lead.value] : []));
			const scored = await scoreAll(context, transaction, { leads, model, fromPasts: true });
			await writeScores(transaction, [...scored.values()]);
			return pickScores(found, scored);
		}),
	);
}
