import type { StoredLead } from '../../store/port/leads';
import type { EngineContext } from '../engineContext';
import { loadModel } from '../models/loadModel';
import { scoreAll, toStoredScore, type ScoredFully, type ScoredLead } from './scoreLeads';

const PAGE_SIZE = 500;

export interface DueQuestion {
	minimumChange: number;
	limit: number;
	/** The name of the model whose scores are looked at. */
	model?: string;
}

/**
 * Leads whose score has moved by at least `minimumChange` points since it was last stored, by the passing of time
 * alone. Goes through all leads page by page and stores the new score of each one it answers with.
 */
export async function scoreDueLeads(context: EngineContext, question: DueQuestion): Promise<ScoredLead[]> {
	const due: ScoredLead[] = [];
	let afterId: string | undefined;
	while (due.length < question.limit) {
		const page = { limit: PAGE_SIZE, ...(afterId === undefined ? {} : { afterId }) };
		const leads = await context.store.read(async (view) => await view.listLeads(page));
		const found = await scorePage(context, leads, { ...question, limit: question.limit - due.length });
		due.push(...found);
		afterId = leads.at(-1)?.id;
		if (leads.length < PAGE_SIZE) break;
	}
	return due;
}

async function scorePage(
	context: EngineContext,
	leads: readonly StoredLead[],
	{ minimumChange, limit, model }: DueQuestion,
): Promise<ScoredFully[]> {
	return await context.store.write(async (transaction) => {
		const scored = [...(await scoreAll(context, transaction, leads, await loadModel(transaction, model))).values()];
		const moved = scored
			.filter(({ change }) => change.from !== null && Math.abs(change.to - change.from) >= minimumChange)
			.slice(0, limit);
		await transaction.appendScores(moved.map((each) => toStoredScore(each)));
		return moved;
	});
}
