import type { INodeExecutionData } from 'n8n-workflow';
import { eachInTurns, mapInTurns, refuseWith, toEngineError, type BatchOptions, type Result } from '../../src/index';
import type { Batch } from './operation';

/**
 * Asks the engine about all items that can be read, in one call; an item that can't keeps its own error, and answers
 * come back in the order of the items.
 */
export async function answerReadable<Q, T>(
	{ items }: Batch,
	read: (item: INodeExecutionData, itemIndex: number) => Q,
	ask: (questions: Q[]) => Promise<Result<T>[]>,
): Promise<Result<T>[]> {
	return await askAbout(await readAll(items, read), ask);
}

/**
 * The same for what writes. Where an item's error is going to stop the workflow nothing of the batch is written, so that
 * a retry, which runs all items again, repeats nothing.
 */
export async function writeReadable<Q, T>(
	{ context, items }: Batch,
	read: (item: INodeExecutionData, itemIndex: number) => Q,
	write: (questions: Q[], options: Required<BatchOptions>) => Promise<Result<T>[]>,
): Promise<Result<T>[]> {
	const allOrNothing = !context.continueOnFail();
	const readings = await readAll(items, read);
	const failed = readings.find((reading) => !reading.ok);
	if (allOrNothing && failed?.ok === false) {
		const refusal: Result<never> = { ok: false, error: refuseWith(failed.error) };
		return readings.map((reading) => (reading.ok ? refusal : reading));
	}
	return await askAbout(readings, async (questions) => await write(questions, { allOrNothing }));
}

/**
 * About 1 ms of work. Of a long file all that is read is kept, so V8 moves and marks it again and again as it grows, up to six
 * times within 50 rows: of 100,000 these held everybody up for 80 to 130 ms, of which 15 were reading.
 */
const READ_AT_ONCE = 10;

async function readAll<Q>(
	items: readonly INodeExecutionData[],
	read: (item: INodeExecutionData, itemIndex: number) => Q,
): Promise<Result<Q>[]> {
	const readOne = (item: INodeExecutionData, itemIndex: number): Result<Q> => {
		try {
			return { ok: true, value: read(item, itemIndex) };
		} catch (error) {
			return { ok: false, error: toEngineError(error) };
		}
	};
	return await mapInTurns(items, readOne, READ_AT_ONCE);
}

async function askAbout<Q, T>(
	readings: readonly Result<Q>[],
	ask: (questions: Q[]) => Promise<Result<T>[]>,
): Promise<Result<T>[]> {
	const questions: Q[] = [];
	await eachInTurns(readings, (reading) => reading.ok && questions.push(reading.value));
	const answers = (questions.length === 0 ? [] : await ask(questions)).values();
	return await mapInTurns(readings, (reading) => (reading.ok ? required(answers.next().value) : reading));
}

function required<T>(answer: Result<T> | undefined): Result<T> {
	return answer ?? { ok: false, error: toEngineError(new Error('the engine gave no answer for this item')) };
}

/** An answer of the engine as what the item gets. */
export function mapResult<T, R>(answer: Result<T>, change: (value: T) => R): Result<R> {
	return answer.ok ? { ok: true, value: change(answer.value) } : answer;
}
