import { Exam, w } from './exam';

export const exam = new Exam();
const { no, near } = exam;
const A = 'ada@example.com';
const B = 'bob@example.com';
// Mailchimp
no(
	'mailchimp form unsub flat',
	w({
		type: 'unsubscribe',
		fired_at: '2026-05-19 21:40:57',
		'data[action]': 'unsub',
		'data[reason]': 'manual',
		'data[id]': '8a25ff1d98',
		'data[list_id]': 'a6b5da1054',
		'data[email]': A,
		'data[email_type]': 'html',
		'data[merges][EMAIL]': A,
		'data[ip_opt]': '10.20.10.30',
		'data[campaign_id]': 'cb398d21d2',
	}),
);
no(
	'mailchimp cleaned nested',
	w({
		type: 'cleaned',
		fired_at: '2026-05-19 22:01:00',
		data: { list_id: 'a6b5da1054', campaign_id: '4fjk2ma9xd', reason: 'hard', email: A },
	}),
);
no(
	'mailchimp cleaned abuse',
	w({
		type: 'cleaned',
		fired_at: '2026-05-19 22:01:00',
		data: { list_id: 'a6b5da1054', campaign_id: '4fjk2ma9xd', reason: 'abuse', email: A },
	}),
);
for (const status of ['unsubscribed', 'cleaned', 'archived', 'pending', 'transactional'])
	(status === 'archived' || status === 'transactional' ? near : no)(`mailchimp member ${status}`, {
		id: 'f',
		email_address: A,
		unique_email_id: 'x',
		status,
		merge_fields: { FNAME: 'Ada' },
		list_id: 'l1',
		last_changed: '2026-05-18T10:00:00+00:00',
		timestamp_opt: '2026-01-01T00:00:00+00:00',
	});
no('mailchimp members list', {
	members: [
		{ id: 'f', email_address: B, status: 'subscribed', list_id: 'l1' },
		{ id: 'g', email_address: A, status: 'unsubscribed', list_id: 'l1' },
	],
	list_id: 'l1',
	total_items: 2,
});
no('mailchimp report unsubscribes', {
	unsubscribes: [
		{
			email_id: 'x',
			email_address: A,
			merge_fields: {},
			vip: false,
			timestamp: '2026-05-19T10:00:00+00:00',
			reason: 'None given',
			campaign_id: 'c',
			list_id: 'l',
			list_is_active: true,
		},
		{
			email_id: 'y',
			email_address: B,
			timestamp: '2026-05-19T10:00:00+00:00',
			reason: 'None given',
			campaign_id: 'c',
			list_id: 'l',
		},
	],
	campaign_id: 'c',
	total_items: 2,
});
no('mailchimp abuse reports', {
	abuse_reports: [
		{
			id: 42,
			campaign_id: 'c',
			list_id: 'l',
			email_id: 'e',
			email_address: A,
			merge_fields: {},
			vip: false,
			date: '2026-05-19T10:00:00+00:00',
		},
	],
	campaign_id: 'c',
	total_items: 1,
});
no('mailchimp export unsubscribed csv', {
	'Email Address': A,
	'First Name': 'Ada',
	MEMBER_RATING: 2,
	OPTIN_TIME: '',
	UNSUB_TIME: '2026-05-01 10:00:00',
	UNSUB_CAMPAIGN_TITLE: 'May news',
	UNSUB_REASON: 'NORMAL',
	UNSUB_REASON_OTHER: '',
});
no('mailchimp export cleaned csv', {
	'Email Address': A,
	'First Name': 'Ada',
	CLEAN_TIME: '2026-05-01 10:00:00',
	CLEAN_CAMPAIGN_TITLE: 'May news',
});
no('mailchimp member activity', {
	activity: [{ activity_type: 'unsub', created_at_timestamp: '2026-05-18T10:00:00+00:00', campaign_id: 'c' }],
	email_id: 'x',
	list_id: 'l',
	email_address: A,
});
no('mailchimp marketing_permissions off', {
	email_address: A,
	status: 'subscribed',
	marketing_permissions: [
		{ marketing_permission_id: 'a', text: 'Email', enabled: false },
		{ marketing_permission_id: 'b', text: 'Direct mail', enabled: false },
	],
	list_id: 'l1',
});
no(
	'mailchimp sms status',
	{
		email_address: A,
		status: 'subscribed',
		sms_phone_number: '+14155550100',
		sms_subscription_status: 'unsubscribed',
		list_id: 'l',
	},
	'+14155550100',
);
// Klaviyo
const kl = (email: object, sms: object = {}) => ({
	data: {
		type: 'profile',
		id: '01',
		attributes: {
			email: A,
			phone_number: '+14155550100',
			subscriptions: { email: { marketing: email }, sms: { marketing: sms } },
		},
	},
});
no(
	'klaviyo profile unsubscribed',
	w(
		kl({
			can_receive_email_marketing: false,
			consent: 'UNSUBSCRIBED',
			consent_timestamp: '2026-05-18T00:00:00Z',
			suppression: [],
			list_suppressions: [],
		}),
	),
);
no(
	'klaviyo profile suppressed',
	w(
		kl({
			can_receive_email_marketing: false,
			consent: 'SUBSCRIBED',
			suppression: [{ reason: 'HARD_BOUNCE', timestamp: '2026-05-18T00:00:00Z' }],
			list_suppressions: [],
		}),
	),
);
no(
	'klaviyo profile list suppression',
	w(
		kl({
			can_receive_email_marketing: true,
			consent: 'SUBSCRIBED',
			suppression: [],
			list_suppressions: [{ list_id: 'Y6nRLr', reason: 'UNSUBSCRIBE', timestamp: '2026-05-18T00:00:00Z' }],
		}),
	),
);
no('klaviyo profile can receive false', w(kl({ can_receive_email_marketing: false, consent: 'NEVER_SUBSCRIBED' })));
no(
	'klaviyo profile sms unsub',
	w(
		kl(
			{ can_receive_email_marketing: true, consent: 'SUBSCRIBED' },
			{ can_receive_sms_marketing: false, consent: 'UNSUBSCRIBED', consent_timestamp: '2026-05-18T00:00:00Z' },
		),
	),
	'+14155550100',
);
no('klaviyo suppressed csv', { Email: A, Reason: 'User Suppressed', 'Suppressed On': '2026-05-10', Name: 'Ada' });
no('klaviyo export csv', {
	Email: A,
	'First Name': 'Ada',
	'Email Marketing Consent': 'UNSUBSCRIBED',
	'Email Marketing Consent Timestamp': '2026-01-01',
	'SMS Marketing Consent': 'NEVER_SUBSCRIBED',
});
no('klaviyo export csv email suppressions', {
	Email: A,
	'Email Marketing Consent': 'SUBSCRIBED',
	'Email Suppressions': "['UNSUBSCRIBE']",
	'Phone Number': '',
});
for (const metric of [
	'Unsubscribed from Email Marketing',
	'Unsubscribed',
	'Marked Email as Spam',
	'Unsubscribed from List',
	'Unsubscribed Email',
])
	no(
		`klaviyo webhook flow ${metric}`,
		w({ profile: { email: A, id: '01' }, event: { metric: { name: metric }, timestamp: 1779200000 } }),
	);
