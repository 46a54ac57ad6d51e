import { Exam, w } from './exam';

/** People as n8n’s own nodes, and an HTTP request to each tool’s API, hand them on: who is out, and who isn’t. */
export const exam = new Exam();
const { no, near } = exam;

const E = 'ada@example.com';
const P = '+12025550123';
const AT = '2026-05-19T10:00:00Z';

/** The same record with a no in it and without. */
const both = (
	name: string,
	out: object,
	inside: object,
	record: object = { email: E },
	who = E,
	channel?: 'phone' | 'sms',
) => {
	no(name, { ...record, ...out }, who, channel);
	near(`ok: ${name}`, { ...record, ...inside }, who, channel);
};

// Customer systems
const agile = { id: 1, type: 'PERSON', properties: [{ type: 'SYSTEM', name: 'email', value: E }], tags: [] };
both(
	'Agile CRM unsubscribeStatus',
	{ unsubscribeStatus: [{ campaignId: 'All', unsubscribeType: 'ALL', time: 1779184800 }] },
	{ unsubscribeStatus: [] },
	agile,
);
no('Agile CRM bounce', {
	...agile,
	emailBounceStatus: [{ emailBounceType: 'HARD_BOUNCE', email: E, time: 1779184800 }],
});
both(
	'Copper tag',
	{ tags: ['do not email'] },
	{ tags: ['do not rush'] },
	{ id: 1, name: 'Ada', emails: [{ email: E, category: 'work' }] },
);
both(
	'Copper field',
	{ custom_fields: [{ name: 'Email opt-out', value: true }] },
	{ custom_fields: [{ name: 'Email opt-out', value: null }] },
	{ name: 'Ada', emails: [{ email: E, category: 'work' }] },
);
both(
	'Affinity field',
	{
		fields: [
			{ id: 'field-1', name: 'Do Not Contact', type: 'list', value: { type: 'dropdown', data: { text: 'Yes' } } },
		],
	},
	{ fields: [{ id: 'field-1', name: 'Do Not Contact', type: 'list', value: { type: 'dropdown', data: null } }] },
	{ id: 1, firstName: 'Ada', primaryEmailAddress: E, emailAddresses: [E] },
);
both('Salesmate emailOptOut', { emailOptOut: true }, { emailOptOut: false });
both(
	'Zoho CRM Contact_Through_Email',
	{
		Data_Processing_Basis_Details: {
			Contact_Through_Email: false,
			Contact_Through_Phone: true,
			Data_Processing_Basis: 'Obtained',
		},
	},
	{
		Data_Processing_Basis_Details: {
			Contact_Through_Email: true,
			Contact_Through_Phone: false,
			Data_Processing_Basis: 'Obtained',
		},
	},
	{ id: '1', Email: E },
);
both(
	'ERPNext lead unsubscribed',
	{ unsubscribed: 1, blog_subscriber: 0 },
	{ unsubscribed: 0, blog_subscriber: 0 },
	{ name: 'LEAD-1', email_id: E },
);
both('Syncro no_email', { no_email: true }, { no_email: false }, { id: 1, firstname: 'Ada', email: E, mobile: '' });
both(
	'HaloPSA neversendemails',
	{ neversendemails: true },
	{ neversendemails: false },
	{ id: 1, emailaddress: E, inactive: false },
);
both(
	'Salesforce npsp__Do_Not_Contact__c',
	{ npsp__Do_Not_Contact__c: true },
	{ npsp__Do_Not_Contact__c: false },
	{ attributes: { type: 'Contact' }, Id: '003', Email: E },
);
both(
	'Salesforce et4ae5__HasOptedOutOfMobile__c',
	{ et4ae5__HasOptedOutOfMobile__c: true },
	{ et4ae5__HasOptedOutOfMobile__c: false },
	{ attributes: { type: 'Lead' }, Id: '00Q', MobilePhone: P },
	P,
);
near('ok: Salesforce, out of post only', {
	attributes: { type: 'Contact' },
	Id: '003',
	Email: E,
	Direct_Mail_Opt_Out__c: true,
	HasOptedOutOfEmail: false,
});
both(
	'SALESmanago optedOut',
	{ optedOut: true, optedOutPhone: false },
	{ optedOut: false, optedOutPhone: false },
	{ id: '1', email: E },
);
both(
	'SALESmanago optedOutPhone',
	{ optedOut: false, optedOutPhone: true },
	{ optedOut: false, optedOutPhone: false },
	{ id: '1', phone: P },
	P,
);
both(
	'Freshsales do_not_disturb',
	{ do_not_disturb: true },
	{ do_not_disturb: false },
	{ id: 1, email: E, emails: [{ value: E, is_primary: true }] },
);
both(
	'Nutshell',
	{ email: { '--primary': E }, tags: ['Do not contact'] },
	{ email: { '--primary': E }, tags: ['Customer'] },
	{ entityType: 'Contacts' },
);
both(
	'Capsule',
	{ tags: [{ id: 1, name: 'Do Not Email' }] },
	{ tags: [{ id: 1, name: 'VIP' }] },
	{ type: 'person', emailAddresses: [{ address: E, type: 'Work' }] },
);
both(
	'Capsule field',
	{ fields: [{ definition: { name: 'Marketing opt out' }, value: true }] },
	{ fields: [{ definition: { name: 'Marketing opt out' }, value: false }] },
	{ type: 'person', emailAddresses: [{ address: E }] },
);
both(
	'Follow Up Boss tag',
	{ tags: ['DNC'] },
	{ tags: ['Buyer'] },
	{ id: 1, emails: [{ value: E, type: 'home', isPrimary: 1 }], phones: [] },
);
both(
	'Attio consent',
	{ values: { email_addresses: [{ email_address: E }], email_consent: [{ option: { title: 'Opted out' } }] } },
	{ values: { email_addresses: [{ email_address: E }], email_consent: [{ option: { title: 'Opted in' } }] } },
	{ id: { record_id: 'r' } },
);
both(
	'Kommo field',
	{
		custom_fields_values: [
			{ field_name: 'Email', values: [{ value: E }] },
			{ field_name: 'Do not contact', values: [{ value: true }] },
		],
	},
	{
		custom_fields_values: [
			{ field_name: 'Email', values: [{ value: E }] },
			{ field_name: 'Do not contact', values: [{ value: false }] },
		],
	},
	{ id: 1, name: 'Ada' },
);
both(
	'Bitrix24',
	{ UF_CRM_UNSUBSCRIBED: '1', OPENED: 'Y' },
	{ UF_CRM_UNSUBSCRIBED: '0', OPENED: 'Y' },
	{ ID: '1', EMAIL: [{ VALUE: E, VALUE_TYPE: 'WORK' }] },
);
both('Clientify', { unsubscribed: true }, { unsubscribed: false }, { id: 1, emails: [{ type: 1, email: E }] });

