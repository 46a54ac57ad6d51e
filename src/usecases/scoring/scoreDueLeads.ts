import { compact } from '../../compact';
import type { StoredLead } from '../../store/port/leads';
import type { EngineContext } from '../engineContext';
import { loadModel } from '../models/loadModel';
import { accountsOf, scoreEach } from './scoreAll';
import type { ScoredFully, ScoredLead } from './scoredLead';
import { writeScores } from './writeScores';

const PAGE_SIZE = 500;

interface DueQuestion {
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
		const page = compact({ limit: PAGE_SIZE, afterId });
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
	{ minimumChange, limit, model: modelName }: DueQuestion,
): Promise<ScoredFully[]> {
	return await context.store.write(async (transaction) => {
		const model = await loadModel(transaction, modelName);
		const scored = await scoreEach(context, transaction, { leads, model, fromPasts: true });
		const moved = [...scored.values()]
			.filter(({ change }) => change.from !== null && Math.abs(change.to - change.from) >= minimumChange)
			.slice(0, limit);
		await writeScores(transaction, moved);
		return moved.map(await accountsOf(context, transaction, moved, model));
	});
}
