import { Exam, w } from './exam';

/** Rows of exports under each sender’s column names, sheets, tables and customer systems. */
export const exam = new Exam();
const { no, near } = exam;

const E = 'ada@example.com';
const P = '+12025550123';
const AT = '2026-05-19T10:00:00Z';
const DAY = '2026-05-19 10:00:00';

// Exports of those who left
no('Mailchimp unsubscribed export', {
	'Email Address': E,
	'First Name': 'Ada',
	MEMBER_RATING: '2',
	OPTIN_TIME: '',
	CONFIRM_TIME: DAY,
	UNSUB_TIME: DAY,
	UNSUB_CAMPAIGN_TITLE: 'May',
	UNSUB_CAMPAIGN_ID: 'c1',
	UNSUB_REASON: 'NORMAL',
	UNSUB_REASON_OTHER: '',
	LEID: '1',
	EUID: '2',
});
no('Mailchimp cleaned export', {
	'Email Address': E,
	MEMBER_RATING: '1',
	CLEAN_TIME: DAY,
	CLEAN_CAMPAIGN_TITLE: 'May',
	CLEAN_CAMPAIGN_ID: 'c1',
	LEID: '1',
});
near('ok: Mailchimp subscribed export', {
	'Email Address': E,
	'First Name': 'Ada',
	MEMBER_RATING: '4',
	OPTIN_TIME: DAY,
	CONFIRM_TIME: DAY,
	LAST_CHANGED: DAY,
	LEID: '1',
	TAGS: '"shop"',
});
no('Klaviyo export', {
	'Klaviyo ID': '01P',
	Email: E,
	'Email Marketing Consent': 'UNSUBSCRIBED',
	'Email Marketing Consent Timestamp': DAY,
	'Email Suppressions': '[UNSUBSCRIBE]',
	'SMS Marketing Consent': 'NEVER_SUBSCRIBED',
});
no('Klaviyo export, suppressed', {
	Email: E,
	'Email Marketing Consent': 'SUBSCRIBED',
	'Email Suppressions': "['HARD_BOUNCE']",
	'Email Suppressions Timestamp': DAY,
});
near('ok: Klaviyo export', {
	Email: E,
	'Email Marketing Consent': 'SUBSCRIBED',
	'Email Suppressions': '[]',
	'SMS Marketing Consent': 'UNSUBSCRIBED',
});
no('Brevo export', {
	'CONTACT ID': '9',
	EMAIL: E,
	FIRSTNAME: 'Ada',
	'EMAIL BLOCKLISTED': 'TRUE',
	'SMS BLOCKLISTED': 'FALSE',
	ADDED_TIME: DAY,
});
no('Brevo logs export', {
	st_text: 'Unsubscribed',
	ts: '19-05-2026 10:00:00',
	sub: 'May',
	frm: 'news@shop.example',
	email: E,
	tag: '',
	mid: '<m@x>',
});
no('SendGrid unsubscribes with a date', { email: E, unsubscribed_at: DAY });
no('SendGrid spam reports', { email: E, ip: '192.0.2.1', created: '1779184800', reason: 'spam report' });
no('HubSpot export', {
	'Record ID': '51',
	Email: E,
	'Unsubscribed from all email': 'true',
	'Marketing contact status': 'Marketing contact',
});
no('HubSpot export, hard bounce', {
	'Record ID': '51',
	Email: E,
	'Unsubscribed from all email': '',
	'Email hard bounce reason': 'Unknown user',
});
near('ok: HubSpot export', {
	'Record ID': '51',
	Email: E,
	'Unsubscribed from all email': '',
	'Email hard bounce reason': '',
	'Lead Status': 'Open',
});
no('ActiveCampaign export', {
	id: '12',
	Email: E,
	'First Name': 'Ada',
	Status: 'Unsubscribed',
	'Unsubscription Date': DAY,
});
no('Omnisend export', {
	email: E,
	firstName: 'Ada',
	emailStatus: 'unsubscribed',
	emailStatusChangeDate: AT,
	smsStatus: '',
});
near('ok: Omnisend export', { email: E, firstName: 'Ada', emailStatus: 'subscribed', smsStatus: 'unsubscribed' });
no('MailerLite export', {
	Subscriber: E,
	Name: 'Ada',
	Sent: '12',
	Opens: '1',
	Unsubscribed: DAY,
	Reason: 'I no longer want to receive these emails',
});
no('Constant Contact export', {
	'Email address': E,
	'Email status': 'Unsubscribed',
	'Email permission status': 'Unsubscribed',
	'Email update source': 'Contact',
	'Email Lists': '',
});
near('ok: Constant Contact export', {
	'Email address': E,
	'Email status': 'Active',
	'Email permission status': 'Implied',
	'Email Lists': 'Shop',
});
no('Kit export', { email: E, first_name: 'Ada', status: 'cancelled', created_at: DAY });
no('Shopify export', {
	'Customer ID': '7',
	Email: E,
	'Accepts Email Marketing': 'no',
	'Accepts SMS Marketing': 'no',
	Phone: P,
	'Total Orders': '0',
});
near('ok: Shopify export', {
	'Customer ID': '7',
	Email: E,
	'Accepts Email Marketing': 'yes',
	'Accepts SMS Marketing': 'no',
	'Tax Exempt': 'no',
});
no(
	'Shopify export, texts',
	{ 'Customer ID': '7', Email: E, 'Accepts Email Marketing': 'yes', 'Accepts SMS Marketing': 'no', Phone: P },
	P,
);
no('Mailgun bounces export', {
	address: E,
	code: '550',
	error: '5.1.1 The email account that you tried to reach does not exist',
	created_at: DAY,
});
no('Mailgun complaints export', { address: E, count: '1', complained_at: DAY });
no('Postmark suppressions export', {
	'Email Address': E,
	'Suppression Reason': 'ManualSuppression',
	Origin: 'Recipient',
	'Created At': AT,
});
no('SparkPost suppressions export', {
	recipient: E,
	type: 'non_transactional',
	source: 'List Unsubscribe',
	description: '',
	created: AT,
	updated: AT,
});
no('Mandrill denylist export', { Email: E, Reason: 'spam', Detail: '', Created: DAY, 'Expires at': '' });
no(
	'Twilio opt-outs export',
	{ 'Messaging Service': 'MG1', 'Phone Number': P, Status: 'Opted Out', Keyword: 'STOP', Date: DAY },
	P,
);
no('Attentive export', { phone: P, email: E, 'Subscriber status': 'Opted out', 'Opt-out date': DAY }, P);
no('a suppression list', { email: E, list: 'Suppression list', added: '2026-05-01', source: 'manual' });
no('an internal do-not-contact list', {
	Name: 'Ada',
	Email: E,
	Phone: P,
	'DNC reason': 'Customer request',
	'Date added': '2026-05-01',
});

