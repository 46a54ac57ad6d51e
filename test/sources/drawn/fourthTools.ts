import { Exam, w } from './exam';

/** Contacts, events and reports of tools nobody had drawn: CRM and ERP, mail and text senders, notification services, consent and privacy desks, dialers, bookings, databases. */
export const exam = new Exam();
const { no } = exam;
const near: typeof no = (name, ...rest) => exam.near(`ok: ${name}`, ...rest);

const E = 'ada@example.com';
const P = '+12025550123';
const UK = '+447400123456';
const AT = '2026-05-19T10:00:00Z';

// CRM and ERP
no('Zoho consent form', { Email: E, Last_Name: 'B', Data_Processing_Basis_Details: { Contact_Through_Email: false } });
no('Zoho Marketing Automation', { contact_email: E, contact_status: 'donotmail' });
no('Freshsales text', { mobile_number: P, sms_subscription_status: 'Unsubscribed' }, P);
no('Freshsales reason', { email: E, unsubscription_reason: 'Too many emails', unsubscribed_at: AT });
no('Close status label', {
	id: 'lead_1',
	status_label: 'Asked us to stop',
	contacts: [{ emails: [{ email: E, type: 'office', is_unsubscribed: true }] }],
});
no('Keap v2', { email_addresses: [{ email: E, field: 'EMAIL1', email_opt_status: 'OPTED_OUT_ADMIN' }] });
no('Keap list unsubscribe', { email: E, email_status: 'ListUnsubscribe' });
no('Keap non-marketable', { email: E, email_status: 'NonMarketable' });
no('Odoo phone blacklist', { partner_name: 'Ada', phone_sanitized: P, phone_sanitized_blacklisted: true }, P);
no('Odoo mailing subscription', {
	email: E,
	subscription_ids: [{ list_id: [2, 'News'], opt_out: true, opt_out_reason_id: [1, 'Too often'] }],
});
no('Dynamics contact point consent', {
	msdynmkt_contactpointvalue: E,
	msdynmkt_contactpointtype: 'Email',
	'msdynmkt_value@OData.Community.Display.V1.FormattedValue': 'Opted Out',
});
no('Dynamics post', { emailaddress1: E, donotpostalmail: true }, E, 'directMail');
near('Dynamics post leaves email', { emailaddress1: E, donotpostalmail: true });
no(
	'monday webhook',
	w({
		event: {
			type: 'update_column_value',
			pulseName: E,
			columnTitle: 'Status',
			value: { label: { text: 'Do not contact' } },
		},
	}),
);
no(
	'Insightly custom field',
	{ EMAIL_ADDRESS: E, PHONE: P, CUSTOMFIELDS: [{ FIELD_NAME: 'DO_NOT_CALL__c', FIELD_VALUE: true }] },
	P,
	'phone',
);
no('SugarCRM email list', {
	email1: E,
	email: [{ email_address: E, opt_out: true, invalid_email: false, primary_address: true }],
});
no('Agile CRM', {
	properties: [{ name: 'email', value: E }],
	unsubscribeStatus: [{ unsubscribeType: 'EMAIL', email: E }],
});
no('Teamleader', { data: { emails: [{ type: 'primary', email: E }], marketing_mails_consent: false } });
no('Exact Online', { Email: E, AllowMailing: 0 });
no('weclapp', { email: E, optInEmail: false, optInLetter: true, optInPhone: false });
no('NetSuite', { email: E, globalsubscriptionstatus: { id: '2', refName: 'Confirmed Opt-Out' } });
no('NetSuite box', { email: E, unsubscribe: 'T' });
no('SAP permission', { Email: E, ContactPermissionCode: '2', ContactPermissionCodeText: 'Not Allowed' });
no('SAP Marketing', { CommunicationMedium: 'EMAIL', PermissionId: E, PermissionGranted: 'N' });
no('Oracle flags', { EmailAddress: E, DoNotEmailFlag: true, DoNotCallFlag: false });
no('Oracle call flag', { MobileNumber: P, DoNotCallFlag: true }, P, 'phone');
no('Siebel', { 'Email Address': E, 'Suppress All Emails': 'Y' });
no('Siebel promos', { 'Email Address': E, SuppressEmailPromos: 'Y' });
no('Creatio', { Email: E, DoNotUseEmail: true });
no('Creatio text', { MobilePhone: P, DoNotUseSms: true }, P);
no('Virtuous', {
	firstName: 'Ada',
	contactMethods: [{ type: 'Home Email', value: E, isOptedIn: false, isPrimary: true }],
});
no('NPSP', { Email: E, npsp__Do_Not_Contact__c: true });
no("Raiser's Edge NXT", { email: { address: E }, requests_no_email: true });
no('Communication restrictions', {
	PrimaryEmail: { Value: E },
	CommunicationRestrictions: ['DoNotEmail', 'DoNotSolicit'],
});
no('Salesforce consent object', { Email: E, PrivacyConsentStatus: 'OptOut', EffectiveFrom: AT });
no(
	'Salesforce outbound message',
	w({
		'soapenv:Envelope': {
			'soapenv:Body': {
				notifications: { Notification: { sObject: { 'sf:Email': E, 'sf:HasOptedOutOfEmail': 'true' } } },
			},
		},
	}),
);
no('SAP OData list', {
	d: { results: [{ SMTPAddress: E, MarketingPermission: '2', MarketingPermissionText: 'Refused' }] },
});
no('Nimble', { fields: { email: [{ value: E }], 'do not contact': [{ value: 'yes' }] } });
no('Follow Up Boss', { emails: [{ value: E }], stage: 'Do Not Contact', unsubscribed: true });
no('Mojo dialer group', { Email: '', Phone: P, Group: 'DNC' }, P, 'phone');