no(
	'klaviyo system webhook',
	w({
		meta: { timestamp: '2026-05-19T00:00:00Z', klaviyo_webhook_id: 'x' },
		data: [
			{
				topic: 'event:klaviyo.unsubscribed_from_email_marketing',
				payload: {
					data: {
						type: 'event',
						id: 'e1',
						attributes: { timestamp: 1779200000, event_properties: {}, datetime: '2026-05-19T00:00:00Z' },
						relationships: { profile: { data: { type: 'profile', id: 'p1' } } },
					},
					included: [{ type: 'profile', id: 'p1', attributes: { email: A, phone_number: null } }],
				},
			},
		],
	}),
);
no(
	'klaviyo system webhook sms',
	w({
		data: [
			{
				topic: 'event:klaviyo.unsubscribed_from_sms_marketing',
				payload: {
					data: { type: 'event', id: 'e1', attributes: { timestamp: 1779200000 } },
					included: [{ type: 'profile', id: 'p1', attributes: { phone_number: '+14155550100' } }],
				},
			},
		],
	}),
	'+14155550100',
);
// HubSpot
no('hubspot v3 contact optout', {
	id: '51',
	properties: {
		email: A,
		hs_email_optout: 'true',
		firstname: 'Ada',
		createdate: '2026-01-01T00:00:00Z',
		lastmodifieddate: '2026-05-01T00:00:00Z',
		hs_object_id: '51',
	},
	createdAt: '2026-01-01T00:00:00Z',
	updatedAt: '2026-05-01T00:00:00Z',
	archived: false,
});
no('hubspot v3 contact optout of a type', {
	id: '51',
	properties: { email: A, hs_email_optout_12345678: 'true', hs_object_id: '51' },
	createdAt: '2026-01-01T00:00:00Z',
	updatedAt: '2026-05-01T00:00:00Z',
	archived: false,
});
no('hubspot v3 is_unsubscribed bounce', {
	id: '51',
	properties: { email: A, hs_email_bad_address: 'true', hs_object_id: '51' },
	createdAt: '2026-01-01T00:00:00Z',
	updatedAt: '2026-05-01T00:00:00Z',
	archived: false,
});
no('hubspot v3 hard bounce enum', {
	id: '51',
	properties: { email: A, hs_email_hard_bounce_reason_enum: 'UNKNOWN_USER', hs_object_id: '51' },
	createdAt: '2026-01-01T00:00:00Z',
	updatedAt: '2026-05-01T00:00:00Z',
	archived: false,
});
no('hubspot v3 with history', {
	id: '51',
	properties: { email: A, hs_email_optout: 'true' },
	propertiesWithHistory: {
		hs_email_optout: [
			{ value: 'true', timestamp: '2026-05-10T00:00:00Z', sourceType: 'EMAIL' },
			{ value: 'false', timestamp: '2026-01-10T00:00:00Z' },
		],
	},
	createdAt: '2026-01-01T00:00:00Z',
	updatedAt: '2026-05-01T00:00:00Z',
	archived: false,
});
no('hubspot only history', {
	id: '51',
	properties: { email: A },
	propertiesWithHistory: {
		hs_email_optout: [
			{ value: 'true', timestamp: '2026-05-10T00:00:00Z', sourceType: 'EMAIL' },
			{ value: '', timestamp: '2026-01-10T00:00:00Z' },
		],
	},
	createdAt: '2026-01-01T00:00:00Z',
	updatedAt: '2026-05-01T00:00:00Z',
	archived: false,
});
no('hubspot v1 contact', {
	vid: 51,
	'canonical-vid': 51,
	'portal-id': 1,
	properties: {
		email: { value: A },
		hs_email_optout: { value: 'true', versions: [{ value: 'true', timestamp: 1779000000000 }] },
	},
	'identity-profiles': [{ vid: 51, identities: [{ type: 'EMAIL', value: A, 'is-primary': true }] }],
});
no('hubspot simplified', { vid: 51, email: A, hs_email_optout: 'true' });
no('hubspot communication status v3', {
	recipient: A,
	subscriptionStatuses: [
		{
			id: '1',
			name: 'Marketing Information',
			description: 'x',
			status: 'NOT_SUBSCRIBED',
			sourceOfStatus: 'SUBSCRIPTION_STATUS',
			preferenceGroupName: null,
			legalBasis: null,
		},
	],
});
no('hubspot communication status v4', {
	results: [
		{
			channel: 'EMAIL',
			wideStatusType: 'PORTAL_WIDE',
			status: 'UNSUBSCRIBED',
			timestamp: '2026-05-10T00:00:00Z',
			subscriberIdString: A,
			businessUnitId: 0,
		},
	],
});
no('hubspot communication v4 subs', {
	results: [
		{
			channel: 'EMAIL',
			subscriberIdString: A,
			subscriptionId: 5,
			subscriptionName: 'Marketing',
			status: 'UNSUBSCRIBED',
			source: 'SUBSCRIPTION_STATUS',
			timestamp: '2026-05-10T00:00:00Z',
		},
	],
});
no('hubspot legacy subscription status', {
	subscribed: false,
	markedAsSpam: false,
	unsubscribeFromPortal: true,
	portalId: 62515,
	bounced: false,
	email: A,
	subscriptionStatuses: [],
	status: 'unsubscribed',
});
no('hubspot legacy marked as spam', {
	subscribed: true,
	markedAsSpam: true,
	unsubscribeFromPortal: false,
	portalId: 62515,
	bounced: false,
	email: A,
	status: 'subscribed',
});
no('hubspot legacy timeline', {
	timeline: [
		{
			timestamp: 1779000000000,
			portalId: 1,
			recipient: A,
			normalizedEmailId: 'x',
			changes: [
				{
					change: 'UNSUBSCRIBED',
					source: 'SOURCE_RECIPIENT',
					portalId: 1,
					subscriptionId: 7,
					changeType: 'SUBSCRIPTION_STATUS',
				},
			],
		},
	],
	hasMore: false,
});
no('hubspot email event statuschange', {
	id: 'x',
	created: 1779000000000,
	type: 'STATUSCHANGE',
	recipient: A,
	portalSubscriptionStatus: 'UNSUBSCRIBED',
	source: 'SOURCE_RECIPIENT',
	requestedBy: A,
	portalId: 1,
});
no('hubspot email event spamreport', {
	id: 'x',
	created: 1779000000000,
	type: 'SPAMREPORT',
	recipient: A,
	emailCampaignId: 1,
	portalId: 1,
});
no(
	'hubspot webhook propertyChange',
	w([
		{
			eventId: 1,
			subscriptionId: 2,
			portalId: 3,
			appId: 4,
			occurredAt: 1779000000000,
			subscriptionType: 'contact.propertyChange',
			attemptNumber: 0,
			objectId: 51,
			propertyName: 'hs_email_optout',
			propertyValue: 'true',
			changeSource: 'CRM',
			email: A,
		},
	]),
);
no(
	'hubspot workflow webhook',
	w({
		vid: 51,
		properties: { email: { value: A }, hs_email_is_ineligible: { value: 'true' }, hs_email_optout: { value: 'true' } },
	}),
);
no('hubspot export csv', { 'Record ID': 51, Email: A, 'Unsubscribed from all email': 'Yes', 'First Name': 'Ada' });
no('hubspot export csv 2', { 'Record ID': 51, Email: A, 'Opted out of email: Marketing Information': 'Yes' });
no('hubspot export csv 3', { 'Record ID': 51, Email: A, 'Opted out of all email': 'true' });
no('hubspot marketing contact status', {
	'Record ID': 51,
	Email: A,
	'Marketing contact status': 'Non-marketing contact',
});
no('isUnsubscribedFromEmail', w({ email: A, isUnsubscribedFromEmail: true }));
no(
	'isUnsubscribedFromEmails nested',
	w({ data: { contact: { email: A, preferences: { isUnsubscribedFromEmails: true } } } }),
);
// Salesforce
no('sf contact', { Id: '003', attributes: { type: 'Contact' }, Email: A, HasOptedOutOfEmail: true, DoNotCall: false });
no(
	'sf contact donotcall',
	{ Id: '003', Email: A, Phone: '+14155550100', HasOptedOutOfEmail: false, DoNotCall: true },
	'+14155550100',
	'phone',
);
no('sf person account', { Id: '001', PersonEmail: A, PersonHasOptedOutOfEmail: true, IsPersonAccount: true });
no('sf lead custom', { Id: '00Q', Email: A, Email_Opt_Out__c: true });
no('sf lead custom 2', { Id: '00Q', Email: A, Marketing_Opt_In__c: false });
no('sf lead custom 3', { Id: '00Q', Email: A, GDPR_Consent__c: 'Withdrawn' });
no('sf lead custom 4', { Id: '00Q', Email: A, Do_Not_Email__c: 'true' });
no('sf lead bounced', {
	Id: '00Q',
	Email: A,
	EmailBouncedReason: '550 no such user',
	EmailBouncedDate: '2026-05-10T00:00:00Z',
	IsEmailBounced: true,
});
no('sf typeconsent', {
	Name: 'x',
	PartyId: '0PK',
	ContactPointType: 'Email',
	PrivacyConsentStatus: 'OptOut',
	EffectiveFrom: '2026-05-01',
	Email: A,
});
no('sf contactpointconsent', {
	ContactPoint: { EmailAddress: A },
	PrivacyConsentStatus: 'OptOut',
	CaptureDate: '2026-05-01T00:00:00Z',
});
no('sf individual', {
	Id: '0PK',
	HasOptedOutSolicit: true,
	HasOptedOutProcessing: false,
	ShouldForget: false,
	Email__c: A,
});
no('sf individual forget', { Id: '0PK', HasOptedOutSolicit: false, ShouldForget: true, Email__c: A });
no('sf cdc', {
	schema: 'x',
	payload: {
		ChangeEventHeader: {
			entityName: 'Contact',
			recordIds: ['003'],
			changeType: 'UPDATE',
			changedFields: ['HasOptedOutOfEmail'],
		},
		HasOptedOutOfEmail: true,
		Email: A,
	},
	event: { replayId: 1 },
});
no('sfmc subscriber', { SubscriberKey: 'k1', EmailAddress: A, Status: 'Unsubscribed', UnsubscribedDate: '2026-05-01' });
no('sfmc held', { SubscriberKey: 'k1', EmailAddress: A, Status: 'Held' });
no(
	'sfmc ens unsubscribe',
	w([
		{
			eventCategoryType: 'EngagementEvents.EmailUnsubscribe',
			timestampUTC: 1779000000000,
			compositeId: 'a.b',
			definitionKey: 'd',
			mid: 1,
			eid: 2,
			composite: { jobId: '1', listId: '2' },
			info: { to: A, subscriberKey: 'k1', unsubscribeMethod: 'one-click' },
		},
	]),
);
no(
	'sfmc ens bounce',
	w([
		{
			eventCategoryType: 'TransactionalSendEvents.EmailBounced',
			timestampUTC: 1779000000000,
			info: { to: A, bounceCategory: 'Hard bounce', bounceSubcategory: 'user unknown' },
		},
	]),
);
no('sfmc unsub extract', {
	ClientID: 1,
	SendID: 2,
	SubscriberKey: A,
	EmailAddress: A,
	SubscriberID: 3,
	ListID: 4,
	EventDate: '5/1/2026 10:00:00 AM',
	EventType: 'Unsubscribe',
	BatchID: 1,
});
// Brevo
for (const event of ['unsubscribed', 'unsubscribe', 'spam', 'hard_bounce', 'complaint', 'contact_deleted'])
	(event === 'contact_deleted' ? near : no)(
		`brevo ${event}`,
		w({
			id: 9,
			event,
			email: A,
			date: '2026-05-19 10:00:00',
			ts_event: 1779190000,
			camp_id: 5,
			list_id: [2],
			'message-id': '<x@y>',
		}),
	);
