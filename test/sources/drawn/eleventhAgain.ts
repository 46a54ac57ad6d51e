import { Exam, w } from './exam';

/** Drawn after those of the eleventh were mended: fields that shops add to their vendors’ records, and further tools, sheets and words. */
export const exam = new Exam();
const { no, near } = exam;

const E = 'ada@example.com';
const P = '+12025550123';
const GB = '+447911123456';
const AT = '2026-05-19T10:00:00Z';

// Fields of the shop’s own in the records of well-known tools
no('HubSpot property', {
	id: '51',
	properties: { email: E, newsletter_opt_in: 'No', lastmodifieddate: AT },
	createdAt: AT,
	updatedAt: AT,
	archived: false,
});
near('ok: HubSpot property', {
	id: '51',
	properties: { email: E, wants_a_demo: 'No', lastmodifieddate: AT },
	createdAt: AT,
	updatedAt: AT,
	archived: false,
});
no('Salesforce field', {
	Id: '003',
	LastName: 'Example',
	Email: E,
	Newsletter_Opt_In__c: false,
	HasOptedOutOfEmail: false,
});
near('ok: Salesforce field', { Id: '003', LastName: 'Example', Email: E, VIP__c: false, HasOptedOutOfEmail: false });
no('Salesforce picklist', { Id: '003', LastName: 'Example', Email: E, Contact_Preference__c: 'Do not contact' });
no('Klaviyo property', {
	type: 'profile',
	id: '01P',
	attributes: { email: E, properties: { 'Accepts newsletter': 'No' }, subscriptions: null },
});
no('Brevo attribute', {
	id: 9,
	email: E,
	emailBlacklisted: false,
	smsBlacklisted: false,
	listIds: [3],
	attributes: { OPT_IN: false, VORNAME: 'Ada' },
});
near('ok: Brevo attribute', {
	id: 9,
	email: E,
	emailBlacklisted: false,
	smsBlacklisted: false,
	listIds: [3],
	attributes: { OPT_IN: true, VORNAME: 'Ada' },
});
no('Mailchimp merge', {
	id: 'm1',
	email_address: E,
	unique_email_id: 'u1',
	status: 'subscribed',
	merge_fields: { FNAME: 'Ada', CONSENT: 'Withdrawn' },
	list_id: 'l',
});
no(
	'ActiveCampaign field',
	w({
		type: 'update',
		date_time: AT,
		initiated_from: 'admin',
		list: '0',
		'contact[id]': '12',
		'contact[email]': E,
		'contact[fields][newsletter]': 'No',
	}),
);
no(
	'Intercom attribute',
	w({
		type: 'notification_event',
		topic: 'contact.user.updated',
		data: {
			item: {
				type: 'contact',
				id: 'u',
				role: 'user',
				email: E,
				unsubscribed_from_emails: false,
				custom_attributes: { marketing_consent: false },
			},
		},
	}),
);
no(
	'Zendesk user field',
	w({
		ticket: {
			id: '1',
			title: 'Hi',
			description: 'Question on size',
			requester: { email: E, user_fields: { newsletter: false } },
		},
	}),
);
no(
	'Segment track',
	w({
		type: 'track',
		event: 'Account Created',
		messageId: 'm',
		userId: 'u',
		timestamp: AT,
		context: { traits: { email: E } },
		properties: { marketing_opt_in: false },
	}),
);
near(
	'ok: Segment track',
	w({
		type: 'track',
		event: 'Account Created',
		messageId: 'm',
		userId: 'u',
		timestamp: AT,
		context: { traits: { email: E } },
		properties: { remember_me: false },
	}),
);
no(
	'Segment page',
	w({
		type: 'page',
		messageId: 'm',
		userId: 'u',
		timestamp: AT,
		context: { traits: { email: E, unsubscribed: true } },
		properties: { path: '/' },
	}),
);
no(
	'PostHog person',
	w({
		event: { event: 'signed up', distinct_id: 'u', properties: { $set: { email: E, newsletter: false } } },
		person: { id: 'p', properties: { email: E, newsletter: false } },
	}),
);
no('Adobe Commerce', {
	id: 7,
	email: E,
	firstname: 'Ada',
	group_id: 1,
	store_id: 1,
	website_id: 1,
	extension_attributes: { is_subscribed: false },
});
near('ok: Adobe Commerce', {
	id: 7,
	email: E,
	firstname: 'Ada',
	group_id: 1,
	store_id: 1,
	website_id: 1,
	extension_attributes: { is_subscribed: true },
});
no('BigCommerce form field', {
	id: 7,
	email: E,
	first_name: 'Ada',
	accepts_product_review_abandoned_cart_emails: true,
	form_fields: [{ name: 'May we email you offers?', value: 'No' }],
});
no(
	'Shopify note attribute',
	w(
		{ id: 7, email: E, token: 'c', line_items: [], note_attributes: [{ name: 'newsletter', value: 'no' }] },
		{ headers: { 'x-shopify-topic': 'carts/update' } },
	),
);
no('Shopify metafield', {
	id: 7,
	email: E,
	state: 'enabled',
	first_name: 'Ada',
	metafields: [{ namespace: 'custom', key: 'email_opt_in', value: 'false', type: 'boolean' }],
});
no(
	'Stripe metadata',
	w({
		id: 'evt',
		object: 'event',
		type: 'customer.updated',
		created: 1779184800,
		data: { object: { id: 'cus_1', object: 'customer', email: E, metadata: { marketing_consent: 'false' } } },
	}),
);
no(
	'Paddle custom data',
	w({
		event_id: 'e',
		event_type: 'customer.updated',
		occurred_at: AT,
		data: { id: 'ctm', email: E, status: 'active', marketing_consent: false, custom_data: null },
	}),
);
no(
	'Lemon Squeezy custom',
	w({
		meta: { event_name: 'customer_updated', custom_data: { newsletter: 'no' } },
		data: { type: 'customers', id: '1', attributes: { email: E, status: 'unsubscribed' } },
	}),
);
no(
	'Chatwoot attribute',
	w({ event: 'contact_updated', id: 1, email: E, name: 'Ada', custom_attributes: { newsletter: false } }),
);
no('Gorgias customer', w({ customer: { id: 2, email: E, data: { marketing_opt_in: false }, meta: {} } }));
no(
	'Typeform hidden',
	w({
		event_id: 'e',
		event_type: 'form_response',
		form_response: {
			form_id: 'f',
			token: 't',
			submitted_at: AT,
			hidden: { email: E, optin: 'no' },
			definition: { fields: [] },
			answers: [],
		},
	}),
);
no('Freshsales', {
	contact: { id: 5, email: E, subscription_status: 'Unsubscribed', custom_field: { cf_consent: 'Declined' } },
});

