import {
	compact,
	EngineError,
	mapInTurns,
	type BatchOptions,
	type LeadAnswer,
	type RecordRequest,
	type Result,
} from '../../../src/index';
import { mapResult, writeReadable } from '../../shared/answerReadable';
import { itemToReading } from '../../shared/itemToReading';
import type { Addition, Batch } from '../../shared/operation';
import { leadToJson } from './leadToJson';
import { MAP_FIELDS } from '../../shared/sourceFields';
import { describeReading } from './describeReading';
import { messages } from '../../shared/messages';

/** Records what every item says, by the use case that is asked. */
export async function recordItems(
	batch: Batch,
	ask: (requests: RecordRequest[], options: BatchOptions) => Promise<Result<LeadAnswer[]>[]>,
): Promise<Result<LeadAnswer[]>[]> {
	const notes: string[][] = [];
	let understood: string | undefined;
	const answers = await writeReadable(
		batch,
		(item, itemIndex) => {
			const { records, label, topic, ...reading } = itemToReading(item, itemIndex, batch.parameters);
			notes[itemIndex] = reading.notes;
			if (records.length === 0) {
				throw new EngineError(
					'payload-incomplete',
					[messages.nothingToRecord(`${label} ${topic}`), ...reading.notes].join(' '),
				);
			}
			if (reading.source === MAP_FIELDS) understood ??= describeReading(records);
			return compact({ records, inferOutcomes: true, leadId: reading.leadId });
		},
		ask,
	);
	if (understood !== undefined)
		batch.context.addExecutionHints({ message: understood, location: 'outputPane', type: 'info' });
	await continueRetention(batch);
	return await mapInTurns(answers, (answer, itemIndex) =>
		mapResult(answer, (people) =>
			people.map((person) => ({ ...person, notes: [...(notes[itemIndex] ?? []), ...(person.notes ?? [])] })),
		),
	);
}

/** The items are on record by now: what is being tidied up must not fail them. */
async function continueRetention({ engine, context }: Batch): Promise<void> {
	await engine.continueRetention().catch((error: unknown) => {
		context.logger.warn(`Lead Scoring could not remove expired records and goes on tomorrow: ${String(error)}`);
	});
}

/** One output item for each person a payload is about; nearly always one. */
export function toAdditions(answer: Result<LeadAnswer[]>, workspace: string): Result<Addition[]> {
	return mapResult(answer, (people) => people.map((person) => ({ add: { lead: leadToJson(person, workspace) } })));
}
