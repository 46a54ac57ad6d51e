import type { Batch, Addition, Operation } from '../../shared/runItems';
import { toEngineError, type RecordRequest, type Result } from '../../../src/index';
import { itemToReading } from '../../shared/itemToReading';
import { hintAtStage, leadToJson } from './leadToJson';

/** One output item for each person a payload is about; nearly always one. */
const single = { countOutputs: () => 1, errorOutput: () => 0 };

export const recordAndScore: Operation = {
	...single,
	execute: async (batch) => {
		const answers = await answerReadable(batch, async (requests) => await batch.engine.recordAndScore(requests));
		hintAtStage(batch.context, answers);
		return answers.map((answer) => toAdditions(answer));
	},
};

export const recordOnly: Operation = {
	...single,
	execute: async (batch) => {
		const answers = await answerReadable(batch, async (requests) => await batch.engine.recordEvents(requests));
		return answers.map((answer) => toAdditions(answer));
	},
};

function toAdditions(answer: Result<Parameters<typeof leadToJson>[0][]>): Result<Addition[]> {
	if (!answer.ok) return answer;
	return { ok: true, value: answer.value.map((lead) => ({ add: { lead: leadToJson(lead) } })) };
}

/** Reads every item; those that can be read go to the store together, the others keep their own error. */
async function answerReadable<T>(
	{ items, parameters }: Batch,
	ask: (requests: RecordRequest[]) => Promise<Result<T>[]>,
): Promise<Result<T>[]> {
	const requests: RecordRequest[] = [];
	const places: (Result<T> | number)[] = items.map((item, itemIndex) => {
		try {
			const { records } = itemToReading(item, itemIndex, parameters);
			return requests.push({ records, inferOutcomes: true }) - 1;
		} catch (error) {
			return { ok: false, error: toEngineError(error) };
		}
	});
	const answers = requests.length === 0 ? [] : await ask(requests);
	return places.map((place) => {
		if (typeof place !== 'number') return place;
		return answers[place] ?? { ok: false, error: toEngineError(new Error('The engine gave no answer for this item')) };
	});
}
