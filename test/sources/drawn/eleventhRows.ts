import { Exam, w } from './exam';

/** Sheets kept by hand, tables, customer systems, surveys, what an agent answers, and wrappers around all of these. */
export const exam = new Exam();
const { no, near } = exam;

const E = 'ada@example.com';
const P = '+12025550123';
const AT = '2026-05-19T10:00:00Z';
const row = (more: object) => ({ row_number: 2, Name: 'Ada Example', Email: E, ...more });

// Sheets, with legends and dates
no('sheet: x under No mail', row({ 'No mail': 'x' }));
no('sheet: x, the column explains', row({ 'Mail? (x = no mail)': 'x' }));
near('ok: sheet: x, the column explains', row({ 'Mail? (x = no mail)': '' }));
no('sheet: legend n', row({ 'Newsletter (y/n)': 'n' }));
near('ok: sheet: legend y', row({ 'Newsletter (y/n)': 'y' }));
no('sheet: legend 0', row({ 'Email marketing (1=yes, 0=no)': 0 }));
near('ok: sheet: legend 1', row({ 'Email marketing (1=yes, 0=no)': 1 }));
no('sheet: opt-out date', row({ 'Opt-out date': '2026-03-01' }));
near('ok: sheet: opt-out date empty', row({ 'Opt-out date': '' }));
near('ok: sheet: opt-out date dash', row({ 'Opt-out date': '-' }));
no('sheet: opted out since', row({ 'Opted out since': '3/2026' }));
no('sheet: off list', row({ 'Off list?': 'YES' }));
no('sheet: cross', row({ 'Happy to hear from us': '✗' }));
no('sheet: red cross', row({ Mailing: '❌' }));
near('ok: sheet: tick', row({ Mailing: '✅' }));
no('sheet: thumbs', row({ 'Wants newsletter': '👎' }));
no('sheet: Excel FALSE formula', row({ 'Email OK': '=FALSE()' }));
no('sheet: not any more', row({ Newsletter: 'not any more' }));
no('sheet: stopped', row({ Newsletter: 'stopped 4 Feb' }));
no('sheet: was yes', row({ Newsletter: 'was yes, now no' }));
no('sheet: only if she asks', row({ 'Contact?': 'only if she writes first' }));
no('sheet: leave alone', row({ Notes: 'Leave her alone, she complained twice about our mails' }));
no('sheet: angry about spam', row({ Notes: 'Called it spam, do not write again' }));
no('sheet: GDPR deleted', row({ Notes: 'GDPR delete request done 4.2.' }));
no('sheet: nm', row({ Comment: 'Pls no more e-mails (phone call 3/5)' }));
near('ok: sheet: more emails', row({ Comment: 'Send more e-mails about trousers, she likes them' }));
near('ok: sheet: complaint', row({ Notes: 'Complained twice about the late parcel' }));
near('ok: sheet: leave parcel', row({ Notes: 'Leave the parcel with the neighbour' }));
near('ok: sheet: not opted out', row({ 'Opted out': 'not yet' }));
no('sheet: not opted in', row({ 'Opted in': 'not yet' }));
no('sheet: double negation', row({ 'Does not want no newsletter': '', 'Newsletter not wanted': 'true' }));
near('ok: sheet: has not unsubscribed', row({ 'Has not unsubscribed': 'TRUE' }));
no('sheet: has not unsubscribed, false', row({ 'Has not unsubscribed': 'FALSE' }));
no('sheet: not suppressed', row({ 'Not suppressed': 'No' }));
near('ok: sheet: no objection', row({ Objection: 'none' }));
near('ok: sheet: no objection to mail', row({ 'No objection to marketing': 'yes' }));
no('sheet: no objection to mail, no', row({ 'No objection to marketing': 'no' }));
no('sheet: objects', row({ Objection: 'marketing' }));
no('sheet: tab named', row({ sheet: 'Unsubscribed 2026' }));
no('sheet: status by colour', row({ Status: 'RED - do not mail' }));
near('ok: sheet: status by colour', row({ Status: 'RED - invoice overdue' }));
no('sheet: per channel', row({ 'Contact by e-mail': 'No', 'Contact by post': 'Yes' }));
near('ok: sheet: per channel, post', row({ 'Contact by e-mail': 'Yes', 'Contact by post': 'No' }));
no('sheet: channels left', row({ 'Allowed channels': 'post' }));
near('ok: sheet: channels left, mail', row({ 'Allowed channels': 'email, post' }));
no('sheet: channels none', row({ 'Allowed channels': 'none' }));
no('sheet: blocked channels', row({ 'Blocked channels': 'email; sms' }));
near('ok: sheet: blocked channels', row({ 'Blocked channels': 'sms' }));
no('sheet: call ban', { Phone: P, 'May call': 'no' }, P, 'phone');
no('sheet: TPS', { Phone: '+447911123456', 'TPS registered': 'Y' }, '+447911123456', 'phone');

