import { Exam, w } from './exam';

export const exam = new Exam(Date.UTC(2026, 6, 20, 12));
const { no, near } = exam;

const US = '+14155552671';
const UK = '+447400123456';
const NL = '+31612345678';
const DE = '+4915112345678';

// ---- newsletter tools
no(
	'Mailchimp webhook unsubscribe',
	w({
		type: 'unsubscribe',
		fired_at: '2026-06-02 09:11:00',
		data: {
			action: 'unsub',
			reason: 'manual',
			id: '8a25ff1d98',
			list_id: 'a6b5da1054',
			email: 'ada@example.com',
			email_type: 'html',
			ip_opt: '10.20.10.30',
			web_id: '3375995',
			merges: { EMAIL: 'ada@example.com', FNAME: 'Ada', LNAME: 'Byron' },
		},
	}),
);
no(
	'Mailchimp webhook cleaned',
	w({
		type: 'cleaned',
		fired_at: '2026-06-02 09:11:00',
		data: { list_id: 'a6b5da1054', campaign_id: '4fjk2ma9xd', reason: 'hard', email: 'ada@example.com' },
	}),
);
no(
	'Mailchimp flat form keys',
	w({
		type: 'unsubscribe',
		'data[action]': 'unsub',
		'data[reason]': 'abuse',
		'data[email]': 'ada@example.com',
		'data[list_id]': 'a6b5da1054',
	}),
);
no('Mailchimp member', {
	id: '852aaa9532cb36adfb5e9fef7a4206a9',
	email_address: 'ada@example.com',
	unique_email_id: 'fab20fa03d',
	status: 'unsubscribed',
	unsubscribe_reason: 'N/A (Unsubscribed by an admin)',
	merge_fields: { FNAME: 'Ada' },
	list_id: 'a6b5da1054',
});
no(
	'Kit unsubscribe',
	w(
		{
			subscriber: {
				id: 1,
				first_name: 'Ada',
				email_address: 'ada@example.com',
				state: 'cancelled',
				created_at: '2026-01-12T11:19:05.000Z',
				fields: {},
			},
		},
		{ webhookUrl: 'https://n8n.example.org/webhook/kit-unsubscribed' },
	),
);
no(
	'MailerLite unsubscribed',
	w({
		id: '96210465',
		email: 'ada@example.com',
		status: 'unsubscribed',
		source: 'manual',
		sent: 12,
		opens_count: 3,
		subscribed_at: '2025-06-01 08:24:08',
		unsubscribed_at: '2026-06-02 08:24:08',
		fields: { name: 'Ada', last_name: 'Byron' },
		event: 'subscriber.unsubscribed',
	}),
);
no(
	'MailerLite spam reported',
	w({
		type: 'subscriber.spam_reported',
		subscriber: { id: '96210465', email: 'ada@example.com', status: 'junk' },
		account_id: 118,
	}),
);
no(
	'Campaign Monitor deactivate',
	w({
		ListID: '96c0bbdaa54760c8d9e62a2b7ffa2e13',
		Events: [
			{
				Type: 'Deactivate',
				Date: '2026-06-02 11:40:00',
				State: 'Unsubscribed',
				EmailAddress: 'ada@example.com',
				Name: 'Ada Byron',
				CustomFields: [],
			},
		],
	}),
);
no(
	'GetResponse callback',
	w(
		{},
		{
			query: {
				action: 'unsubscribe',
				ACCOUNT_ID: 'aB1',
				CAMPAIGN_ID: 'QeU',
				CAMPAIGN_NAME: 'weekly',
				CONTACT_EMAIL: 'ada@example.com',
				CONTACT_NAME: 'Ada',
			},
		},
	),
);
no(
	'Drip unsubscribed_all',
	w({
		event: 'subscriber.unsubscribed_all',
		occurred_at: '2026-06-02T09:11:00Z',
		data: {
			account_id: '9999999',
			subscriber: { id: 'z1togz2hcjrkpp5treip', status: 'unsubscribed', email: 'ada@example.com', tags: ['customer'] },
		},
	}),
);
no('Omnisend contact', {
	contactID: '5a2e7b1f',
	email: 'ada@example.com',
	identifiers: [
		{
			type: 'email',
			id: 'ada@example.com',
			channels: { email: { status: 'unsubscribed', statusDate: '2026-05-01T10:00:00Z' } },
		},
	],
});
no('Klaviyo profile unsubscribed', {
	type: 'profile',
	id: '01GDDKASAP8TKDDA2GRZDSVP4H',
	attributes: {
		email: 'ada@example.com',
		first_name: 'Ada',
		subscriptions: {
			email: {
				marketing: {
					can_receive_email_marketing: false,
					consent: 'UNSUBSCRIBED',
					suppression: [],
					list_suppressions: [],
				},
			},
		},
	},
});
no('Klaviyo profile suppressed', {
	type: 'profile',
	id: '01GDDKASAP8TKDDA2GRZDSVP4J',
	attributes: {
		email: 'ada@example.com',
		subscriptions: {
			email: {
				marketing: {
					can_receive_email_marketing: false,
					consent: 'SUBSCRIBED',
					suppression: [{ reason: 'USER_SUPPRESSED', timestamp: '2026-02-21T20:07:38+00:00' }],
				},
			},
		},
	},
});
no(
	'Klaviyo sms unsubscribed',
	{
		type: 'profile',
		id: '01GDDKASAP8TKDDA2GRZDSVP4K',
		attributes: {
			phone_number: US,
			subscriptions: {
				sms: {
					marketing: {
						can_receive_sms_marketing: false,
						consent: 'UNSUBSCRIBED',
						consent_timestamp: '2026-02-21T20:07:38+00:00',
					},
				},
			},
		},
	},
	US,
);
no('listmonk blocklisted', {
	data: { id: 3, email: 'ada@example.com', name: 'Ada', status: 'blocklisted', lists: [] },
});
no('listmonk list unsubscribed', {
	id: 4,
	email: 'ada@example.com',
	status: 'enabled',
	lists: [{ subscription_status: 'unsubscribed', id: 1, name: 'Weekly', type: 'public', optin: 'single' }],
});
no(
	'Ghost member off',
	w({
		member: {
			current: {
				id: '624d44',
				email: 'ada@example.com',
				name: 'Ada',
				status: 'free',
				subscribed: false,
				newsletters: [],
			},
			previous: { newsletters: [{ id: '1', name: 'Weekly', status: 'active' }], subscribed: true },
		},
	}),
);
no('Ghost email suppressed', {
	id: '624d45',
	email: 'ada@example.com',
	status: 'free',
	email_suppression: { suppressed: true, info: { reason: 'spam', timestamp: '2026-02-02' } },
});
no(
	'Sendy unsubscribe',
	w({ trigger: 'unsubscribe', name: 'Ada', email: 'ada@example.com', list_id: 'bX1', list_name: 'Weekly' }),
);
no('EmailOctopus contact', {
	id: '00000000-0000-0000-0000-000000000000',
	email_address: 'ada@example.com',
	fields: { FirstName: 'Ada' },
	status: 'UNSUBSCRIBED',
	created_at: '2025-01-01T00:00:00+00:00',
});
no('FluentCRM contact', {
	id: 12,
	email: 'ada@example.com',
	first_name: 'Ada',
	status: 'unsubscribed',
	contact_type: 'lead',
	source: 'web',
});
no('Loops contact', {
	id: 'cll6b3i8901a9jx0oyktl2m4u',
	email: 'ada@example.com',
	firstName: 'Ada',
	source: 'API',
	subscribed: false,
	userGroup: '',
	mailingLists: {},
});
no(
	'Vero unsubscribed',
	w({
		type: 'unsubscribed',
		unsubscribed_at: 1780391460,
		user: { id: 43, email: 'ada@example.com' },
		campaign: { id: 1, name: 'Spring', type: 'newsletter' },
	}),
);
no('CleverReach receiver', {
	id: '7',
	email: 'ada@example.com',
	activated: 1717000000,
	deactivated: 1780391460,
	active: false,
	bounced: 0,
	last_ip: '',
});