no('brevo contact', {
	email: A,
	id: 8,
	emailBlacklisted: true,
	smsBlacklisted: false,
	createdAt: '2026-01-01T00:00:00Z',
	listIds: [2],
	attributes: {},
});
no(
	'brevo contact sms',
	{ email: A, id: 8, emailBlacklisted: false, smsBlacklisted: true, attributes: { SMS: '14155550100' } },
	'+14155550100',
);
no('brevo contacts list', {
	contacts: [
		{ email: A, id: 8, emailBlacklisted: true },
		{ email: B, id: 9, emailBlacklisted: false },
	],
	count: 2,
});
no('brevo blocked contacts', {
	count: 2,
	contacts: [
		{
			email: A,
			senderEmail: 's@shop.example',
			reason: { code: 'unsubscribedViaEmail', message: 'x' },
			blockedAt: '2026-05-10T00:00:00Z',
		},
		{ email: B, senderEmail: 's@shop.example', reason: { code: 'adminBlocked' }, blockedAt: '2026-05-10T00:00:00Z' },
	],
});
no('brevo export', { EMAIL: A, EMAIL_BLACKLISTED: 'Yes', SMS: '' });
no('brevo export de', { EMAIL: A, BLOCKLISTED: '1' });
no('brevo DOUBLE_OPT-IN 2 = no', { EMAIL: A, OPT_IN: 'false' });
// ActiveCampaign
no(
	'ac unsubscribe flat',
	w({
		type: 'unsubscribe',
		date_time: '2026-05-19T10:00:00-05:00',
		initiated_from: 'public',
		'contact[id]': '5',
		'contact[email]': A,
		'contact[first_name]': 'Ada',
		list: '1',
		'unsubscribe[reason]': '',
	}),
);
no('ac contactList', {
	contact: { email: A, id: '5' },
	contactLists: [
		{ contact: '5', list: '2', status: '2', unsubreason: '', sdate: null, udate: '2026-05-10T00:00:00-05:00' },
	],
});
no(
	'ac bounce',
	w({
		type: 'bounce',
		date_time: '2026-05-19T10:00:00-05:00',
		'contact[id]': '5',
		'contact[email]': A,
		'bounce[type]': 'hard',
		'bounce[code]': '9.1.1',
	}),
);
no('ac unsubscribe all?', w({ type: 'unsubscribe', contact: { id: '5', email: A, tags: '' }, list: '0' }));
no('ac contact bounced_hard', { contact: { id: '5', email: A, bounced_hard: '1', bounced_soft: '0' } });
// SendGrid
for (const event of ['unsubscribe', 'group_unsubscribe', 'spamreport', 'bounce'])
	no(
		`sendgrid ${event}`,
		w([
			{
				email: A,
				timestamp: 1779190000,
				event,
				sg_event_id: event,
				sg_message_id: 'm',
				asm_group_id: 10,
				type: 'bounce',
				status: '5.1.1',
				reason: '550 unknown',
			},
		]),
	);