// The same in other languages
no('de: x', row({ 'Kein Newsletter': 'x' }));
no('de: gesperrt', row({ Mailversand: 'gesperrt' }));
no('de: nein', row({ 'Kontakt per E-Mail erlaubt': 'nein' }));
near('ok: de: ja', row({ 'Kontakt per E-Mail erlaubt': 'ja', 'Kontakt per Telefon erlaubt': 'nein' }));
no('de: Widerspruch am', row({ 'Werbewiderspruch am': '03.02.2026' }));
near('ok: de: Widerspruch am leer', row({ 'Werbewiderspruch am': '' }));
no('de: Hinweis', row({ Hinweis: 'Kunde hat sich beschwert, keine Mails mehr schicken' }));
no('de: WAHR', row({ 'Vom Newsletter abgemeldet': 'WAHR' }));
near('ok: de: FALSCH', row({ 'Vom Newsletter abgemeldet': 'FALSCH' }));
no('fr: coche', row({ 'Ne plus contacter': 'X' }));
no('fr: opposition', row({ 'Opposition e-mailing': 'OUI' }));
near('ok: fr: opposition', row({ 'Opposition e-mailing': 'NON' }));
no('fr: FAUX', row({ 'Accord newsletter': 'FAUX' }));
no('fr: désabonnement', row({ 'Date de désabonnement': '12/02/2026' }));
no('es: no enviar', row({ 'No enviar correos': 'Sí' }));
near('ok: es: no enviar', row({ 'No enviar correos': 'No' }));
no('es: fecha', row({ 'Fecha de baja del boletín': '12/02/2026' }));
no('it: niente', row({ 'Consenso newsletter': 'negato' }));
no('it: revoca', row({ 'Consenso revocato il': '12/02/2026' }));
no('nl: geen', row({ 'Geen nieuwsbrief': 'ja' }));
near('ok: nl: geen', row({ 'Geen nieuwsbrief': 'nee' }));
no('pt: descadastro', row({ Descadastrado: 'Sim' }));
no('pl: zgoda', row({ 'Zgoda marketingowa': 'wycofana' }));
no('cs: odhlášen', row({ 'Odhlášen z newsletteru': 'ano' }));
no('sv: avböjt', row({ Nyhetsbrev: 'avböjt' }));
no('da: nej tak', row({ Nyhedsbrev: 'nej tak' }));
no('fi: ei', row({ Uutiskirje: 'ei kiitos' }));
no('tr: istemiyor', row({ 'E-posta izni': 'Hayır' }));
no('ru: нет', row({ 'Согласие на рассылку': 'нет' }));
near('ok: ru: да', row({ 'Согласие на рассылку': 'да' }));
no('ja: 配信停止', row({ ステータス: '配信停止' }));
near('ok: ja: 配信中', row({ ステータス: '配信中' }));