// Tools of other trades
no(
	'Greenhouse, prospects',
	w({
		action: 'candidate_updated',
		payload: {
			candidate: {
				email_addresses: [{ value: E }],
				custom_fields: { do_not_contact: { name: 'Do Not Contact', type: 'boolean', value: true } },
			},
		},
	}),
);
near(
	'ok: Greenhouse, prospects',
	w({
		action: 'candidate_updated',
		payload: {
			candidate: {
				email_addresses: [{ value: E }],
				custom_fields: { do_not_contact: { name: 'Do Not Contact', type: 'boolean', value: false } },
			},
		},
	}),
);
no('Lever', w({ event: 'contactUpdated', data: { emails: [E], isAnonymized: false, optedOut: true } }));
no('Slate', { person_email: E, person_opt_out: 'Opted Out', person_round: 'Fall' });
no('Ellucian', { emailAddress: E, contactPreferences: { doNotBulkEmail: true } });
no('AppFolio', { Email: E, 'Do Not Contact': 'Yes', Status: 'Lead' });
no('kvCORE', w({ email: E, email_optin: '0', phone_optin: '1', text_optin: '1' }));
near('ok: kvCORE', w({ email: E, email_optin: '1', phone_optin: '0', text_optin: '0' }));
no('BoomTown', { emailAddress: E, emailOptOut: 'Y' });
no(
	'Weave',
	w({ event: 'patient.preferences', patient: { email: E, contactPreferences: { email: 'OPT_OUT', sms: 'OPT_IN' } } }),
);
near(
	'ok: Weave',
	w({ event: 'patient.preferences', patient: { email: E, contactPreferences: { email: 'OPT_IN', sms: 'OPT_OUT' } } }),
);
no('NexHealth', { email: E, unsubscribe_sms: false, unsubscribe_email: true });
no('Dentrix', { 'E-Mail': E, 'Privacy: No Correspondence': 'Y' });
no('CDK', { EmailAddress: E, BlockEMail: 'Y', BlockPhone: 'N', BlockMail: 'N' });
near('ok: CDK', { EmailAddress: E, BlockEMail: 'N', BlockPhone: 'Y', BlockMail: 'N' });
no('Opera guest', {
	profile: { emails: [{ email: E }], privacy: { marketResearch: false, mailing: false, email: false } },
});
no(
	'Planning Center',
	w({ data: { attributes: { payload: { data: { attributes: { address: E, blocked: true } } } } } }),
);
no('NationBuilder', w({ payload: { person: { email: E, email_opt_in: false, do_not_contact: false } } }));
no('Salesforce NPSP', { npe01__HomeEmail__c: E, npsp__Do_Not_Contact__c: true });
no('Mobilize America', {
	email_address: E,
	email_subscription_status: 'UNSUBSCRIBED',
	sms_opt_in_status: 'UNSPECIFIED',
});
no(
	'Pipefy',
	w({
		data: {
			action: 'card.field_update',
			field: { label: 'Marketing opt-out' },
			new_value: 'Yes',
			card: { title: E, email: E },
		},
	}),
);
no('SAP Emarsys', { id: 5, '3': E, email: E, opt_in: '2' });
no('SAP CDC', {
	profile: { email: E },
	preferences: { marketing: { isConsentGranted: false, lastConsentModified: AT } },
});
near('ok: SAP CDC', {
	profile: { email: E },
	preferences: { terms: { isConsentGranted: false }, marketing: { isConsentGranted: true } },
});
no('SAP CDC subscription', {
	profile: { email: E },
	subscriptions: { newsletter: { email: { isSubscribed: false, lastUpdatedSubscriptionState: AT } } },
});
no('Auth0 metadata', { email: E, user_metadata: { newsletter: 'declined' }, email_verified: true });
no('Cognito attribute', {
	UserAttributes: [
		{ Name: 'email', Value: E },
		{ Name: 'custom:marketing_opt_in', Value: 'false' },
	],
});
near('ok: Cognito attribute', {
	UserAttributes: [
		{ Name: 'email', Value: E },
		{ Name: 'email_verified', Value: 'false' },
	],
});
no(
	'Clerk',
	w({
		type: 'user.updated',
		data: { email_addresses: [{ email_address: E }], unsafe_metadata: { marketingEmails: false } },
	}),
);
no('Firebase', { email: E, settings: { notifications: { marketingEmails: 'off', orderEmails: 'on' } } });
near('ok: Firebase', { email: E, settings: { notifications: { marketingEmails: 'on', orderEmails: 'off' } } });
no('LinkedIn lead form', {
	email: E,
	customQuestionResponses: [{ question: 'I agree to be contacted', answer: 'No' }],
});
no('TikTok lead', { email: E, 'Do you agree to receive marketing messages?': 'No' });

