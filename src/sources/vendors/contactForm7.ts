import { Fields } from '../reading/fields';
import { readSubmission } from '../reading/readSubmission';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/** Contact Form 7 (WordPress), handed on by one of its webhook add-ons: field names as in the form (`your-email`). */
export const contactForm7: Source = {
	name: 'contactForm7',
	label: 'Contact Form 7',
	emittedBy: 'Webhook',
	topics: [{ topic: 'submission', becomes: 'event form_submitted, acceptance of messages as consent' }],
	identifiedBy: ['your-email', 'your-tel', 'any field with an email address'],
	signs: ['_wpcf7', '_wpcf7_unit_tag', 'your-email', 'your-message', 'your-name'],
	recognise,
	read,
};

function recognise({ body }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	const hiddenField = fields.keys().find((key) => key.startsWith('_wpcf7'));
	const usual = ['your-name', 'your-email', 'your-message', 'your-subject'].filter((name) => fields.has(name));
	if (hiddenField === undefined && usual.length < 2) return undefined;
	return {
		confidence: hiddenField === undefined ? 0.8 : 0.95,
		because: `Contact Form 7's ${hiddenField ?? usual.join(' and ')}`,
		topic: 'submission',
	};
}

function read({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const answers = Object.entries(fields.entries())
		.filter(([name]) => !name.startsWith('_'))
		.map(([name, value]) => ({
			label: name.replace(/^your-/, ''),
			kind: /^(?:acceptance|checkbox|newsletter|marketing|consent|opt-?in)/i.test(name.replace(/^your-/, ''))
				? ('box' as const)
				: ('text' as const),
			value,
		}));
	const records = readSubmission(fields, {
		source: 'contactForm7',
		topic: 'submission',
		answers,
		form: fields.text('_wpcf7'),
	});
	return { topic: 'submission', records, notes: fields.notes };
}
