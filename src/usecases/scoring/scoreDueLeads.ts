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
export async function scoreDueLeads(
	context: EngineContext,
	{ minimumChange, limit, model }: DueQuestion,
): Promise<ScoredLead[]> {
	const due: ScoredLead[] = [];
	const isDue = ({ change }: ScoredLead) => change.from !== null && Math.abs(change.to - change.from) >= minimumChange;
	await eachPage(context, async (leads) => {
		due.push(...(await scorePage(context, leads, { isDue, limit: limit - due.length, model })));
		return due.length < limit;
	});
	return due;
}

interface EveryoneQuestion {
	/** Leaves out who has a score of this model already. */
	unscoredOnly: boolean;
	model?: string;
	/** Is given page by page, so that nobody's facts are held for longer. */
	take: (scored: readonly ScoredLead[]) => void;
}

/** Everybody on record, as of now: whose history was loaded has no score yet. Each score is stored. */
export async function scoreEveryone(
	context: EngineContext,
	{ unscoredOnly, model, take }: EveryoneQuestion,
): Promise<void> {
	const isDue = ({ change }: ScoredLead) => !unscoredOnly || change.from === null;
	await eachPage(context, async (leads) => {
		take(await scorePage(context, leads, { isDue, limit: PAGE_SIZE, model }));
		return true;
	});
}

async function eachPage(
	{ store }: EngineContext,
	work: (leads: readonly StoredLead[]) => Promise<boolean>,
): Promise<void> {
	let afterId: string | undefined;
	for (;;) {
		const page = compact({ limit: PAGE_SIZE, afterId });
		const leads = await store.read(async (view) => await view.listLeads(page));
		if (!(await work(leads)) || leads.length < PAGE_SIZE) return;
		afterId = leads.at(-1)?.id;
	}
}

interface PageQuestion {
	isDue: (scored: ScoredLead) => boolean;
	limit: number;
	model: string | undefined;
}

async function scorePage(
	context: EngineContext,
	leads: readonly StoredLead[],
	{ isDue, limit, model: modelName }: PageQuestion,
): Promise<ScoredFully[]> {
	return await context.store.write(async (transaction) => {
		const model = await loadModel(transaction, modelName);
		const scored = await scoreEach(context, transaction, { leads, model, fromPasts: true });
		const due = [...scored.values()].filter(isDue).slice(0, limit);
		await writeScores(transaction, due);
		return due.map(await accountsOf(context, transaction, due, model));
	});
}