// Shops, bookings, practices, tickets
no('Volusion', { EmailAddress: E, EmailSubscriber: 'N' });
no('Shift4Shop', { Email: E, MailList: false });
no('Spree', { user: { email: E, accepts_email_marketing: false } });
no('Swell', { email: E, email_optin: false });
no('ThriveCart', w({ 'customer[email]': E, 'customer[marketing_consent]': 'false' }));
no('Kajabi', w({ payload: { email: E, subscribed: false } }));
no('Podia', { email: E, accepts_marketing: 'false' });
no('Cliniko', { email: E, accepted_email_marketing: false, accepted_sms_marketing: null });
no('Cliniko text', { patient_phone_numbers: [{ number: P }], accepted_sms_marketing: false }, P);
no('NexHealth', { bio: { phone_number: '2025550123' }, unsubscribe_sms: true }, P, 'sms', 'US');
no('Zenoti', {
	personal_info: { email: E },
	preferences: { receive_marketing_email: false, receive_transactional_email: true },
});
no('Booker', { Customer: { Email: E, AllowReceivePromotionalEmails: false } });
no('Mariana Tek', { data: { attributes: { phone_number: P, is_opted_in_to_sms: false } } }, P);
no('Glofox', { email: E, consent: { email: { active: false, modified: AT }, sms: { active: true } } });
no('Cloudbeds', { guestEmail: E, guestOptIn: false });
no('Humanitix', { email: E, organiserMailListOptIn: false });
no('Bizzabo', { email: E, properties: { subscribedToMailing: 'No' } });
no('Pretix', {
	email: E,
	answers: [{ question_identifier: 'NEWS', question: { en: 'May we send you our newsletter?' }, answer: 'False' }],
});
no('ResDiary', { Email: E, ReceiveEmailMarketing: false });
no('TheFork', { email: E, optins: { restaurantNewsletter: false } });

