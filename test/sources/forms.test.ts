import { readPayload } from '../../src/sources/readPayload';
import { brief, fromWebhook } from './brief';

const ADA = 'ada@shop.test';
const GRANTED = `consent granted email: ${ADA}`;

const tally = (fields: unknown[]) =>
	fromWebhook({
		eventId: 'e1',
		eventType: 'FORM_RESPONSE',
		createdAt: '2026-03-05T10:00:00.000Z',
		data: {
			responseId: 'r1',
			submissionId: 's1',
			formId: 'f1',
			formName: 'Chairs',
			createdAt: '2026-03-05T10:00:00.000Z',
			fields,
		},
	});
const EMAIL = { key: 'q1', label: 'Where can we write to you?', type: 'INPUT_EMAIL', value: 'Ada@Shop.test' };
const elementorField = (id: string, type: string, title: string, value: string) => ({
	id,
	type,
	title,
	value,
	raw_value: value,
	required: '1',
});

it.each([
	[
		'tally',
		tally([
			EMAIL,
			{ key: 'q2', label: 'Budget', type: 'DROPDOWN', value: ['o1'], options: [{ id: 'o1', text: '1000+' }] },
			{ key: 'q3', label: 'Yes, send me the newsletter', type: 'CHECKBOXES', value: true },
			{ key: 'q4', label: 'utm_source', type: 'HIDDEN_FIELDS', value: 'ads' },
		]),
		[`event form_submitted: ${ADA}`, GRANTED],
		{ budget: '1000+', utm_source: 'ads' },
	],
	[
		'jotform',
		fromWebhook({
			formID: '231',
			submissionID: '5501',
			formTitle: 'Chairs',
			rawRequest: JSON.stringify({
				slug: 'submit/231',
				q3_name: { first: 'Ada', last: 'L' },
				q4_email: 'Ada@Shop.test',
				q5_phoneNumber: { full: '+49 151 12345678' },
				q6_sendMeMarketingEmails: ['Yes'],
			}),
		}),
		[`event form_submitted: ${ADA}, +4915112345678`, GRANTED],
		{},
	],
	[
		'jotform',
		{ slug: 'submit/231', event_id: '231_1', q3_name: { first: 'Ada' }, q4_email: 'Ada@Shop.test' },
		[`event form_submitted: ${ADA}`],
		{},
	],
	[
		'webflow',
		fromWebhook({
			triggerType: 'form_submission',
			payload: {
				name: 'Contact',
				siteId: 's',
				data: { 'Your Email': 'Ada@Shop.test', Newsletter: 'true' },
				schema: [{ fieldName: 'Newsletter', fieldType: 'FormCheckboxInput', fieldElementId: 'x' }],
				submittedAt: '2026-03-05T10:00:00.000Z',
				id: 'sub1',
				formId: 'f',
			},
		}),
		[`event form_submitted: ${ADA}`, GRANTED],
		{},
	],
	[
		'webflow',
		{
			name: 'Contact',
			site: 's',
			data: { Email: 'Ada@Shop.test', Name: 'Ada' },
			d: '2026-03-05T10:00:00.000Z',
			_id: 'sub1',
		},
		[`event form_submitted: ${ADA}`],
		{},
	],
	[
		'elementor',
		fromWebhook({
			form: { id: '6be', name: 'New Form' },
			fields: {
				email: elementorField('email', 'email', 'Ihre Adresse', 'Ada@Shop.test'),
				field_1: elementorField('field_1', 'tel', 'Erreichbar unter', '+49 151 12345678'),
				field_2: elementorField('field_2', 'acceptance', 'Ich möchte den Newsletter', 'on'),
				field_3: elementorField('field_3', 'select', 'Material', 'oak'),
			},
			meta: { date: { title: 'Date', value: 'March 5, 2026' } },
		}),
		[`event form_submitted: ${ADA}, +4915112345678`, GRANTED],
		{ material: 'oak' },
	],
	[
		'elementor',
		fromWebhook({
			'form[id]': '6be',
			'form[name]': 'New Form',
			'fields[email][id]': 'email',
			'fields[email][type]': 'email',
			'fields[email][title]': 'Email',
			'fields[email][value]': 'Ada@Shop.test',
		}),
		[`event form_submitted: ${ADA}`],
		{},
	],
	[
		'contactForm7',
		fromWebhook({
			_wpcf7: '12',
			_wpcf7_unit_tag: 'wpcf7-f12-o1',
			'your-name': 'Ada',
			'your-email': 'Ada@Shop.test',
			'your-message': 'Hello',
			'acceptance-newsletter': '1',
		}),
		[`event form_submitted: ${ADA}`, GRANTED],
		{},
	],
	[
		'googleForms',
		{
			row_number: 7,
			Zeitstempel: '28.11.2026 10:00:00',
			'E-Mail-Adresse': 'Ada@Shop.test',
			'Newsletter erhalten?': 'Ja',
		},
		[`event form_submitted: ${ADA}`, GRANTED],
		{},
	],
	[
		'formTrigger',
		{
			Name: 'Ada',
			'Correo electrónico': 'Ada@Shop.test',
			Teléfono: '612 345 678',
			País: 'ES',
			'Quiero recibir ofertas por correo': ['Sí'],
			submittedAt: '2026-03-05T10:00:00.000+01:00',
			formMode: 'production',
		},
		[`event form_submitted: ${ADA}, +34612345678`, GRANTED],
		{ country: 'ES' },
	],
])('%s: somebody sent a form', (source, item, expected, traits) => {
	const reading = readPayload(item);
	expect(reading.source).toBe(source);
	expect(brief(item)).toEqual(expected);
	expect(reading.records[0]?.traits ?? {}).toMatchObject(traits);
});

