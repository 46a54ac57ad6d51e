import { Fields } from '../reading/fields';
import { readSubmission, type Answer } from '../reading/readSubmission';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/** The Form Trigger: answers under the labels of the form, in any language, with `submittedAt` and `formMode`. */
export const formTrigger: Source = {
	name: 'formTrigger',
	label: 'Form Trigger',
	emittedBy: 'Form Trigger, Form',
	topics: [
		{ topic: 'submission', becomes: 'event form_submitted, choices as traits, boxes about messages as consent' },
	],
	identifiedBy: ['a field with an email address', 'a field called phone, in any language'],
	signs: ['formMode'],
	recognise,
	read,
};

function recognise({ body }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	return fields.text('formMode') !== undefined && fields.has('submittedAt')
		? { confidence: 0.9, because: "the Form Trigger's submittedAt and formMode", topic: 'submission' }
		: undefined;
}

const ADDED = new Set(['submittedAt', 'formMode', 'formQueryParameters']);

function read({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	if (fields.text('formMode') === 'test') fields.note('Sent from the form’s test page.');
	const answers = Object.entries(fields.entries())
		.filter(([label]) => !ADDED.has(label))
		.map(([label, value]): Answer => ({ label, kind: kindOf(value), value }));
	const records = readSubmission(fields, {
		source: 'formTrigger',
		topic: 'submission',
		occurredAt: fields.time('submittedAt'),
		answers,
		hidden: fields.entries('formQueryParameters'),
	});
	return { topic: 'submission', records, notes: fields.notes };
}

/** Several choices are a list, one ticked box too. Free text is neither. */
function kindOf(value: unknown): Answer['kind'] {
	if (Array.isArray(value) || typeof value === 'boolean') return 'box';
	return typeof value === 'string' && /^(?:yes|no|on|ja|nein|oui|non|s[ií]|true|false)$/i.test(value) ? 'box' : 'text';
}
