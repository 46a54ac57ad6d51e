import { explainScore, type Explanation } from '../../scoring/explainScore';
import { succeed, type EngineContext, type Result } from '../engineContext';
import { inChunks } from '../inChunks';
import { loadModel } from '../models/loadModel';
import { findReferenced, type LeadReference } from '../people/findLeads';
import { scoreAll } from './scoreAll';
import { pickScores, type ScoredLead } from './scoredLead';

/** `terms` is every term of the scorecard, those that add nothing too. */
export interface ExplainedLead extends ScoredLead, Pick<Explanation, 'terms' | 'cooling'> {}

/** As scoreLeads, with the whole ledger, and nothing is stored. */
export async function explainLeads(
	context: EngineContext,
	references: readonly LeadReference[],
	modelName?: string,
): Promise<Result<ExplainedLead>[]> {
	return await inChunks(references, (slice) =>
		context.store.read(async (view) => {
			const [model, found] = await Promise.all([loadModel(view, modelName), findReferenced(context, view, slice)]);
			const leads = found.flatMap((lead) => (lead.ok ? [lead.value] : []));
			const scored = await scoreAll(context, view, { leads, model });
			return pickScores(found, scored).map((answer): Result<ExplainedLead> => {
				if (!answer.ok) return answer;
				const { scorecard, facts } = answer.value;
				const { terms, cooling } = explainScore(scorecard, facts, context.settings.scoring);
				return succeed({ ...answer.value, terms, cooling });
			});
		}),
	);
}
