import { Fields } from '../reading/fields';
import { readSubmission, type Answer } from '../reading/readSubmission';
import { parseText } from '../reading/unwrapItem';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Jotform: a form post whose `rawRequest` is JSON in a text, with answers as `q4_email`; a name or phone number has parts
 * of its own. The JotForm Trigger gives the raw request alone, or the answers by their questions.
 */
export const jotform: Source = {
	name: 'jotform',
	label: 'Jotform',
	emittedBy: 'JotForm Trigger, Webhook',
	topics: [
		{ topic: 'submission', becomes: 'event form_submitted, choices as traits, boxes about messages as consent' },
	],
	identifiedBy: ['the answer to an email question', 'the answer to a phone question'],
	signs: ['rawRequest', 'formID', 'submissionID', 'slug', 'event_id'],
	recognise,
	read,
};

function recognise({ body }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	const whole = fields.has('rawRequest') && (fields.has('formID') || fields.has('submissionID'));
	const raw = fields.keys().some((key) => QUESTION.test(key)) && (fields.has('slug') || fields.has('event_id'));
	return whole || raw
		? {
				confidence: 0.95,
				because: whole ? "Jotform's rawRequest and formID" : "Jotform's answers (q1_…)",
				topic: 'submission',
			}
		: undefined;
}

/** `q4_email`, `q5_phoneNumber`. */
const QUESTION = /^q\d+_(.+)$/;

function read({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const raw = fields.has('rawRequest') ? fields.over(parseText(fields.at('rawRequest').value)) : fields;
	const submissionId = fields.id('submissionID', 'event_id') ?? raw.id('event_id');
	const named = Object.entries(raw.entries()).some(([key]) => QUESTION.test(key));
	const answers = Object.entries(raw.entries()).flatMap(([key, value]): Answer[] => {
		const label = QUESTION.exec(key)?.[1] ?? (named ? undefined : key);
		return label === undefined ? [] : [toAnswer(label, fields.over(value))];
	});
	const records = readSubmission(fields, {
		source: 'jotform',
		topic: 'submission',
		submissionId,
		// Jotform's own time of a submission is the time of the user's account, so it is left to the arrival.
		answers,
		form: fields.text('formTitle'),
	});
	return { topic: 'submission', records, notes: fields.notes };
}

function toAnswer(label: string, answer: Fields): Answer {
	const whole = answer.text('full');
	const number = answer.text('phone');
	const phone = whole ?? (number === undefined ? undefined : `${answer.text('area') ?? ''} ${number}`.trim());
	if (phone !== undefined) return { label: `phone ${label}`, kind: 'phone', value: phone };
	const { value } = answer;
	return Array.isArray(value) ? { label, kind: 'box', value } : { label, kind: 'text', value };
}
