import type { IExecuteFunctions } from 'n8n-workflow';
import type { LeadAnswer, Result, ScoredLead } from '../../../src/index';
import { DEFAULT_MODEL_NAME } from '../fields/options';

/** Says once per run how far the model has learned, how many deliveries were repeats, and what most items lacked. */
export function hintAtRun(context: IExecuteFunctions, answers: readonly Result<LeadAnswer[]>[]): void {
	const people = answers.flatMap((answer) => (answer.ok ? answer.value : []));
	const repeats = people.filter(({ event }) => event.duplicate).length;
	const model = people.find(({ scored }) => scored !== undefined)?.scored?.model;
	const messages = describeUnknownModel(model);
	if (model?.stage === 'rules' && messages.length === 0)
		messages.push(
			"Scores follow the scorecard's points: no outcome has been learned from yet. Record Outcome feeds the model.",
		);
	if (repeats > 0) messages.push(`${repeats} of ${people.length} were on record already and counted once.`);
	for (const [note, count] of countNotes(people).slice(0, 3)) messages.push(`${count} of ${people.length}: ${note}`);
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
	return [
		`The model "${model.name}" has no version of its own in use: the shipped points score. Lead Model puts one to use under that Model Name, by Promote or by changing a scorecard.`,
	];
}

function countNotes(people: readonly LeadAnswer[]): [note: string, count: number][] {
	const counts = new Map<string, number>();
	for (const note of people.flatMap(({ notes = [] }) => notes)) counts.set(note, (counts.get(note) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1]);
}