no(
	'sendgrid dropped unsub',
	w([
		{
			email: A,
			timestamp: 1779190000,
			event: 'dropped',
			reason: 'Unsubscribed Address',
			sg_event_id: 'd',
			sg_message_id: 'm',
		},
	]),
);
no(
	'sendgrid dropped spam',
	w([
		{
			email: A,
			timestamp: 1779190000,
			event: 'dropped',
			reason: 'Spam Reporting Address',
			sg_event_id: 'd',
			sg_message_id: 'm',
		},
	]),
);
no(
	'sendgrid dropped bounced',
	w([
		{
			email: A,
			timestamp: 1779190000,
			event: 'dropped',
			reason: 'Bounced Address',
			sg_event_id: 'd',
			sg_message_id: 'm',
		},
	]),
);
no('sendgrid contacts list', {
	result: [{ id: '1', email: A, list_ids: [], segment_ids: [], custom_fields: {}, unsubscribed: true }],
	contact_count: 1,
});
no('sendgrid suppressions for address', {
	suppressions: [{ description: 'x', id: 1, is_default: true, name: 'Weekly', suppressed: true }],
	recipient_email: A,
});
no('sendgrid suppression array of emails in key', { suppressions: [A, B] });
no('sendgrid export csv', { email: A, created: 1443651141, reason: '', group: 'Global Unsubscribes' });
// Postmark
no(
	'postmark subscriptionchange',
	w({
		RecordType: 'SubscriptionChange',
		MessageID: 'm',
		ServerID: 1,
		MessageStream: 'broadcast',
		ChangedAt: '2026-05-19T10:00:00Z',
		Recipient: A,
		Origin: 'Recipient',
		SuppressSending: true,
		SuppressionReason: 'ManualSuppression',
		Tag: 't',
	}),
);
no(
	'postmark spamcomplaint',
	w({
		RecordType: 'SpamComplaint',
		Type: 'SpamComplaint',
		Email: A,
		From: 'shop@shop.example',
		BouncedAt: '2026-05-19T10:00:00Z',
		ID: 1,
		MessageID: 'm',
	}),
);
no(
	'postmark manually deactivated',
	w({
		RecordType: 'Bounce',
		Type: 'ManuallyDeactivated',
		Email: A,
		From: 'shop@shop.example',
		BouncedAt: '2026-05-19T10:00:00Z',
		ID: 2,
		MessageID: 'm',
		Inactive: true,
	}),
);
no(
	'postmark unsubscribe type bounce',
	w({
		RecordType: 'Bounce',
		Type: 'Unsubscribe',
		Email: A,
		From: 'shop@shop.example',
		BouncedAt: '2026-05-19T10:00:00Z',
		ID: 2,
		MessageID: 'm',
		Inactive: true,
	}),
);
no('postmark dump', {
	Suppressions: [
		{ EmailAddress: A, SuppressionReason: 'HardBounce', Origin: 'Recipient', CreatedAt: '2026-05-10T08:58:33-05:00' },
		{
			EmailAddress: B,
			SuppressionReason: 'ManualSuppression',
			Origin: 'Customer',
			CreatedAt: '2026-05-10T08:58:33-05:00',
		},
	],
});
no('postmark dump split row', {
	EmailAddress: A,
	SuppressionReason: 'ManualSuppression',
	Origin: 'Recipient',
	CreatedAt: '2026-05-10T08:58:33-05:00',
});
// Customer.io
for (const metric of ['unsubscribed', 'spammed', 'bounced'])
	no(
		`customerio email ${metric}`,
		w({
			event_id: 'e',
			object_type: 'email',
			metric,
			timestamp: 1779190000,
			data: { identifiers: { id: '1', email: A, cio_id: 'c' }, recipient: A, delivery_id: 'd' },
		}),
	);
no(
	'customerio customer unsubscribed',
	w({
		event_id: 'e',
		object_type: 'customer',
		metric: 'unsubscribed',
		timestamp: 1779190000,
		data: { identifiers: { id: '1', email: A }, email_address: A },
	}),
);
no(
	'customerio prefs changed',
	w({
		event_id: 'e',
		object_type: 'customer',
		metric: 'cio_subscription_preferences_changed',
		timestamp: 1779190000,
		data: { identifiers: { email: A }, content: '{"topics":{"topic_1":false,"topic_2":false}}' },
	}),
);
no('customerio attributes', { customer: { id: '1', attributes: { email: A, unsubscribed: 'true' } } });
no('customerio suppressed', w({ type: 'person', action: 'suppress', identifiers: { email: A } }));
// Braze
no('braze global state', {
	events: [
		{
			event_type: 'users.behaviors.subscription.GlobalStateChange',
			id: 'x',
			time: 1779190000,
			user: { user_id: 'u', external_user_id: 'e' },
			properties: {
				email_address: A,
				subscription_status: 'Unsubscribed',
				channel: 'email',
				state_change_source: 'dashboard',
			},
		},
	],
});
no('braze email unsubscribe currents', {
	events: [
		{
			event_type: 'users.messages.email.Unsubscribe',
			id: 'x',
			time: 1779190000,
			user: { external_user_id: 'e' },
			properties: { email_address: A, campaign_id: 'c' },
		},
	],
});
no('braze spam', {
	events: [
		{
			event_type: 'users.messages.email.MarkAsSpam',
			id: 'x',
			time: 1779190000,
			user: { external_user_id: 'e' },
			properties: { email_address: A },
		},
	],
});
no(
	'braze sms inbound',
	{
		events: [
			{
				event_type: 'users.messages.sms.InboundReceive',
				id: 'x',
				time: 1779190000,
				properties: {
					inbound_phone_number: '+18005550100',
					user_phone_number: '+14155550100',
					action: 'Unsubscribe',
					message_body: 'STOP',
				},
			},
		],
	},
	'+14155550100',
);
no('braze user export', {
	users: [
		{
			external_id: 'e',
			email: A,
			email_subscribe: 'unsubscribed',
			push_subscribe: 'subscribed',
			email_unsubscribed_at: '2026-05-01T00:00:00Z',
		},
	],
	message: 'success',
});
no('braze user export w/o date', {
	users: [
		{ external_id: 'e', email: A, email_subscribe: 'unsubscribed' },
		{ external_id: 'f', email: B, email_subscribe: 'opted_in' },
	],
	message: 'success',
});
no('braze unsubs query', { emails: [{ email: A, unsubscribed_at: '2026-05-01 00:00:00 +0000' }], message: 'success' });
no('braze hard bounces', { emails: [{ email: A, hard_bounced_at: '2026-05-01 00:00:00 +0000' }], message: 'success' });
no('braze subscription group', {
	users: [
		{
			email: A,
			phone: null,
			external_id: 'e',
			subscription_groups: [{ id: 'g', name: 'News', channel: 'email', status: 'Unsubscribed' }],
		},
	],
	total_count: 1,
	message: 'success',
});
// Iterable
no(
	'iterable emailUnSubscribe',
	w({
		email: A,
		eventName: 'emailUnSubscribe',
		dataFields: {
			campaignId: 1,
			createdAt: '2026-05-19 10:00:00 +00:00',
			emailListIds: [1],
			unsubSource: 'EmailLink',
			email: A,
			recipientState: 'Unsub',
		},
	}),
);
no(
	'iterable emailComplaint',
	w({
		email: A,
		eventName: 'emailComplaint',
		dataFields: { recipientState: 'Complaint', createdAt: '2026-05-19 10:00:00 +00:00', email: A },
	}),
);
no('iterable user unsub channels', {
	user: { email: A, dataFields: { email: A, unsubscribedChannelIds: [12345], unsubscribedMessageTypeIds: [] } },
});
no('iterable user unsub types', {
	user: { email: A, dataFields: { email: A, unsubscribedChannelIds: [], unsubscribedMessageTypeIds: [77] } },
});
near('iterable user no unsub', {
	user: { email: A, dataFields: { email: A, unsubscribedChannelIds: [], unsubscribedMessageTypeIds: [] } },
});
no(
	'iterable sms',
	w({
		eventName: 'smsReceived',
		email: A,
		dataFields: { fromPhoneNumber: '+14155550100', toPhoneNumber: '+18005550100', smsMessage: 'stop', email: A },
	}),
	'+14155550100',
);
// Omnisend
no('omnisend contact', {
	contactID: 'c',
	email: A,
	identifiers: [
		{ type: 'email', id: A, channels: { email: { status: 'unsubscribed', statusDate: '2026-05-10T00:00:00Z' } } },
	],
});
near('omnisend contact nonsub', {
	contactID: 'c',
	identifiers: [
		{ type: 'email', id: A, channels: { email: { status: 'nonSubscribed', statusDate: '2026-05-10T00:00:00Z' } } },
	],
});
no('omnisend export', { email: A, emailStatus: 'unsubscribed', emailStatusDate: '2026-05-10' });
no('omnisend statuses', {
	email: A,
	statuses: [{ status: 'unsubscribed', channel: 'email', date: '2026-05-10T00:00:00Z' }],
});
// Drip
for (const event of [
	'subscriber.unsubscribed_all',
	'subscriber.unsubscribed_from_campaign',
	'subscriber.complained',
	'subscriber.bounced',
])
	no(
		`drip ${event}`,
		w({
			event,
			data: {
				account_id: '1',
				subscriber: { id: 's', status: 'active', email: A, time_zone: null, created_at: '2026-01-01T00:00:00Z' },
				properties: {},
			},
			occurred_at: '2026-05-19T10:00:00Z',
		}),
	);