// Mail and marketing platforms
both(
	'CleverTap MSG-email',
	{ profileData: { 'MSG-email': false, 'MSG-sms': true } },
	{ profileData: { 'MSG-email': true, 'MSG-sms': false } },
);
both(
	'Insider email_optin',
	{ attributes: { email: E, email_optin: false, sms_optin: true } },
	{ attributes: { email: E, email_optin: true, sms_optin: true } },
	{ identifiers: { email: E } },
);
both(
	'Ometria marketing_optin',
	{ marketing_optin: 'EXPLICITLY_OPTED_OUT' },
	{ marketing_optin: 'EXPLICITLY_OPTED_IN' },
);
near('ok: Ometria NOT_SPECIFIED', { email: E, marketing_optin: 'NOT_SPECIFIED' });
both(
	'Listrak subscriptionState',
	{ subscriptionState: 'Unsubscribed' },
	{ subscriptionState: 'Subscribed' },
	{ emailAddress: E },
);
both(
	'Acoustic OptedOut',
	{ RESULT: { SUCCESS: 'TRUE', EMAIL: E, OptedIn: '1/8/24 10:00 AM', OptedOut: '5/1/26 10:00 AM' } },
	{ RESULT: { SUCCESS: 'TRUE', EMAIL: E, OptedIn: '1/8/24 10:00 AM', OptedOut: '' } },
	{},
);
both(
	'Responsys EMAIL_PERMISSION_STATUS_',
	{ EMAIL_PERMISSION_STATUS_: 'O' },
	{ EMAIL_PERMISSION_STATUS_: 'I' },
	{ EMAIL_ADDRESS_: E, RIID_: '1' },
);
both(
	'Adobe Experience Platform consents',
	{ consents: { marketing: { email: { val: 'n', time: AT } } } },
	{ consents: { marketing: { email: { val: 'y', time: AT }, sms: { val: 'n' } } } },
	{ personalEmail: { address: E } },
);
both(
	'Twilio Engage',
	{ messaging_subscriptions: [{ key: E, type: 'EMAIL', status: 'UNSUBSCRIBED' }] },
	{ messaging_subscriptions: [{ key: E, type: 'EMAIL', status: 'SUBSCRIBED' }] },
);
both(
	'Mindbox',
	{ customer: { email: E, subscriptions: [{ brand: 'Shop', pointOfContact: 'Email', isSubscribed: false }] } },
	{ customer: { email: E, subscriptions: [{ brand: 'Shop', pointOfContact: 'Email', isSubscribed: true }] } },
	{},
);
both(
	'Smaily is_unsubscribed',
	{ is_unsubscribed: '1', unsubscribed_at: '2026-05-01 10:00:00' },
	{ is_unsubscribed: '0', unsubscribed_at: null },
);
both('SmartEmailing blacklisted', { blacklisted: 1 }, { blacklisted: 0 }, { id: 1, emailaddress: E });
both(
	'SmartEmailing list',
	{ contactlists: [{ id: 1, status: 'unsubscribed' }] },
	{ contactlists: [{ id: 1, status: 'confirmed' }] },
	{ id: 1, emailaddress: E, blacklisted: 0 },
);
both(
	'Synerise agreements',
	{ agreements: { email: false, sms: true } },
	{ agreements: { email: true, sms: false } },
	{ clientId: 1, email: E },
);
both('Selligent OPTOUT', { OPTOUT: 1, OPTOUT_DT: AT }, { OPTOUT: 0, OPTOUT_DT: null }, { MAIL: E });
both(
	'Get a Newsletter',
	{ lists: [{ hash: 'l', subscription_created: AT, subscription_cancelled: AT }] },
	{ lists: [{ hash: 'l', subscription_created: AT, subscription_cancelled: null }] },
);
both(
	'Voyado acceptsEmail',
	{ preferences: { acceptsEmail: false, acceptsSms: true, acceptsPostal: false } },
	{ preferences: { acceptsEmail: true, acceptsSms: false, acceptsPostal: false } },
);
both(
	'E-goi removed',
	{ base: { email: E, status: 'removed' }, extra: [] },
	{ base: { email: E, status: 'active' }, extra: [] },
	{},
);
both('User.com', { unsubscribed: true }, { unsubscribed: false }, { id: 1, email: E });
both(
	'Mailerlite classic',
	{ type: 'unsubscribed', date_unsubscribe: '2026-05-01 10:00:00' },
	{ type: 'active', date_unsubscribe: null },
);
both(
	'Ortto',
	{ fields: { 'str::email': E, 'bol::p': false }, is_subscribed_email: false },
	{ fields: { 'str::email': E, 'bol::p': true }, is_subscribed_email: true },
	{ id: '1' },
);
both('Vero', { user: { email: E, unsubscribed: true } }, { user: { email: E, unsubscribed: false } }, {});
both(
	'Demio registrant',
	{ 'Marketing consent': 'No' },
	{ 'Marketing consent': 'Yes' },
	{ name: 'Ada', email: E, status: 'registered' },
);
both(
	'Kajabi',
	{ attributes: { email: E, subscribed: false } },
	{ attributes: { email: E, subscribed: true } },
	{ type: 'contacts', id: '1' },
);
both(
	'Teachable',
	{ object: { email: E, unsubscribe_from_marketing_emails: true } },
	{ object: { email: E, unsubscribe_from_marketing_emails: false } },
	{ type: 'User.updated' },
);
both(
	'LearnWorlds',
	{ user: { email: E, subscribed_for_marketing_emails: false } },
	{ user: { email: E, subscribed_for_marketing_emails: true } },
	{ type: 'userUpdated' },
);
both('Heymarket', { opted_out: true }, { opted_out: false }, { phone: P, first: 'Ada' }, P);
both('Tidio email_consent', { email_consent: 'unsubscribed' }, { email_consent: 'subscribed' });
both(
	'WATI allowBroadcast',
	{ optedIn: false, allowBroadcast: false, allowSMS: true },
	{ optedIn: true, allowBroadcast: true, allowSMS: true },
	{ wAid: '12025550123', phone: '12025550123' },
	P,
);
both(
	'Landbot opt_in',
	{ customer: { name: 'Ada', phone: P, opt_in: false } },
	{ customer: { name: 'Ada', phone: P, opt_in: true } },
	{},
	P,
);
both(
	'OneSignal',
	{ subscriptions: [{ type: 'Email', token: E, enabled: false, notification_types: -2 }] },
	{ subscriptions: [{ type: 'Email', token: E, enabled: true, notification_types: 1 }] },
	{ properties: { tags: {} } },
);

