import { readPayload } from '../../src/sources/readPayload';
import { brief, fromWebhook } from './brief';

const MIA = 'mia@guest.test';
const REP = 'rep@shop.test';
const NUMBER = '+12125550100';

const whoIs = (payload: unknown) => readPayload(payload).records.map(({ identities }) => identities);

describe('whose address it is, among several', () => {
	it.each<[string, object]>([
		['a company’s own comes after the person’s', { 'Firma E-Mail': 'info@acme.test', 'Ihre E-Mail': MIA }],
		['so it does in Italian', { 'Email azienda': 'info@acme.test', 'Email personale': MIA }],
		['an address that is asked of whoever fills it in', { 'E-mail opiekuna': REP, 'Twój e-mail': MIA }],
		['so it is in Dutch', { 'E-mail accountmanager': REP, 'Uw e-mailadres': MIA }],
		['a field that is called by the person', { notification_email: REP, contact: MIA }],
		['those who approve and supervise', { approver_email: REP, supervisor: REP, lead_email: MIA }],
		['those who sell', { sdr_email: REP, 'Bearbeiter E-Mail': REP, prospect: { work_email: MIA } }],
		[
			'of a meeting not whoever called it',
			{
				attendees: [
					{ email: REP, organizer: true, self: true },
					{ email: MIA, responseStatus: 'accepted' },
				],
			},
		],
		['of a meeting not its host', { participants: [{ email: MIA }, { email: REP, role: 'host' }] }],
		[
			'those who look after somebody, in other languages',
			{ 'Adres e-mail': MIA, 'E-mail opiekuna': REP, 'Accountmanager e-mail': REP },
		],
		[
			'of a desk’s issue whoever it came from',
			{ IssueID: 3, Subject: 'Hi', Status: 'New', FromUser: { Email: MIA }, AssignedToUser: { Email: REP } },
		],
		[
			'those of an inflected or a longer word',
			{ 'Sælgers e-mail': REP, 'Hauptansprechpartner E-Mail': REP, 'Din e-mail': MIA },
		],
		[
			'those who treat, let and teach',
			{ practitioner: { email: REP }, instructor_email: REP, patient: { email: MIA } },
		],
		['of a mail that came in its sender', { event: 'inbound', from: MIA, to: REP, subject: 'A quote, please' }],
	])('%s', (_how, payload) => {
		expect(new Set(whoIs(payload).map(({ email }) => email))).toEqual(new Set([MIA]));
	});

	it('a company’s is the person’s where there is no other', () => {
		expect(whoIs({ 'Company email': 'info@acme.test', Name: 'Mia' })).toEqual([{ email: 'info@acme.test' }]);
	});

	it('of a form’s questions the person’s own is taken, whichever comes first', () => {
		const question = (id: string, title: string) => ({ id, title, type: 'email' });
		const answer = (id: string, email: string) => ({ type: 'email', email, field: { id, type: 'email' } });
		const form = {
			event_type: 'form_response',
			form_response: {
				token: 't1',
				definition: { fields: [question('a', "Your manager's email"), question('b', 'Your email')] },
				answers: [answer('a', REP), answer('b', MIA)],
			},
		};
		expect(brief(form)).toEqual([`event form_submitted: ${MIA}`]);
		form.form_response.answers.pop();
		expect(brief(form)).toEqual([`event form_submitted: ${REP}`]);
	});
});

describe('a number', () => {
	it.each<[string, object]>([
		['beside the calling code of its country', { phone_country_code: '+1', phone_number: '2125550100' }],
		['written with a zero beside one without a plus', { dial_code: '1', phone: '0212 555 0100' }],
		['in a field that has a number for a name', { 2: MIA, 3: NUMBER }],
		['in a list', { phone_numbers: [{ number: NUMBER, category: 'mobile' }] }],
		['under a name of one word', { mobilephone: NUMBER }],
		['in a list beside a list of mails', { emails: [{ email: MIA }], phones: [{ phone_number: NUMBER }] }],
		[
			'as one of a board’s columns',
			{
				columns: [
					{ id: 'email', value: JSON.stringify({ email: MIA, text: 'Mia' }) },
					{ id: 'phone', value: JSON.stringify({ phone: NUMBER, countryShortName: 'US' }) },
				],
			},
		],
		['as an answer in a list of its own', { fields: [{ label: 'Phone', values: [{ answer: NUMBER }] }] }],
	])('%s is the person’s', (_how, payload) => {
		const whole = 'emails' in payload || 'columns' in payload ? payload : { email: MIA, ...payload };
		expect(whoIs(whole)).toEqual([{ email: MIA, phone: NUMBER }]);
	});

	it.each(['England', 'U.K.', 'Great Britain'])('is read as of %s', (country) => {
		expect(whoIs({ email: MIA, Mobile: '07400 123456', Country: country })).toEqual([
			{ email: MIA, phone: '+447400123456' },
		]);
	});

	it('stays apart where a list is of people', () => {
		expect(whoIs({ people: [{ email: MIA }, { email: 'noor@guest.test' }] })).toHaveLength(2);
	});
});