// ---- mail delivery
no('SendGrid group_unsubscribe', {
	email: 'ada@example.com',
	timestamp: 1780391460,
	event: 'group_unsubscribe',
	category: ['newsletter'],
	sg_event_id: 'ahSCB7xYcXFb',
	sg_message_id: '14c5d75ce93.dfd.64b469',
	useragent: 'Mozilla/5.0',
	ip: '203.0.113.9',
	url: 'http://www.harbour-lamps.shop/',
	asm_group_id: 10,
});
no('SendGrid spamreport', {
	email: 'ada@example.com',
	timestamp: 1780391460,
	'smtp-id': '<14c5d75ce93.dfd.64b469@ismtpd-555>',
	event: 'spamreport',
	sg_event_id: '37nvH5QBz858',
	sg_message_id: '14c5d75ce93',
});
no('SendGrid bounce 5.1.1', {
	email: 'ada@example.com',
	timestamp: 1780391460,
	event: 'bounce',
	bounce_classification: 'Invalid Address',
	type: 'bounce',
	status: '5.1.1',
	reason: '550 5.1.1 The email account that you tried to reach does not exist.',
});
no(
	'Postmark SubscriptionChange',
	w({
		RecordType: 'SubscriptionChange',
		MessageID: '883953f4-6105',
		ServerID: 123456,
		MessageStream: 'broadcasts',
		ChangedAt: '2026-06-02T10:53:34Z',
		Recipient: 'ada@example.com',
		Origin: 'Recipient',
		SuppressSending: true,
		SuppressionReason: 'ManualSuppression',
		Tag: 'spring',
	}),
);
no(
	'Postmark SpamComplaint',
	w({
		RecordType: 'SpamComplaint',
		MessageStream: 'outbound',
		ID: 42,
		Type: 'SpamComplaint',
		TypeCode: 512,
		Name: 'Spam complaint',
		Description: 'The subscriber explicitly marked this message as spam.',
		Email: 'ada@example.com',
		From: 'hello@harbour-lamps.shop',
		BouncedAt: '2026-06-02T14:28:22Z',
		Inactive: true,
		CanActivate: false,
	}),
);
no(
	'Postmark HardBounce',
	w({
		RecordType: 'Bounce',
		ID: 43,
		Type: 'HardBounce',
		TypeCode: 1,
		Name: 'Hard bounce',
		Description: 'The server was unable to deliver your message (ex: unknown user, mailbox not found).',
		Email: 'ada@example.com',
		From: 'hello@harbour-lamps.shop',
		BouncedAt: '2026-06-02T14:28:22Z',
		Inactive: true,
	}),
);
no(
	'Mailgun unsubscribed',
	w({
		signature: { timestamp: '1780391460', token: 't', signature: 's' },
		'event-data': {
			id: 'Ase7i2zsRYeDXztHGENqRA',
			timestamp: 1780391460.33,
			'log-level': 'info',
			event: 'unsubscribed',
			recipient: 'ada@example.com',
			message: { headers: { 'message-id': '20130503182626.18666.16540' } },
			tags: [],
			campaigns: [],
			'user-variables': {},
		},
	}),
);
no(
	'Mailgun complained',
	w({
		signature: { timestamp: '1780391460', token: 't', signature: 's' },
		'event-data': {
			id: '-Agny091SquKnsrW2NEKUA',
			timestamp: 1780391460.5,
			event: 'complained',
			recipient: 'ada@example.com',
			message: {
				headers: { to: 'Ada <ada@example.com>', from: 'Harbour Lamps <hello@harbour-lamps.shop>', subject: 'Spring' },
			},
		},
	}),
);
no(
	'Mailgun failed permanent',
	w({
		'event-data': {
			event: 'failed',
			severity: 'permanent',
			reason: 'bounce',
			recipient: 'ada@example.com',
			'delivery-status': { code: 550, message: '5.1.1 No such user', 'bounce-type': 'hard' },
		},
	}),
);
no(
	'Brevo unsubscribe',
	w({
		id: 1,
		camp_id: 4,
		email: 'ada@example.com',
		'campaign name': 'Spring',
		date_sent: '2026-06-01 08:00:00',
		date_event: '2026-06-02 09:11:00',
		event: 'unsubscribe',
		tag: '',
		list_id: [2],
	}),
);
no('Brevo contact blacklisted', {
	id: 42,
	email: 'ada@example.com',
	emailBlacklisted: true,
	smsBlacklisted: false,
	listIds: [40],
	attributes: { FIRSTNAME: 'Ada' },
});
no(
	'Brevo sms blacklisted',
	{ id: 43, email: 'ada@example.com', emailBlacklisted: false, smsBlacklisted: true, attributes: { SMS: DE } },
	DE,
);
no('Mandrill unsub', {
	event: 'unsub',
	ts: 1780391460,
	_id: 'exampleaaaaaaaaaaaaaa',
	msg: {
		ts: 1780391000,
		subject: 'Spring',
		email: 'ada@example.com',
		sender: 'hello@harbour-lamps.shop',
		state: 'sent',
		tags: ['newsletter'],
	},
});
no('Mandrill reject', {
	event: 'reject',
	ts: 1780391460,
	_id: 'exampleaaaaaaaaaaaaab',
	msg: {
		email: 'ada@example.com',
		sender: 'hello@harbour-lamps.shop',
		state: 'rejected',
		reject: { reason: 'unsub', last_event_at: '2026-01-01' },
	},
});
no(
	'Mailjet unsub',
	w({
		event: 'unsub',
		time: 1780391460,
		MessageID: 20547674933128000,
		email: 'ada@example.com',
		mj_campaign_id: 7276,
		mj_contact_id: 126,
		mj_list_id: 9,
		ip: '203.0.113.9',
	}),
);
no('Mailjet contact excluded', {
	ID: 126,
	Email: 'ada@example.com',
	IsExcludedFromCampaigns: true,
	IsOptInPending: false,
	IsSpamComplaining: false,
	DeliveredCount: 4,
});
no(
	'SES complaint',
	w({
		notificationType: 'Complaint',
		complaint: {
			feedbackId: '000001378603177f',
			complainedRecipients: [{ emailAddress: 'ada@example.com' }],
			timestamp: '2026-06-02T09:11:00.000Z',
			complaintFeedbackType: 'abuse',
		},
		mail: { source: 'hello@harbour-lamps.shop', destination: ['ada@example.com'], messageId: '00000137860315fd' },
	}),
);
no(
	'SES bounce through SNS',
	w({
		Type: 'Notification',
		MessageId: '22b80b92',
		TopicArn: 'arn:aws:sns:eu-west-1:123456789012:bounces',
		Message:
			'{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bounceSubType":"General","bouncedRecipients":[{"emailAddress":"ada@example.com","status":"5.1.1"}]},"mail":{"source":"hello@harbour-lamps.shop","destination":["ada@example.com"]}}',
		Timestamp: '2026-06-02T09:11:00.000Z',
	}),
);
no('SparkPost list_unsubscribe', {
	msys: {
		unsubscribe_event: {
			type: 'list_unsubscribe',
			campaign_id: 'Spring',
			rcpt_to: 'ada@example.com',
			mailfrom: 'recipients@harbour-lamps.shop',
			timestamp: '1780391460',
		},
	},
});
no(
	'Resend contact updated',
	w({
		type: 'contact.updated',
		created_at: '2026-06-02T09:11:00.000Z',
		data: { id: 'e169aa45', audience_id: '78261eea', email: 'ada@example.com', first_name: 'Ada', unsubscribed: true },
	}),
);
no(
	'Resend complained',
	w({
		type: 'email.complained',
		created_at: '2026-06-02T09:11:00.000Z',
		data: {
			email_id: '56761188',
			from: 'Harbour Lamps <hello@harbour-lamps.shop>',
			to: ['ada@example.com'],
			subject: 'Spring',
		},
	}),
);
no(
	'EmailEngine listUnsubscribe',
	w({
		account: 'main',
		date: '2026-06-02T09:11:00.000Z',
		event: 'listUnsubscribe',
		data: { recipient: 'ada@example.com', listId: 'weekly', remoteAddress: '203.0.113.9', userAgent: 'Gmail' },
	}),
);
no(
	'RFC 8058 one click',
	w(
		{ 'List-Unsubscribe': 'One-Click' },
		{
			query: { email: 'ada@example.com', c: 'spring' },
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
			webhookUrl: 'https://n8n.example.org/webhook/unsubscribe',
		},
	),
);
no(
	'unsubscribe link to a webhook',
	w({}, { query: { email: 'ada@example.com' }, webhookUrl: 'https://n8n.example.org/webhook/newsletter/unsubscribe' }),
);

