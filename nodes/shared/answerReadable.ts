import type { INodeExecutionData } from 'n8n-workflow';
import { toEngineError, type Result } from '../../src/index';
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
	const questions: Q[] = [];
	const places = items.map((item, itemIndex): Result<T> | number => {
		try {
			return questions.push(read(item, itemIndex)) - 1;
		} catch (error) {
			return { ok: false, error: toEngineError(error) };
		}
	});
	const answers = questions.length === 0 ? [] : await ask(questions);
	return places.map((place) => (typeof place === 'number' ? required(answers[place]) : place));
}

function required<T>(answer: Result<T> | undefined): Result<T> {
	return answer ?? { ok: false, error: toEngineError(new Error('the engine gave no answer for this item')) };
}

/** An answer of the engine as what the item gets. */
export function mapResult<T, R>(answer: Result<T>, change: (value: T) => R): Result<R> {
	return answer.ok ? { ok: true, value: change(answer.value) } : answer;
}