// Tables and customer systems
no('Airtable multi-select', { id: 'rec', fields: { Email: E, Flags: ['VIP', 'No marketing'] } });
near('ok: Airtable multi-select', { id: 'rec', fields: { Email: E, Flags: ['VIP', 'No gluten'] } });
no('Airtable single-select object', {
	id: 'rec',
	fields: { Email: E, Consent: { id: 'sel', name: 'Withdrawn', color: 'red' } },
});
no('Notion checkbox', {
	object: 'page',
	properties: { Email: { type: 'email', email: E }, 'Do not contact': { type: 'checkbox', checkbox: true } },
});
near('ok: Notion checkbox', {
	object: 'page',
	properties: { Email: { type: 'email', email: E }, 'Do not contact': { type: 'checkbox', checkbox: false } },
});
no('Notion select', {
	object: 'page',
	properties: {
		Email: { type: 'email', email: E },
		Mailing: { type: 'select', select: { name: 'Opted out', color: 'red' } },
	},
});
no('Notion simplified', { id: 'p', property_email: E, property_newsletter: false, property_tags: [] });
near('ok: Notion simplified', { id: 'p', property_email: E, property_newsletter: true, property_paid: false });
no('Notion date', {
	object: 'page',
	properties: {
		Email: { type: 'email', email: E },
		'Unsubscribed on': { type: 'date', date: { start: '2026-03-01' } },
	},
});
near('ok: Notion date', {
	object: 'page',
	properties: { Email: { type: 'email', email: E }, 'Unsubscribed on': { type: 'date', date: null } },
});
no('Baserow select', { id: 5, Email: E, 'Mailing status': { id: 1, value: 'Unsubscribed', color: 'red' } });
near('ok: Baserow select', { id: 5, Email: E, 'Mailing status': { id: 2, value: 'Subscribed', color: 'green' } });
no('NocoDB', { Id: 5, Email: E, DoNotEmail: 1 });
no('SeaTable', w({ event: 'row.updated', row: { Email: E, 'Do not mail': true } }));
no(
	'Monday',
	w({
		event: {
			columnTitle: 'Marketing consent',
			value: { label: { text: 'Withdrawn' } },
			pulseName: E,
			type: 'update_column_value',
		},
	}),
);
no('Monday columns', {
	name: 'Ada',
	column_values: [
		{ id: 'email', title: 'Email', text: E },
		{ id: 's', title: 'Newsletter', text: 'Opted out' },
	],
});
near('ok: Monday columns', {
	name: 'Ada',
	column_values: [
		{ id: 'email', title: 'Email', text: E },
		{ id: 's', title: 'Newsletter', text: 'Opted in' },
	],
});
no('ClickUp dropdown', {
	custom_fields: [
		{ name: 'Email', type: 'email', value: E },
		{ name: 'Contact permission', type: 'drop_down', value: 'No contact' },
	],
});
no('Pipedrive marketing_status', {
	data: { id: 5, primary_email: E, marketing_status: 'unsubscribed' },
	meta: { action: 'change', entity: 'person' },
});
near('ok: Pipedrive marketing_status', {
	data: { id: 5, primary_email: E, marketing_status: 'subscribed' },
	meta: { action: 'change', entity: 'person' },
});
no('Pipedrive label', { data: { id: 5, primary_email: E, label: 'Do not contact' } });
no('Zoho CRM', { id: '5', Email: E, Email_Opt_Out: true, Unsubscribed_Mode: 'Consent form', Unsubscribed_Time: AT });
near('ok: Zoho CRM', { id: '5', Email: E, Email_Opt_Out: false, Unsubscribed_Mode: null, Unsubscribed_Time: null });
no('Zoho consent', {
	Email: E,
	Data_Processing_Basis_Details: {
		Consent_Through: 'Email',
		Contact_Through_Email: false,
		Contact_Through_Phone: true,
	},
});
no('Salesforce person account', { Id: '003', PersonEmail: E, PersonHasOptedOutOfEmail: true, PersonDoNotCall: false });
near('ok: Salesforce person account', {
	Id: '003',
	PersonEmail: E,
	PersonHasOptedOutOfEmail: false,
	PersonDoNotCall: true,
});
no('Salesforce individual', { Email: E, Individual: { HasOptedOutSolicit: true, ShouldForget: false } });
no('Salesforce forget', { Email: E, Individual: { HasOptedOutSolicit: false, ShouldForget: true } });
no('Salesforce consent', { Name: E, ContactPointType: 'Email', PrivacyConsentStatus: 'OptOut', EffectiveFrom: AT });
no('SugarCRM', {
	id: 's',
	email: [{ email_address: E, opt_out: true, invalid_email: false, primary_address: true }],
	do_not_call: false,
});
near('ok: SugarCRM', {
	id: 's',
	email: [{ email_address: E, opt_out: false, invalid_email: false, primary_address: true }],
	do_not_call: true,
});
no('vTiger', { id: '12x5', email: E, emailoptout: '1', donotcall: '0' });
no('NetSuite', { id: '5', email: E, globalSubscriptionStatus: { id: '2', refName: 'Soft Opt-Out' } });
near('ok: NetSuite', { id: '5', email: E, globalSubscriptionStatus: { id: '1', refName: 'Soft Opt-In' } });
no('Insightly', { CONTACT_ID: 5, EMAIL_ADDRESS: E, EMAIL_OPTED_OUT: true });
no('Nimble', { fields: { email: [{ value: E }], 'email consent': [{ value: 'declined' }] } });
no('Copper', {
	id: 5,
	emails: [{ email: E, category: 'work' }],
	custom_fields: [{ custom_field_definition_id: 1, name: 'Email opt in', value: false }],
});
no(
	'GoHighLevel DND settings',
	w({
		type: 'ContactDndUpdate',
		email: E,
		dnd: false,
		dndSettings: { Email: { status: 'active', message: 'Unsubscribed' }, SMS: { status: 'inactive' } },
	}),
);
near(
	'ok: GoHighLevel DND settings',
	w({
		type: 'ContactDndUpdate',
		email: E,
		dnd: false,
		dndSettings: { Email: { status: 'inactive' }, SMS: { status: 'active' } },
	}),
);
no('Odoo', { id: 5, email_from: E, is_blacklisted: true, opt_out: false });
no('Odoo mailing contact', { id: 5, email: E, subscription_ids: [{ list: 'News', opt_out: true }] });
no('Wealthbox', { id: 5, email_addresses: [{ address: E }], contact_preference: 'No marketing emails' });
no(
	'Follow Up Boss',
	w({ event: 'peopleUpdated', person: { emails: [{ value: E, status: 'Unsubscribed' }], stage: 'Lead' } }),
);
near(
	'ok: Follow Up Boss',
	w({ event: 'peopleUpdated', person: { emails: [{ value: E, status: 'Valid' }], stage: 'Trash' } }),
);
no('HighLevel tag', w({ email: E, tags: 'lead,unsub' }));
no('Nutshell', { contact: { email: E, 'Marketing consent': 'Denied' } });
no('Keap opt', { email_addresses: [{ email: E, field: 'EMAIL1' }], email_status: 'OptOut', email_opted_in: false });
no('Bullhorn', { id: 5, email: E, massMailOptOut: true, status: 'Active' });
no('Greenhouse', { id: 5, email_addresses: [{ value: E }], is_private: false, can_email: false });
near('ok: Greenhouse', { id: 5, email_addresses: [{ value: E }], is_private: true, can_email: true });
no('Raiser’s Edge', { email: { address: E, do_not_email: true, inactive: false } });
no('Virtuous', { contactMethods: [{ type: 'Home Email', value: E, isOptedIn: false, isPrimary: true }] });
near('ok: Virtuous', { contactMethods: [{ type: 'Home Email', value: E, isOptedIn: true, isPrimary: true }] });

