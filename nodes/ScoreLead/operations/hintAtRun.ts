import type { Engine, LeadAnswer, Result, ScoredLead } from '../../../src/index';
import { DEFAULT_MODEL_NAME } from '../../shared/modelName';
import { describeNotes } from '../../shared/describeNotes';
import { describeUnknownModel } from '../../shared/hintAtNames';
import { hints } from '../../shared/hints';
import type { Batch } from '../../shared/operation';
import { describeMost } from './describeScore';

/** Says once per run how far the model has learned, how many deliveries were repeats, and what most items lacked. */
export async function hintAtRun({ context, engine }: Batch, answers: readonly Result<LeadAnswer[]>[]): Promise<void> {
	const people = answers.flatMap((answer) => (answer.ok ? answer.value : []));
	const repeats = people.filter(({ event }) => event.duplicate).length;
	const model = people.find(({ scored }) => scored !== undefined)?.scored?.model;
	const unknown = await describeModel(engine, model);
	const messages = [...describeBest(people), ...unknown];
	if (model?.stage === 'rules' && unknown.length === 0) messages.push(hints.rulesOnly);
	if (repeats > 0) messages.push(hints.repeats(repeats, people.length));
	messages.push(...describeNotes(people.map(({ notes }) => notes)));
	if (messages.length > 0)
		context.addExecutionHints({ message: messages.join(' '), location: 'outputPane', type: 'info' });
}

/** Says once per run that nobody has put a model to use under the name asked for: it may be misspelled. */
export async function hintAtModel({ context, engine }: Batch, answers: readonly Result<ScoredLead>[]): Promise<void> {
	const scored = answers.find((answer) => answer.ok);
	const messages = await describeModel(engine, scored?.value.model);
	const message = messages.join(' ');
	if (message !== '') context.addExecutionHints({ message, location: 'outputPane', type: 'info' });
}

async function describeModel(engine: Engine, model: ScoredLead['model'] | undefined): Promise<string[]> {
	if (model === undefined || model.version > 0 || model.name === DEFAULT_MODEL_NAME) return [];
	const unknown = await describeUnknownModel(engine, model.name);
	return [hints.unknownModel(model.name), ...(unknown === undefined ? [] : [unknown])];
}

/** The best score, and what made most of it. */
function describeBest(people: readonly LeadAnswer[]): string[] {
	const scores = people.flatMap(({ scored }) => (scored === undefined ? [] : [scored.score]));
	const best = scores.reduce<ScoredLead['score'] | undefined>(
		(highest, score) => (highest === undefined || score.score > highest.score ? score : highest),
		undefined,
	);
	if (best === undefined) return [];
	const percent = Math.round(best.probability * 100);
	const score = Math.round(best.score * 10) / 10;
	return [
		scores.length === 1
			? hints.firstScore(score, best.grade, percent)
			: hints.bestScore(scores.length, score, best.grade, percent),
		...describeMost(best),
	];
}