// Sheets and answers
no('sheet: date with a word', { Email: E, Unsub: 'Feb 26' });
no('sheet: GDPR wiped', { Email: E, Status: 'GDPR - erased on request' });
no('sheet: consent no longer', { Email: E, Consent: 'expired, no longer valid' });
no('sheet: stop all', { Email: E, Action: 'STOP ALL COMMS' });
no('sheet: call only', { Email: E, 'Contact method': 'Phone only - no emails' });
no('sheet: list', { Email: E, 'List status': 'Removed (requested)' });
near('ok: sheet: list', { Email: E, 'List status': 'Added (requested)' });
near('ok: sheet: removed', { Email: E, Status: 'Item removed from cart' });
no('sheet: 0 of 3', { Email: E, 'Newsletter A': 'no', 'Newsletter B': 'no', 'Newsletter C': 'no' });
no('sheet: Spanish note', { Email: E, Observaciones: 'pidió que no le escribamos más' });
no('sheet: French note', { Email: E, Commentaire: 'ne veut plus être sollicité' });
no('sheet: German note', { Email: E, Notiz: 'will keine Post und keine Mails von uns' });
no('sheet: Italian note', { Email: E, Note: 'ha chiesto di non essere più contattato' });
no('sheet: Dutch note', { Email: E, Opmerking: 'wil niet meer gemaild worden' });
no('sheet: Polish note', { Email: E, Uwagi: 'prosił, żeby już nie pisać' });
no('sheet: Swedish note', { Email: E, Anteckning: 'vill inte bli kontaktad igen' });
no('sheet: Portuguese note', { Email: E, Observações: 'pediu para não receber mais e-mails' });
near('ok: sheet: Spanish note', { Email: E, Observaciones: 'pidió que no le enviemos la factura en papel' });
near('ok: sheet: French note', { Email: E, Commentaire: 'ne veut plus de lait dans son café' });
near('ok: sheet: German note', { Email: E, Notiz: 'will keine Rechnung per Post, lieber per Mail' });