// Mail senders and engagement
no(
	'Constant Contact text',
	{
		email_address: { address: E },
		sms_channel: { full_sms_address: P, sms_channel_consents: [{ sms_consent_permission: 'opt_out' }] },
	},
	P,
);
no('Campaign Monitor ConsentToSendSms', { EmailAddress: E, MobileNumber: P, ConsentToSendSms: 'No' }, P);
near('Campaign Monitor ConsentToTrack', { EmailAddress: E, State: 'Active', ConsentToTrack: 'No' });
no('Acoustic', { EMAIL: E, 'Event Type': 'Opt Out', 'Event Timestamp': '05/19/2026 10:00:00' });
no('Silverpop OptedOut', { RESULT: { EMAIL: E, OptedIn: '1/1/2025 9:00 AM', OptedOut: '5/18/2026 9:00 AM' } });
no('Listrak', { emailAddress: E, subscriptionState: 'Unsubscribed', unsubscribeDate: AT });
no('Listrak phone list', { phoneNumber: P, phoneLists: [{ phoneListId: 4, subscriptionState: 'Unsubscribed' }] }, P);
no('MoEngage', w({ event: { event_code: 'MOE_EMAIL_UNSUBSCRIBE', email_id: E, event_time: 1779184800 } }));
no('CleverTap MSG-email', { record: { email: E, profileData: { 'MSG-email': false, 'MSG-push': true } } });
no('CleverTap dnd phone', { record: { phone: P, profileData: { 'MSG-dndPhone': true } } }, P);
no('Batch', { attributes: { $email_address: E, $email_marketing: 'unsubscribed', $sms_marketing: 'subscribed' } });
no('OneSignal email', { subscriptions: [{ type: 'Email', token: E, enabled: false, notification_types: -2 }] });
no('WebEngage', { email: E, emailOptIn: false, smsOptIn: true });
no('Insider', { email: E, email_optin: false, gdpr_optin: true });
no('SALESmanago', { contact: { email: E, optedOut: true, optedOutPhone: false, forceOptOut: false } });
no('Selligent', { MAIL: E, OPTOUT: '1', OPTOUT_DT: '2026-05-18' });
no('Adobe Campaign', { email: E, blackListEmail: '1', blackListMobile: '0' });
no('Adobe Campaign post', { email: E, blackListPostalMail: 'true' }, E, 'directMail');
no('Adobe consents', {
	personalEmail: { address: E },
	consents: { marketing: { email: { val: 'n', time: AT }, sms: { val: 'y' } } },
});
no('Adobe consents any', { personalEmail: { address: E }, consents: { marketing: { any: { val: 'n' } } } });
no('Adobe optInOut', { personalEmail: { address: E }, optInOut: { 'https://ns.adobe.com/xdm/channels/email': 'out' } });
no('Responsys', { EMAIL_ADDRESS_: E, EMAIL_PERMISSION_STATUS_: 'O' });
no('Responsys mobile', { MOBILE_NUMBER_: P, MOBILE_PERMISSION_STATUS_: 'O', EMAIL_PERMISSION_STATUS_: 'I' }, P);
no('Marketing Cloud mobile', { 'Mobile Number': P, 'Opt Out Status': 'Opted Out', 'Opt Out Date': '5/18/2026' }, P);
no('Maropost', w({ event_type: 'unsubscribe', contact: { email: E }, list_id: 5 }));
no('Inxmail', { email: E, subscription: { state: 'UNSUBSCRIBED' }, trackingPermission: 'GRANTED' });
near('Inxmail tracking', { email: E, subscription: { state: 'SUBSCRIBED' }, trackingPermission: 'DENIED' });
no('MailUp', { Email: E, Status: 'OUT', idList: 3 });
no('Spotler', { properties: { email: E, permissions: [{ bit: 1, enabled: false, source: 'preferences' }] } });
no('Laposta', w({ data: [{ type: 'member', event: 'deactivated', data: { email: E, state: 'unsubscribed' } }] }));
no('APSIS', { email: E, consents: { email: { marketing: 'opt-out' } } });
no('Ecomail', w({ payload: { email: E, status: 'UNSUBSCRIBED', listId: 1 } }));
no('SmartEmailing', { emailaddress: E, blacklisted: 1, contactlists: [] });
no('FreshMail', { email: E, state: 'Resigned' });
no('UniSender', w({ event_data: { email: E, status: 'unsubscribed' }, event_name: 'transactional_email_status' }));
no('Mindbox', {
	customer: { email: E, subscriptions: [{ brand: 'Shop', pointOfContact: 'Email', isSubscribed: false }] },
});
no('Doppler', { email: E, status: 'unsubscribed_by_subscriber' });
no('Knock', { user: { email: E }, preferences: { channel_types: { email: false, sms: true } } });
no('Knock category', { email: E, categories: { marketing: { channel_types: { email: false } } } });
no('Novu', { subscriber: { email: E }, preferences: [{ workflow: { name: 'Marketing' }, enabled: false }] });
no('Courier', {
	user: { email: E },
	items: [{ topic_name: 'Promotions', status: 'OPTED_OUT', default_status: 'OPTED_IN' }],
});
no('SuprSend', {
	email: E,
	channel_preferences: [{ channel: 'email', is_restricted: true }],
	categories: [{ category: 'newsletter', preference: 'opt_out' }],
});
no('Klenty', { Email: E, Status: 'Opted Out' });
no('PersistIQ', { prospects: [{ data: { email: E }, optedout: true, status: { name: 'Unsubscribed' } }] });
no('Overloop', { data: { attributes: { email: E, excluded: true, exclusion_reason: 'opted out' } } });
no('Gong Engage', { emailAddress: E, doNotEmail: true });
no('Adestra', { email: E, status: 'Unsubscribed from all', unsub_reason: 'No longer relevant' });
no('Emma', w({ event_name: 'member_optout', data: { account_id: 1, member: { email: E, member_status_id: 'o' } } }));
no('Emma status', { email: E, member_status: 'opt-out', status_changed_at: AT });
no('Vision6', { email: E, is_active: false, unsubscribed_time: 1779184800 });
no('Bronto', { email: E, status: 'unsub' });
no('WhatCounts', { email: E, optout_count: 1, 'opted out on': '2026-05-18' });
no('Mailjet segment', { Email: E, IsOptInPending: false, IsSpamComplaining: true });
no('Lyris', { EmailAddr_: E, MemberType_: 'unsub' });
no('PostUp', { address: E, status: 'U', statusText: 'Unsubscribed' });
no('Sitecore EXM', { email: E, consentRevoked: true, globalOptOut: 1 });
no('Optimizely ODP', { email: E, consent: { consent: false, reason: 'unsubscribe link' } });
no('Amazon Pinpoint endpoint', { Address: E, ChannelType: 'EMAIL', OptOut: 'ALL' });
near('Amazon Pinpoint endpoint in', { Address: E, ChannelType: 'EMAIL', OptOut: 'NONE' });
no('Firebase push to mail settings', {
	email: E,
	notificationSettings: { email: { promotions: 'off', orders: 'on' } },
});