// Surveys and forms with their labels as keys
no('survey: frequency', { 'Your email': E, 'How often may we write to you?': 'Never' });
near('ok: survey: frequency', { 'Your email': E, 'How often may we write to you?': 'Monthly' });
near('ok: survey: frequency of use', { 'Your email': E, 'How often do you write reviews?': 'Never' });
no('survey: topics', { 'Your email': E, 'Which emails would you like to get?': 'None of these' });
near('ok: survey: colours', { 'Your email': E, 'Which colours would you like to get?': 'None of these' });
no('survey: rather not', { 'Your email': E, 'Can we contact you about your answers?': "I'd rather you didn't" });
no('survey: untick', { email: E, 'Untick if you do not want to hear from us': false });
no('survey: tick not to', { email: E, 'Tick here if you do NOT want to receive offers': 'on' });
near('ok: survey: tick not to', { email: E, 'Tick here if you do NOT want to receive offers': '' });
no('survey: leave reason', { email: E, 'Why did you unsubscribe?': 'Too many emails' });
near('ok: survey: leave reason', { email: E, 'Why did you cancel your plan?': 'Too many features' });
no('survey: preferences', { email: E, preferences: { weekly_digest: false, product_news: false, offers: false } });
near('ok: survey: preferences', { email: E, preferences: { weekly_digest: false, product_news: true, offers: true } });
no('preference: unsubscribe all', w({ email: E, unsubscribe_all: 'on', newsletter: '1' }));
no('preference: lists', w({ email: E, lists: [], action: 'save_preferences', previous_lists: ['news', 'offers'] }));
no('preference: keep none', w({ email: E, subscriptions: { news: 'unsubscribe', offers: 'unsubscribe' } }));
near('ok: preference: keep', w({ email: E, subscriptions: { news: 'subscribe', offers: 'subscribe' } }));
near('ok: transactional', w({ email: E, preferences: { order_updates: false, marketing: true } }));
no(
	'one click, token as query',
	w({ 'List-Unsubscribe': 'One-Click' }, { query: { email: E, list: 'news', sig: 'x' } }),
);
no('one click, mailto', {
	from: { value: [{ address: E }] },
	subject: 'unsubscribe',
	text: '',
	date: AT,
	to: { value: [{ address: 'unsubscribe+abc@shop.example' }] },
});