describe('the name of a company', () => {
	const hasCompany = (fields: object) => readPayload({ email: MIA, ...fields }).records[0]?.traits?.has_company;
	it.each([
		{ company: 'Acme' },
		{ 'Company / Organisation': 'Acme' },
		{ 'Nom de l’entreprise': 'Acme' },
		{ organization: { name: 'Acme' } },
	])('says that there is one: %j', (fields) => {
		expect(hasCompany(fields)).toBe(true);
	});

	it.each([{ company: 'n/a' }, { company: '' }, { company_size: '11-50' }, { owner: { company: 'Shop' } }])(
		'is not in %j',
		(fields) => {
			expect(hasCompany(fields)).toBeUndefined();
		},
	);
});

describe('a form that was not sent', () => {
	it.each<[string, object]>([
		['by a flag', { form_id: 'f', submission_id: 's', partial: true, email: MIA }],
		['by its status', { form_id: 'f', submission: { id: 's', status: 'in_progress' }, email: MIA }],
		['by not being finished', { survey_id: 'f', response_id: 's', finished: false, email: MIA }],
	])('is begun: %s', (_how, payload) => {
		expect(brief(fromWebhook(payload))).toEqual([`event form_started: ${MIA}`]);
	});

	it('is followed by the whole, which is no repetition of it', () => {
		const of = (partial: boolean) =>
			readPayload({ form_id: 'f', submission_id: 's', partial, email: MIA }).records.map(({ name, id }) => [name, id]);
		expect(of(true)).toEqual([['form_started', 'mapFields:event:s:started']]);
		expect(of(false)).toEqual([['form_submitted', 'mapFields:event:s']]);
	});

	it('is begun with a form builder that has a reader of its own', () => {
		const fields = [{ key: 'q', label: 'Email', type: 'INPUT_EMAIL', value: MIA }];
		const tally = (isPartial: boolean) => ({
			eventType: 'FORM_RESPONSE',
			data: { submissionId: 's', isPartial, fields },
		});
		expect(brief(tally(true))).toEqual([`event form_started: ${MIA}`]);
		expect(brief(tally(false))).toEqual([`event form_submitted: ${MIA}`]);
	});
});

it('a lead form’s trial is test data, with or without a reader of its own', () => {
	const dummy = '<test lead: dummy data for full_name>';
	const meta = {
		id: '9',
		created_time: '2026-05-01T10:00:00+0000',
		field_data: [
			{ name: 'full_name', values: [dummy] },
			{ name: 'email', values: [MIA] },
		],
	};
	for (const payload of [meta, { lead_id: '9', full_name: dummy, email: MIA, form_name: 'Spring' }])
		expect(readPayload(payload).test).toBe(true);
});

it.each([
	['日本', '090-1234-5678', '+819012345678'],
	['Россия', '8 912 345-67-89', '+79123456789'],
])('a country may be written in letters of its own: %s', (country, phone, whole) => {
	expect(whoIs({ email: MIA, phone, country })).toEqual([{ email: MIA, phone: whole }]);
});

it('a lead form names the country of its phones in the language it is in', () => {
	const of = (name: string, values: string[]) => ({ name, values });
	const { records } = readPayload({
		...{ id: '9', created_time: '2026-05-01T10:00:00+0000' },
		field_data: [of('e-mail', [MIA]), of('téléphone', ['06 12 34 56 78']), of('pays', ['France'])],
	});
	expect(records[0]).toMatchObject({ identities: { phone: '+33612345678' }, traits: { country: 'FR' } });
});

describe('who somebody was until then', () => {
	it.each<[string, object, string]>([
		[
			'two records of a plain sender that are one now',
			{ event: 'contact_merged', merged_from_id: 'c-1', customer_id: 'c-2', email: MIA },
			`identity alias formerly c-1: ${MIA}, customer c-2`,
		],
		[
			'an address that was changed',
			{ event: 'Email Changed', old_email: 'mia@former.test', email: MIA },
			`identity alias formerly mia@former.test: ${MIA}`,
		],
		[
			'the one that was left and the one that went, whichever stands first',
			{ event: 'contact.merged', deleted: { email: 'mia@former.test' }, kept: { email: MIA } },
			`identity alias formerly mia@former.test: ${MIA}`,
		],
		[
			'the loser of a merge',
			{ event: 'customer_merged', winner_email: MIA, loser_email: 'mia@former.test' },
			`identity alias formerly mia@former.test: ${MIA}`,
		],
		[
			'an address that was changed, in German',
			{ event: 'E-Mail geändert', 'alte E-Mail': 'mia@former.test', 'neue E-Mail': MIA },
			`identity alias formerly mia@former.test: ${MIA}`,
		],
		[
			'a row of Salesforce that went into another',
			{
				attributes: { type: 'Contact' },
				...{ Id: '003A00000000001AAA', IsDeleted: true, MasterRecordId: '003A00000000002AAA' },
				...{ Email: MIA, LastModifiedDate: '2026-05-01T10:00:00.000+0000' },
			},
			'identity alias formerly 003A00000000001AAA: customer 003A00000000002AAA',
		],
		[
			'PostHog’s merge of two identified people',
			{ event: '$merge_dangerously', distinct_id: 'new', properties: { alias: 'old', $is_identified: true } },
			'identity alias formerly old: customer new, anonymous old',
		],
	])('is told by %s', (_how, payload, expected) => {
		expect(brief(payload)).toEqual([expected]);
	});

	it('is told by no other event', () => {
		expect(brief({ event: 'quote_requested', old_email: 'mia@former.test', email: MIA })).toEqual([
			`event quote_requested: ${MIA}`,
		]);
	});
});
