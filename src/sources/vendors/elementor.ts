import { ownEntry } from '../reading/ownEntry';
import { Fields } from '../reading/fields';
import { readSubmission, type Answer } from '../reading/readSubmission';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Elementor's forms (WordPress). With *Advanced Data* each field is an object with type, title and value, as JSON or as
 * form fields named `fields[email][value]`; without it the titles stand beside `form_id` and `form_name`.
 */
export const elementor: Source = {
	name: 'elementor',
	label: 'Elementor',
	emittedBy: 'Webhook',
	topics: [
		{ topic: 'submission', becomes: 'event form_submitted, choices as traits, acceptance of messages as consent' },
	],
	identifiedBy: ['fields.email.value', 'fields[] of type email or tel'],
	signs: ['fields', 'form_id'],
	recognise,
	read,
};

/** What the sender adds besides the visitor's answers. */
const META =
	/^(?:date|time|page_url|page url|user_agent|user agent|remote_ip|remote ip|powered_by|powered by|form_id|form_name)$/i;
const FLAT = /^fields\[([^\]]+)\]\[(\w+)\]$/;

function recognise({ body }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	const found = { confidence: 0.95, because: "Elementor's form and fields", topic: 'submission' };
	if (fields.keys().some((key) => FLAT.test(key))) return found;
	const first = fields.at('fields').at(fields.keys('fields')[0] ?? '');
	if (fields.has('form.id') && first.has('title') && first.has('type')) return found;
	return fields.has('form_id') &&
		fields.has('form_name') &&
		fields.keys().some((key) => /^(?:Page URL|User Agent|Powered by)$/i.test(key))
		? { ...found, confidence: 0.9 }
		: undefined;
}

const KINDS: Readonly<Record<string, Answer['kind']>> = {
	email: 'email',
	tel: 'phone',
	acceptance: 'box',
	checkbox: 'box',
	select: 'choice',
	radio: 'choice',
	number: 'number',
};

function read({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const answers = listAnswers(fields);
	const records = readSubmission(fields, {
		source: 'elementor',
		topic: 'submission',
		answers: answers.filter(({ kind }) => kind !== undefined) as Answer[],
		form: fields.text('form.name', 'form[name]', 'form_name'),
	});
	return { topic: 'submission', records, notes: fields.notes };
}

function listAnswers(fields: Fields): Answer[] {
	const flat = collectFlat(fields);
	const parts = Object.keys(flat).length > 0 ? fields.over(flat) : fields.at('fields');
	if (parts.keys().length === 0)
		return Object.entries(fields.entries())
			.filter(([label]) => !META.test(label))
			.map(([label, value]) => ({ label, kind: 'text', value }));
	return parts.keys().flatMap((key): Answer[] => {
		const field = parts.over(parts.entries()[key]);
		const type = field.text('type') ?? 'text';
		const kind = ownEntry(KINDS, type) ?? 'text';
		if (type === 'hidden' || type === 'password') return [];
		const value = field.at('value').value;
		// An acceptance box that is ticked says "on" or its own text.
		return [
			{
				label: field.text('title') ?? field.text('id') ?? key,
				kind,
				value: type === 'acceptance' ? value !== '' : value,
			},
		];
	});
}

function collectFlat(fields: Fields): Record<string, Record<string, unknown>> {
	const found: Record<string, Record<string, unknown>> = {};
	for (const [key, value] of Object.entries(fields.entries())) {
		const [, id, part] = FLAT.exec(key) ?? [];
		if (id === undefined || part === undefined || id === '__proto__' || part === '__proto__') continue;
		found[id] = { ...found[id], [part]: value };
	}
	return found;
}
