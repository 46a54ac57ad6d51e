import { mapInTurns, type BatchOptions, type LeadAnswer, type RecordRequest, type Result } from '../../../src/index';
import { mapResult, writeReadable } from '../../shared/answerReadable';
import type { Addition, Batch } from '../../shared/operation';
import { keepReading } from '../../shared/readings';
import { ItemReader, type ReadLead } from './itemReader';
import { leadToJson } from './leadToJson';

/** Records what every item says, by the use case that is asked. */
export async function recordItems(
	batch: Batch,
	ask: (requests: RecordRequest[], options: BatchOptions) => Promise<Result<LeadAnswer[]>[]>,
): Promise<Result<ReadLead[]>[]> {
	const reader = new ItemReader(batch, { keeps: true });
	const answers = await writeReadable(batch, (item, itemIndex) => reader.read(item, itemIndex), ask);
	reader.hintAtReading();
	await continueRetention(batch);
	return await mapInTurns(answers, (answer, itemIndex) => reader.addNotes(answer, itemIndex));
}

/** The items are on record by now: what is being tidied up must not fail them. */
export async function continueRetention({ engine, context }: Batch): Promise<void> {
	await engine.continueRetention().catch((error: unknown) => {
		context.logger.warn(`Lead Scoring could not remove expired records and goes on tomorrow: ${String(error)}`);
	});
}

/** One output item for each person a payload is about; nearly always one. */
export function toAdditions(answer: Result<ReadLead[]>, workspace: string): Result<Addition[]> {
	return mapResult(answer, (people) =>
		people.map((person) => {
			const lead = leadToJson(person, workspace);
			if (person.reading !== undefined) keepReading(lead, person.reading);
			return { add: { lead } };
		}),
	);
}
