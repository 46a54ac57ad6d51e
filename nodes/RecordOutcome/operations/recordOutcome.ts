import type { IDataObject, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import {
	compact,
	EngineError,
	minorDigitsOf,
	readOutcome,
	readPath,
	type PayloadReading,
	type RecordedOutcome,
	type Result,
} from '../../../src/index';
import { mapResult, writeReadable } from '../../shared/answerReadable';
import { describeNotes } from '../../shared/describeNotes';
import { toReadArguments } from '../../shared/itemToReading';
import { optionsField } from '../../shared/optionsField';
import type { Parameters } from '../../shared/parameters';
import type { Addition, Batch, Operation } from '../../shared/operation';
import { field, MAP_FIELDS, mappingField, sourceField, sourceOptions } from '../../shared/sourceFields';
import { outcomeFields, readChosenOutcome } from '../fields/outcome';
import { hints } from '../../shared/hints';
import { messages } from '../../shared/messages';

const reversesOption: INodeProperties = {
	displayName: 'Reverses Outcome ID',
	name: 'reverses',
	type: 'string',
	default: '',
	placeholder: 'e.g. outcome_id',
	description:
		'Field with the ID of the outcome this one reverses, or an expression. Not needed for refunds and cancellations of known shops.',
};

export const recordOutcome: Operation = {
	fields: [
		...outcomeFields,
		sourceField,
		mappingField(field('Outcome Field', 'event', 'deal_status')),
		optionsField([...sourceOptions, reversesOption]),
	],
	execute: async (batch) =>
		await writeReadable(
			batch,
			(item, itemIndex) => readItem(item, itemIndex, batch.parameters),
			async (readings, options) => {
				const withOutcome = readings.filter(holdsOutcome);
				const answers = withOutcome.length === 0 ? [] : await batch.engine.recordOutcomes(withOutcome, options);
				const answerOf = new Map(withOutcome.map((reading, place) => [reading, answers[place]]));
				hintAtOutcomes(batch, withOutcome, answers);
				return readings.map((reading): Result<Addition[]> => {
					const answer = answerOf.get(reading);
					if (answer === undefined) return { ok: true, value: [{ add: { outcome: silenceToJson(reading) } }] };
					return mapResult(answer, (outcomes) =>
						outcomes.map((outcome) => ({ add: { outcome: outcomeToJson(outcome, reading.notes) } })),
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
	const outcome = readChosenOutcome(parameters, itemIndex);
	const reference = parameters.field('options.reverses', itemIndex);
	const reverses = typeof reference === 'string' ? readPath(json, reference) : reference?.value;
	const reading = readOutcome(
		json,
		compact({
			...options,
			outcome,
			reverses: typeof reverses === 'string' && reverses !== '' ? reverses : undefined,
		}),
	);
	if (holdsOutcome(reading) || reading.source !== MAP_FIELDS) return reading;
	const why = [messages.outcomeMissing, ...reading.notes].join(' ');
	throw new EngineError('payload-incomplete', why, { field: 'outcome' });
}

/** Says once per run how many are new, and what most of them lacked: an order without its amount, for instance. */
function hintAtOutcomes(
	{ context }: Batch,
	readings: readonly PayloadReading[],
	answers: readonly Result<RecordedOutcome[]>[],
): void {
	const outcomes = answers.flatMap((answer) => (answer.ok ? answer.value : []));
	if (outcomes.length === 0) return;
	const recorded = outcomes.filter((outcome) => outcome.recorded).length;
	const notes = describeNotes(readings.map((reading) => reading.notes));
	const message = [hints.outcomes(recorded, outcomes.length), ...notes].join(' ');
	context.addExecutionHints({ message, location: 'outputPane', type: 'info' });
}

function holdsOutcome({ records }: PayloadReading): boolean {
	return records.some(({ kind }) => kind === 'outcome');
}

function silenceToJson({ label, topic, notes }: PayloadReading): IDataObject {
	return {
		kind: 'none',
		recorded: false,
		duplicate: false,
		because: [messages.noOutcome(`${label} ${topic}`), ...notes].join(' '),
	};
}

function outcomeToJson(
	{ id, kind, recorded, duplicate, reverses, amountMinor, currency, matchedScores, notes = [] }: RecordedOutcome,
	readingNotes: readonly string[],
): IDataObject {
	const all = [...readingNotes, ...notes];
	return compact({
		id,
		kind,
		recorded,
		duplicate,
		reverses,
		value: amountMinor === undefined ? undefined : amountMinor / 10 ** minorDigitsOf(currency ?? ''),
		currency,
		matchedScores,
		note: recorded && matchedScores === 0 ? hints.nothingToLearn : undefined,
		notes: all.length === 0 ? undefined : all,
	});
}