// What an agent or a classifier answers
const ai = (output: unknown) => ({ email: E, output });
no('AI: intent', ai({ intent: 'unsubscribe', confidence: 0.97 }));
near('ok: AI: intent', ai({ intent: 'order_status', confidence: 0.97 }));
no('AI: wants contact', ai({ sentiment: 'negative', wants_contact: false }));
near('ok: AI: wants contact', ai({ sentiment: 'negative', wants_contact: true }));
no('AI: do not contact', ai({ category: 'not_interested', do_not_contact: true, summary: 'Wants to be left alone.' }));
no('AI: should email', ai({ should_email: false, reason: 'asked to be removed' }));
no('AI: action', ai({ next_action: 'remove_from_list' }));
near('ok: AI: action', ai({ next_action: 'remove_from_cart' }));
no('AI: a JSON text', ai('{"classification":"opt_out","language":"en"}'));
no('AI: fenced', ai('```json\n{"is_unsubscribe_request": true}\n```'));
near('ok: AI: fenced', ai('```json\n{"is_unsubscribe_request": false, "topic": "price"}\n```'));
no('AI: a sentence', ai('The customer asks to be removed from the mailing list.'));
near('ok: AI: a sentence', ai('The customer asks to be added to the mailing list.'));
no('AI: labels', ai({ labels: ['complaint', 'stop_contact'] }));
no('AI: message content', { email: E, message: { role: 'assistant', content: { wants_to_unsubscribe: true } } });
no('AI: text classifier branch', { email: E, category: 'Unsubscribe', text: 'get me off this' });
no('AI: consent enum', ai({ consent: 'REFUSED' }));

