import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { hideAddresses, type Result } from '../../src/index';
import { mapResult } from '../shared/answerReadable';
import { hintAtNames } from '../shared/hintAtNames';
import { hints } from '../shared/hints';
import type { Batch, Operation, UnopenedBatch } from '../shared/operation';
import { runOnce, runUnopened } from '../shared/runOnce';
import { fitsHeadline, toHeadline, toReadable } from './readable';

/** What an operation has found or done, for people. */
export interface Answer {
	/** In words: the first of its sentences stand first in the answer and in the hint, the rest in `details`. */
	summary: string;
	/** Whether the hint asks for attention. */
	isWarning?: boolean;
	/** Rows and counts; rounded. */
	body: IDataObject;
	/** Whether numbers stay as they are: a person's own copy. */
	isExact?: boolean;
	/** What a program takes back as it is, a model for instance: keys of their own beside the answer. */
	exact?: IDataObject;
}

/** One answer for the whole run, under `key`. */
export function answerOnce(
	key: string,
	ask: (batch: Batch) => Promise<Answer>,
): Pick<Operation, 'runsOnce' | 'execute'> {
	return runOnce(async (batch) => {
		const answer = await ask(batch);
		hint(batch.context, answer.summary, answer.isWarning);
		await hintAtNames(batch);
		return [toAddition(key, answer)];
	});
}

/** One answer about the store itself, which the operation opens. */
export function answerUnopened(
	key: string,
	ask: (batch: UnopenedBatch) => Promise<Answer>,
): Pick<Operation, 'runsOnce' | 'opensStores' | 'execute'> {
	return runUnopened(async (batch) => {
		const answer = await ask(batch);
		hint(batch.context, answer.summary, answer.isWarning);
		return [toAddition(key, answer)];
	});
}

/** One item for each row, each with a sentence of its own; the hint says what they are together. */
export function answerRows(
	key: string,
	ask: (batch: Batch) => Promise<{ summary: string; rows: readonly Answer[] }>,
): Pick<Operation, 'runsOnce' | 'execute'> {
	return runOnce(async (batch) => {
		const { summary, rows } = await ask(batch);
		hint(batch.context, summary);
		await hintAtNames(batch);
		return rows.map((row) => toAddition(key, row));
	});
}

/** One answer for each item. */
export function answerEach(key: string, ask: (batch: Batch) => Promise<Result<Answer>[]>): Pick<Operation, 'execute'> {
	return {
		execute: async (batch) => {
			const answers = await ask(batch);
			const [first, ...others] = answers.flatMap((answer) => (answer.ok ? [answer.value.summary] : []));
			if (first !== undefined) hint(batch.context, hints.firstOf(toHeadline(first), others.length + 1));
			return answers.map((answer) => mapResult(answer, (value) => [{ add: toAddition(key, value) }]));
		},
	};
}

function toAddition(key: string, { summary, body, isExact = false, exact }: Answer): IDataObject {
	const headline = toHeadline(summary);
	const details = fitsHeadline(summary) ? {} : { details: summary };
	return { [key]: { summary: headline, ...details, ...(isExact ? body : toReadable(body)) }, ...exact };
}

/** Nobody is named in a hint: it is kept with the execution. */
function hint(context: IExecuteFunctions, summary: string, isWarning = false): void {
	const message = hideAddresses(toHeadline(summary)).replace('(address): ', '');
	context.addExecutionHints({ message, location: 'outputPane', type: isWarning ? 'warning' : 'info' });
}