// Sheets and tables
const sheet = (column: string, value: unknown) => ({ row_number: 3, Name: 'Ada', Email: E, [column]: value });
no('sheet: DNC x', sheet('DNC', 'x'));
near('ok: sheet: DNC empty', sheet('DNC', ''));
no('sheet: Opt out TRUE', sheet('Opt out', true));
near('ok: sheet: Opt out FALSE', sheet('Opt out', false));
no('sheet: Email opt-in no', sheet('Email opt-in', 'N'));
near('ok: sheet: Email opt-in yes', sheet('Email opt-in', 'Y'));
no('sheet: Mail OK?', sheet('OK to email?', 'no'));
no('sheet: Contact status', sheet('Contact status', 'Do not mail'));
no('sheet: Status', sheet('Status', 'Asked to be removed'));
near('ok: sheet: Status', sheet('Status', 'Removed from cart'));
no('sheet: Notes', sheet('Notes', 'Unsubscribed 3 May, do not email'));
near('ok: sheet: Notes', sheet('Notes', 'Asked about returns, very happy'));
near('ok: sheet: Notes, somebody else', sheet('Notes', 'Her husband unsubscribed, she still wants the newsletter'));
no('sheet: Bounced', sheet('Bounced?', 'Yes - hard'));
no('sheet: Response', sheet('Response', 'Please remove'));
near('ok: sheet: Response', sheet('Response', 'Please call'));
no('sheet de: Newsletter', sheet('Newsletter', 'nein'));
no('sheet de: Werbesperre', sheet('Werbesperre', 'ja'));
no('sheet de: Abgemeldet am', sheet('Abgemeldet am', '03.05.2026'));
near('ok: sheet de: Abgemeldet am', sheet('Abgemeldet am', ''));
no('sheet de: Einwilligung', sheet('Einwilligung E-Mail', 'widerrufen'));
no('sheet fr: Désabonné', sheet('Désabonné', 'oui'));
no('sheet fr: Consentement', sheet('Consentement', 'refusé'));
no('sheet es: Baja', sheet('Fecha de baja', '03/05/2026'));
no('sheet es: Acepta', sheet('Acepta publicidad', 'no'));
no('sheet it: Consenso', sheet('Consenso marketing', 'negato'));
no('sheet nl: Uitgeschreven', sheet('Uitgeschreven', 'ja'));
no('sheet pt: Descadastrado', sheet('Descadastrado', 'sim'));
no('sheet pl: Zgoda', sheet('Zgoda marketingowa', 'brak'));
no('sheet sv: Avregistrerad', sheet('Avregistrerad', 'ja'));
near('ok: sheet: Newsletter tech, no; offers, yes', {
	row_number: 3,
	Email: E,
	'Newsletter: Tech': 'unsubscribed',
	'Newsletter: Offers': 'subscribed',
});
near('ok: sheet: Double opt-in', sheet('Newsletter', 'yes'));
near('ok: sheet: Attended', sheet('Attended', 'no'));
near('ok: sheet: Invoice', sheet('Invoice sent', 'no'));
near('ok: sheet: Preferred channel', sheet('Preferred channel', 'Email, not phone'));
no('sheet: Preferred channel none', sheet('Preferred channel', 'None'));
no('Airtable checkbox', { id: 'rec1', createdTime: AT, fields: { Name: 'Ada', Email: E, 'Do Not Email': true } });
no('Airtable select', { id: 'rec1', createdTime: AT, Name: 'Ada', Email: E, 'Email Status': ['Opted out'] });
near('ok: Airtable select', { id: 'rec1', createdTime: AT, Name: 'Ada', Email: E, 'Email Status': ['Engaged'] });
no('Notion', { id: 'n', name: 'Ada', url: 'https://notion.so/n', property_email: E, property_unsubscribed: true });
near('ok: Notion', {
	id: 'n',
	name: 'Ada',
	url: 'https://notion.so/n',
	property_email: E,
	property_unsubscribed: false,
});
no('Notion status', {
	id: 'n',
	properties: { Email: { type: 'email', email: E }, Status: { type: 'status', status: { name: 'Do not contact' } } },
});

