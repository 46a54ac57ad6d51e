import { EngineError, type LeadAnswer, type RecordRequest, type Result } from '../../../src/index';
import { answerReadable, mapResult } from '../../shared/answerReadable';
import { itemToReading } from '../../shared/itemToReading';
import type { Addition, Batch, Operation } from '../../shared/runItems';
import { hintAtRun, leadToJson } from './leadToJson';

const single = { countOutputs: () => 1, errorOutput: () => 0 };

export const recordAndScore: Operation = {
	...single,
	execute: async (batch) => {
		const answers = await record(batch, async (requests) => await batch.engine.recordAndScore(requests));
		hintAtRun(batch.context, answers);
		return answers.map(toAdditions);
	},
};

export const recordOnly: Operation = {
	...single,
	execute: async (batch) => (await record(batch, async (requests) => await batch.engine.recordEvents(requests))).map(toAdditions),
};

async function record(batch: Batch, ask: (requests: RecordRequest[]) => Promise<Result<LeadAnswer[]>[]>): Promise<Result<LeadAnswer[]>[]> {
	return await answerReadable(
		batch,
		(item, itemIndex) => {
			const { records, notes, source, topic } = itemToReading(item, itemIndex, batch.parameters);
			if (records.length === 0) {
				throw new EngineError('payload-incomplete', `Recognised ${source} ${topic}, but nothing in it can be recorded. ${notes.join(' ')}`.trim());
			}
			return { records, inferOutcomes: true };
		},
		ask,
	);
}

/** One output item for each person a payload is about; nearly always one. */
function toAdditions(answer: Result<LeadAnswer[]>): Result<Addition[]> {
	return mapResult(answer, (people) => people.map((person) => ({ add: { lead: leadToJson(person) } })));
}