// ---- automation and CRM
no(
	'ActiveCampaign unsubscribe',
	w({
		type: 'unsubscribe',
		date_time: '2026-06-02T09:11:00-05:00',
		initiated_from: 'public',
		list: '5',
		unsubscribe: { reason: 'Not relevant any more' },
		contact: { id: '14', email: 'ada@example.com', first_name: 'Ada', tags: '', ip: '203.0.113.9' },
	}),
);
no(
	'Customer.io unsubscribed',
	w({
		event_id: '01E4C4CT6YDC7Y5M7FE1GWWPQJ',
		object_type: 'customer',
		metric: 'unsubscribed',
		timestamp: 1780391460,
		data: {
			customer_id: '42',
			email_address: 'ada@example.com',
			identifiers: { id: '42', email: 'ada@example.com', cio_id: 'd9c106000001' },
		},
	}),
);
no(
	'Customer.io email spammed',
	w({
		event_id: '01E4C4HDQ7P1X9KTKF0ZX7PWHE',
		object_type: 'email',
		metric: 'spammed',
		timestamp: 1780391460,
		data: {
			recipient: 'ada@example.com',
			subject: 'Spring',
			customer_id: '42',
			identifiers: { email: 'ada@example.com' },
		},
	}),
);
no(
	'Iterable emailUnSubscribe',
	w({
		email: 'ada@example.com',
		eventName: 'emailUnSubscribe',
		dataFields: {
			campaignId: 58,
			templateId: 71,
			emailSubject: 'Spring',
			createdAt: '2026-06-02 09:11:00 +00:00',
			unsubSource: 'EmailLink',
			channelIds: [27],
		},
	}),
);
no('Braze profile', {
	external_id: 'u1',
	email: 'ada@example.com',
	email_subscribe: 'unsubscribed',
	email_unsubscribed_at: '2026-06-02T09:11:00.000Z',
	push_subscribe: 'subscribed',
});
no('Intercom contact', {
	type: 'contact',
	id: '63a07ddf',
	role: 'user',
	email: 'ada@example.com',
	name: 'Ada',
	unsubscribed_from_emails: true,
	marked_email_as_spam: false,
	has_hard_bounced: false,
});
no('Intercom marked spam', {
	type: 'contact',
	id: '63a07de0',
	role: 'lead',
	email: 'ada@example.com',
	unsubscribed_from_emails: false,
	marked_email_as_spam: true,
	has_hard_bounced: false,
});
no('HubSpot contact optout', {
	id: '51',
	properties: { email: 'ada@example.com', firstname: 'Ada', hs_email_optout: 'true', lifecyclestage: 'lead' },
	createdAt: '2025-01-01T00:00:00.000Z',
});
no('HubSpot v1 contact optout', {
	vid: 51,
	properties: { email: { value: 'ada@example.com' }, hs_email_optout: { value: 'true', versions: [] } },
});
no('HubSpot bad address', {
	id: '52',
	properties: {
		email: 'ada@example.com',
		hs_email_bad_address: 'true',
		hs_email_hard_bounce_reason_enum: 'UNKNOWN_USER',
	},
});
no('HubSpot subscription status', {
	recipient: 'ada@example.com',
	subscriptionStatuses: [
		{
			id: '7',
			name: 'Marketing Information',
			description: 'Offers',
			status: 'NOT_SUBSCRIBED',
			sourceOfStatus: 'SUBSCRIPTION_STATUS',
			brandId: 1,
			preferenceGroupName: 'Email',
		},
	],
});
no('Salesforce opted out', {
	attributes: { type: 'Lead', url: '/services/data/v59.0/sobjects/Lead/00Q' },
	Id: '00Q5g000004abc',
	Email: 'ada@example.com',
	LastName: 'Byron',
	HasOptedOutOfEmail: true,
	DoNotCall: false,
});
no(
	'Salesforce DoNotCall',
	{
		attributes: { type: 'Contact' },
		Id: '0035g000004abd',
		LastName: 'Byron',
		Phone: US,
		HasOptedOutOfEmail: false,
		DoNotCall: true,
	},
	US,
	'phone',
);
no('Zoho CRM Email_Opt_Out', {
	id: '3652397000000649013',
	Full_Name: 'Ada Byron',
	Email: 'ada@example.com',
	Email_Opt_Out: true,
	Lead_Status: 'Attempted to Contact',
	Owner: { name: 'Lee', id: '3' },
});
no('Pipedrive marketing_status', {
	id: 77,
	name: 'Ada Byron',
	email: [{ label: 'work', value: 'ada@example.com', primary: true }],
	marketing_status: 'unsubscribed',
	open_deals_count: 0,
});
no('Freshsales do not disturb', {
	id: 5000,
	first_name: 'Ada',
	email: 'ada@example.com',
	emails: [{ id: 1, value: 'ada@example.com', is_primary: true }],
	do_not_disturb: 'true',
	unsubscription_reason: 'Content is not relevant',
});
no('Dynamics 365 donotbulkemail', {
	contactid: '465b158c',
	fullname: 'Ada Byron',
	emailaddress1: 'ada@example.com',
	donotbulkemail: true,
	donotemail: false,
	donotphone: false,
});
no(
	'Dynamics 365 donotphone',
	{
		contactid: '465b158d',
		fullname: 'Ada Byron',
		telephone1: UK,
		donotbulkemail: false,
		donotemail: false,
		donotphone: true,
	},
	UK,
	'phone',
);
no('Odoo mailing contact', {
	id: 9,
	name: 'Ada Byron',
	email: 'ada@example.com',
	opt_out: true,
	is_blacklisted: false,
	list_ids: [1],
});
no('Odoo partner blacklisted', {
	id: 10,
	name: 'Ada Byron',
	email: 'ada@example.com',
	email_normalized: 'ada@example.com',
	is_blacklisted: true,
	message_bounce: 0,
});
no('Mautic doNotContact', {
	contact: {
		id: 47,
		fields: { all: { id: 47, email: 'ada@example.com', firstname: 'Ada' } },
		doNotContact: [{ id: 2, reason: 1, comments: 'User unsubscribed.', channel: 'email', channelId: 4 }],
	},
});
no(
	'Mautic channel subscription changed',
	w({
		'mautic.lead_channel_subscription_changed': [
			{
				contact: { id: 47, fields: { core: { email: { alias: 'email', value: 'ada@example.com' } } } },
				channel: 'email',
				old_status: 'contactable',
				new_status: 'unsubscribed',
				timestamp: '2026-06-02T09:11:00-00:00',
			},
		],
	}),
);
no('EspoCRM optOut', {
	id: '5b8c',
	name: 'Ada Byron',
	emailAddress: 'ada@example.com',
	emailAddressData: [
		{ emailAddress: 'ada@example.com', primary: true, optOut: true, invalid: false, lower: 'ada@example.com' },
	],
});
no('SuiteCRM email_opt_out', {
	id: 'a1',
	type: 'Contact',
	attributes: { name: 'Ada Byron', email1: 'ada@example.com', email_opt_out: '1', do_not_call: '0' },
});
no('vtiger emailoptout', {
	lead_no: 'LEA12',
	lastname: 'Byron',
	email: 'ada@example.com',
	emailoptout: '1',
	donotcall: '0',
});
no('Dolibarr no_email', { id: '31', lastname: 'Byron', email: 'ada@example.com', no_email: '1', statut: '1' });
no('Close is_unsubscribed', {
	id: 'cont_1',
	name: 'Ada Byron',
	emails: [{ email: 'ada@example.com', type: 'office', is_unsubscribed: true }],
	phones: [],
});
no(
	'HighLevel dnd all',
	w({
		type: 'ContactDndUpdate',
		locationId: 've9EPM428h8vShlRW1KT',
		id: 'nmFmQEsNgz6AVpgLVUJ0',
		email: 'ada@example.com',
		firstName: 'Ada',
		dnd: true,
		dndSettings: { Email: { status: 'active', message: 'unsubscribed', code: '' } },
	}),
);
no(
	'HighLevel dnd SMS',
	w({
		type: 'ContactDndUpdate',
		locationId: 've9EPM428h8vShlRW1KT',
		id: 'nmFmQEsNgz6AVpgLVUJ1',
		phone: US,
		dnd: false,
		dndSettings: { SMS: { status: 'active', message: 'STOP received', code: '103' } },
	}),
	US,
);
no('Keap opted in false', {
	id: 12,
	given_name: 'Ada',
	email_addresses: [{ email: 'ada@example.com', field: 'EMAIL1' }],
	email_opted_in: false,
	email_status: 'NonMarketable',
	opt_in_reason: 'Contact has opted out',
});
no('Outreach opted out', {
	type: 'prospect',
	id: 1,
	attributes: { emails: ['ada@example.com'], firstName: 'Ada', optedOut: true, optedOutAt: '2026-06-02T09:11:00.000Z' },
});
no('Salesloft do_not_contact', {
	id: 1,
	first_name: 'Ada',
	email_address: 'ada@example.com',
	do_not_contact: true,
	bouncing: false,
});
no(
	'Smartlead LEAD_UNSUBSCRIBED',
	w({
		event_timestamp: '2026-06-02T09:11:00.000Z',
		event_type: 'LEAD_UNSUBSCRIBED',
		lead_email: 'ada@example.com',
		to_email: 'ada@example.com',
		to_name: 'Ada',
		from_email: 'lee@harbour-lamps.shop',
		campaign_name: 'Hotels',
		campaign_id: 4,
		sequence_number: 1,
	}),
);
no(
	'Instantly lead_unsubscribed',
	w({
		timestamp: '2026-06-02T09:11:00.000Z',
		event_type: 'lead_unsubscribed',
		workspace: 'b8d7',
		campaign_id: 'c1',
		campaign_name: 'Hotels',
		lead_email: 'ada@example.com',
		email_account: 'lee@harbour-lamps.shop',
		email: 'ada@example.com',
	}),
);
no(
	'lemlist emailsUnsubscribed',
	w({
		_id: 'act_1',
		type: 'emailsUnsubscribed',
		campaignId: 'cam_1',
		leadId: 'lea_1',
		leadEmail: 'ada@example.com',
		leadFirstName: 'Ada',
		sendUserEmail: 'lee@harbour-lamps.shop',
		createdAt: '2026-06-02T09:11:00.000Z',
	}),
);
no('Apollo contact', {
	id: '5f5e',
	name: 'Ada Byron',
	email: 'ada@example.com',
	email_status: 'verified',
	email_unsubscribed: true,
});

