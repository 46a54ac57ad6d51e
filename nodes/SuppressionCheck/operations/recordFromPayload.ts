import type { IDataObject } from 'n8n-workflow';
import { toIsoTime, type LeadAnswer, type LeadRecord, type PayloadReading, type Result } from '../../../src/index';
import { mapResult, writeReadable } from '../../shared/answerReadable';
import { itemToReading } from '../../shared/itemToReading';
import type { Addition, Batch } from '../../shared/operation';

interface Wanted {
	/** Under which the item gets the answer. */
	key: string;
	isMeant: (record: LeadRecord) => boolean;
	/** What an item says that holds nothing of the kind. */
	describeSilence: (what: string) => string;
}

/**
 * Records what a sender's own payload says: an unsubscribe, a bounce, a complaint, a consent, or the end of one. The same
 * address receives deliveries and clicks, and ordinary replies: an item that says nothing of the kind goes on, and says so.
 */
export async function recordFromPayload(batch: Batch, { key, isMeant, describeSilence }: Wanted) {
	return await writeReadable(
		batch,
		(item, itemIndex) => itemToReading(item, itemIndex, batch.parameters),
		async (readings, options) => {
			const telling = readings.filter(({ records }) => records.some(isMeant));
			const answers = telling.length === 0 ? [] : await batch.engine.recordEvents(telling, options);
			const answerOf = new Map(telling.map((reading, place) => [reading, answers[place]]));
			return readings.map((reading): Result<Addition[]> => {
				const answer = answerOf.get(reading);
				if (answer !== undefined) {
					return mapResult(answer, (people) => people.map((person) => ({ add: { [key]: personToJson(person) } })));
				}
				return { ok: true, value: [{ add: { [key]: silenceToJson(reading, describeSilence) } }] };
			});
		},
	);
}

function silenceToJson({ label, topic, notes }: PayloadReading, describe: Wanted['describeSilence']): IDataObject {
	return { action: 'none', recorded: false, because: [describe(`${label} ${topic}`), ...notes].join(' ') };
}

function personToJson({ leadId, event }: LeadAnswer): IDataObject {
	return { action: 'recorded', code: event.name, leadId, at: toIsoTime(event.occurredAt), recorded: event.recorded };
}
