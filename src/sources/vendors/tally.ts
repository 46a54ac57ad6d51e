import { ownEntry } from '../reading/ownEntry';
import { Fields } from '../reading/fields';
import { readSubmission, type Answer } from '../reading/readSubmission';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Tally's webhook. Choices are IDs, whose texts stand in `options`; a checkbox question comes once as a list and once
 * more per box (`question_x_uuid`, a yes or no); hidden fields are questions of their own type.
 */
export const tally: Source = {
	name: 'tally',
	label: 'Tally',
	emittedBy: 'Webhook',
	topics: [
		{ topic: 'FORM_RESPONSE', becomes: 'event form_submitted, choices as traits, boxes about messages as consent' },
	],
	identifiedBy: [
		'data.fields[] of type INPUT_EMAIL',
		'data.fields[] of type INPUT_PHONE_NUMBER',
		'HIDDEN_FIELDS email',
	],
	signs: ['eventType'],
	recognise,
	read,
};

function recognise({ body }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	return fields.text('eventType') === 'FORM_RESPONSE' && fields.list('data.fields').length > 0
		? { confidence: 0.95, because: "Tally's FORM_RESPONSE with fields", topic: 'FORM_RESPONSE' }
		: undefined;
}

function read({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const response = fields.at('data');
	const questions = response.list('fields');
	const hidden = questions.filter((question) => question.text('type') === 'HIDDEN_FIELDS');
	const records = readSubmission(fields, {
		source: 'tally',
		topic: 'FORM_RESPONSE',
		submissionId: response.id('submissionId', 'responseId') ?? fields.id('eventId'),
		occurredAt: response.time('createdAt') ?? fields.time('createdAt'),
		answers: questions.filter((question) => !hidden.includes(question)).map(toAnswer),
		hidden: Object.fromEntries(hidden.map((question) => [question.text('label') ?? '', question.at('value').value])),
		form: response.text('formName'),
	});
	return { topic: 'FORM_RESPONSE', records, notes: fields.notes };
}

const KINDS: Readonly<Record<string, Answer['kind']>> = {
	INPUT_EMAIL: 'email',
	INPUT_PHONE_NUMBER: 'phone',
	INPUT_NUMBER: 'number',
	LINEAR_SCALE: 'number',
	RATING: 'number',
	MULTIPLE_CHOICE: 'choice',
	DROPDOWN: 'choice',
	MULTI_SELECT: 'choice',
	CHECKBOXES: 'box',
};

function toAnswer(question: Fields): Answer {
	const type = question.text('type') ?? '';
	const given = question.at('value').value;
	const texts = new Map(question.list('options').map((option) => [option.text('id'), option.text('text')]));
	const value = Array.isArray(given)
		? given.map((id: unknown) => (typeof id === 'string' ? texts.get(id) : undefined) ?? id)
		: given;
	return {
		// Each box of a list is called `Question (Box)`.
		label: question.text('label') ?? '',
		kind: ownEntry(KINDS, type) ?? 'text',
		value,
	};
}
