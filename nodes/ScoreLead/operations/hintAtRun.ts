import type { IExecuteFunctions } from 'n8n-workflow';
import { hideAddresses, type LeadAnswer, type Result, type ScoredLead } from '../../../src/index';
import { DEFAULT_MODEL_NAME } from '../fields/options';
import { hints } from '../../shared/messages';

/** Says once per run how far the model has learned, how many deliveries were repeats, and what most items lacked. */
export function hintAtRun(context: IExecuteFunctions, answers: readonly Result<LeadAnswer[]>[]): void {
	const people = answers.flatMap((answer) => (answer.ok ? answer.value : []));
	const repeats = people.filter(({ event }) => event.duplicate).length;
	const model = people.find(({ scored }) => scored !== undefined)?.scored?.model;
	const messages = [...describeBest(people), ...describeUnknownModel(model)];
	if (model?.stage === 'rules' && describeUnknownModel(model).length === 0) messages.push(hints.rulesOnly);
	if (repeats > 0) messages.push(hints.repeats(repeats, people.length));
	for (const [note, count] of countNotes(people).slice(0, 3))
		messages.push(hints.note(count, people.length, hideAddresses(note)));
	if (messages.length > 0)
		context.addExecutionHints({ message: messages.join(' '), location: 'outputPane', type: 'info' });
}

/** Says once per run that nobody has put a model to use under the name asked for: it may be misspelled. */
export function hintAtModel(context: IExecuteFunctions, answers: readonly Result<ScoredLead>[]): void {
	const scored = answers.find((answer) => answer.ok);
	const [message] = describeUnknownModel(scored?.value.model);
	if (message !== undefined) context.addExecutionHints({ message, location: 'outputPane', type: 'info' });
}

function describeUnknownModel(model: ScoredLead['model'] | undefined): string[] {
	if (model === undefined || model.version > 0 || model.name === DEFAULT_MODEL_NAME) return [];
	return [hints.unknownModel(model.name)];
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
	const [most] = best.reasons.filter(({ code }) => code !== 'start').sort((a, b) => b.points - a.points);
	return [
		scores.length === 1
			? hints.firstScore(best.score, best.grade, percent)
			: hints.bestScore(scores.length, best.score, best.grade, percent),
		...(most !== undefined && most.points > 0 ? [hints.mostly(most.label, `+${most.points}`)] : []),
	];
}

function countNotes(people: readonly LeadAnswer[]): [note: string, count: number][] {
	const counts = new Map<string, number>();
	for (const note of people.flatMap(({ notes = [] }) => notes)) counts.set(note, (counts.get(note) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1]);
}