no('drip subscriber unsubscribed', {
	subscribers: [
		{ id: 's', status: 'unsubscribed', email: A },
		{ id: 't', status: 'active', email: B },
	],
});
no('drip subscriber global_status', { id: 's', email: A, status: 'active', global_status: 'unsubscribed' });
// Mailgun
no(
	'mailgun unsubscribed',
	w({
		signature: { token: 't', timestamp: '1', signature: 's' },
		'event-data': { event: 'unsubscribed', timestamp: 1779190000, id: 'i', recipient: A, message: { headers: {} } },
	}),
);
no('mailgun unsub list', {
	items: [
		{ address: A, tags: ['*'], created_at: 'Thu, 13 Oct 2025 18:02:00 UTC' },
		{ address: B, tags: ['*'], created_at: 'Thu, 13 Oct 2025 18:02:00 UTC' },
	],
	paging: { next: 'https://api.mailgun.net/v3/x/unsubscribes?page=next' },
});
no('mailgun mailing list member', { member: { address: A, name: 'Ada', subscribed: false, vars: {} } });
no('mailgun members', {
	items: [
		{ address: A, name: 'Ada', subscribed: false, vars: {} },
		{ address: B, subscribed: true },
	],
	total_count: 2,
});
// Mailjet
no(
	'mailjet unsub',
	w([{ event: 'unsub', time: 1779190000, MessageID: 1, email: A, mj_campaign_id: 1, mj_list_id: 1, ip: '1.1.1.1' }]),
);
no('mailjet contact lists', {
	Count: 1,
	Data: [{ ContactID: 1, IsUnsubscribed: true, UnsubscribedAt: '2026-05-01T00:00:00Z', Email: A, ListID: 1 }],
	Total: 1,
});
no('mailjet excluded', { Count: 1, Data: [{ ID: 1, Email: A, IsExcludedFromCampaigns: true, Name: 'Ada' }], Total: 1 });
no('mailjet spam complaining', { Count: 1, Data: [{ ID: 1, Email: A, IsSpamComplaining: true }], Total: 1 });
// Kit
no(
	'kit cancelled state',
	w({
		subscriber: {
			id: 1,
			first_name: 'Ada',
			email_address: A,
			state: 'cancelled',
			created_at: '2026-01-01T00:00:00Z',
			fields: {},
		},
	}),
);
no(
	'kit complained',
	w({ subscriber: { id: 1, email_address: A, state: 'complained', created_at: '2026-01-01T00:00:00Z', fields: {} } }),
);
no(
	'kit bounced',
	w({ subscriber: { id: 1, email_address: A, state: 'bounced', created_at: '2026-01-01T00:00:00Z', fields: {} } }),
);
no('kit subscribers list', {
	subscribers: [
		{ id: 1, email_address: A, state: 'cancelled', created_at: '2026-01-01T00:00:00Z', fields: {} },
		{ id: 2, email_address: B, state: 'active' },
	],
	pagination: {},
});
// beehiiv, ghost, buttondown, constant contact, aweber
no(
	'beehiiv unsub',
	w({
		event_type: 'subscription.unsubscribed',
		uid: 'x',
		data: { id: 'sub_1', email: A, status: 'inactive', created: 1779190000 },
	}),
);
no(
	'beehiiv deleted',
	w({
		event_type: 'subscription.deleted',
		uid: 'x',
		data: { id: 'sub_1', email: A, status: 'inactive', created: 1779190000 },
	}),
);
no(
	'ghost member unsub newsletters',
	w({
		member: {
			current: { id: 'm', email: A, newsletters: [], subscribed: false, status: 'free' },
			previous: { newsletters: [{ id: 'n', name: 'Weekly' }], subscribed: true },
		},
	}),
);
no('ghost suppressed', {
	members: [
		{
			id: 'm',
			email: A,
			subscribed: true,
			email_suppression: { suppressed: true, info: { reason: 'spam', timestamp: '2026-05-01T00:00:00Z' } },
		},
	],
});
no('ghost email_disabled', { id: 'm', email: A, email_disabled: true });
no('buttondown', w({ event_type: 'subscriber.unsubscribed', data: { subscriber: 'sub_1', email_address: A } }));
no('buttondown type', { id: 'sub_1', email_address: A, type: 'unsubscribed', creation_date: '2026-01-01T00:00:00Z' });
no('constant contact', {
	contact_id: 'c',
	email_address: {
		address: A,
		permission_to_send: 'unsubscribed',
		created_at: '2026-01-01T00:00:00Z',
		opt_out_date: '2026-05-01T00:00:00Z',
		opt_out_source: 'Contact',
		opt_out_reason: '',
	},
});
no('constant contact 2', {
	contacts: [
		{ contact_id: 'c', email_address: { address: A, permission_to_send: 'unsubscribed' } },
		{ contact_id: 'd', email_address: { address: B, permission_to_send: 'implicit' } },
	],
	contacts_count: 2,
});
no('constant contact pending', {
	contact_id: 'c',
	email_address: { address: A, permission_to_send: 'pending_confirmation', confirm_status: 'pending' },
});
no('aweber', {
	id: 1,
	email: A,
	status: 'unsubscribed',
	unsubscribed_at: '2026-05-01T00:00:00Z',
	unsubscribe_method: 'subscriber cp',
	subscribed_at: '2026-01-01T00:00:00Z',
});
no(
	'campaign monitor',
	w({
		Events: [
			{
				Type: 'Deactivate',
				Date: '2026-05-19 10:00:00',
				State: 'Unsubscribed',
				EmailAddress: A,
				Name: 'Ada',
				CustomFields: [],
			},
		],
		ListID: 'l',
	}),
);
no(
	'campaign monitor bounced',
	w({
		Events: [
			{
				Type: 'Deactivate',
				Date: '2026-05-19 10:00:00',
				State: 'Bounced',
				EmailAddress: A,
				Name: 'Ada',
				CustomFields: [],
			},
		],
		ListID: 'l',
	}),
);
no('campaign monitor suppression list', {
	Results: [
		{ EmailAddress: A, Date: '2026-05-19 10:00:00', State: 'Suppressed', SuppressionReason: 'Unsubscribed' },
		{ EmailAddress: B, Date: '2026-05-19 10:00:00', State: 'Suppressed', SuppressionReason: 'Bounced' },
	],
	PageNumber: 1,
});
for (const status of [
	'Unsubscribed',
	'HardBounced',
	'IsppComplained',
	'MailBlocked',
	'DirectComplaint',
	'SharedSuppression',
	'Suppressed',
	'DomainSuppression',
	'GlobalUnsubscribe',
	'PendingOptIn',
])
	no(`dotdigital ${status}`, { id: 1, email: A, optInType: 'Single', emailType: 'Html', status });