// Texts, messengers
no(
	'Vonage receipt 9',
	w({
		msisdn: P.slice(1),
		to: 'AcmeInc',
		status: 'rejected',
		'err-code': '9',
		'message-timestamp': '2026-05-19 10:00:00',
	}),
	P,
);
no(
	'RingCentral event',
	w({
		uuid: '1',
		event: '/restapi/v1.0/account/1/a2p-sms/opt-outs',
		timestamp: AT,
		body: { from: P, to: '+16505550100', status: 'OptOut' },
	}),
	P,
);
no('Azure opt-out check', { from: '+18335550100', value: [{ to: P, httpStatusCode: 200, isOptedOut: true }] }, P);
no(
	'RCS user event',
	w({ senderPhoneNumber: P, eventType: 'UNSUBSCRIBE', eventId: 'e', sendTime: AT, agentId: 'shop' }),
	P,
);
no(
	'AWS text blocked',
	w({
		eventType: 'TEXT_BLOCKED',
		destinationPhoneNumber: P,
		messageStatus: 'BLOCKED',
		messageStatusDescription: 'Phone has opted out',
	}),
	P,
);
no('Kaleyra trace', { to: '+919812345678', status: 'FAILED', status_trace: 'BLACKLIST' }, '+919812345678');
no('Kaleyra DND', { to: '+919812345678', status: 'FAILED', status_trace: 'CON-DND' }, '+919812345678');
no('Infobip blocklist', { destination: P, type: 'BLOCKLIST', reason: 'USER_OPT_OUT' }, P);
no(
	'Infobip delivery report',
	w({
		results: [
			{
				to: P.slice(1),
				status: {
					groupName: 'REJECTED',
					name: 'REJECTED_DESTINATION',
					description: 'Destination is on do not contact list',
				},
			},
		],
	}),
	P,
);
no(
	'Sinch delivery error',
	{
		recipient: P,
		status: 'FAILED',
		reason: { code: 'RECIPIENT_OPTED_OUT', description: 'The recipient has opted out' },
	},
	P,
);
no(
	'Bandwidth failed',
	w([
		{
			type: 'message-failed',
			time: AT,
			description: 'rejected: recipient has opted out',
			errorCode: 4476,
			to: P,
			message: { to: [P], from: '+18335550100', direction: 'out' },
		},
	]),
	P,
);
no('Sakari', w({ eventType: 'contact-opt-out', payload: { contact: { mobile: { number: P, country: 'US' } } } }), P);
no('Podium', w({ metadata: { eventType: 'contact.opted_out' }, data: { phoneNumber: P } }), P);
no(
	'Esendex',
	{ optouts: [{ id: '1', accountreference: 'EX1', from: { phonenumber: UK.slice(1) }, receivedat: AT }] },
	UK,
);
no('TextUs', { contact: { phone: P, opted_out: true } }, P);
no('Textline', { customer: { phone_number: P, blocked: true, opted_out: true } }, P);
no('Heymarket', w({ type: 'opt_out', target: P.slice(1), date: AT }), P);
no('Mobile Commons', { profile: { phone_number: P.slice(1), status: 'Undeliverable: Opted-Out' } }, P);
no(
	'Tatango',
	w({ subscriber: { phone_number: '2025550123', cancelled_at: AT, status: 'unsubscribed' } }),
	P,
	'sms',
	'US',
);
no('Emotive', { phone: P, subscription: { status: 'opted-out', channel: 'sms' } }, P);
no('Community', { phone_number: P, communication_status: 'stopped' }, P);
no('SMSAPI blacklist', { phone_number: '+48500123456', created_at: AT, list: 'blacklist' }, '+48500123456');
no('OVH blacklist', { number: '+33612345678', serviceName: 'sms-x', blacklisted: 'true' }, '+33612345678');
no('Hustle', w({ event: 'lead.opted_out', lead: { phoneNumber: P } }), P);
no('CallHub', w({ hook: { event: 'optout' }, data: { contact: { mobile: P } } }), P);
no('Spoke', { cell: P, is_opted_out: true, reason_code: '' }, P);
no('ManyChat', { id: 1, email: E, optin_email: false, status: 'unsubscribed' });
no('Tidio consent', { email: E, email_consent: 'unsubscribed' });
no('Crisp', w({ event: 'people:profile:updated', data: { email: E, subscription: { email: 'unsubscribed' } } }));
no('Customerly', w({ type: 'user.unsubscribed', data: { user: { email: E } } }));
no('LiveChat ticket type', { requester: { email: E }, subject: 'Newsletter', ticket_type: 'Opt-out request' });
no(
	'WhatsApp via 63014',
	{
		To: `whatsapp:${P}`,
		MessageStatus: 'failed',
		ErrorCode: '63014',
		ErrorMessage: 'Channel message blocked by user action',
	},
	P,
);