// Nonprofits
both(
	'Action Network',
	{ email_addresses: [{ primary: true, address: E, status: 'unsubscribed' }] },
	{ email_addresses: [{ primary: true, address: E, status: 'subscribed' }] },
	{ given_name: 'Ada' },
);
both(
	'Action Network, texts',
	{ phone_numbers: [{ primary: true, number: '12025550123', number_type: 'Mobile', status: 'unsubscribed' }] },
	{ phone_numbers: [{ primary: true, number: '12025550123', number_type: 'Mobile', status: 'subscribed' }] },
	{ given_name: 'Ada' },
	P,
);
no('Action Network spam complaint', {
	given_name: 'Ada',
	email_addresses: [{ primary: true, address: E, status: 'spam complaint' }],
});
both(
	'Donorfy',
	{ PreferencesList: [{ PreferenceType: 'Channel', PreferenceName: 'Email', PreferenceAllowed: false }] },
	{ PreferencesList: [{ PreferenceType: 'Channel', PreferenceName: 'Email', PreferenceAllowed: true }] },
	{ ConstituentId: '1', EmailAddress: E },
);
both(
	'Virtuous',
	{ contactMethods: [{ type: 'Home Email', value: E, isOptedIn: false, isPrimary: true }] },
	{ contactMethods: [{ type: 'Home Email', value: E, isOptedIn: true, isPrimary: true }] },
	{ id: 1, name: 'Ada' },
);
both(
	'Planning Center email blocked',
	{ attributes: { address: E, location: 'Home', primary: true, blocked: true } },
	{ attributes: { address: E, location: 'Home', primary: true, blocked: false } },
	{ type: 'Email', id: '1' },
);
both(
	'Luminate accepts_email',
	{ email: { primary_address: E, accepts_email: 'false' } },
	{ email: { primary_address: E, accepts_email: 'true' } },
	{ cons_id: '1' },
);
both(
	'Engaging Networks suppressed',
	{ suppressed: true },
	{ suppressed: false },
	{ supporterId: 1, 'Email Address': E },
);
both(
	'Blackbaud solicit codes',
	{ solicit_codes: ['Do not email', 'Newsletter'] },
	{ solicit_codes: ['Do not call on weekends'] },
);
both(
	'Hobsons',
	{ SubscribedToDirectEmails: false, SubscribedToDirectSms: true },
	{ SubscribedToDirectEmails: true, SubscribedToDirectSms: false },
);
both(
	'Tessitura',
	{ ElectronicAddresses: [{ Address: E, Inactive: false, AllowMarketing: false }] },
	{ ElectronicAddresses: [{ Address: E, Inactive: false, AllowMarketing: true }] },
	{ Id: 1 },
);
both(
	'Little Green Light',
	{ email_address: E, groups: [{ name: 'Do Not Solicit' }] },
	{ email_address: E, groups: [{ name: 'Board' }] },
	{},
);
both('Classy opt_in', { opt_in: false }, { opt_in: true }, { member_id: 1, email_address: E });

