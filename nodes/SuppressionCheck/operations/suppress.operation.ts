import type { IDataObject } from 'n8n-workflow';
import {
	CHANNELS,
	SUPPRESSION_CODES,
	toIsoTime,
	type LeadAnswer,
	type PayloadReading,
	type Result,
	type SuppressionChange,
	type SuppressionChanged,
} from '../../../src/index';
import { answerReadable, mapResult } from '../../shared/answerReadable';
import { clock } from '../../shared/clock';
import { itemToLead } from '../../shared/itemToLead';
import { itemToReading } from '../../shared/itemToReading';
import type { Parameters } from '../../shared/parameters';
import type { Addition, Batch, Operation } from '../../shared/runItems';

const DAY_MS = 86_400_000;
const single = { countOutputs: () => 1, errorOutput: () => 0 };

export const suppress: Operation = {
	...single,
	execute: async (batch) =>
		batch.parameters.read<string>('reason', 0, 'manual') === 'payload'
			? await suppressAsSaid(batch)
			: await change(batch, 'suppress'),
};

export const release: Operation = { ...single, execute: async (batch) => await change(batch, 'release') };

async function change(batch: Batch, action: 'suppress' | 'release') {
	const answers = await answerReadable(
		batch,
		(item, itemIndex): SuppressionChange => ({
			who: itemToLead(item, itemIndex, batch.parameters),
			...readChange(batch.parameters, itemIndex, action),
		}),
		async (changes) => await batch.engine.changeSuppressions(changes),
	);
	return answers.map((answer) => mapResult(answer, (changed) => [{ add: { suppression: changeToJson(changed) } }]));
}

function readChange(
	parameters: Parameters,
	itemIndex: number,
	action: 'suppress' | 'release',
): Omit<SuppressionChange, 'who'> {
	const channel = parameters.choose('channel', 'Channel', itemIndex, [...CHANNELS, 'all'] as const, 'all');
	const days = action === 'suppress' ? parameters.read('days', itemIndex, 0) : 0;
	const note = parameters.text('note', itemIndex);
	return {
		action,
		code: parameters.choose('reason', 'Reason', itemIndex, SUPPRESSION_CODES, 'manual'),
		source: 'workflow',
		...(channel !== 'all' && { channel }),
		...(days > 0 && { until: clock.now() + Math.round(days * DAY_MS) }),
		...(note !== '' && { reason: note }),
	};
}

/**
 * Records what a sender's own payload says: an unsubscribe, a bounce, a complaint, or the end of one. The same address
 * receives deliveries and clicks, and ordinary replies: an item that says nothing of the kind goes on, and says so.
 */
async function suppressAsSaid(batch: Batch) {
	return await answerReadable(
		batch,
		(item, itemIndex) => itemToReading(item, itemIndex, batch.parameters),
		async (readings) => {
			const telling = readings.filter(isReason);
			const answers = telling.length === 0 ? [] : await batch.engine.recordEvents(telling);
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
		because: `${label} ${topic} is no reason to suppress anybody. ${notes.join(' ')}`.trim(),
	};
}

function changeToJson({
	leadId,
	code,
	channel,
	action,
	at,
	until,
	addresses,
	recorded,
}: SuppressionChanged): IDataObject {
	return {
		action,
		code,
		channel: channel ?? 'all',
		at: toIsoTime(at),
		...(until !== undefined && { until: toIsoTime(until) }),
		...(leadId !== undefined && { leadId }),
		addresses,
		recorded,
	};
}

function personToJson({ leadId, event }: LeadAnswer): IDataObject {
	return { action: 'recorded', code: event.name, leadId, at: toIsoTime(event.occurredAt), recorded: event.recorded };
}