// Consent and privacy
no('OneTrust transaction', { identifier: E, purposes: [{ Name: 'Marketing', TransactionType: 'WITHDRAWN' }] });
no('Securiti', { data_subject: { email: E }, consents: [{ purpose: 'Email marketing', consent_status: 'declined' }] });
no('Cassie', {
	Email: E,
	Preferences: [{ Channel: 'Email', Statement: 'I want to hear from you', ConsentValue: 'No' }],
});
no('Fides', { identity: { email: E }, preferences: [{ notice_key: 'email_marketing', preference: 'opt_out' }] });
no('Usercentrics data', { email: E, consents: [{ templateName: 'Newsletter', status: false }] });
no('Cookiebot-like form', { email: E, 'consent-newsletter': 'withdrawn' });
no('DataGrail', w({ request_type: 'opt_out', data_subject: { email: E } }));
no('Privacy desk: object', { requester_email: E, 'Request type': 'Object to processing' });
no('Privacy desk: erasure', { rightType: 'ERASURE', dataSubject: { email: E }, state: 'NEW' });
no('Privacy desk: withdraw', { subjectEmail: E, requestTypes: ['Withdraw consent'] });
no('Privacy desk: limit', {
	email: E,
	request: { category: 'Opt out of marketing communications', status: 'Completed' },
});

// Dialers
no('Genesys wrap-up', { customerPhone: P, wrapUpCode: 'Do Not Call', durationSeconds: 12 }, P, 'phone');
no(
	'Amazon Connect',
	{ CustomerEndpoint: { Address: P, Type: 'TELEPHONE_NUMBER' }, Attributes: { disposition: 'DNC request' } },
	P,
	'phone',
);
no('NICE CXone', { toNumber: P, DispositionName: 'Asked For Removal' }, P, 'phone');
no('ReadyMode', { phone: P, 'Log Type': 'Do Not Call' }, P, 'phone');
no('HubSpot call', { hs_call_to_number: P, hs_call_disposition_label: 'Requested no further calls' }, P, 'phone');
no('Ringover', { contact_number: P, tags: [{ name: 'Ne plus appeler' }] }, P, 'phone');
no('Five9 code', { DNIS: P, DISPOSITION: 'Do Not Call Again', 'CALL TYPE': 'Outbound' }, P, 'phone');
no('Call Tools', { phone_number: P, system_disposition: 'dnc', dialable: false }, P, 'phone');
no('8x8', { externalNumber: P, outcome: { code: 'NO_CALL_LIST' } }, P, 'phone');

