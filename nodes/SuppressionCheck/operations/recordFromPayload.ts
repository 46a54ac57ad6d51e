import type { IDataObject } from 'n8n-workflow';
import {
	compact,
	toIsoTime,
	type LeadAnswer,
	type LeadRecord,
	type PayloadReading,
	type Result,
} from '../../../src/index';
import { mapResult, writeReadable } from '../../shared/answerReadable';
import { itemToReading } from '../../shared/itemToReading';
import type { Addition, Batch } from '../../shared/operation';
import { hintAtStatements } from './hintAtStatements';

type RecordedRecord = LeadAnswer['records'][number];

interface Wanted {
	/** Under which the item gets the answer. */
	key: string;
	isMeant: (record: LeadRecord) => boolean;
	/** What an item says that holds nothing of the kind. */
	describeSilence: (what: string) => string;
	/** What the options of the step add to what the payload says. */
	complete?: (reading: PayloadReading, itemIndex: number) => PayloadReading;
}

/**
 * Records what a sender's own payload says: an unsubscribe, a bounce, a complaint, a consent, or the end of one. The same
 * address receives deliveries and clicks, and ordinary replies: an item that says nothing of the kind goes on, and says so.
 */
export async function recordFromPayload(batch: Batch, { key, isMeant, describeSilence, complete }: Wanted) {
	return await writeReadable(
		batch,
		(item, itemIndex) => {
			const { reading } = itemToReading(item, itemIndex, batch.parameters);
			return complete?.(reading, itemIndex) ?? reading;
		},
		async (readings, options) => {
			const withStatement = readings.filter(({ records }) => records.some(isMeant));
			const answers = withStatement.length === 0 ? [] : await batch.engine.recordEvents(withStatement, options);
			hintAtStatements(batch, { readings, answers, isMeant });
			const answerOf = new Map(withStatement.map((reading, place) => [reading, answers[place]]));
			return readings.map((reading): Result<Addition[]> => {
				const answer = answerOf.get(reading);
				if (answer !== undefined) {
					return mapResult(answer, (people) =>
						people.map((person) => ({ add: { [key]: personToJson(person, isMeant) } })),
					);
				}
				return { ok: true, value: [{ add: { [key]: silenceToJson(reading, describeSilence) } }] };
			});
		},
	);
}

function silenceToJson({ label, topic, notes }: PayloadReading, describe: Wanted['describeSilence']): IDataObject {
	return { action: 'none', recorded: false, because: [describe(`${label} ${topic}`), ...notes].join(' ') };
}

/**
 * Speaks of what was asked for, not of the event or the profile that it came with. New statements come before repeated ones;
 * beside the first stand the others, such as a no to texts beside a yes to emails.
 */
function personToJson({ leadId, event, records }: LeadAnswer, isMeant: Wanted['isMeant']): IDataObject {
	const meant = records
		.filter(({ record }) => isMeant(record))
		.sort((a, b) => Number(b.recorded) - Number(a.recorded) || b.occurredAt - a.occurredAt);
	const kinds = meant.filter((each, place) => meant.findIndex(({ record }) => isAlike(record, each.record)) === place);
	const [first, ...also] = kinds.map((each) => statementToJson(each, meant));
	if (first === undefined) {
		return { action: 'recorded', code: event.name, leadId, at: toIsoTime(event.occurredAt), recorded: event.recorded };
	}
	return { ...first, leadId, ...(also.length > 0 && { also }) };
}

/** One statement, with the channels of all that are like it. */
function statementToJson(
	{ record, occurredAt, recorded }: RecordedRecord,
	meant: readonly RecordedRecord[],
): IDataObject {
	const channels = meant.flatMap((each) =>
		isAlike(each.record, record) && 'channel' in each.record ? (each.record.channel ?? []) : [],
	);
	return compact({
		action: record.kind === 'suppression' ? record.action : 'recorded',
		code: record.name,
		channels: channels.length === 0 ? undefined : [...new Set(channels)],
		at: toIsoTime(occurredAt),
		recorded,
	});
}

function isAlike(a: LeadRecord, b: LeadRecord): boolean {
	return a.name === b.name;
}