// Wrappers
no('wrapped: records', w({ records: [{ email: E, event: 'unsubscribed' }] }));
no('wrapped: data payload', w({ data: { payload: { record: { email: E, status: 'unsubscribed' } } } }));
near('ok: wrapped: data payload', w({ data: { payload: { record: { email: E, status: 'subscribed' } } } }));
no('wrapped: Zapier', w({ subscriber__email: E, subscriber__state: 'unsubscribed' }));
no('wrapped: dots', w({ 'contact.email': E, 'contact.opted_out': 'true' }));
near('ok: wrapped: dots', w({ 'contact.email': E, 'contact.opted_out': 'false' }));
no('wrapped: Make bundle', w([{ bundle: { contact: { emailAddress: E, subscriptionStatus: 'UNSUBSCRIBED' } } }]));
no('wrapped: a JSON text', w({ payload: JSON.stringify({ type: 'unsubscribe', user: { email: E } }) }));
no('wrapped: a form field of JSON', w({ json: JSON.stringify({ email: E, optOut: 'yes' }) }));
no(
	'wrapped: SNS',
	w({ Type: 'Notification', TopicArn: 'arn', Message: JSON.stringify({ event: 'contact.unsubscribed', email: E }) }),
);
no(
	'wrapped: base64',
	w({ message: { data: Buffer.from(JSON.stringify({ event: 'contact_unsubscribed', email: E })).toString('base64') } }),
);
no('wrapped: XML', { ContactUpdate: { $: { xmlns: 'urn:x' }, Contact: { EmailAddress: E, OptOut: { _: 'true' } } } });
near('ok: wrapped: XML', {
	ContactUpdate: { $: { xmlns: 'urn:x' }, Contact: { EmailAddress: E, OptOut: { _: 'false' } } },
});
no('wrapped: XML in lists', { Contact: { EmailAddress: [E], Subscribed: ['false'] } });
no('wrapped: GraphQL', {
	data: { updateContact: { contact: { email: E, marketing: { email: { subscribed: false } } } } },
});
near('ok: wrapped: GraphQL', {
	data: { updateContact: { contact: { email: E, marketing: { email: { subscribed: true } } } } },
});
no(
	'wrapped: name and value',
	w({
		fields: [
			{ name: 'email', value: E },
			{ name: 'optout', value: 'true' },
		],
	}),
);
no(
	'wrapped: key and values',
	w({
		attributes: [
			{ key: 'email', values: [E] },
			{ key: 'newsletter', values: ['false'] },
		],
	}),
);
no('wrapped: old and new', w({ before: { email: E, subscribed: true }, after: { email: E, subscribed: false } }));
near('ok: wrapped: old and new', w({ before: { email: E, subscribed: false }, after: { email: E, subscribed: true } }));
no('wrapped: changes', w({ email: E, changes: { newsletter: { from: true, to: false } } }));
no('wrapped: changes as lists', w({ email: E, changes: { newsletter: [true, false] } }));
near('ok: wrapped: changes', w({ email: E, changes: { newsletter: { from: false, to: true } } }));
no('wrapped: old_value', w({ email: E, field: 'marketing_consent', old_value: 'yes', new_value: 'no' }));
no(
	'wrapped: Supabase',
	w({
		type: 'UPDATE',
		table: 'contacts',
		schema: 'public',
		record: { email: E, unsubscribed_at: AT },
		old_record: { email: E, unsubscribed_at: null },
	}),
);
near(
	'ok: wrapped: Supabase',
	w({
		type: 'UPDATE',
		table: 'contacts',
		record: { email: E, unsubscribed_at: null },
		old_record: { email: E, unsubscribed_at: AT },
	}),
);
no(
	'wrapped: Hasura',
	w({
		event: { op: 'INSERT', data: { old: null, new: { email: E, reason: 'user request' } } },
		table: { name: 'unsubscribes', schema: 'public' },
	}),
);
no('wrapped: Firestore', w({ value: { fields: { email: { stringValue: E }, newsletter: { booleanValue: false } } } }));
no('wrapped: Avro', w({ email: { string: E }, unsubscribed: { boolean: true } }));
no('wrapped: Kafka', { message: JSON.stringify({ type: 'EmailUnsubscribed', email: E }), topic: 'crm' });
no('wrapped: RudderStack', w({ type: 'identify', userId: 'u', traits: { email: E, newsletterOptIn: false } }));
near(
	'ok: wrapped: RudderStack',
	w({ type: 'identify', userId: 'u', traits: { email: E, newsletterOptIn: true, pushOptIn: false } }),
);
no('wrapped: PostHog', w({ event: 'newsletter toggled', properties: { enabled: false, $set: { email: E } } }));
no('wrapped: path', w({}, { params: { email: E, action: 'optout' } }));
no('wrapped: header', w({ email: E }, { headers: { 'x-event-type': 'contact.unsubscribed' } }));
near('ok: a mail we send', {
	to: E,
	from: 'hello@shop.example',
	subject: 'News',
	html: '<p>Hi</p><a href="https://x.example/unsubscribe">Unsubscribe</a>',
});
near('ok: a campaign', { email: E, campaign: 'Last chance before you unsubscribe', event: 'email_opened' });
near('ok: a page', w({ event: 'page_view', email: E, page: '/unsubscribe-from-waste', title: 'Say no to plastic' }));
near('ok: privacy read', w({ event: 'privacy_policy_accepted', email: E, accepted: true }));
near('ok: push off', w({ email: E, push_enabled: false, email_enabled: true }));
near('ok: two factors', w({ email: E, two_factor_sms_enabled: false, verified: false }));
near('ok: terms', { email: E, terms: 'yes', newsletter: 'yes', 'Company car': 'no' });