// Shops, guests, patients
both(
	'Zenoti',
	{ preferences: { receive_transactional_email: true, receive_marketing_email: false } },
	{ preferences: { receive_transactional_email: false, receive_marketing_email: true } },
	{ id: '1', personal_info: { email: E } },
);
both(
	'Phorest',
	{ emailMarketingConsent: false, emailReminderConsent: true },
	{ emailMarketingConsent: true, emailReminderConsent: false },
	{ clientId: '1', email: E },
);
both(
	'SevenRooms',
	{ marketing_opt_in: false, marketing_opt_outts: AT },
	{ marketing_opt_in: true, marketing_opt_outts: null },
	{ id: '1', email: E },
);
both(
	'OpenTable',
	{ guest: { email: E, emailMarketingOptOut: true } },
	{ guest: { email: E, emailMarketingOptOut: false } },
	{},
);
both(
	'Commerce7',
	{ emails: [{ email: E }], emailMarketingStatus: 'Unsubscribed' },
	{ emails: [{ email: E }], emailMarketingStatus: 'Subscribed' },
	{ id: '1' },
);
both('Swell email_optin', { email_optin: false }, { email_optin: true }, { id: '1', email: E });
both('VTEX isNewsletterOptIn', { isNewsletterOptIn: false }, { isNewsletterOptIn: true }, { id: '1', email: E });
both(
	'Qualtrics',
	{ unsubscribed: true, unsubscribeDate: AT },
	{ unsubscribed: false, unsubscribeDate: null },
	{ contactId: 'CID', email: E },
);
both('SurveyMonkey contact', { status: 'optout' }, { status: 'active' }, { id: '1', first_name: 'Ada', email: E });
both('SurveySparrow', { unsubscribed: true }, { unsubscribed: false }, { id: 1, email: E });
both('Splash', { unsubscribed: true }, { unsubscribed: false }, { id: 1, email: E, attending: true });