// Customer systems
const salesforce = (more: object) => ({
	attributes: { type: 'Lead' },
	Id: '00Q1',
	Email: E,
	Phone: P,
	LastName: 'Example',
	...more,
});
no('Salesforce opted out', salesforce({ HasOptedOutOfEmail: true, DoNotCall: false }));
no('Salesforce do not call', salesforce({ HasOptedOutOfEmail: false, DoNotCall: true }), P, 'phone');
near('ok: Salesforce do not call', salesforce({ HasOptedOutOfEmail: false, DoNotCall: true, HasOptedOutOfFax: true }));
no('Salesforce status', salesforce({ HasOptedOutOfEmail: false, Status: 'Do Not Contact' }));
no('Salesforce bounced', salesforce({ EmailBouncedReason: '550 user unknown', EmailBouncedDate: AT }));
const pipedrive = (marketing_status: string) => ({
	id: 4,
	name: 'Ada',
	primary_email: E,
	email: [{ value: E, primary: true, label: 'work' }],
	marketing_status,
	active_flag: true,
});
no('Pipedrive unsubscribed', pipedrive('unsubscribed'));
no('Pipedrive archived from marketing', pipedrive('bounced'));
near('ok: Pipedrive', pipedrive('subscribed'));
no('Pipedrive label', {
	id: 4,
	name: 'Ada',
	primary_email: E,
	label_names: ['Do not contact'],
	marketing_status: 'no_consent',
});
const zoho = (more: object) => ({ id: '5', Email: E, Last_Name: 'Example', Phone: P, Email_Opt_Out: false, ...more });
no('Zoho opt out', zoho({ Email_Opt_Out: true }));
no('Zoho unsubscribed mode', zoho({ Unsubscribed_Mode: 'Consent form', Unsubscribed_Time: AT }));
near('ok: Zoho', zoho({ Unsubscribed_Mode: null, Unsubscribed_Time: null, Lead_Status: 'Contact in Future' }));
no('Close status', {
	id: 'lead_1',
	display_name: 'Example',
	status_label: 'Do Not Contact',
	contacts: [{ id: 'c', name: 'Ada', emails: [{ email: E, type: 'office', is_unsubscribed: false }] }],
});
no('Close contact', {
	id: 'cont_1',
	name: 'Ada',
	emails: [{ email: E, type: 'office', is_unsubscribed: true }],
	phones: [],
});
no(
	'Close event',
	w({
		event: {
			object_type: 'unsubscribed_email',
			action: 'created',
			data: { email: E, source: 'link' },
			date_created: AT,
		},
		subscription_id: 'wh',
	}),
);
no('Copper tag', {
	id: 6,
	name: 'Ada',
	emails: [{ email: E, category: 'work' }],
	tags: ['unsubscribed'],
	contact_type_id: 1,
});
near('ok: Copper tag', {
	id: 6,
	name: 'Ada',
	emails: [{ email: E, category: 'work' }],
	tags: ['lost deal'],
	contact_type_id: 1,
});
const monday = (text: string) => ({
	id: '7',
	name: 'Ada',
	column_values: [
		{ id: 'email', title: 'Email', text: E, type: 'email' },
		{ id: 'status', title: 'Marketing', text, type: 'status' },
	],
});
no('monday', monday('Unsubscribed'));
near('ok: monday', monday('Newsletter sent'));
near('ok: HubSpot deal lost', {
	id: '9',
	properties: { dealname: 'Roof', dealstage: 'closedlost', closed_lost_reason: 'No budget', email: E },
});
near('ok: double opt-in pending', { email: E, status: 'active', opt_in: { email: { state: 'confirmed' } } });
near('ok: a payment reminder that failed', {
	to: E,
	template: 'payment-reminder',
	status: 'deferred',
	reason: 'greylisted, will retry',
	attempt: 1,
});
near('ok: a lead that is lost', { Email: E, Stage: 'Lost', 'Lost reason': 'Bought elsewhere' });