// Databases, streams, sheets
no('Debezium', { payload: { op: 'u', before: { email: E, opt_out: false }, after: { email: E, opt_out: true } } });
no('Hasura', {
	event: { op: 'UPDATE', data: { old: { email: E, newsletter: true }, new: { email: E, newsletter: false } } },
	table: { name: 'users' },
});
no('Firestore', { fields: { email: { stringValue: E }, unsubscribed: { booleanValue: true } } });
no('DynamoDB', { dynamodb: { NewImage: { email: { S: E }, opt_out: { BOOL: true } } } });
no('Strapi', w({ event: 'entry.update', model: 'subscriber', entry: { email: E, subscribed: false } }));
no('NocoDB', w({ type: 'records.after.update', data: { rows: [{ Email: E, 'Opt Out': true }] } }));
no('Smartsheet', {
	cells: [
		{ title: 'Email', value: E },
		{ title: 'Do Not Contact', value: true },
	],
});
no('sheet values', {
	values: [
		['Email', 'Status'],
		[E, 'unsubscribed'],
	],
});
no(
	'Pub/Sub',
	w({
		message: {
			data: Buffer.from(JSON.stringify({ email: E, event: 'unsubscribed' })).toString('base64'),
			messageId: '1',
		},
	}),
);
no('EventBridge', { source: 'shop.mail', 'detail-type': 'Email Unsubscribed', detail: { email: E } });
no('CloudEvents', { specversion: '1.0', type: 'com.shop.customer.unsubscribed', data: { email: E } });
no('SQS', { Body: JSON.stringify({ action: 'opt-out', customer: { email: E } }), MessageId: '1' });
no('Kafka', { topic: 'unsubscribes', key: E, value: JSON.stringify({ email: E, list: 'all' }) });
no('XML text', { data: `<?xml version="1.0"?><contact><email>${E}</email><optout>true</optout></contact>` });
no('CSV text', { data: `email,name,unsubscribed\n${E},Ada,yes\n` });
no(
	'Directus',
	w({
		event: 'contacts.items.update',
		payload: { do_not_mail_me: true },
		keys: ['1'],
		contact: { email: E, marketing: false },
	}),
);
no('Mixpanel', { $distinct_id: '1', $properties: { $email: E, $unsubscribed: true } });
no('PostHog person', { person: { properties: { email: E, marketing_emails: 'off' } } });
no('Amplitude', { user_id: '1', user_properties: { email: E, email_opt_in: false } });
no('Heap property', { identity: E, properties: { 'Unsubscribed From Marketing': 'true' } });
no('WPForms', { fields: { 1: { name: 'Email', value: E }, 4: { name: 'Send me the newsletter', value: 'No' } } });
no('Jotform answers', {
	answers: {
		3: { name: 'email', text: 'E-mail', answer: E },
		4: { name: 'write', text: 'May we write to you?', answer: 'No' },
	},
});
no(
	'Formstack',
	w({
		FormID: '1',
		Email: { value: E, field_type: 'email' },
		'Keep me informed by email': { value: 'No', field_type: 'radio' },
	}),
);
no('HubSpot legal consent', { email: E, 'LEGAL_CONSENT.subscription_type_7': 'false' });
no('Cognito', w({ Email: E, MayWeContactYouByEmail: 'No', Form: { Name: 'Contact' } }));
no(
	'Lob returned',
	w({ event_type: { id: 'letter.returned_to_sender' }, body: { to: { name: 'Ada', metadata: { email: E } } } }),
	E,
	'directMail',
);