// Recruiting
both(
	'Bullhorn massMailOptOut',
	{ massMailOptOut: true },
	{ massMailOptOut: false },
	{ id: 1, email: E, status: 'Active' },
);
both(
	'Greenhouse can_email',
	{ can_email: false },
	{ can_email: true },
	{ id: 1, email_addresses: [{ value: E, type: 'personal' }] },
);
both(
	'Teamtailor',
	{ data: { type: 'candidates', attributes: { email: E, unsubscribed: true } } },
	{ data: { type: 'candidates', attributes: { email: E, unsubscribed: false } } },
	{},
);
both(
	'Workable tag',
	{ tags: ['do-not-contact'], disqualified: false },
	{ tags: ['senior'], disqualified: true },
	{ id: '1', email: E },
);
both('JobAdder', { unsubscribed: true }, { unsubscribed: false }, { candidateId: 1, email: E });

// Forms and ads
both(
	'Formstack',
	{ 'Can we contact you?': { value: 'No', type: 'radio' } },
	{ 'Can we contact you?': { value: 'Yes', type: 'radio' } },
	{ FormID: '1', UniqueID: '2', Email: { value: E, type: 'email' } },
);
both(
	'Wufoo',
	{ 'Would you like our newsletter?': 'No thanks' },
	{ 'Would you like our newsletter?': 'Yes please' },
	{ Email: E },
);
both(
	'SurveyMonkey answers',
	{ 'Do you want to receive our newsletter?': 'No' },
	{ 'Do you want to receive our newsletter?': 'Yes' },
	{ 'What is your email?': E },
);
both('KoBoToolbox', { consent_contact: 'no' }, { consent_contact: 'yes' }, { _id: 1, email: E });
both('Form.io', { data: { email: E, contactByEmail: 'no' } }, { data: { email: E, contactByEmail: 'yes' } }, {});
both(
	'Paperform',
	{
		data: [
			{ key: 'a', title: 'Email', type: 'email', value: E },
			{ key: 'b', title: 'May we send you offers?', type: 'yesNo', value: 'No' },
		],
	},
	{
		data: [
			{ key: 'a', title: 'Email', type: 'email', value: E },
			{ key: 'b', title: 'May we send you offers?', type: 'yesNo', value: 'Yes' },
		],
	},
	{ form_id: 'f' },
);
both(
	'Cognito Forms',
	{ SubscribeToNewsletter: 'No' },
	{ SubscribeToNewsletter: 'Yes' },
	{ Form: { Id: '1', Name: 'Contact' }, Email: E },
);
const google = (string_value: string) => ({
	user_column_data: [
		{ column_id: 'EMAIL', column_name: 'User Email', string_value: E },
		{ column_id: 'q', column_name: 'Do you want to receive offers?', string_value },
	],
});
both('Google Ads lead form', google('No'), google('Yes'), { lead_id: 'l', form_id: 1 });
const linkedIn = (accepted: boolean) => ({
	formResponse: {
		answers: [{ questionId: 1, answerDetails: { textQuestionAnswer: { answer: E } } }],
		consentResponses: [{ consentId: 1, consentText: 'Send me news by email', accepted }],
	},
});
both('LinkedIn lead form', linkedIn(false), linkedIn(true), { leadType: 'SPONSORED' });
both(
	'SavvyCal',
	{ fields: [{ label: 'May we add you to our newsletter?', value: 'No' }] },
	{ fields: [{ label: 'May we add you to our newsletter?', value: 'Yes' }] },
	{ email: E, state: 'confirmed' },
);

