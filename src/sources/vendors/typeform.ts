import { compact } from '../../compact';
import { normaliseEmail } from '../../lead/normaliseEmail';
import { toSnakeCase } from '../../lead/eventName';
import type { LeadRecord, TraitValue } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import { Fields } from '../reading/fields';
import { findPerson, listConsents } from '../reading/readSubmission';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Typeform Trigger or a Webhook.
 *
 * Quirks: by default the trigger gives `{ question: answer }` and nothing else, with no ID, no time and no types; with
 * *Simplify Answers* or *Only Answers* off, the answers come as a list or inside the whole response. Free text may name
 * anybody, so only choices, numbers and yes/no become traits. A box about messages is consent, one about terms is not.
 */
export const typeform: Source = {
	name: 'typeform',
	label: 'Typeform',
	emittedBy: 'Typeform Trigger, Webhook',
	topics: [
		{
			topic: 'form_response',
			becomes: 'event form_submitted, with choices, numbers and yes/no as traits; boxes about messages as consent',
		},
		{ topic: 'form_response_partial', becomes: 'event form_started, which the whole response follows' },
		{ topic: 'answers', becomes: 'the same, from questions and answers alone' },
	],
	identifiedBy: ['the answer to an email question', 'the answer to a phone question', 'form_response.hidden.email'],
	recognise,
	read: readTypeform,
};

function recognise({ body }: Payload): Recognition | undefined {
	const f = new Fields(body);
	if (
		f.text('event_type')?.startsWith('form_response') ||
		(f.has('form_response.answers') && f.has('form_response.token'))
	) {
		return {
			confidence: 0.98,
			because: 'it has form_response with answers',
			topic: isPartial(f) ? 'form_response_partial' : 'form_response',
		};
	}
	const [first] = f.list();
	if (first?.has('field.id') && first.has('type'))
		return { confidence: 0.9, because: 'it is a list of answers with type and field', topic: 'answers' };
	const questions = f.keys().filter(isQuestion);
	if (questions.length === 0 || questions.length * 2 < f.keys().length) return undefined;
	return { confidence: 0.55, because: `its fields are questions (${questions[0]?.slice(0, 40)})`, topic: 'answers' };
}

/** Typeform sends what somebody has answered so far, and the whole later under the same token. */
function isPartial(f: Fields): boolean {
	return f.text('event_type') === 'form_response_partial';
}

/** `What is your first name?`: words, not a field's name. */
function isQuestion(key: string): boolean {
	return /\S\s+\S+\s+\S/.test(key) && (/[?.!:…]\s*$/.test(key) || key.length > 30);
}

interface Answer {
	title: string;
	type: string | undefined;
	value: unknown;
}

function readTypeform(payload: Payload, options: ReadOptions): Reading {
	const f = new Fields(payload.body, options);
	const whole = f.has('form_response');
	const response = whole ? f.at('form_response') : f;
	const answers = toAnswers(whole ? response.at('answers') : response, titlesOf(response));
	const emails = answers.filter(
		({ type, value }) => type === 'email' || (type === undefined && normaliseEmail(value).ok),
	);
	const phones = answers.filter(
		({ title, type }) =>
			type === 'phone_number' || (type === undefined && /phone|mobile|whatsapp|\btel\b/i.test(title)),
	);
	const asked = (kind: 'email' | 'phone') => (answer: Answer) => ({ label: answer.title, kind, value: answer.value });
	const occurredAt = response.time('submitted_at', 'landed_at');
	const id = whole ? (response.id('token') ?? f.id('event_id')) : undefined;
	const partial = isPartial(f);
	const topic = whole ? (partial ? 'form_response_partial' : 'form_response') : 'answers';
	const common = {
		source: 'typeform',
		topic,
		id: id === undefined ? f.contentId('typeform', occurredAt) : `typeform:response:${id}`,
		identities: {
			// The only address that was asked for is the person's, whatever the question calls it.
			...(emails.length === 1 ? { email: f.over(emails[0]).email('value') } : {}),
			...compact(
				findPerson(f, {
					answers: [...emails.map(asked('email')), ...phones.map(asked('phone'))],
					hidden: response.entries('hidden'),
				}),
			),
		},
		occurredAt,
	};
	const records: LeadRecord[] = [
		{
			...common,
			kind: 'event',
			name: partial ? 'form_started' : 'form_submitted',
			id: partial ? `${common.id}:started` : common.id,
			traits: readTraits(answers, response),
		},
	];
	if (partial) return { topic, records, notes: f.notes };
	const consents = listConsents(
		answers.map(({ title, type, value }) => ({ label: title, kind: isBox(type, value) ? 'box' : 'text', value })),
		common,
		response.text('definition.title'),
	);
	if (consents.length === 0 && answers.some(({ type, value }) => type === 'boolean' && value === true))
		f.note('Checkboxes are stored as attributes, not as consent. Use Record Consent where a box asks for consent.');
	return { topic, records: [...records, ...consents], notes: f.notes };
}

function isBox(type: string | undefined, value: unknown): boolean {
	return type === 'boolean' || type === 'choices' || type === 'choice' || typeof value === 'boolean';
}

/** A list says the type of each answer; an object of questions leaves it to be guessed. */
function toAnswers(f: Fields, titles: ReadonlyMap<string, string>): Answer[] {
	if (!Array.isArray(f.value))
		return Object.entries(f.entries()).map(([title, value]) => ({ title, type: undefined, value }));
	return f.list().map((answer) => {
		const type = answer.text('type') ?? 'unknown';
		const value = answer.has(`${type}.label`)
			? answer.at(`${type}.label`).value
			: answer.has(`${type}.labels`)
				? answer.at(`${type}.labels`).value
				: answer.at(type).value;
		return { title: titles.get(answer.text('field.id') ?? '') ?? answer.text('field.ref') ?? '', type, value };
	});
}

function titlesOf(response: Fields): Map<string, string> {
	return new Map(
		response
			.list('definition.fields')
			.flatMap((field) => [[field.text('id') ?? '', field.text('title') ?? ''] as const]),
	);
}

function readTraits(answers: readonly Answer[], response: Fields): Record<string, TraitValue> {
	const kept = answers.flatMap(({ title, type, value }) => {
		const key = toSnakeCase(title).slice(0, 100);
		if (Array.isArray(value)) return [[key, value.filter((choice) => typeof choice === 'string').join(', ')] as const];
		const chosen =
			type === 'choice' || typeof value === 'boolean' || (typeof value === 'number' && Math.abs(value) < 1e6);
		return chosen ? [[key, value] as const] : [];
	});
	return keepTraits({
		...response.entries('hidden'),
		form_score: response.number('calculated.score'),
		...Object.fromEntries(kept),
	});
}
