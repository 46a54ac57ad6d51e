import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { EngineError, minorDigitsOf, readOutcome, readPath, type RecordedOutcome, type RecordRequest } from '../../src/index';
import { answerReadable, mapResult } from '../shared/answerReadable';
import { toReadArguments } from '../shared/itemToReading';
import type { Parameters } from '../shared/parameters';
import type { Operation } from '../shared/runItems';

export const recordOutcomeOperation: Operation = {
	countOutputs: () => 1,
	errorOutput: () => 0,
	execute: async (batch) => {
		const answers = await answerReadable(
			batch,
			(item, itemIndex) => readRequest(item, itemIndex, batch.parameters),
			async (requests) => await batch.engine.recordOutcomes(requests),
		);
		return answers.map((answer) => mapResult(answer, (outcomes) => outcomes.map((outcome) => ({ add: { outcome: outcomeToJson(outcome) } }))));
	},
};

function readRequest(item: INodeExecutionData, itemIndex: number, parameters: Parameters): RecordRequest {
	const { json, options } = toReadArguments(item, itemIndex, parameters);
	const outcome = chosenOutcome(parameters, itemIndex);
	const reference = parameters.field('options.reverses', itemIndex);
	const reverses = typeof reference === 'string' ? readPath(json, reference) : reference?.value;
	const reading = readOutcome(json, {
		...options,
		...(outcome !== undefined && { outcome }),
		...(typeof reverses === 'string' && reverses !== '' && { reverses }),
	});
	if (!reading.records.some(({ kind }) => kind === 'outcome')) {
		const notes = reading.notes.length > 0 ? ` ${reading.notes.join(' ')}` : '';
		throw new EngineError(
			'payload-incomplete',
			`Recognised ${reading.source} ${reading.topic}, which holds no outcome.${notes} Send paid, refunded, won or lost payloads, or choose the "Outcome".`,
			{ field: 'outcome' },
		);
	}
	return { records: reading.records };
}

function chosenOutcome(parameters: Parameters, itemIndex: number): string | undefined {
	const outcome = parameters.text('outcome', itemIndex, 'payload');
	if (outcome === 'payload' || outcome === '') return undefined;
	if (outcome !== 'custom') return outcome;
	const name = parameters.text('customOutcome', itemIndex);
	if (/[a-z]/i.test(name)) return name;
	throw new EngineError('configuration-invalid', 'Give the custom outcome a name in "Outcome Name".', { field: 'customOutcome' });
}

function outcomeToJson({ id, kind, recorded, duplicate, reverses, amountMinor, currency, matchedScores }: RecordedOutcome): IDataObject {
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