// Tables
both(
	'Baserow',
	{ 'Contact preference': { id: 3, value: 'Do not contact', color: 'red' } },
	{ 'Contact preference': { id: 2, value: 'Email', color: 'blue' } },
	{ id: 1, order: '1.000', Email: E },
);
both('NocoDB', { 'Opted Out': 1, Consent: 'Withdrawn' }, { 'Opted Out': 0, Consent: 'Given' }, { Id: 1, Email: E });
const monday = (text: string) => ({
	column_values: [
		{ id: 'email', text: E, type: 'email', value: `{"email":"${E}","text":"${E}"}` },
		{ id: 'status', text, type: 'status', value: '{"index":2}', column: { title: 'Newsletter' } },
	],
});
both('monday.com', monday('Unsubscribed'), monday('Subscribed'), { id: '1', name: 'Ada' });
const clickUp = (field: object) => ({
	custom_fields: [
		{ id: '1', name: 'Email', type: 'email', value: E },
		{ id: '2', ...field },
	],
});
both(
	'ClickUp checkbox',
	clickUp({ name: 'Do not contact', type: 'checkbox', value: 'true' }),
	clickUp({ name: 'Do not contact', type: 'checkbox' }),
	{ id: 't', name: 'Ada' },
);
const options = {
	options: [
		{ id: 'a', name: 'Yes', orderindex: 0 },
		{ id: 'b', name: 'No', orderindex: 1 },
	],
};
both(
	'ClickUp drop-down',
	clickUp({ name: 'Email consent', type: 'drop_down', type_config: options, value: 1 }),
	clickUp({ name: 'Email consent', type: 'drop_down', type_config: options, value: 0 }),
	{ id: 't', name: 'Ada' },
);
const notion = (checkbox: boolean, name: string) => ({
	properties: {
		Email: { id: 'a', type: 'email', email: E },
		'Opted out': { id: 'b', type: 'checkbox', checkbox },
		Newsletter: { id: 'c', type: 'select', select: { id: 'd', name, color: 'red' } },
	},
});
both('Notion, a box', notion(true, 'Unknown'), notion(false, 'Unknown'), { object: 'page', id: '1' });
both('Notion, a choice', notion(false, 'Unsubscribed'), notion(false, 'Subscribed'), { object: 'page', id: '1' });
both('Quickbase', { 'Email opt-out': { value: true } }, { 'Email opt-out': { value: false } }, { Email: { value: E } });
both(
	'FileMaker',
	{ fieldData: { Email: E, OptOut: '1' } },
	{ fieldData: { Email: E, OptOut: '' } },
	{ portalData: {}, recordId: '1', modId: '1' },
);
both(
	'Supabase, JSON in a column',
	{ email_preferences: '{"marketing":false,"product":true}' },
	{ email_preferences: '{"marketing":true,"product":false}' },
	{ id: 1, email: E },
);
both(
	'MongoDB',
	{ preferences: { marketing: { email: false, sms: true } } },
	{ preferences: { marketing: { email: true, sms: false } } },
	{ _id: '1', email: E },
);
both(
	'Google Contacts',
	{ userDefined: [{ key: 'Do not email', value: 'yes' }] },
	{ userDefined: [{ key: 'Do not email', value: 'no' }] },
	{ resourceName: 'people/c1', emailAddresses: [{ value: E }] },
);
both(
	'Outlook category',
	{ categories: ['Do not contact'] },
	{ categories: ['Customer'] },
	{ displayName: 'Ada', emailAddresses: [{ name: 'Ada', address: E }] },
);
both(
	'Strapi',
	{ attributes: { email: E, newsletter_unsubscribed: true } },
	{ attributes: { email: E, newsletter_unsubscribed: false } },
	{ id: 1 },
);
both('Bubble', { unsubscribed_boolean: true }, { unsubscribed_boolean: false }, { _id: '1', email_text: E });
both(
	'Elasticsearch',
	{ _source: { email: E, suppressed: true } },
	{ _source: { email: E, suppressed: false } },
	{ _index: 'people', _id: '1' },
);
both(
	'Coda',
	{ values: { Email: E, 'No contact': true } },
	{ values: { Email: E, 'No contact': false } },
	{ id: 'i-1', name: 'Ada' },
);
both('Grist', { fields: { Email: E, Unsubscribed: true } }, { fields: { Email: E, Unsubscribed: false } }, { id: 1 });
both('SeaTable', { 'E-Mail-Werbung': 'widerrufen' }, { 'E-Mail-Werbung': 'erlaubt' }, { _id: '1', 'E-Mail': E });
both(
	'Smartsheet',
	{
		cells: [
			{ columnId: 1, title: 'Email', value: E },
			{ columnId: 2, title: 'Do Not Email', value: true },
		],
	},
	{
		cells: [
			{ columnId: 1, title: 'Email', value: E },
			{ columnId: 2, title: 'Do Not Email', value: false },
		],
	},
	{ id: 1, rowNumber: 2 },
);
both(
	'SharePoint list',
	{ fields: { Email: E, OptOut: true } },
	{ fields: { Email: E, OptOut: false } },
	{ id: '1', contentType: { name: 'Item' } },
);
both('Xata-like, dotted', { 'consent.email': 'denied' }, { 'consent.email': 'granted' });
both(
	'Webhook of Airtable automation',
	w({ record: { Email: E, 'Marketing permission': 'Revoked' } }),
	w({ record: { Email: E, 'Marketing permission': 'Given' } }),
	{},
);