// ---- shops, forms, SMS
no('Shopify customer unsubscribed', {
	id: 706405506930370000,
	email: 'ada@example.com',
	first_name: 'Ada',
	state: 'enabled',
	verified_email: true,
	email_marketing_consent: {
		state: 'unsubscribed',
		opt_in_level: 'single_opt_in',
		consent_updated_at: '2026-05-01T10:00:00-04:00',
	},
	sms_marketing_consent: null,
});
no('Shopify GraphQL', {
	data: {
		customer: {
			id: 'gid://shopify/Customer/1',
			defaultEmailAddress: {
				emailAddress: 'ada@example.com',
				marketingState: 'UNSUBSCRIBED',
				marketingOptInLevel: 'SINGLE_OPT_IN',
			},
		},
	},
});
no(
	'Shopify sms consent',
	{
		id: 706405506930,
		phone: US,
		sms_marketing_consent: { state: 'unsubscribed', opt_in_level: 'single_opt_in', consent_collected_from: 'SHOPIFY' },
	},
	US,
);
no('Magento subscriber', {
	id: 7,
	email: 'ada@example.com',
	firstname: 'Ada',
	lastname: 'Byron',
	website_id: 1,
	extension_attributes: { is_subscribed: false },
});
no('PrestaShop customer', {
	customer: { id: '3', email: 'ada@example.com', firstname: 'Ada', newsletter: '0', optin: '0', active: '1' },
});
no('Wix contact', {
	contact: {
		id: 'c1',
		primaryInfo: { email: 'ada@example.com' },
		primaryEmail: { email: 'ada@example.com', subscriptionStatus: 'UNSUBSCRIBED', deliverabilityStatus: 'VALID' },
	},
});
no('Ecwid customer', {
	id: 15319410,
	email: 'ada@example.com',
	name: 'Ada',
	acceptMarketing: false,
	totalOrderCount: 0,
});
no('Shopware newsletter recipient', {
	id: '0190',
	type: 'newsletter_recipient',
	attributes: { email: 'ada@example.com', status: 'optOut', confirmedAt: null },
});
no('Lemon Squeezy customer', {
	type: 'customers',
	id: '1',
	attributes: { store_id: 1, name: 'Ada', email: 'ada@example.com', status: 'unsubscribed', mrr: 0 },
});
no('Paddle customer', {
	event_type: 'customer.updated',
	data: { id: 'ctm_01', name: 'Ada', email: 'ada@example.com', status: 'active', marketing_consent: false },
});
no('Stripe checkout promotions opt_out', {
	id: 'evt_1',
	type: 'checkout.session.expired',
	data: {
		object: {
			id: 'cs_1',
			object: 'checkout.session',
			consent: { promotions: 'opt_out', terms_of_service: null },
			customer_details: { email: 'ada@example.com', name: 'Ada Byron' },
			status: 'expired',
		},
	},
});
no(
	'Typeform newsletter no',
	w({
		event_id: 'LtWXD3crgy',
		event_type: 'form_response',
		form_response: {
			form_id: 'lT4Z3j',
			definition: {
				fields: [
					{ id: 'e1', title: 'What is your email?', type: 'email', ref: 'mail' },
					{ id: 'y1', title: 'May we send you our newsletter?', type: 'yes_no', ref: 'news' },
				],
			},
			answers: [
				{ type: 'email', email: 'ada@example.com', field: { id: 'e1', type: 'email', ref: 'mail' } },
				{ type: 'boolean', boolean: false, field: { id: 'y1', type: 'yes_no', ref: 'news' } },
			],
		},
	}),
);
no(
	'Tally checkbox false',
	w({
		eventType: 'FORM_RESPONSE',
		data: {
			formName: 'Catalogue',
			fields: [
				{ key: 'q1', label: 'Email', type: 'INPUT_EMAIL', value: 'ada@example.com' },
				{
					key: 'q2',
					label: 'Can we contact you about new products?',
					type: 'MULTIPLE_CHOICE',
					value: ['b'],
					options: [
						{ id: 'a', text: 'Yes' },
						{ id: 'b', text: 'No' },
					],
				},
			],
		},
	}),
);
no(
	'Calendly question no',
	w({
		event: 'invitee.created',
		payload: {
			email: 'ada@example.com',
			name: 'Ada Byron',
			status: 'active',
			questions_and_answers: [{ question: 'Can we send you marketing emails?', answer: 'No', position: 0 }],
		},
	}),
);
no('Facebook lead ads', {
	id: '44',
	created_time: '2026-06-02T09:11:00+0000',
	field_data: [
		{ name: 'email', values: ['ada@example.com'] },
		{ name: 'would_you_like_to_receive_our_newsletter?', values: ['no'] },
	],
});
no('Twilio OptOutType', w({ MessageSid: 'SM1', From: UK, To: '+18885550100', Body: 'Cancel', OptOutType: 'STOP' }), UK);
no(
	'Vonage inbound STOP',
	w({
		msisdn: '14155552671',
		to: '18885550100',
		messageId: '0B00',
		text: 'STOP',
		type: 'text',
		keyword: 'STOP',
		'message-timestamp': '2026-06-02 09:11:00',
	}),
	US,
);
no(
	'Bird inbound stop',
	w({
		id: 'e8077d803532c0b5937c639b60216938',
		recipient: '31600000000',
		originator: '31612345678',
		body: 'stop',
		createdDatetime: '2026-06-02T09:11:00+00:00',
	}),
	NL,
);
no(
	'Telnyx inbound stop',
	w({
		data: {
			event_type: 'message.received',
			id: 'b301',
			payload: {
				direction: 'inbound',
				from: { phone_number: US, carrier: 'x' },
				to: [{ phone_number: '+18885550100' }],
				text: 'Stop',
				type: 'SMS',
			},
			record_type: 'event',
		},
	}),
	US,
);
no(
	'Infobip inbound stop',
	w({
		results: [
			{
				messageId: '817790313235066447',
				from: '447400123456',
				to: '447400999999',
				text: 'STOP',
				cleanText: '',
				keyword: 'STOP',
				receivedAt: '2026-06-02T09:11:00.000+0000',
				smsCount: 1,
			},
		],
		messageCount: 1,
	}),
	UK,
);
no(
	'Sinch inbound',
	w({
		type: 'mo_text',
		id: '01XXXXX',
		from: '4915112345678',
		to: '4915199999999',
		body: 'STOP',
		operator_id: '26201',
		received_at: '2026-06-02T09:11:00Z',
	}),
	DE,
);
no(
	'OpenPhone inbound',
	w({
		id: 'EV1',
		type: 'message.received',
		data: {
			object: {
				id: 'AC1',
				from: US,
				to: '+18885550100',
				direction: 'incoming',
				body: 'Please stop texting me',
				status: 'received',
			},
		},
	}),
	US,
);