// Words
const mail = (text: string, subject = 'Re: May news') => ({
	id: 'x',
	threadId: 't',
	labelIds: ['INBOX'],
	text,
	subject,
	date: AT,
	to: { value: [{ address: 'hello@shop.example', name: '' }] },
	from: { value: [{ address: E, name: 'Ada' }], text: `Ada <${E}>` },
});
no('en: retire', mail('I have retired and no longer need these emails.'));
no('en: not the right person', mail('Not the right person. Take me off.'));
no('en: last warning', mail('Last warning: one more email and I report you to the ICO.'));
no('en: block', mail('I am blocking you. Bye.'));
no('en: consent', mail('I never gave you permission to email me.'));
no('en: stop it', mail('Just stop it. Please.'));
no('en: data', mail('Please confirm that all data you hold on me has been deleted.'));
near('ok: en: retire', mail('I have retired and finally have time for your workshops, send me the dates!'));
near('ok: en: blocking', mail('The blocking note on my account is gone, so please ship the order.'));
near('ok: en: permission', mail('You have my permission to email me the contract.'));
const text = (Body: string, From = P) =>
	w({ MessageSid: 'SM', AccountSid: 'AC', From, To: '+12025550199', Body, NumMedia: '0' });
no('text: no thank you stop', text('No thank you. Stop.'), P);
no('text: not me', text('You have the wrong person. Do not text.'), P);
no('text: out', text('OUT'), P);
no('text: gb', text('stop texts ta', GB), GB);
near('ok: text: out', text('Sorry I was out, can you redeliver?'), P);
near('ok: text: wrong', text('You sent the wrong colour'), P);
no('SMS gateway', w({ type: 'inbound', data: { attributes: { from: GB, body: 'Stop', channel: 'sms' } } }), GB);
no('MMS provider', w({ event: 'subscriber.blocked', data: { phone: P, reason: 'user_requested' } }), P);
no('a dialler’s row', { Phone: P, 'Last disposition': 'Hung up - DNC', Attempts: 3 }, P, 'phone');
no(
	'a voice agent',
	w({ call: { customer: { number: P } }, analysis: { outcome: 'do_not_call_requested' } }),
	P,
	'phone',
);
near(
	'ok: a voice agent',
	w({ call: { customer: { number: P } }, analysis: { outcome: 'callback_requested' } }),
	P,
	'phone',
);
