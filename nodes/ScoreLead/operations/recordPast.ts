import { eachInTurns, toIsoTime, type LeadAnswer, type Result } from '../../../src/index';
import { hints } from '../../shared/messages';
import type { Batch } from '../../shared/operation';
import { startLongRun } from '../../shared/startLongRun';
import { recordItems } from './recordItems';

/** Loads a history, and says at the end what came of it. */
export async function recordPast(batch: Batch): Promise<Result<LeadAnswer[]>[]> {
	const { context, items } = batch;
	const { engine, ...progress } = startLongRun(batch, 'past events recorded', items.length);
	const answers = await recordItems(
		batch,
		async (requests, options) => await engine.recordPastEvents(requests, { ...options, onProgress: progress.at }),
	);
	progress.end();
	const message = await describePast(answers);
	if (message !== undefined) context.addExecutionHints({ message, location: 'outputPane', type: 'info' });
	hintAtUnusable(batch, answers);
	return answers;
}

/** What is left out is left out of the list of opt-outs too. */
function hintAtUnusable({ context }: Batch, answers: readonly Result<LeadAnswer[]>[]): void {
	const failed = answers.filter((answer) => !answer.ok);
	const [first] = failed;
	if (first?.ok !== false || !context.continueOnFail()) return;
	const message = hints.pastUnusable(failed.length, answers.length, first.error.message);
	context.addExecutionHints({ message, location: 'outputPane', type: 'warning' });
}

async function describePast(answers: readonly Result<LeadAnswer[]>[]): Promise<string | undefined> {
	const people = new Set<string>();
	let [events, repeats] = [0, 0];
	let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	await eachInTurns(answers, (answer) => {
		for (const { leadId, event } of answer.ok ? answer.value : []) {
			people.add(leadId);
			events++;
			if (event.duplicate) repeats++;
			first = Math.min(first, event.occurredAt);
			last = Math.max(last, event.occurredAt);
		}
	});
	if (events === 0) return undefined;
	const dayOf = (at: number) => toIsoTime(at).slice(0, 10);
	return hints.past({ events, repeats, people: people.size, first: dayOf(first), last: dayOf(last) });
}