// ---- ordinary payloads
near(
	'near Mailchimp subscribe',
	w({
		type: 'subscribe',
		fired_at: '2026-06-02 09:11:00',
		data: {
			id: '8a25ff1d98',
			list_id: 'a6b5da1054',
			email: 'ada@example.com',
			email_type: 'html',
			merges: { EMAIL: 'ada@example.com', FNAME: 'Ada', INTERESTS: 'Group1,Group2' },
		},
	}),
);
near(
	'near Mailchimp profile',
	w({
		type: 'profile',
		data: {
			id: '8a25ff1d98',
			list_id: 'a6b5da1054',
			email: 'ada@example.com',
			merges: { EMAIL: 'ada@example.com', LNAME: 'Byron' },
		},
	}),
);
near('near Mailchimp member', {
	id: '852aaa95',
	email_address: 'ada@example.com',
	status: 'subscribed',
	stats: { avg_open_rate: 0.4, avg_click_rate: 0.1 },
	unsubscribe_reason: '',
	list_id: 'a6b5da1054',
});
near(
	'near Kit activate',
	w({
		subscriber: {
			id: 1,
			first_name: 'Ada',
			email_address: 'ada@example.com',
			state: 'active',
			created_at: '2026-01-12T11:19:05.000Z',
			fields: {},
		},
	}),
);
near(
	'near MailerLite created',
	w({
		id: '96210465',
		email: 'ada@example.com',
		status: 'active',
		unsubscribed_at: null,
		fields: { name: 'Ada' },
		event: 'subscriber.created',
	}),
);
near('near Klaviyo subscribed', {
	type: 'profile',
	id: '01',
	attributes: {
		email: 'ada@example.com',
		subscriptions: {
			email: {
				marketing: { can_receive_email_marketing: true, consent: 'SUBSCRIBED', suppression: [], list_suppressions: [] },
			},
		},
	},
});
near('near listmonk enabled', {
	id: 4,
	email: 'ada@example.com',
	status: 'enabled',
	lists: [{ subscription_status: 'confirmed', id: 1, name: 'Weekly' }],
});
near(
	'near Ghost member',
	w({
		member: {
			current: {
				id: '624d44',
				email: 'ada@example.com',
				status: 'free',
				subscribed: true,
				newsletters: [{ id: '1', name: 'Weekly', status: 'active' }],
				email_suppression: { suppressed: false, info: null },
			},
			previous: {},
		},
	}),
);
near('near SendGrid delivered', {
	email: 'ada@example.com',
	timestamp: 1780391460,
	event: 'delivered',
	response: '250 OK',
	asm_group_id: 10,
	category: ['newsletter'],
});
near('near SendGrid click', {
	email: 'ada@example.com',
	timestamp: 1780391460,
	event: 'click',
	url: 'https://www.harbour-lamps.shop/spring',
	useragent: 'Mozilla/5.0',
	asm_group_id: 10,
});
near('near SendGrid group_resubscribe', {
	email: 'ada@example.com',
	timestamp: 1780391460,
	event: 'group_resubscribe',
	asm_group_id: 10,
	sg_event_id: 'x',
});
near(
	'near Postmark open',
	w({
		RecordType: 'Open',
		MessageStream: 'broadcasts',
		Recipient: 'ada@example.com',
		FirstOpen: true,
		ReceivedAt: '2026-06-02T10:53:34Z',
		Tag: 'welcome',
	}),
);
near(
	'near Postmark reactivated',
	w({
		RecordType: 'SubscriptionChange',
		MessageStream: 'broadcasts',
		ChangedAt: '2026-06-02T10:53:34Z',
		Recipient: 'ada@example.com',
		Origin: 'Recipient',
		SuppressSending: false,
		SuppressionReason: null,
	}),
);
near(
	'near Mailgun delivered',
	w({
		'event-data': {
			event: 'delivered',
			recipient: 'ada@example.com',
			'delivery-status': { code: 250, message: 'OK' },
			flags: { 'is-routed': false, 'is-test-mode': false },
		},
	}),
);
near(
	'near Mailgun clicked',
	w({
		'event-data': {
			event: 'clicked',
			recipient: 'ada@example.com',
			url: 'https://www.harbour-lamps.shop/',
			'client-info': { 'device-type': 'desktop', bot: '' },
		},
	}),
);
near(
	'near Brevo click',
	w({
		id: 1,
		camp_id: 4,
		email: 'ada@example.com',
		'campaign name': 'Spring',
		event: 'click',
		URL: 'https://www.harbour-lamps.shop/',
		list_id: [2],
	}),
);
near('near Brevo contact', {
	id: 42,
	email: 'ada@example.com',
	emailBlacklisted: false,
	smsBlacklisted: false,
	listIds: [40],
	attributes: { FIRSTNAME: 'Ada', DOUBLE_OPT_IN: '1' },
});
near('near Mailjet open', w({ event: 'open', time: 1780391460, email: 'ada@example.com', mj_list_id: 9 }));
near('near Mailjet contact', {
	ID: 126,
	Email: 'ada@example.com',
	IsExcludedFromCampaigns: false,
	IsOptInPending: false,
	IsSpamComplaining: false,
});
near(
	'near SES delivery',
	w({
		notificationType: 'Delivery',
		delivery: { recipients: ['ada@example.com'], smtpResponse: '250 ok', processingTimeMillis: 546 },
		mail: { source: 'hello@harbour-lamps.shop', destination: ['ada@example.com'] },
	}),
);
near(
	'near Resend contact created',
	w({ type: 'contact.created', data: { id: 'e169aa45', email: 'ada@example.com', unsubscribed: false } }),
);
near(
	'near ActiveCampaign subscribe',
	w({
		type: 'subscribe',
		initiated_from: 'public',
		list: '5',
		contact: { id: '14', email: 'ada@example.com', first_name: 'Ada', tags: 'spring' },
	}),
);
near(
	'near Customer.io subscribed',
	w({
		object_type: 'customer',
		metric: 'subscribed',
		timestamp: 1780391460,
		data: { customer_id: '42', email_address: 'ada@example.com', identifiers: { email: 'ada@example.com' } },
	}),
);
near('near Intercom contact', {
	type: 'contact',
	role: 'lead',
	email: 'ada@example.com',
	unsubscribed_from_emails: false,
	marked_email_as_spam: false,
	has_hard_bounced: false,
});
near('near HubSpot contact', {
	id: '51',
	properties: {
		email: 'ada@example.com',
		hs_email_optout: null,
		hs_email_bad_address: null,
		lifecyclestage: 'lead',
		hs_email_optout_7: '',
	},
});
near('near HubSpot optout false', {
	vid: 51,
	properties: { email: { value: 'ada@example.com' }, hs_email_optout: { value: 'false' } },
});
near('near HubSpot subscribed', {
	recipient: 'ada@example.com',
	subscriptionStatuses: [{ id: '7', name: 'Marketing Information', status: 'SUBSCRIBED' }],
});
near('near Salesforce lead', {
	attributes: { type: 'Lead' },
	Id: '00Q',
	Email: 'ada@example.com',
	HasOptedOutOfEmail: false,
	DoNotCall: false,
	HasOptedOutOfFax: true,
	Status: 'Open - Not Contacted',
});
near('near Zoho CRM', { id: '36', Email: 'ada@example.com', Email_Opt_Out: false, Lead_Status: 'Not Contacted' });
near('near Pipedrive subscribed', {
	id: 77,
	name: 'Ada Byron',
	email: [{ label: 'work', value: 'ada@example.com', primary: true }],
	marketing_status: 'subscribed',
	lost_deals_count: 0,
});
near('near Dynamics 365', {
	contactid: '465b',
	emailaddress1: 'ada@example.com',
	donotbulkemail: false,
	donotemail: false,
	donotphone: false,
	donotpostalmail: false,
	donotfax: true,
});
near('near Odoo mailing contact', {
	id: 9,
	name: 'Ada',
	email: 'ada@example.com',
	opt_out: false,
	is_blacklisted: false,
});
near('near Mautic contact', { contact: { id: 47, fields: { all: { email: 'ada@example.com' } }, doNotContact: [] } });
near('near EspoCRM', {
	id: '5b8c',
	emailAddress: 'ada@example.com',
	doNotCall: false,
	emailAddressData: [{ emailAddress: 'ada@example.com', primary: true, optOut: false, invalid: false }],
});
near('near vtiger', {
	lead_no: 'LEA12',
	lastname: 'Byron',
	email: 'ada@example.com',
	emailoptout: '0',
	donotcall: '0',
});
near('near Close', { id: 'cont_1', emails: [{ email: 'ada@example.com', type: 'office', is_unsubscribed: false }] });
near(
	'near HighLevel dnd false',
	w({
		type: 'ContactUpdate',
		id: 'nm',
		email: 'ada@example.com',
		dnd: false,
		dndSettings: { Email: { status: 'inactive', message: '', code: '' } },
	}),
);
near(
	'near Smartlead open',
	w({
		event_type: 'EMAIL_OPEN',
		to_email: 'ada@example.com',
		to_name: 'Ada',
		from_email: 'lee@harbour-lamps.shop',
		campaign_name: 'Hotels',
		campaign_id: 4,
	}),
);
near('near Shopify subscribed', {
	id: 7,
	email: 'ada@example.com',
	state: 'disabled',
	tax_exempt: false,
	email_marketing_consent: {
		state: 'subscribed',
		opt_in_level: 'single_opt_in',
		consent_updated_at: '2026-05-01T10:00:00-04:00',
	},
});
near('near Magento subscribed', {
	id: 7,
	email: 'ada@example.com',
	disable_auto_group_change: 0,
	extension_attributes: { is_subscribed: true },
});
near('near Stripe customer updated', {
	id: 'evt_2',
	type: 'customer.updated',
	data: {
		object: {
			id: 'cus_1',
			object: 'customer',
			email: 'ada@example.com',
			delinquent: false,
			invoice_settings: { footer: null },
			tax_exempt: 'none',
		},
	},
});
near(
	'near Typeform yes',
	w({
		event_type: 'form_response',
		form_response: {
			definition: {
				fields: [
					{ id: 'e1', title: 'Email', type: 'email', ref: 'mail' },
					{ id: 'y1', title: 'May we send you our newsletter?', type: 'yes_no', ref: 'news' },
					{ id: 'y2', title: 'Do you own a shop?', type: 'yes_no', ref: 'shop' },
				],
			},
			answers: [
				{ type: 'email', email: 'ada@example.com', field: { id: 'e1', type: 'email', ref: 'mail' } },
				{ type: 'boolean', boolean: true, field: { id: 'y1', type: 'yes_no', ref: 'news' } },
				{ type: 'boolean', boolean: false, field: { id: 'y2', type: 'yes_no', ref: 'shop' } },
			],
		},
	}),
);
near(
	'near Tally other question',
	w({
		eventType: 'FORM_RESPONSE',
		data: {
			formName: 'Catalogue',
			fields: [
				{ key: 'q1', label: 'Email', type: 'INPUT_EMAIL', value: 'ada@example.com' },
				{
					key: 'q2',
					label: 'Have you bought from us before?',
					type: 'MULTIPLE_CHOICE',
					value: ['b'],
					options: [
						{ id: 'a', text: 'Yes' },
						{ id: 'b', text: 'No' },
					],
				},
			],
		},
	}),
);
near(
	'near Calendly booked',
	w({
		event: 'invitee.created',
		payload: {
			email: 'ada@example.com',
			name: 'Ada Byron',
			status: 'active',
			cancel_url: 'https://calendly.com/cancellations/AAA',
			reschedule_url: 'https://calendly.com/reschedulings/AAA',
			questions_and_answers: [{ question: 'Do you need parking?', answer: 'No', position: 0 }],
		},
	}),
);
near('near Facebook lead ads', {
	id: '44',
	field_data: [
		{ name: 'email', values: ['ada@example.com'] },
		{ name: 'are_you_a_home_owner?', values: ['no'] },
	],
});
near(
	'near Twilio START',
	w({ MessageSid: 'SM1', From: UK, To: '+18885550100', Body: 'Start', OptOutType: 'START' }),
	UK,
);
near(
	'near Telnyx inbound',
	w({
		data: {
			event_type: 'message.received',
			payload: {
				direction: 'inbound',
				from: { phone_number: US },
				to: [{ phone_number: '+18885550100' }],
				text: 'What time do you open?',
				type: 'SMS',
			},
		},
	}),
	US,
);
near(
	'near subscribe link to a webhook',
	w({}, { query: { email: 'ada@example.com' }, webhookUrl: 'https://n8n.example.org/webhook/newsletter/subscribe' }),
);
near(
	'near Segment identify',
	w({
		type: 'identify',
		userId: '97980cfe',
		traits: { email: 'ada@example.com', plan: 'free', logins: 5 },
		context: { ip: '203.0.113.9', page: { path: '/academy/' } },
	}),
);
near('near ActiveCampaign contact', {
	contact: {
		id: '14',
		email: 'ada@example.com',
		firstName: 'Ada',
		bounced_hard: '0',
		bounced_soft: '0',
		bounced_date: null,
		deleted: '0',
		anonymized: '0',
		gravatar: '0',
		contactLists: ['2'],
	},
});
near(
	'near WooCommerce customer created',
	w(
		{
			id: 25,
			date_created: '2026-06-02T09:11:00',
			email: 'ada@example.com',
			first_name: 'Ada',
			role: 'customer',
			is_paying_customer: false,
			meta_data: [],
		},
		{ headers: { 'x-wc-webhook-topic': 'customer.created' } },
	),
);
near(
	'near Elementor form',
	w({
		form_id: 'a1b2',
		form_name: 'Catalogue',
		Name: 'Ada',
		Email: 'ada@example.com',
		'Company size': '1-10',
		'Already a dealer?': 'No',
	}),
);
near(
	'near Jotform',
	w({
		formID: '2401',
		formTitle: 'Wholesale request',
		pretty: 'Name:Ada Byron, Email:ada@example.com, Do you have a VAT number?:No',
		rawRequest: '{"q3_email":"ada@example.com","q4_vat":"No"}',
	}),
);
near('near Google Forms row', {
	Timestamp: '02/06/2026 09:11:00',
	'Email address': 'ada@example.com',
	'Would you like to receive our newsletter?': 'Yes',
	'Is this your first visit?': 'No',
});
near(
	'near Segment track',
	w({
		type: 'track',
		event: 'Product List Filtered',
		userId: '97',
		context: { traits: { email: 'ada@example.com' }, library: { name: 'analytics.js' } },
		properties: { filters: [{ type: 'excluded', value: 'glass' }] },
	}),
);
near('near Omnisend subscribed', {
	contactID: '5a2e',
	email: 'ada@example.com',
	identifiers: [
		{
			type: 'email',
			id: 'ada@example.com',
			channels: { email: { status: 'subscribed', statusDate: '2026-05-01T10:00:00Z' } },
		},
	],
});
near(
	'near Braze profile',
	{ external_id: 'u1', email: 'ada@example.com', email_subscribe: 'opted_in', push_subscribe: 'unsubscribed' },
	'ada@example.com',
	'email',
);
near('near Loops contact', {
	id: 'cll6',
	email: 'ada@example.com',
	source: 'Form',
	subscribed: true,
	mailingLists: { cm06: true },
});
near('near EmailOctopus contact', { id: '0000', email_address: 'ada@example.com', status: 'SUBSCRIBED', fields: {} });
near('near Lemon Squeezy customer', {
	type: 'customers',
	id: '1',
	attributes: { name: 'Ada', email: 'ada@example.com', status: 'subscribed', mrr: 0 },
});
near('near Wix contact', {
	contact: {
		id: 'c1',
		primaryInfo: { email: 'ada@example.com' },
		primaryEmail: { email: 'ada@example.com', subscriptionStatus: 'SUBSCRIBED', deliverabilityStatus: 'VALID' },
	},
});
near('near PrestaShop customer', {
	customer: { id: '3', email: 'ada@example.com', newsletter: '1', optin: '1', is_guest: '0', deleted: '0' },
});
near('near Outreach prospect', {
	type: 'prospect',
	id: 1,
	attributes: { emails: ['ada@example.com'], optedOut: false, optedOutAt: null, callOptedOut: false },
});
near('near Salesloft person', {
	id: 1,
	first_name: 'Ada',
	email_address: 'ada@example.com',
	do_not_contact: false,
	bouncing: false,
	contact_restrictions: [],
});
