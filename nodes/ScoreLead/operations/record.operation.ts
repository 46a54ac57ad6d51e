import { EngineError, type LeadAnswer, type RecordRequest, type Result } from '../../../src/index';
import { answerReadable, mapResult } from '../../shared/answerReadable';
import { itemToReading } from '../../shared/itemToReading';
import type { Addition, Batch, Operation } from '../../shared/runItems';
import { readModel } from '../modelOption';
import { hintAtRun, leadToJson } from './leadToJson';

const single = { countOutputs: () => 1, errorOutput: () => 0 };

export const recordAndScore: Operation = {
	...single,
	execute: async (batch) => {
		const answers = await record(
			batch,
			async (requests) => await batch.engine.recordAndScore(requests, readModel(batch.parameters)),
		);
		hintAtRun(batch.context, answers);
		return answers.map(toAdditions);
	},
};

export const recordOnly: Operation = {
	...single,
	execute: async (batch) =>
		(await record(batch, async (requests) => await batch.engine.recordEvents(requests))).map(toAdditions),
};

/** The items are on record by now: what is being tidied up must not fail them. */
async function continueRetention({ engine, context }: Batch): Promise<void> {
	await engine.continueRetention().catch((error: unknown) => {
		context.logger.warn(`Lead Scoring could not remove expired records and goes on tomorrow: ${String(error)}`);
	});
}

async function record(
	batch: Batch,
	ask: (requests: RecordRequest[]) => Promise<Result<LeadAnswer[]>[]>,
): Promise<Result<LeadAnswer[]>[]> {
	const notes: string[][] = [];
	const answers = await answerReadable(
		batch,
		(item, itemIndex) => {
			const { records, label, topic, ...reading } = itemToReading(item, itemIndex, batch.parameters);
			notes[itemIndex] = reading.notes;
			if (records.length === 0) {
				throw new EngineError(
					'payload-incomplete',
					`Recognised ${label} ${topic}, but nothing in it can be recorded. ${reading.notes.join(' ')}`.trim(),
				);
			}
			return { records, inferOutcomes: true };
		},
		ask,
	);
	await continueRetention(batch);
	return answers.map((answer, itemIndex) =>
		mapResult(answer, (people) =>
			people.map((person) => ({ ...person, notes: [...(notes[itemIndex] ?? []), ...(person.notes ?? [])] })),
		),
	);
}

/** One output item for each person a payload is about; nearly always one. */
function toAdditions(answer: Result<LeadAnswer[]>): Result<Addition[]> {
	return mapResult(answer, (people) => people.map((person) => ({ add: { lead: leadToJson(person) } })));
}