// Nobody refused
near('Zoho consent form', { Email: E, Data_Processing_Basis_Details: { Contact_Through_Email: true } });
near('Keap v2', { email_addresses: [{ email: E, field: 'EMAIL1', email_opt_status: 'SINGLE_OPT_IN' }] });
near('Odoo lists', { email: E, subscription_ids: [{ list_id: [2, 'News'], opt_out: false }] });
near('NetSuite', { email: E, globalsubscriptionstatus: { id: '1', refName: 'Soft Opt-In' }, unsubscribe: 'F' });
near('SAP Marketing', { CommunicationMedium: 'EMAIL', PermissionId: E, PermissionGranted: 'Y' });
near('Oracle flags', { EmailAddress: E, DoNotEmailFlag: false, DoNotCallFlag: true });
near('Siebel', { 'Email Address': E, 'Suppress All Emails': 'N', 'Suppress All Calls': 'Y' });
near('Virtuous', { contactMethods: [{ type: 'Home Email', value: E, isOptedIn: true }] });
near('Restrictions empty', { PrimaryEmail: { Value: E }, CommunicationRestrictions: [] });
near('Restriction of calls', { PrimaryEmail: { Value: E }, CommunicationRestrictions: ['DoNotCall'] });
near('Shift4Shop', { Email: E, MailList: true, NonTaxable: false, DisableBilling: false });
near('Cliniko', { email: E, accepted_email_marketing: true, accepted_privacy_policy: false });
near('Zenoti', {
	personal_info: { email: E },
	preferences: { receive_marketing_email: true, receive_marketing_sms: false },
});
near('Glofox', { email: E, consent: { email: { active: true }, sms: { active: false } } });
near('CleverTap', {
	record: { email: E, profileData: { 'MSG-email': true, 'MSG-push': false, 'MSG-dndPhone': true } },
});
near('Batch', { attributes: { $email_address: E, $email_marketing: 'subscribed', $sms_marketing: 'unsubscribed' } });
near('Adobe consents', {
	personalEmail: { address: E },
	consents: { marketing: { email: { val: 'y' }, sms: { val: 'n' } }, collect: { val: 'n' } },
});
near('Adobe optInOut', {
	personalEmail: { address: E },
	optInOut: { 'https://ns.adobe.com/xdm/channels/email': 'in', 'https://ns.adobe.com/xdm/channels/phone': 'out' },
});
near('Responsys', {
	EMAIL_ADDRESS_: E,
	EMAIL_PERMISSION_STATUS_: 'I',
	MOBILE_PERMISSION_STATUS_: 'O',
	EMAIL_FORMAT_: 'H',
});
near('Adobe Campaign', { email: E, blackListEmail: '0', blackList: '0', blackListPhone: '1' });
near('Mindbox', {
	customer: {
		email: E,
		subscriptions: [
			{ pointOfContact: 'Email', isSubscribed: true },
			{ pointOfContact: 'Sms', isSubscribed: false },
		],
	},
});
near('Knock', { user: { email: E }, preferences: { channel_types: { email: true, in_app_feed: false } } });
near('Novu', {
	subscriber: { email: E },
	preferences: [
		{ workflow: { name: 'Invoice paid' }, enabled: false },
		{ workflow: { name: 'Marketing' }, enabled: true },
	],
});
near('Courier', {
	user: { email: E },
	items: [{ topic_name: 'Promotions', status: 'OPTED_IN', default_status: 'OPTED_OUT' }],
});
near('SALESmanago', { contact: { email: E, optedOut: false, optedOutPhone: true } });
near('OneSignal push off', {
	properties: { email: E },
	subscriptions: [{ type: 'AndroidPush', token: 'abc', enabled: false, notification_types: -2 }],
});
near('Vonage receipt 0', w({ msisdn: P.slice(1), to: 'AcmeInc', status: 'delivered', 'err-code': '0' }), P);
near('Vonage receipt absent', w({ msisdn: P.slice(1), to: 'AcmeInc', status: 'failed', 'err-code': '1' }), P);
near('Azure opt-out check', { from: '+18335550100', value: [{ to: P, httpStatusCode: 200, isOptedOut: false }] }, P);
near('RCS subscribe', w({ senderPhoneNumber: P, eventType: 'SUBSCRIBE', eventId: 'e', sendTime: AT }), P);
near(
	'Infobip delivered',
	w({
		results: [
			{
				to: P.slice(1),
				status: { groupName: 'DELIVERED', name: 'DELIVERED_TO_HANDSET' },
				error: { name: 'NO_ERROR', permanent: false },
			},
		],
	}),
	P,
);
near(
	'Sakari in',
	w({ eventType: 'contact-opt-in', payload: { contact: { mobile: { number: P, country: 'US' } } } }),
	P,
);
near('Esendex none', { optouts: [], from: { phonenumber: UK.slice(1) } }, UK);
near('Fides', {
	identity: { email: E },
	preferences: [
		{ notice_key: 'email_marketing', preference: 'opt_in' },
		{ notice_key: 'advertising', preference: 'opt_out' },
	],
});
near('Usercentrics', {
	email: E,
	consents: [
		{ templateName: 'Newsletter', status: true },
		{ templateName: 'YouTube Video', status: false },
	],
});
near('Privacy desk: access', { rightType: 'ACCESS', dataSubject: { email: E }, state: 'NEW' });
near('Privacy desk: portability', { requester_email: E, 'Request type': 'Data portability' });
near('Genesys wrap-up', { customerPhone: P, wrapUpCode: 'Customer Cancelled Order', durationSeconds: 12 }, P, 'phone');
near('Call Tools', { phone_number: P, system_disposition: 'machine', dialable: true }, P, 'phone');
near('NICE CXone', { toNumber: P, DispositionName: 'Removal Van Booked' }, P, 'phone');
near('Debezium back in', {
	payload: { op: 'u', before: { email: E, opt_out: true }, after: { email: E, opt_out: false } },
});
near('Hasura', {
	event: { op: 'UPDATE', data: { old: { email: E, newsletter: false }, new: { email: E, newsletter: true } } },
});
near('Firestore', { fields: { email: { stringValue: E }, unsubscribed: { booleanValue: false } } });
near('DynamoDB', { dynamodb: { NewImage: { email: { S: E }, opt_out: { BOOL: false } } } });
near('sheet values', {
	values: [
		['Email', 'Status'],
		[E, 'subscribed'],
	],
});
near('CSV text', { data: `email,name,unsubscribed\n${E},Ada,no\n` });
near('XML text', { data: `<contact><email>${E}</email><optout>false</optout></contact>` });
near('topic of another', {
	topic: 'orders',
	key: E,
	value: JSON.stringify({ email: E, list: 'all', status: 'cancelled' }),
});
near('WPForms', {
	fields: {
		1: { name: 'Email', value: E },
		4: { name: 'Send me the newsletter', value: 'Yes' },
		5: { name: 'First visit?', value: 'No' },
	},
});
near('Formstack', w({ FormID: '1', Email: { value: E }, 'Is this a repeat order?': { value: 'No' } }));
near('HubSpot legal consent', { email: E, 'LEGAL_CONSENT.subscription_type_7': 'true' });
near(
	'Directus',
	w({ event: 'contacts.items.update', payload: { phone_verified: false }, contact: { email: E, marketing: true } }),
);
near('shipment paused', { email: E, shipment: { status: 'paused', reason: 'address check' } });
near('parcel blocked', { email: E, parcel: { state: 'blocked', note: 'customs' } });
near('account locked', { email: E, account: { locked: true, reason: 'too many attempts' } });
near('user suspended', { user: { email: E, suspended: false, active: true } });
near('subscription downgraded', {
	customer: { email: E },
	subscription: { status: 'past_due', cancel_at_period_end: true },
});
near('membership frozen', { email: E, membership: { status: 'frozen', until: '2026-07-01' } });
near('appointment declined', { attendee: { email: E }, responseStatus: 'declined', summary: 'Demo' });
near('calendar cancelled', { organizer: 'sales@shop.example', attendees: [{ email: E }], status: 'cancelled' });
near('refund denied', { email: E, refund: { status: 'denied' } });
near('loan declined', { applicant: { email: E }, decision: 'declined' });
near('card removed', { email: E, event: 'payment_method.removed' });
near('feature opt-out', { email: E, event: 'beta_program_opt_out' });
near('unsubscribe link clicked of nobody', {
	email: E,
	event: 'email.delivered',
	headers: { 'List-Unsubscribe': '<https://x.example/u>' },
});
near('campaign setting', {
	email: E,
	campaign: { name: 'Spring', stop_on_reply: true, unsubscribe_text: 'Click to opt out' },
});
near('sequence stopped by us', { email: E, sequence: { state: 'finished' }, replied: false });
near('consent prompt shown', { email: E, event: 'consent_prompt_viewed' });
near('webhook of a removed tag', { email: E, event: 'tag_removed', tag: 'trial' });
near('segment left', { email: E, event: 'segment.exited', segment: 'Hot leads' });
near('two-factor off', { email: E, event: 'two_factor_disabled' });
near('product STOP', {
	email: E,
	event: 'product_viewed',
	product: { name: 'STOP door wedge', tags: ['stop', 'block'] },
});
near('company Remove-It', { email: E, company: 'Remove-It Ltd', title: 'Blocker' });
