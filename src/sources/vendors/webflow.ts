import { ownEntry } from '../reading/ownEntry';
import { Fields } from '../reading/fields';
import { readSubmission, type Answer } from '../reading/readSubmission';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Webflow's forms. Version 2 wraps everything in `payload` and says each field's type in `schema`; version 1 has
 * `name`, `site`, `data`, `d` and `_id`.
 */
export const webflow: Source = {
	name: 'webflow',
	label: 'Webflow',
	emittedBy: 'Webflow Trigger, Webhook',
	topics: [{ topic: 'form_submission', becomes: 'event form_submitted, boxes about messages as consent' }],
	identifiedBy: ['payload.data', 'data'],
	signs: ['triggerType', 'site'],
	recognise,
	read,
};

function recognise({ body }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	const second = fields.text('triggerType') === 'form_submission' && fields.has('payload.data');
	const first = ['name', 'site', 'data', 'd', '_id'].every((name) => fields.has(name));
	return second || first
		? { confidence: 0.95, because: "Webflow's form submission", topic: 'form_submission' }
		: undefined;
}

const KINDS: Readonly<Record<string, Answer['kind']>> = {
	FormTextInput: 'text',
	FormCheckboxInput: 'box',
	FormSelect: 'choice',
	FormRadioInput: 'choice',
};

function read({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const form = fields.has('payload') ? fields.at('payload') : fields;
	const kinds = new Map(
		form.list('schema').map((field) => [field.text('fieldName'), ownEntry(KINDS, field.text('fieldType'))]),
	);
	const records = readSubmission(fields, {
		source: 'webflow',
		topic: 'form_submission',
		submissionId: form.id('id', '_id'),
		occurredAt: form.time('submittedAt', 'd'),
		answers: Object.entries(form.entries('data')).map(([label, value]) => ({
			label,
			kind: kinds.get(label) ?? (isBox(value) ? 'box' : 'text'),
			value,
		})),
		form: form.text('name'),
	});
	return { topic: 'form_submission', records, notes: fields.notes };
}

function isBox(value: unknown): boolean {
	return typeof value === 'boolean' || value === 'true' || value === 'false';
}