it.each([
	['Sales rep email', 'rep@shop.test'],
	['Referred by (email)', 'friend@shop.test'],
	['Manager email', 'boss@shop.test'],
])('takes nobody for the lead who is called "%s"', (label, other) => {
	const item = { [label]: other, Email: 'Ada@Shop.test', submittedAt: '2026-03-05T10:00:00Z', formMode: 'production' };
	expect(brief(item)).toEqual([`event form_submitted: ${ADA}`]);
});

it('refuses a submission by which nobody can be found', () => {
	expect(() => readPayload(tally([{ key: 'q', label: 'Comment', type: 'TEXTAREA', value: 'Hello' }]))).toThrow(
		expect.objectContaining({ code: 'identity-missing' }),
	);
});

it.each([
	['I accept the terms and the privacy policy', true, []],
	['Please do not send me marketing emails', true, [`consent denied email: ${ADA}`]],
	['Please do not send me marketing emails', false, []],
	['Send me offers by email', false, [`consent denied email: ${ADA}`]],
])('the box "%s", %s', (label, ticked, consents) => {
	expect(brief(tally([EMAIL, { key: 'q3', label, type: 'CHECKBOXES', value: ticked }])).slice(1)).toEqual(consents);
});

describe('Typeform', () => {
	const response = (event_type: string, answers: unknown[] = []) => ({
		event_id: 'x',
		event_type,
		form_response: {
			form_id: 'f',
			token: 'tok',
			submitted_at: '2026-03-05T10:00:00Z',
			definition: { id: 'f', fields: [{ id: 'q2', title: 'May we text and email you offers?', type: 'legal' }] },
			answers: [{ type: 'email', email: 'Ada@Shop.test', field: { id: 'q1', type: 'email' } }, ...answers],
		},
	});

	it('begins with a partial response and is sent with the whole one', () => {
		const [partial, whole] = [response('form_response_partial'), response('form_response')];
		expect([...brief(partial), ...brief(whole)]).toEqual([
			`event form_started: ${ADA}`,
			`event form_submitted: ${ADA}`,
		]);
		expect(readPayload(partial).records[0]?.id).not.toBe(readPayload(whole).records[0]?.id);
	});

	it('takes a legal box about messages for consent', () => {
		const box = { type: 'boolean', boolean: true, field: { id: 'q2', type: 'legal' } };
		expect(brief(response('form_response', [box]))).toContain(GRANTED);
		expect(brief(response('form_response_partial', [box]))).toHaveLength(1);
	});
});

describe('a Meta lead form', () => {
	const lead = (field_data: unknown[], rest: Record<string, unknown> = {}) => ({
		id: '13',
		created_time: '2026-03-05T10:00:00+0000',
		field_data,
		...rest,
	});

	it('says in its disclaimer whether somebody wants messages', () => {
		const boxes = (checkbox_key: string, is_checked: string) =>
			lead([{ name: 'e-mail', values: ['Ada@Shop.test'] }], {
				custom_disclaimer_responses: [{ checkbox_key, is_checked }],
			});
		expect(brief(boxes('marketing_emails', '1'))).toContain(GRANTED);
		expect(readPayload(boxes('optional_1', '1')).notes.join()).toMatch('Use Record Consent');
	});

	it('by which nobody can be found is an error', () => {
		expect(() => readPayload(lead([{ name: 'vollständiger_name', values: ['Ada L'] }]))).toThrow(
			expect.objectContaining({ code: 'identity-missing' }),
		);
	});
});

describe('A text typed into a form', () => {
	const form = (answers: object) =>
		brief({ Email: ADA, ...answers, submittedAt: '2026-05-19T10:00:00Z', formMode: 'production' }).slice(1);

	it.each(['Please take me off your mailing list.', 'Bitte löschen Sie meine Daten.', 'Je ne veux plus de vos mails.'])(
		'refuses by %j, whatever was asked',
		(text) => expect(form({ 'How can we help?': text })).toEqual([`suppression opt_out suppress email: ${ADA}`]),
	);

	it.each([
		['Bitte nicht anrufen, nur per Mail.', ['phone']],
		["Please don't call or email me.", ['phone', 'email']],
		["Don't call me. Stop sending me emails.", ['phone', 'email']],
	])('that says %j ends %j', (text, channels) => {
		expect(form({ Message: text })).toEqual(
			channels.map((channel) => `suppression opt_out suppress ${channel}: ${ADA}`),
		);
	});

	it.each(['I want to stop smoking.', 'Please remove the onions from my order.', 'Stop'])('is none by %j', (text) =>
		expect(form({ 'What is your goal?': text })).toEqual([]),
	);

	it('refuses by a no to a question of which only the words are known', () => {
		const row = { Zeitstempel: '19.05.2026 10:00:00', 'E-Mail-Adresse': ADA, 'Dürfen wir Ihnen schreiben?': 'Nein' };
		expect(brief(row).slice(1)).toEqual([`consent denied email: ${ADA}`]);
		expect(form({ 'Have you been contacted by our team?': 'No' })).toEqual([]);
	});
});