no('dotdigital v3', {
	contactId: 1,
	status: 'active',
	identifiers: { email: A },
	channelProperties: { email: { status: 'unsubscribed', emailType: 'html', optInType: 'single' } },
});
no('dotdigital suppressed list', {
	suppressedContact: { id: 1, email: A, optInType: 'Single', status: 'unsubscribed' },
	dateRemoved: '2026-05-01T00:00:00',
	reason: 'Unsubscribed',
});
no('emarsys optin', { key_id: 'id', id: '1', email: A, optin: '2' });
no('emarsys opt-in false label', { Email: A, 'Opt-In': 'False' });
no('sailthru optout', { keys: { email: A }, optout_email: 'all' });
no('sailthru optout 2', { email: A, optout: 'blast' });
near('sailthru optout none', { keys: { email: A }, optout_email: 'none' });
no(
	'bloomreach consent',
	w({
		type: 'consent',
		customer_ids: { registered: A },
		properties: {
			action: 'reject',
			category: 'newsletter',
			identification_type: 'email',
			identification: A,
			source: 'page',
		},
	}),
);
no('bloomreach customer property', w({ customer: { email: A, newsletter: 'false' } }));
no('cordial', { channels: { email: { address: A, subscribeStatus: 'unsubscribed' } } });
no('cordial none', { channels: { email: { address: A, subscribeStatus: 'none' } } });
no('marketo', { id: 1, email: A, unsubscribed: true, unsubscribedReason: 'x', marketingSuspended: false });
no('marketo suspended', { id: 1, email: A, unsubscribed: false, marketingSuspended: true });
no('marketo csv', { 'Email Address': A, 'Black Listed': 'true' });
no('marketo email invalid', { id: 1, email: A, emailInvalid: true, emailInvalidCause: '550' });
no('marketo activity', {
	id: 1,
	leadId: 2,
	activityDate: '2026-05-19T10:00:00Z',
	activityTypeId: 9,
	activityType: 'Unsubscribe Email',
	primaryAttributeValue: 'May',
	attributes: [],
	email: A,
});
no('pardot', { id: 1, email: A, opted_out: true, is_do_not_email: false });
no('pardot do not email', { id: 1, email: A, is_do_not_email: '1' });
no('pardot v5', { id: 1, email: A, isDoNotEmail: true, optedOut: false });
no('eloqua', {
	id: '1',
	emailAddress: A,
	isSubscribed: 'false',
	isBounceback: 'false',
	unsubscriptionDate: '1779190000',
});
no('eloqua bounceback', {
	id: '1',
	emailAddress: A,
	isSubscribed: 'true',
	isBounceback: 'true',
	bouncebackDate: '1779190000',
});
no('dynamics donotbulkemail', { contactid: 'g', emailaddress1: A, donotbulkemail: true, donotemail: false });
no('dynamics donotemail label', {
	contactid: 'g',
	emailaddress1: A,
	donotemail: true,
	'donotemail@OData.Community.Display.V1.FormattedValue': 'Do Not Allow',
});
no('dynamics donotsendmm', { contactid: 'g', emailaddress1: A, donotsendmm: true });
no('dynamics consent record', {
	msdynmkt_contactpointvalue: A,
	msdynmkt_contactpointtype: 'Email',
	msdynmkt_value: 'Opted Out',
	msdynmkt_purposeid: 'p',
});
no('dynamics export', { 'E-Mail': A, 'Massen-E-Mails nicht zulassen': 'Nicht zulassen' });
no('dynamics export en', { Email: A, 'Do not allow Bulk Emails': 'Do Not Allow' });
no('zoho', { id: '1', Email: A, Email_Opt_Out: true });
no('zoho campaigns', w({ event: 'unsubscribe', contact_email: A, listkey: 'x' }));
no('zoho unsubscribed mode', {
	id: '1',
	Email: A,
	Unsubscribed_Mode: 'Manual',
	Unsubscribed_Time: '2026-05-01T00:00:00Z',
});
no('freshsales', { contact: { id: 1, email: A, subscription_status: 2, unsubscription_reason: 'x' } });
no('freshsales label', { id: 1, email: A, 'Subscription status': 'Unsubscribed' });
no('keap', {
	id: 1,
	email_addresses: [{ email: A, field: 'EMAIL1', is_opt_in: false, opt_in_reason: null }],
	email_opted_in: false,
	email_status: 'NonMarketable',
});
no('keap hook', w({ event_key: 'contact.optout', email: A, timestamp: '2026-05-19T10:00:00Z' }));
no('close contact', {
	id: 'cont',
	name: 'Ada',
	emails: [{ email: A, type: 'office', is_unsubscribed: true }],
	phones: [],
});
no('insightly', { CONTACT_ID: 1, EMAIL_ADDRESS: A, EMAIL_OPTED_OUT: true });
no('sugarcrm', {
	id: 'x',
	email: [{ email_address: A, primary_address: true, invalid_email: false, opt_out: true }],
	do_not_call: false,
});
no('sugarcrm invalid', {
	id: 'x',
	email: [{ email_address: A, primary_address: true, invalid_email: true, opt_out: false }],
});
no('suitecrm', { data: { type: 'Contacts', attributes: { email1: A, email_opt_out: '1' } } });
no('vtiger', { id: '12x1', email: A, emailoptout: '1' });
no('vtiger donotcall', { id: '12x1', email: A, phone: '+14155550100', donotcall: '1' }, '+14155550100', 'phone');
no('odoo blacklist', { id: 1, email: A, is_blacklisted: true });
no('odoo opt_out', { id: 1, email: A, opt_out: true });
no('odoo mail.blacklist', { id: 1, email: A, active: true, _model: 'mail.blacklist', display_name: A });
no('airtable', { id: 'rec', createdTime: '2026-01-01T00:00:00Z', fields: { Email: A, 'Opted out': true } });
no('airtable 2', {
	id: 'rec',
	createdTime: '2026-01-01T00:00:00Z',
	fields: { Email: A, 'Marketing OK?': false, Status: 'Unsubscribed' },
});
no('notion', {
	id: 'p',
	object: 'page',
	properties: {
		Email: { id: 'a', type: 'email', email: A },
		Unsubscribed: { id: 'b', type: 'checkbox', checkbox: true },
	},
});
no('notion select', {
	id: 'p',
	object: 'page',
	properties: {
		Email: { id: 'a', type: 'email', email: A },
		Status: { id: 'b', type: 'select', select: { id: 'q', name: 'Unsubscribed', color: 'red' } },
	},
});
no('notion simple', { id: 'p', name: 'Ada', property_email: A, property_opted_out: true });
no('monday', {
	id: '1',
	name: 'Ada',
	column_values: [
		{
			id: 'email',
			text: A,
			value: '{"email":"ada@example.com","text":"ada@example.com"}',
			type: 'email',
			column: { title: 'Email' },
		},
		{ id: 'status', text: 'Unsubscribed', type: 'status', column: { title: 'Newsletter' } },
	],
});
no('pipedrive', {
	id: 1,
	name: 'Ada',
	email: [{ label: 'work', value: A, primary: true }],
	marketing_status: 'unsubscribed',
});
no('pipedrive no_consent', {
	id: 1,
	name: 'Ada',
	email: [{ label: 'work', value: A, primary: true }],
	marketing_status: 'no_consent',
});
no('outreach', {
	data: {
		type: 'prospect',
		id: 1,
		attributes: { emails: [A], optedOut: true, optedOutAt: '2026-05-01T00:00:00Z', emailsOptStatus: 'opted_out' },
	},
});
no('outreach optstatus', {
	data: {
		type: 'prospect',
		id: 1,
		attributes: { emails: [A], optedOut: false, emailsOptStatus: 'opted_out', callsOptStatus: 'null' },
	},
});
no('salesloft', { data: { id: 1, email_address: A, do_not_contact: true } });
no('salesloft contact restrictions', { data: { id: 1, email_address: A, contact_restrictions: ['email'] } });
no('apollo', { contact: { id: 'x', email: A, email_unsubscribed: true } });
no('apollo status', { contact: { id: 'x', email: A, email_status: 'unsubscribed', label_names: ['Do not contact'] } });
no('apollo dnc label', { contact: { id: 'x', email: A, label_names: ['Do not contact'] } });
no('apollo emailer', {
	contact: {
		id: 'x',
		email: A,
		contact_campaign_statuses: [{ status: 'finished', reason: 'unsubscribed', inactive_reason: 'Opted out' }],
	},
});
no('reply.io', w({ event: { type: 'contact_opted_out' }, contact_fields: { email: A, fullName: 'Ada' } }));
no('reply.io 2', w({ event: { id: 1, type: 'email_opted_out' }, contact: { email: A } }));
no(
	'woodpecker',
	w([
		{
			method: 'prospect_opt_out',
			prospect: { id: 1, email: A, status: 'BLACKLISTED' },
			email: { subject: 's' },
			timestamp: '2026-05-19T10:00:00',
		},
	]),
);
no('woodpecker 2', w([{ method: 'prospect_blacklisted', prospect: { id: 1, email: A, status: 'BLACKLISTED' } }]));
no(
	'woodpecker not interested',
	w([
		{
			method: 'prospect_not_interested',
			prospect: { id: 1, email: A, status: 'REPLIED', interested: 'NOT-INTERESTED' },
		},
	]),
);
no('woodpecker invalid', w([{ method: 'prospect_invalid', prospect: { id: 1, email: A, status: 'INVALID' } }]));
no(
	'instantly',
	w({
		timestamp: '2026-05-19T10:00:00Z',
		event_type: 'lead_unsubscribed',
		workspace: 'w',
		campaign_id: 'c',
		lead_email: A,
		email_account: 'rep@shop.example',
	}),
);
no(
	'smartlead',
	w({
		event_type: 'LEAD_UNSUBSCRIBED',
		to_email: A,
		from_email: 'rep@shop.example',
		event_timestamp: '2026-05-19T10:00:00Z',
	}),
);
no(
	'smartlead category',
	w({
		event_type: 'LEAD_CATEGORY_UPDATED',
		lead_email: A,
		lead_category: { new_name: 'Do Not Contact' },
		from_email: 'rep@shop.example',
	}),
);
no(
	'lemlist',
	w({
		_id: 'a',
		type: 'emailsUnsubscribed',
		leadEmail: A,
		sendUserEmail: 'rep@shop.example',
		createdAt: '2026-05-19T10:00:00Z',
	}),
);
no(
	'mailshake',
	w({ object: 'page', results: [{ object: 'unsubscribed', recipient: { emailAddress: A }, created: '2026-05-19' }] }),
);
no('quickmail', w({ event: 'prospect.unsubscribed', prospect: { email: A } }));
no(
	'emailoctopus',
	w([
		{
			id: 'x',
			type: 'contact.updated',
			list_id: 'l',
			contact_id: 'c',
			occurred_at: '2026-05-19T10:00:00Z',
			contact_email_address: A,
			contact_status: 'UNSUBSCRIBED',
		},
	]),
);
no('emailoctopus api', {
	data: [
		{ id: 'c', email_address: A, status: 'unsubscribed', fields: {} },
		{ id: 'd', email_address: B, status: 'subscribed' },
	],
	paging: {},
});
no('moosend', {
	Context: { Email: A, SubscribeType: 2, UnsubscribedOn: '/Date(1779190000000+0000)/', UnsubscribedFromID: 'x' },
});
no('sender.net', w({ topic: 'subscribers/unsubscribed', email: A }));
no('benchmark', w({ EventType: 'Unsubscribe', ContactEmail: A }));
no(
	'sparkpost list_unsubscribe',
	w([
		{ msys: { unsubscribe_event: { type: 'list_unsubscribe', rcpt_to: A, timestamp: '1779190000', event_id: '1' } } },
	]),
);
no('sparkpost suppression list', {
	results: [
		{
			recipient: A,
			type: 'non_transactional',
			source: 'Manually Added',
			description: 'x',
			non_transactional: true,
			created: '2026-05-01T00:00:00Z',
		},
	],
	links: [],
	total_count: 1,
});
no(
	'ses complaint',
	w({
		notificationType: 'Complaint',
		complaint: {
			complainedRecipients: [{ emailAddress: A }],
			timestamp: '2026-05-19T10:00:00Z',
			feedbackId: 'f',
			complaintFeedbackType: 'abuse',
		},
		mail: { messageId: 'm', source: 'shop@shop.example', destination: [A], timestamp: '2026-05-19T09:00:00Z' },
	}),
);
no(
	'ses subscription',
	w({
		eventType: 'Subscription',
		mail: { messageId: 'm', source: 's@shop.example', destination: [A], timestamp: '2026-05-19T09:00:00Z' },
		subscription: {
			contactList: 'c',
			timestamp: '2026-05-19T10:00:00Z',
			source: 'UnsubscribeHeader',
			newTopicPreferences: {
				unsubscribeAll: true,
				topicSubscriptionStatus: [{ topicName: 'x', subscriptionStatus: 'OptOut' }],
			},
		},
	}),
);
no('ses contact', { ContactListName: 'c', EmailAddress: A, UnsubscribeAll: true, TopicPreferences: [] });
no('ses contact topic', {
	ContactListName: 'c',
	EmailAddress: A,
	UnsubscribeAll: false,
	TopicPreferences: [{ TopicName: 'News', SubscriptionStatus: 'OPT_OUT' }],
});
no('ses suppressed dest', {
	SuppressedDestination: { EmailAddress: A, Reason: 'COMPLAINT', LastUpdateTime: 1779190000 },
});
no('ses suppressed dest summaries', {
	SuppressedDestinationSummaries: [
		{ EmailAddress: A, Reason: 'BOUNCE', LastUpdateTime: '2026-05-01T00:00:00Z' },
		{ EmailAddress: B, Reason: 'COMPLAINT', LastUpdateTime: '2026-05-01T00:00:00Z' },
	],
});
no(
	'resend contact',
	w({
		type: 'contact.updated',
		created_at: '2026-05-19T10:00:00Z',
		data: {
			id: 'c',
			audience_id: 'a',
			email: A,
			first_name: 'Ada',
			unsubscribed: true,
			created_at: '2026-01-01T00:00:00Z',
		},
	}),
);
no(
	'resend complained',
	w({
		type: 'email.complained',
		created_at: '2026-05-19T10:00:00Z',
		data: { email_id: 'e', from: 'Shop <shop@shop.example>', to: [A], subject: 's' },
	}),
);
no(
	'resend suppressed',
	w({
		type: 'email.suppressed',
		created_at: '2026-05-19T10:00:00Z',
		data: {
			email_id: 'e',
			from: 'Shop <shop@shop.example>',
			to: [A],
			subject: 's',
			suppressed: { message: 'x', type: 'OnAccountSuppressionList' },
		},
	}),
);
no(
	'loops',
	w({ eventName: 'contact.unsubscribed', eventTime: 1779190000, contactIdentity: { id: 'c', email: A, userId: 'u' } }),
);
no(
	'loops mailing list',
	w({
		eventName: 'contact.mailingList.unsubscribed',
		eventTime: 1779190000,
		contactIdentity: { id: 'c', email: A },
		mailingList: { id: 'm', name: 'News' },
	}),
);
no('loops contact', [{ id: 'c', email: A, subscribed: false, mailingLists: {}, optInStatus: 'rejected' }]);
no('plunk', w({ event: 'contact-unsubscribed', contact: { email: A, subscribed: false } }));
no('mailerlite new', w({ type: 'subscriber.unsubscribed', subscriber: { id: '1', email: A, status: 'unsubscribed' } }));
no(
	'mailerlite flat',
	w({
		id: '1',
		email: A,
		status: 'unsubscribed',
		event: 'subscriber.unsubscribed',
		unsubscribed_at: '2026-05-19 10:00:00',
	}),
);
no('mailerlite junk', { data: { id: '1', email: A, status: 'junk', source: 'import', sent: 1 } });
no('mailerlite unconfirmed', { data: { id: '1', email: A, status: 'unconfirmed', source: 'form' } });
no('mailerlite spam reported', w({ type: 'subscriber.spam_reported', email: A, id: '1', status: 'junk' }));
no(
	'mailpoet',
	w({
		id: 1,
		email: A,
		status: 'unsubscribed',
		subscriptions: [{ segment_id: '1', status: 'unsubscribed' }],
		unsubscribe_token: 'x',
	}),
);
no(
	'mailpoet inactive list',
	w({ id: 1, email: A, status: 'subscribed', subscriptions: [{ segment_id: '1', status: 'unsubscribed' }] }),
);
near(
	'mailpoet unsubscribe_token',
	w({
		id: 1,
		email: A,
		status: 'subscribed',
		subscriptions: [{ segment_id: '1', status: 'subscribed' }],
		unsubscribe_token: 'x',
		link_token: 'y',
	}),
);
no('fluentcrm', w({ id: 1, email: A, status: 'unsubscribed', contact_type: 'lead' }));
no('newsletter plugin', w({ id: 1, email: A, status: 'U' }));
no('groundhogg', w({ ID: 1, data: { email: A, optin_status: '3' } }));
no('groundhogg label', w({ ID: 1, email: A, optin_status: 'Unsubscribed' }));
no(
	'mautic dnc',
	w({
		'mautic.lead_channel_subscription_changed': [
			{
				contact: { id: 1, fields: { core: { email: { value: A } } } },
				channel: 'email',
				old_status: 'contactable',
				new_status: 'unsubscribed',
				timestamp: '2026-05-19T10:00:00Z',
			},
		],
	}),
);
no('mautic contact dnc', {
	contact: {
		id: 1,
		fields: { all: { email: A } },
		doNotContact: [{ id: 1, reason: 1, comments: 'User unsubscribed', channel: 'email' }],
	},
});
near('mautic contact dnc empty', { contact: { id: 1, fields: { all: { email: A } }, doNotContact: [] } });
no(
	'sendy',
	w({
		trigger: 'unsubscribe',
		name: 'Ada',
		email: A,
		list: 'l',
		list_name: 'News',
		list_url: 'https://x',
		gravatar: '',
	}),
);
no('listmonk', {
	data: { id: 1, email: A, status: 'blocklisted', lists: [{ id: 1, subscription_status: 'unsubscribed' }] },
});
no('listmonk list', {
	data: { id: 1, email: A, status: 'enabled', lists: [{ id: 1, name: 'News', subscription_status: 'unsubscribed' }] },
});
no('vero', w({ sent_at: 1, type: 'unsubscribed', user: { id: 1, email: A }, unsubscribed_at: 1779190000 }));
no('ortto', w({ activity: { id: 'act:o:email-unsubscribe' }, contact: { email: A, email_permission: false } }));
no('ortto permissions', { contacts: [{ id: 'x', fields: { 'str::email': A, 'bol::p': false, 'bol::gdpr': false } }] });
no('encharge', w({ endUserEvent: 'Unsubscribed', email: A }));
no('userlist', { identifier: '1', email: A, unsubscribed_at: '2026-05-01T00:00:00Z' });
no('gist', { contact: { id: 1, email: A, unsubscribed_from_emails: true } });
no(
	'intercom contact',
	w({
		type: 'notification_event',
		topic: 'contact.unsubscribed',
		data: {
			type: 'notification_event_data',
			item: { type: 'contact', id: '1', role: 'user', email: A, unsubscribed_from_emails: true },
		},
	}),
);
no('intercom has_hard_bounced', {
	type: 'contact',
	id: '1',
	role: 'user',
	email: A,
	has_hard_bounced: true,
	marked_email_as_spam: false,
	unsubscribed_from_emails: false,
});
no(
	'intercom sms',
	{ type: 'contact', id: '1', role: 'user', email: A, phone: '+14155550100', unsubscribed_from_sms: true },
	'+14155550100',
);
no('intercom spam', { type: 'contact', id: '1', role: 'user', email: A, marked_email_as_spam: true });
no(
	'intercom subscription detached',
	w({
		type: 'notification_event',
		topic: 'contact.subscription.removed',
		data: {
			item: {
				type: 'contact_subscription',
				contact: { id: '1', email: A },
				subscription: { id: 's', consent_type: 'opt_in', translations: [] },
			},
		},
	}),
);
no('hubspot form consent no', w({ email: A, 'LEGAL_CONSENT.subscription_type_5': 'false' }));
no('gdpr erasure segment', w({ regulationType: 'SUPPRESS_WITH_DELETE', subjectType: 'EMAIL', subjectIds: [A] }));
no(
	'segment traits',
	w({
		type: 'identify',
		userId: 'u1',
		traits: { email: A, unsubscribed: true },
		messageId: 'm1',
		timestamp: '2026-05-19T10:00:00Z',
	}),
);
no(
	'segment track',
	w({
		type: 'track',
		event: 'Unsubscribed',
		userId: 'u1',
		context: { traits: { email: A } },
		messageId: 'm2',
		timestamp: '2026-05-19T10:00:00Z',
	}),
);
no(
	'segment track spam',
	w({
		type: 'track',
		event: 'Email Marked as Spam',
		userId: 'u1',
		context: { traits: { email: A } },
		properties: {},
		messageId: 'm2',
		timestamp: '2026-05-19T10:00:00Z',
	}),
);
no(
	'segment consent',
	w({
		type: 'track',
		event: 'Segment Consent Preference Updated',
		userId: 'u1',
		context: { traits: { email: A }, consent: { categoryPreferences: { Advertising: false, Marketing: false } } },
		messageId: 'm3',
		timestamp: '2026-05-19T10:00:00Z',
	}),
);
no(
	'segment subscriptions',
	w({
		type: 'identify',
		userId: 'u1',
		traits: { email: A },
		context: { messaging_subscriptions: [{ key: A, type: 'EMAIL', status: 'UNSUBSCRIBED' }] },
		messageId: 'm4',
		timestamp: '2026-05-19T10:00:00Z',
	}),
);
no(
	'onetrust',
	w({
		identifier: A,
		purposes: [{ id: 'p', name: 'Email Marketing', status: 'WITHDRAWN' }],
		interactionDate: '2026-05-19T10:00:00Z',
	}),
);
no(
	'onetrust 2',
	w({
		dataSubjectIdentifier: A,
		receipts: [{ purposes: [{ purposeName: 'Marketing emails', transactionType: 'OPT_OUT' }] }],
	}),
);
no('onetrust dsar', w({ requestType: 'Erasure', requester: { email: A, firstName: 'Ada' }, status: 'New' }));
no('transcend', w({ type: 'ERASURE', coreIdentifier: { value: A }, request: { id: 'r' } }));
no('ketch', w({ kind: 'DeleteRequest', request: { subject: { email: A } } }));
no(
	'didomi',
	w({
		type: 'event.created',
		entity: {
			type: 'consent.given',
			user: { organization_user_id: A },
			consents: { purposes: [{ id: 'newsletter', enabled: false }] },
		},
	}),
);
no('iubenda', w({ subject: { email: A }, preferences: { newsletter: false, terms: true } }));
no('cookiebot-like marketing', w({ email: A, consents: { marketing: false, necessary: true } }));
no('google sheet unsub row', { row_number: 2, Name: 'Ada', Email: A, 'Unsubscribed?': 'TRUE' });
no('google sheet opt-out x', { row_number: 2, Name: 'Ada', Email: A, 'Opt-out': 'x' });
no('google sheet DNC', { row_number: 2, Name: 'Ada', Email: A, DNC: 'Y' });
no('google sheet Status', { row_number: 2, Name: 'Ada', Email: A, Status: 'Unsub' });
no('google sheet Notes', { row_number: 2, Name: 'Ada', Email: A, Notes: 'asked to be removed from list 3/5' });
no('google sheet Contactable', { row_number: 2, Name: 'Ada', Email: A, Contactable: 'N' });
no('google sheet ok to email', { row_number: 2, Name: 'Ada', Email: A, 'OK to email': 'no' });
no('google sheet can we email you', { row_number: 2, Name: 'Ada', Email: A, 'Can we email you?': 'No' });
no('google sheet do not email', { row_number: 2, Name: 'Ada', Email: A, 'Do Not Email': 'yes' });
no('google sheet do not mail list', { row_number: 2, Name: 'Ada', Email: A, 'On Do Not Contact list': 'yes' });
no('google sheet mailing list', { row_number: 2, Name: 'Ada', Email: A, 'Mailing List': 'Removed' });
no('google sheet Marketing', { row_number: 2, Name: 'Ada', Email: A, Marketing: 'Opted out' });
no('google sheet subscription', {
	row_number: 2,
	Name: 'Ada',
	Email: A,
	Subscription: 'Cancelled by user',
	Newsletter: 'Off',
});
no('google sheet consent date withdrawn', {
	row_number: 2,
	Name: 'Ada',
	Email: A,
	'Consent withdrawn on': '2026-05-01',
});
no('google sheet Removed from mailing list', {
	row_number: 2,
	Name: 'Ada',
	Email: A,
	'Removed from mailing list': '2026-05-01',
});
