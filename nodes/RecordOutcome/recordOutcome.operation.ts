import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import {
	EngineError,
	minorDigitsOf,
	readOutcome,
	readPath,
	type PayloadReading,
	type RecordedOutcome,
	type Result,
} from '../../src/index';
import { answerReadable, mapResult } from '../shared/answerReadable';
import { toReadArguments } from '../shared/itemToReading';
import type { Parameters } from '../shared/parameters';
import type { Addition, Operation } from '../shared/runItems';
import { MAP_FIELDS } from '../shared/sourceProperties';

export const recordOutcomeOperation: Operation = {
	countOutputs: () => 1,
	errorOutput: () => 0,
	execute: async (batch) =>
		await answerReadable(
			batch,
			(item, itemIndex) => readItem(item, itemIndex, batch.parameters),
			async (readings) => {
				const telling = readings.filter(holdsOutcome);
				const answers = telling.length === 0 ? [] : await batch.engine.recordOutcomes(telling);
				const answerOf = new Map(telling.map((reading, place) => [reading, answers[place]]));
				return readings.map((reading): Result<Addition[]> => {
					const answer = answerOf.get(reading);
					if (answer === undefined) return { ok: true, value: [{ add: { outcome: silenceToJson(reading) } }] };
					return mapResult(answer, (outcomes) =>
						outcomes.map((outcome) => ({ add: { outcome: outcomeToJson(outcome) } })),
					);
				});
			},
		),
};

/**
 * A trigger for orders or deals fires for every edit of one: an item of a known sender that decides nothing goes on,
 * and says so. Fields mapped by hand are another matter: where they hold no outcome, the mapping is to be mended.
 */
function readItem(item: INodeExecutionData, itemIndex: number, parameters: Parameters): PayloadReading {
	const { json, options } = toReadArguments(item, itemIndex, parameters);
	const outcome = chosenOutcome(parameters, itemIndex);
	const reference = parameters.field('options.reverses', itemIndex);
	const reverses = typeof reference === 'string' ? readPath(json, reference) : reference?.value;
	const reading = readOutcome(json, {
		...options,
		...(outcome !== undefined && { outcome }),
		...(typeof reverses === 'string' && reverses !== '' && { reverses }),
	});
	if (holdsOutcome(reading) || reading.source !== MAP_FIELDS) return reading;
	throw new EngineError(
		'payload-incomplete',
		'Nothing in this item says what the outcome was. Choose it in "Outcome", or name the field that holds it in "Outcome Field".',
		{ field: 'outcome' },
	);
}

function holdsOutcome({ records }: PayloadReading): boolean {
	return records.some(({ kind }) => kind === 'outcome');
}

function silenceToJson({ label, topic, notes }: PayloadReading): IDataObject {
	return {
		kind: 'none',
		recorded: false,
		duplicate: false,
		because: `${label} ${topic} holds no outcome. ${notes.join(' ')}`.trim(),
	};
}

function chosenOutcome(parameters: Parameters, itemIndex: number): string | undefined {
	const outcome = parameters.text('outcome', itemIndex, 'payload');
	if (outcome === 'payload' || outcome === '') return undefined;
	if (outcome !== 'custom') return outcome;
	const name = parameters.text('customOutcome', itemIndex);
	if (/[a-z]/i.test(name)) return name;
	throw new EngineError('configuration-invalid', 'Give the custom outcome a name in "Outcome Name".', {
		field: 'customOutcome',
	});
}

function outcomeToJson({
	id,
	kind,
	recorded,
	duplicate,
	reverses,
	amountMinor,
	currency,
	matchedScores,
}: RecordedOutcome): IDataObject {
	return {
		id,
		kind,
		recorded,
		duplicate,
		...(reverses !== undefined && { reverses }),
		...(amountMinor !== undefined && { value: amountMinor / 10 ** minorDigitsOf(currency ?? '') }),
		...(currency !== undefined && { currency }),
		matchedScores,
	};
}
