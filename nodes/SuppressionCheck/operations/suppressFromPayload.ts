import type { IDataObject } from 'n8n-workflow';
import { toIsoTime, type LeadAnswer, type PayloadReading, type Result } from '../../../src/index';
import { mapResult, writeReadable } from '../../shared/answerReadable';
import { itemToReading } from '../../shared/itemToReading';
import type { Addition, Batch } from '../../shared/operation';
import { messages } from '../../shared/messages';

/**
 * Records what a sender's own payload says: an unsubscribe, a bounce, a complaint, or the end of one. The same address
 * receives deliveries and clicks, and ordinary replies: an item that says nothing of the kind goes on, and says so.
 */
export async function suppressFromPayload(batch: Batch) {
	return await writeReadable(
		batch,
		(item, itemIndex) => itemToReading(item, itemIndex, batch.parameters),
		async (readings, options) => {
			const telling = readings.filter(isReason);
			const answers = telling.length === 0 ? [] : await batch.engine.recordEvents(telling, options);
			const answerOf = new Map(telling.map((reading, place) => [reading, answers[place]]));
			return readings.map((reading): Result<Addition[]> => {
				const answer = answerOf.get(reading);
				if (answer === undefined) return { ok: true, value: [{ add: { suppression: silenceToJson(reading) } }] };
				return mapResult(answer, (people) => people.map((person) => ({ add: { suppression: personToJson(person) } })));
			});
		},
	);
}

function isReason({ records }: PayloadReading): boolean {
	return records.some(({ kind }) => kind === 'suppression' || kind === 'consent');
}

function silenceToJson({ label, topic, notes }: PayloadReading): IDataObject {
	return {
		action: 'none',
		recorded: false,
		because: [messages.noRefusal(`${label} ${topic}`), ...notes].join(' '),
	};
}

function personToJson({ leadId, event }: LeadAnswer): IDataObject {
	return { action: 'recorded', code: event.name, leadId, at: toIsoTime(event.occurredAt), recorded: event.recorded };
}
