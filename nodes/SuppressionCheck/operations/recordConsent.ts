import type { IDataObject, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import {
	compact,
	EngineError,
	toIsoTime,
	type ConsentStatement,
	type PayloadReading,
	type RecordedConsent,
} from '../../../src/index';
import { mapResult, writeReadable } from '../../shared/answerReadable';
import { clock } from '../../shared/clock';
import { messages } from '../../shared/messages';
import type { NodeOperation } from '../../shared/nodeOperation';
import type { Batch } from '../../shared/operation';
import { optionsField } from '../../shared/optionsField';
import type { Parameters } from '../../shared/parameters';
import { field, sourceOptions } from '../../shared/sourceFields';
import { CHANNEL, channelField } from '../fields/channel';
import { CONSENT, consentStateField, optionByHand, whenByHand } from '../fields/consentState';
import { personFields, readPerson } from '../../shared/person';
import { readText, readTime, type Place } from '../fields/reference';
import { describeKind, hintAtKinds } from './hintAtStatements';
import { recordFromPayload } from './recordFromPayload';

const DAY_MS = 86_400_000;

const expiresAfterOption: INodeProperties = {
	displayName: 'Expires After (Days)',
	name: 'expiresAfterDays',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 365,
	description: 'Number of days after which a granted consent no longer counts',
};

const sourceOption: INodeProperties = {
	displayName: 'Obtained By',
	name: 'obtainedBy',
	type: 'string',
	default: '',
	placeholder: 'e.g. phone call',
	description: 'How the consent was obtained, or a field that says it. Saved as proof.',
};

const consentOptions = optionsField([
	...sourceOptions,
	expiresAfterOption,
	...[
		field('Expires Field', 'expiresAt', 'consent.expires_at'),
		field('Form Field', 'form', 'form.name'),
		sourceOption,
		field('When Field', 'occurredAt', 'consent.given_at'),
		field('Wording Field', 'wording', 'consent.text'),
	].map(optionByHand),
]);

export const recordConsent: NodeOperation = {
	name: 'Record Consent',
	value: 'recordConsent',
	action: 'Record consent',
	description: 'Save that a person agreed to be contacted in a channel, refused, or still has to confirm',
	fields: [consentStateField, ...[...personFields, channelField].map(whenByHand), consentOptions],
	execute: async (batch) =>
		batch.parameters.read('consent', 0, CONSENT.fallback) === CONSENT.fallback
			? await recordFromPayload(batch, {
					key: 'consent',
					isMeant: ({ kind }) => kind === 'consent',
					describeSilence: messages.noConsent,
					complete: (reading, itemIndex) => withEnd(reading, batch.parameters, itemIndex),
				})
			: await recordByHand(batch),
};

async function recordByHand(batch: Batch) {
	const answers = await writeReadable(
		batch,
		(item, itemIndex) => readStatement(item, itemIndex, batch.parameters),
		async (statements, options) => await batch.engine.recordConsents(statements, options),
	);
	const consents = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
	hintAtKinds(
		batch,
		consents.map(({ state, channel, recorded }) => ({ kind: describeKind(state, channel), recorded })),
	);
	return answers.map((answer) => mapResult(answer, (consent) => [{ add: { consent: consentToJson(consent) } }]));
}

function readStatement(item: INodeExecutionData, itemIndex: number, parameters: Parameters): ConsentStatement {
	const state = parameters.choose(CONSENT, itemIndex);
	if (state === CONSENT.fallback) {
		throw new EngineError('configuration-invalid', messages.consentMixed, { field: 'consent' });
	}
	const place = { item, itemIndex, parameters };
	const at = readTime(place, 'occurredAt', 'When Field');
	return compact({
		who: readPerson(item, itemIndex, parameters),
		state: state as ConsentStatement['state'],
		channel: parameters.choose(CHANNEL, itemIndex),
		at,
		// A no has no end, and is not lost over the end of a yes that can't be read.
		expiresAt: isYes(state) ? readEnd(place, at) : undefined,
		source: readText(place, 'obtainedBy') ?? (parameters.text('options.obtainedBy', itemIndex) || 'workflow'),
		form: readText(place, 'form'),
		wording: readText(place, 'wording'),
	});
}

function isYes(state: string): boolean {
	return state === 'granted' || state === 'pending';
}

function readEnd(place: Place, at: number | undefined): number | undefined {
	return readTime(place, 'expiresAt', 'Expires Field') ?? endOf(place.parameters, place.itemIndex, at);
}

function endOf(parameters: Parameters, itemIndex: number, at = clock.now()): number | undefined {
	const days = parameters.numberOption(expiresAfterOption, itemIndex);
	return days === undefined ? undefined : at + Math.round(days * DAY_MS);
}

/** A yes in the data ends too, where it doesn't say when by itself. */
function withEnd(reading: PayloadReading, parameters: Parameters, itemIndex: number): PayloadReading {
	const records = reading.records.map((record) => {
		if (record.kind !== 'consent' || !isYes(record.name) || record.expiresAt !== undefined) return record;
		return compact({ ...record, expiresAt: endOf(parameters, itemIndex, record.occurredAt) });
	});
	return { ...reading, records };
}

function consentToJson({ at, expiresAt, ...consent }: RecordedConsent): IDataObject {
	return compact({
		...consent,
		at: toIsoTime(at),
		expiresAt: expiresAt === undefined ? undefined : toIsoTime(expiresAt),
	});
}
