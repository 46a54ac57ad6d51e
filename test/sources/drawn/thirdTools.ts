import { Exam, w } from './exam';

/** Webhooks and contacts as lesser-known tools give them: mail and text senders, push, CRM, shops, bookings, loyalty, call centres. */
export const exam = new Exam();
const { no } = exam;
const near: typeof no = (name, ...rest) => exam.near(`ok: ${name}`, ...rest);

const E = 'ada@example.com';
const P = '+12025550123';
const DE = '+4915112345678';
const IN = '+919812345678';
const AT = '2026-05-19T10:00:00Z';

// Feedback of mail services
no(
	'RFC 8058 one-click post',
	w(
		{ 'List-Unsubscribe': 'One-Click' },
		{ query: { email: E, list: 'weekly' }, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
	),
);
no('List-Unsubscribe mail, subject only', {
	from: `Ada <${E}>`,
	to: 'unsubscribe+abc@shop.example',
	subject: 'unsubscribe',
	textPlain: '',
	date: 'Tue, 19 May 2026 10:00:00 +0000',
});
no('List-Unsubscribe mail of Outlook', {
	from: { emailAddress: { address: E, name: 'Ada' } },
	toRecipients: [{ emailAddress: { address: 'leave-news@shop.example' } }],
	subject: 'Unsubscribe',
	bodyPreview: '',
	receivedDateTime: AT,
});
no('ARF in parts', {
	from: 'feedback@fbl.isp.example',
	subject: 'Abuse report',
	attachments: [],
	'feedback-report': {
		'Feedback-Type': 'abuse',
		'User-Agent': 'SomeGenerator/1.0',
		Version: '1',
		'Original-Rcpt-To': E,
		'Arrival-Date': 'Tue, 19 May 2026 10:00:00 +0000',
	},
});
no('ARF opt-out type', { feedback_type: 'opt-out', original_rcpt_to: E, source_ip: '192.0.2.1', arrival_date: AT });
no('DSN permanent', {
	'Reporting-MTA': 'dns; mx.example',
	'Final-Recipient': `rfc822; ${E}`,
	Action: 'failed',
	Status: '5.1.1',
	'Diagnostic-Code': 'smtp; 550 5.1.1 user unknown',
});
no(
	'SNS-wrapped complaint',
	w({
		Type: 'Notification',
		MessageId: 'x',
		TopicArn: 'arn:aws:sns:eu-west-1:1:ses',
		Message: JSON.stringify({
			notificationType: 'Complaint',
			complaint: { complainedRecipients: [{ emailAddress: E }], complaintFeedbackType: 'abuse', timestamp: AT },
			mail: { destination: [E], source: 'news@shop.example' },
		}),
		Timestamp: AT,
	}),
);
no(
	'SES subscription event',
	w({
		Type: 'Notification',
		Message: JSON.stringify({
			eventType: 'Subscription',
			mail: { destination: [E], timestamp: AT },
			subscription: {
				contactList: 'News',
				timestamp: AT,
				source: 'UnsubscribeHeader',
				newTopicPreferences: { unsubscribeAll: true, topicSubscriptionStatus: [] },
				oldTopicPreferences: { unsubscribeAll: false },
			},
		}),
	}),
);
no('SESv2 contact with topic out', {
	EmailAddress: E,
	TopicPreferences: [{ TopicName: 'News', SubscriptionStatus: 'OPT_OUT' }],
	UnsubscribeAll: false,
});
no('SESv2 suppressed destination', {
	SuppressedDestination: { EmailAddress: E, Reason: 'COMPLAINT', LastUpdateTime: AT },
});
no(
	'Postmark SubscriptionChange',
	w({
		RecordType: 'SubscriptionChange',
		MessageID: 'x',
		ServerID: 1,
		MessageStream: 'broadcast',
		ChangedAt: AT,
		Recipient: E,
		Origin: 'Recipient',
		SuppressSending: true,
		SuppressionReason: 'ManualSuppression',
	}),
);
no('Postmark suppression dump', {
	EmailAddress: E,
	SuppressionReason: 'SpamComplaint',
	Origin: 'Recipient',
	CreatedAt: AT,
});
no(
	'SparkPost list_unsubscribe',
	w([
		{ msys: { unsubscribe_event: { type: 'list_unsubscribe', rcpt_to: E, mailfrom: 'x', timestamp: '1779184800' } } },
	]),
);
no('SparkPost suppression list', {
	results: [
		{
			recipient: E,
			transactional: false,
			non_transactional: true,
			type: 'non_transactional',
			source: 'Manually Added',
			created: AT,
		},
	],
});
no(
	'Mailgun event unsubscribed',
	w({
		signature: { timestamp: '1', token: 't', signature: 's' },
		'event-data': { event: 'unsubscribed', recipient: E, timestamp: 1779184800, tags: ['news'] },
	}),
);
no('Mailgun unsubscribes item', {
	address: E,
	tags: ['*'],
	created_at: 'Tue, 19 May 2026 10:00:00 UTC',
	list: 'unsubscribes',
});
no(
	'Mandrill reject',
	w([{ event: 'reject', ts: 1779184800, msg: { email: E, state: 'rejected', reject: { reason: 'unsub' }, tags: [] } }]),
);
no('Mandrill blacklist', {
	type: 'blacklist',
	action: 'add',
	reject: { email: E, reason: 'spam', detail: 'marked as spam', last_event_at: '2026-05-19 10:00:00', expired: false },
});
no(
	'Resend contact.updated',
	w({
		type: 'contact.updated',
		created_at: AT,
		data: { id: 'c', audience_id: 'a', email: E, first_name: 'Ada', unsubscribed: true },
	}),
);
no(
	'Resend email.complained',
	w({
		type: 'email.complained',
		created_at: AT,
		data: { email_id: 'x', from: 'Shop <news@shop.example>', to: [E], subject: 'News' },
	}),
);
no(
	'Loops contact unsubscribed',
	w({
		eventName: 'contact.unsubscribed',
		eventTime: 1779184800,
		webhookSchemaVersion: '1.0.0',
		contactIdentity: { id: 'c', email: E, userId: null },
	}),
);
no('Loops contact', { id: 'c', email: E, firstName: 'Ada', subscribed: false, userGroup: '', mailingLists: {} });
no(
	'Customer.io reporting webhook',
	w({
		event_id: 'e',
		object_type: 'customer',
		metric: 'unsubscribed',
		timestamp: 1779184800,
		data: { customer_id: '1', identifiers: { id: '1', email: E, cio_id: 'c' }, email_address: E },
	}),
);
no(
	'Customer.io topic',
	w({
		object_type: 'customer',
		metric: 'cio_subscription_preferences_changed',
		timestamp: 1779184800,
		data: { identifiers: { email: E }, content: '{"topics":{"topic_1":false,"topic_2":false}}' },
	}),
);
no(
	'Iterable emailUnSubscribe',
	w({
		email: E,
		eventName: 'emailUnSubscribe',
		dataFields: {
			unsubSource: 'EmailLink',
			email: E,
			createdAt: '2026-05-19 10:00:00 +00:00',
			emailListIds: [1],
			channelIds: [2],
		},
	}),
);
no('Iterable user', {
	email: E,
	dataFields: { unsubscribedChannelIds: [33], unsubscribedMessageTypeIds: [1, 2], signupDate: '2025-01-01' },
});
no('Braze global state', { external_id: '1', email: E, email_subscribe: 'unsubscribed', push_subscribe: 'subscribed' });
no('Braze currents unsubscribe', {
	id: 'x',
	event_type: 'users.messages.email.Unsubscribe',
	time: 1779184800,
	user: { user_id: '1' },
	properties: { email_address: E, campaign_name: 'May' },
});
no(
	'Braze subscription group',
	{
		external_id: '1',
		phone: P,
		subscription_groups: [{ id: 'g', name: 'SMS marketing', channel: 'sms', status: 'Unsubscribed' }],
	},
	P,
);
no('Airship opt-out', {
	type: 'SUBSCRIPTION',
	occurred: AT,
	body: { email_address: E, commercial_opted_out: AT, transactional_opted_in: AT },
});
no('Airship email channel', {
	channel: {
		type: 'email',
		email_address: E,
		commercial_opted_in: '2025-01-01T00:00:00',
		commercial_opted_out: '2026-05-19T10:00:00',
		opt_in: false,
	},
});
no('OneSignal subscription', {
	properties: { email: E },
	subscriptions: [{ type: 'Email', token: E, enabled: false, notification_types: -2 }],
});
no('Klaviyo profile block', {
	data: {
		type: 'profile',
		attributes: {
			email: E,
			subscriptions: {
				email: {
					marketing: {
						can_receive_email_marketing: false,
						consent: 'UNSUBSCRIBED',
						suppression: [{ reason: 'USER_SUPPRESSED', timestamp: AT }],
					},
				},
			},
		},
	},
});
no('Omnisend contact', {
	contactID: 'c',
	identifiers: [{ id: E, type: 'email', channels: { email: { status: 'unsubscribed', statusDate: AT } } }],
	email: E,
});
no('Drip subscriber', { subscribers: [{ id: 'd', status: 'unsubscribed', email: E, unsubscribed_at: AT }] });
no(
	'Drip event',
	w({
		event: 'subscriber.unsubscribed_all',
		data: { subscriber: { email: E, status: 'unsubscribed' } },
		occurred_at: AT,
	}),
);
no('ConvertKit cancelled', {
	subscriber: { id: 1, first_name: 'Ada', state: 'cancelled', email_address: E, created_at: '2025-01-01T00:00:00Z' },
});
no('Kit complained', { subscriber: { id: 1, state: 'complained', email_address: E } });
no(
	'MailerLite new',
	w({
		events: [
			{ type: 'subscriber.unsubscribed', email: E, status: 'unsubscribed', unsubscribed_at: '2026-05-19 10:00:00' },
		],
	}),
);
no('MailerLite junk', { id: '1', email: E, status: 'junk', opted_in_at: null, groups: [] });
no(
	'GetResponse unsubscribe',
	w({ ccid: '1', contact: { contact_id: 'c', email: E }, event: 'unsubscribe', occurred: AT }),
);
no(
	'Sender.net',
	w({ type: 'subscribers.unsubscribed', data: { email: E, status: { email: 'unsubscribed', temail: 'active' } } }),
);
no('Moosend status 2', {
	Email: E,
	Name: 'Ada',
	SubscribeType: 'Unsubscribed',
	UnsubscribedOn: '/Date(1779184800000)/',
	UnsubscribedFromID: 'x',
});
no('CleverReach deactivated', {
	email: E,
	activated: 1609459200,
	deactivated: 1779184800,
	active: false,
	registered: 1609459200,
});
no('rapidmail', { id: 1, email: E, status: 'unsubscribed', unsubscribed: '2026-05-19 10:00:00', deleted: null });
no('Emarsys opt-in 2', { id: '1', '3': E, email: E, optin: '2', registration: '2024-01-01' });
no(
	'Acumbamail',
	w([
		{ event: 'unsubscribes', timestamp: '2026-05-19 10:00:00', list_id: 5, subscriber_fields: { email: E }, email: E },
	]),
);
no('E-goi', w({ event: 'email_unsub', contact: { email: E, status: 'removed' }, date: '2026-05-19 10:00:00' }));
no(
	'RD Station lead unsubscribed',
	w({
		event_type: 'WEBHOOK.UNSUBSCRIBED',
		contact: {
			uuid: 'u',
			email: E,
			name: 'Ada',
			legal_bases: [{ category: 'communications', type: 'consent', status: 'declined' }],
		},
		event_timestamp: AT,
	}),
);
no('RD Station legal base', {
	email: E,
	legal_bases: [{ category: 'communications', type: 'consent', status: 'revoked' }],
	tags: [],
});
no('Egoi blocked SMS', {
	base: {
		contact_id: 'x',
		email: E,
		cellphone: '1-2025550123',
		email_status: 'unconfirmed',
		phone_status: 'removed',
		status: 'unsubscribed',
	},
});
no('Benchmark Email', { Email: E, FirstName: 'Ada', Status: 'Opt-Out', OptOutDate: '05/19/2026' });
no('Elastic Email', { Email: E, Status: 'Abuse', Source: 'WebForm', DateAdded: '2025-01-01' });
no(
	'Elastic Email web notification',
	w(
		{},
		{
			query: { to: E, status: 'Unsubscribed', date: '5/19/2026 10:00:00 AM', category: 'Unsubscribe', channel: 'News' },
		},
	),
);
no('SMTP2GO', w({ event: 'unsubscribe', time: AT, rcpt: E, sender: 'news@shop.example', email_id: 'x' }));
no(
	'Mailtrap',
	w({ events: [{ event: 'unsubscribe', email: E, timestamp: 1779184800, category: 'news', message_id: 'x' }] }),
);
no('Mailtrap suspension', { events: [{ event: 'spam', email: E, timestamp: 1779184800 }] });
no('Netcore', { EVENT: 'unsubscribed', EMAIL: E, TIMESTAMP: '1779184800', TRANSID: 't' });
no(
	'Beehiiv',
	w({ event_type: 'subscription.unsubscribed', data: { id: 's', email: E, status: 'inactive', created: 1700000000 } }),
);
no('Substack export', { email: E, active_subscription: 'false', email_disabled: 'true', digest_enabled: 'false' });
no('Ghost member', {
	member: {
		current: { email: E, subscribed: false, newsletters: [] },
		previous: { subscribed: true, newsletters: [{ id: 'n', name: 'Weekly' }] },
	},
});
no(
	'Buttondown',
	w({ event_type: 'subscriber.unsubscribed', data: { subscriber: 's', email_address: E, type: 'unsubscribed' } }),
);
no(
	'Mautic DNC',
	w({
		'mautic.lead_channel_subscription_changed': [
			{
				contact: { fields: { core: { email: { value: E } } } },
				channel: 'email',
				old_status: 'contactable',
				new_status: 'unsubscribed',
				timestamp: AT,
			},
		],
	}),
);
no('Mautic doNotContact', {
	id: 5,
	email: E,
	fields: { all: { email: E } },
	doNotContact: [{ id: 1, reason: 1, comments: 'User unsubscribed', channel: 'email' }],
});
no('Listmonk subscriber', {
	id: 1,
	email: E,
	status: 'blocklisted',
	lists: [{ name: 'News', subscription_status: 'unsubscribed' }],
});
no('Listmonk list only', {
	id: 1,
	email: E,
	status: 'enabled',
	lists: [{ id: 3, name: 'News', subscription_status: 'unsubscribed' }],
});
no('Sendy', w({ trigger: 'unsubscribe', name: 'Ada', email: E, list_id: 'x', list_name: 'News' }));
no('phpList', { id: 5, email: E, confirmed: 1, blacklisted: 1, disabled: 0, htmlemail: 1 });
no('Mailpoet', {
	id: 1,
	email: E,
	status: 'unsubscribed',
	subscriptions: [{ segment_id: '3', status: 'unsubscribed' }],
	count_confirmations: 1,
});
no(
	'FluentCRM',
	w({ id: 1, email: E, status: 'unsubscribed', contact_type: 'lead', unsubscribe_reason: 'too many mails' }),
);
no('Groundhogg optin_status 3', {
	ID: 1,
	data: { email: E, optin_status: '3', date_optin_status_changed: '2026-05-19' },
	meta: { optin_status: 'Unsubscribed' },
});
no('Keap opt out', {
	id: 1,
	email_addresses: [{ email: E, field: 'EMAIL1', email_opt_status: 'UnengagedOptOut' }],
	email_opted_in: false,
	email_status: 'NonMarketable',
});
no('Ontraport bulk mail', { id: '1', email: E, bulk_mail: '0', bulk_mail_label: 'Opted out' });
no(
	'ActiveCampaign status 2',
	w({
		type: 'unsubscribe',
		date_time: AT,
		initiated_by: 'public',
		list: '0',
		'contact[email]': E,
		'unsubscribe[reason]': 'No longer interested',
	}),
);
no('Autopilot (Ortto)', { fields: { 'str::email': E, 'bol::p': false, 'bol::u': true }, unsubscribed: true });
no('Encharge', w({ type: 'unsubscribedUser', endUser: { email: E, unsubscribed: true } }));
no('Bento', { type: 'visitors', attributes: { email: E, unsubscribed_at: AT, tags: [] } });
no('Userlist', { event: 'user.unsubscribed', user: { email: E, unsubscribed: true }, occurred_at: AT });
no('Vero', w({ type: 'unsubscribed', user: { id: 1, email: E }, unsubscribed_at: 1779184800 }));
no(
	'Woodpecker',
	w([{ method: 'prospect_opt_out', prospect: { email: E, status: 'BLACKLISTED', interested: '' }, timestamp: AT }]),
);
no('Woodpecker not interested', w([{ method: 'prospect_blacklisted', prospect: { email: E, status: 'BLACKLIST' } }]));
no('QuickMail', w({ event: 'prospect.unsubscribed', prospect: { email: E, opted_out_at: AT } }));
no('Reply.io', w({ event: { type: 'contact_opted_out', created: AT }, contact_fields: { email: E } }));
no('Outreach', {
	data: {
		type: 'prospect',
		attributes: { emails: [E], optedOut: true, emailOptedOut: true, callOptedOut: false, optedOutAt: AT },
	},
});
no('Salesloft', { id: 1, email_address: E, do_not_contact: true, contact_restrictions: ['email'] });
no('Apollo', { contact: { id: 'a', email: E, email_unsubscribed: true, contact_stage: 'Do Not Contact' } });
no('Instantly', w({ event_type: 'lead_unsubscribed', lead_email: E, campaign_name: 'Q2', timestamp: AT }));
no(
	'Instantly not interested',
	w({ event_type: 'lead_not_interested', lead_email: E, campaign_name: 'Q2', timestamp: AT }),
);
no('Saleshandy', w({ event: 'prospect-unsubscribed', data: { prospect: { email: E } }, date: AT }));
no('Mixmax', { eventName: 'unsubscribed', recipient: { email: E }, timestamp: 1779184800 });
no('Yesware', { type: 'opt_out', recipient_email: E, opted_out: 'Yes' });
no('Snov.io', { event_object: 'campaign_email', event_action: 'unsubscribed', data: { prospect: { email: E } } });
no('lemlist unsubscribed', w({ type: 'emailsUnsubscribed', leadEmail: E, campaignName: 'Q2', createdAt: AT }));
no('HeyReach do not contact', { lead: { email: E, tags: ['Do Not Contact'] }, event: 'lead_tag_updated' });

// Push, messengers, texts
no('Twilio OptOutType', w({ OptOutType: 'STOP', From: P, To: '+12025550100', Body: 'Stop', MessageSid: 'SM1' }), P);
no(
	'Twilio 21610 in status',
	w({ MessageStatus: 'failed', ErrorCode: '21610', To: P, From: '+12025550100', MessageSid: 'SM1' }),
	P,
);
no(
	'Twilio API error of n8n',
	{ error: { message: 'Attempt to send to unsubscribed recipient', code: 21610, status: 400 }, to: P },
	P,
);
no('Plivo opt out', w({ Event: 'OPT_OUT', From: P, Keyword: 'STOP', PowerpackUUID: 'p' }), P);
no(
	'Telnyx opt-out record',
	{
		data: [
			{
				from: '+12025550100',
				to: P,
				keyword: 'STOP',
				messaging_profile_id: 'm',
				created_at: AT,
				record_type: 'opt_out',
			},
		],
	},
	P,
);
no(
	'Sinch group event',
	w({
		type: 'opt_out',
		event: 'opt_out_notification',
		opt_out_notification: { channel: 'SMS', identity: P, status: 'OPT_OUT_SUCCEEDED' },
	}),
	P,
);
no(
	'Attentive sms.unsubscribed',
	w({
		type: 'sms.unsubscribed',
		timestamp: 1779184800000,
		company: { name: 'Shop' },
		subscriber: { email: E, phone: P, external_id: 1 },
	}),
	P,
);
no('Postscript', { id: 'sub', phone_number: P, status: 'unsubscribed', opted_out_at: AT, origin: 'Popup' }, P);
no('SMSBump / Yotpo', w({ topic: 'subscriber/unsubscribed', phone: P, list: 'Checkout', date: AT }), P);
no(
	'SimpleTexting',
	w({
		reportItemId: 'x',
		webhookId: 'y',
		type: 'UNSUBSCRIBE_REPORT',
		values: { contactPhone: '2025550123', accountPhone: '8005550000', timestamp: AT, type: 'unsubscribe' },
	}),
	P,
	'sms',
	'US',
);
no('EZ Texting', w({ type: 'contact.opted_out', phoneNumber: '12025550123', optOut: true, date: AT }), P);
no('SlickText', w({ event: 'ChatOptOut', subscriber: { phone: P, optInStatus: 'Opted-Out' } }), P);
no(
	'Textedly',
	{ 'Phone Number': '(202) 555-0123', 'Subscriber Status': 'Opted Out', Keyword: 'DEALS' },
	P,
	'sms',
	'US',
);
no(
	'ClickSend optout',
	w({ event: 'opt_out', list_id: 1, contact: { phone_number: P }, optout_list: 'Opt-Out List' }),
	P,
);
no('Burst is_optout', w({ message_id: 1, mobile: '12025550123', response: 'hmm', is_optout: 'yes' }), P);
no(
	'MessageMedia',
	{
		reply_id: 'r',
		content: 'stop',
		source_number: P,
		destination_number: '+12025550100',
		date_received: AT,
		metadata: {},
	},
	P,
);
no('Kaleyra opt-out', { event: 'optout', mobile: IN, blacklisted: '1', reason: 'STOP' }, IN);
no('MSG91 NDNC', { requestId: 'x', number: IN.slice(1), status: '9', desc: 'NDNC number', event: 'NDNC' }, IN);
no('Exotel DND', { Phone: IN, DND: 'Yes', Operator: 'Airtel', Circle: 'Delhi' }, IN);
no('DND registry column', { mobile: IN, dnd_status: 'DND', name: 'Ada' }, IN);
no(
	'360dialog user_preferences',
	w({
		entry: [
			{
				changes: [
					{
						field: 'user_preferences',
						value: {
							contacts: [{ wa_id: IN.slice(1), profile: { name: 'Ada' } }],
							user_preferences: [
								{
									wa_id: IN.slice(1),
									category: 'marketing_messages',
									value: 'stop',
									detail: 'User requested to stop marketing messages',
									timestamp: 1779184800,
								},
							],
						},
					},
				],
			},
		],
		object: 'whatsapp_business_account',
	}),
	IN,
);
no(
	'Cloud API 131050',
	w({
		entry: [
			{
				changes: [
					{
						field: 'messages',
						value: {
							statuses: [
								{
									id: 'wamid',
									status: 'failed',
									timestamp: '1779184800',
									recipient_id: IN.slice(1),
									errors: [
										{
											code: 131050,
											title:
												'Unable to deliver the message. This recipient has chosen to stop receiving marketing messages on WhatsApp from your business',
										},
									],
								},
							],
						},
					},
				],
			},
		],
		object: 'whatsapp_business_account',
	}),
	IN,
);
no(
	'Gupshup opt-out event',
	w({
		app: 'ShopApp',
		type: 'user-event',
		payload: { phone: IN.slice(1), type: 'opted-out' },
		timestamp: 1779184800000,
	}),
	IN,
);
no(
	'WATI allowBroadcast',
	{
		contact: {
			wAid: IN.slice(1),
			fullName: 'Ada',
			phone: IN.slice(1),
			allowBroadcast: false,
			allowSMS: true,
			optedIn: false,
		},
	},
	IN,
);
no(
	'Interakt trait',
	{ customer: { channel_phone_number: IN.slice(1), traits: { name: 'Ada', whatsapp_opted_in: false } } },
	IN,
);
no(
	'AiSensy',
	w({
		topic: 'contact.opted_out',
		data: { contact: { phone_number: IN.slice(1), is_opted_in: false, opt_out_at: AT } },
	}),
	IN,
);
no('Respond.io tag', { id: 1, phone: DE, tags: ['vip', 'opted-out-marketing'] }, DE);
no(
	'Chatwoot blocked label',
	{ event: 'conversation_updated', labels: ['unsubscribed'], meta: { sender: { phone_number: DE, name: 'Ada' } } },
	DE,
);
no(
	'Messenger marketing opt-out',
	w({
		object: 'page',
		entry: [
			{
				messaging: [
					{
						sender: { id: '1' },
						optin: {
							type: 'notification_messages',
							user_token_status: 'NOT_REFRESHED',
							notification_messages_status: 'STOP_NOTIFICATIONS',
						},
					},
				],
			},
		],
		email: E,
	}),
);
no('Viber unsubscribed', w({ event: 'unsubscribed', timestamp: 1779184800000, user_id: 'v', phone: DE }), DE);
no(
	'Netgsm ret',
	{ telefon: '05321234567', durum: 'RET', kaynak: 'SMS', tarih: '19.05.2026' },
	'+905321234567',
	'sms',
	'TR',
);
no(
	'IYS onay',
	{
		recipient: '+905321234567',
		type: 'MESAJ',
		status: 'RET',
		consentDate: '2026-05-19 10:00:00',
		source: 'HS_WEB',
		recipientType: 'BIREYSEL',
	},
	'+905321234567',
);
no('IYS arama', { alici: '+905321234567', izinTuru: 'ARAMA', izinDurumu: 'RET' }, '+905321234567', 'phone');
no(
	'Solapi 080',
	{ from: '01012345678', to: '0801234567', type: 'SMS', statusMessage: '080 수신거부', blacklist: true },
	'+821012345678',
	'sms',
	'KR',
);
no('Channel.io', {
	event: 'upsert',
	type: 'User',
	entity: {
		profile: { email: E, mobileNumber: '+821012345678', name: 'Ada' },
		unsubscribeEmail: true,
		unsubscribeTexting: true,
	},
});
no('Stibee', { action: 'UNSUBSCRIBED', eventOccuredBy: 'SUBSCRIBER', subscribers: [{ email: E, status: 'D' }] });

// Consent platforms
no('OneTrust purpose withdrawn', {
	Identifier: E,
	Purposes: [{ Name: 'Email Marketing', Status: 'WITHDRAWN', LastTransactionDate: AT }],
});
no(
	'OneTrust webhook',
	w({
		dataSubject: { identifier: E },
		purposes: [{ id: 'p', name: 'Marketing', status: 'OPT_OUT', transactionType: 'WITHDRAWN' }],
	}),
);
no('OneTrust objection', { requestType: 'Opt Out of Marketing', email: E, status: 'Completed', dateCreated: AT });
no(
	'Didomi event',
	w({
		type: 'event.created',
		organization_id: 'o',
		user: { organization_user_id: E, email: E },
		consents: { purposes: [{ id: 'marketing_emails', enabled: false }], channels: [] },
	}),
);
no('Didomi channels', {
	email: E,
	consents: {
		purposes: [
			{
				id: 'newsletter',
				enabled: true,
				preferences: [{ id: 'channel', channels: [{ id: 'email', enabled: false }] }],
			},
		],
	},
});
no('Usercentrics history', {
	email: E,
	consents: [
		{ templateId: 't', dataProcessor: 'E-Mail Marketing', consentStatus: false, updatedBy: 'onDenyAllServices' },
	],
});
no('TrustArc', {
	email: E,
	preferences: [{ name: 'Marketing emails', value: 'opt-out' }],
	requestType: 'preference-update',
});
no('Iubenda consent', {
	subject: { email: E, first_name: 'Ada' },
	preferences: { newsletter: false, general: true },
	legal_notices: [],
});
no('Osano DSAR', { requestType: 'DELETE', email: E, status: 'OPEN', regulation: 'CCPA' });
no(
	'Transcend',
	w({
		type: 'ERASURE',
		coreIdentifier: { value: E },
		email: E,
		status: 'COMPILING',
		dataSubject: { type: 'customer' },
	}),
);
no(
	'Transcend sale opt-out',
	w({ type: 'CONTACT_OPT_OUT', coreIdentifier: { value: E }, email: E, subjectType: 'customer' }),
);
no('Ketch', {
	kind: 'SubscriptionChange',
	identities: { email: E },
	subscriptions: { topics: { marketing: { email: 'denied' } } },
});
no('mParticle gdpr', {
	user_identities: [{ identity_type: 'email', identity: E }],
	consent_state: { gdpr: { marketing: { consented: false, timestamp_unixtime_ms: 1779184800000 } } },
});
no('Tealium', { email: E, consent: { email_marketing: { status: 'opted_out' } } });
no(
	'Shopify erase request',
	w(
		{ shop_id: 1, shop_domain: 'x.myshopify.com', customer: { id: 1, email: E, phone: null }, orders_to_redact: [1] },
		{ headers: { 'x-shopify-topic': 'customers/redact' } },
	),
);
no('GDPR request: objection', {
	request_type: 'objection',
	article: '21',
	email: E,
	received: '2026-05-18',
	status: 'open',
});
no('GDPR request: restriction', { type: 'Restriction of processing', requester_email: E, date: '2026-05-18' });
no('DSAR form', { 'Request Type': 'Delete my data', Email: E, Country: 'France', submittedAt: AT });
no('CCPA', { email: E, ccpa_opt_out: true });
no('Auslöschung', { Anfrageart: 'Widerspruch gegen Werbung', 'E-Mail': E, Datum: '18.05.2026' });
no('LGPD', { tipo_solicitacao: 'Revogação de consentimento', email: E, status: 'aberta' });

// Calls
no('Five9', { call: { disposition_name: 'Do Not Call', ani: '', number: P, type_name: 'Outbound' } }, P, 'phone');
no('Five9 list add', w({ number1: P, DispositionName: 'DNC - Add to list', CampaignName: 'Spring' }), P, 'phone');
no(
	'Aircall tag',
	w({
		resource: 'call',
		event: 'call.tagged',
		data: { id: 1, direction: 'outbound', raw_digits: P, tags: [{ id: 1, name: 'DNC', tagged_at: AT }] },
	}),
	P,
	'phone',
);
no(
	'Aircall comment',
	w({
		resource: 'call',
		event: 'call.commented',
		data: { direction: 'outbound', raw_digits: P, comments: [{ content: 'Asked not to be called again' }] },
	}),
	P,
	'phone',
);
no(
	'Dialpad',
	w({ call_id: 1, state: 'disposition', external_number: P, call_dispositions: { title: 'Do not call again' } }),
	P,
	'phone',
);
no(
	'Kixie',
	w({
		hookevent: 'disposition',
		data: { callDetails: { disposition: 'Not interested - DNC', tonumber: P, calltype: 'outgoing' } },
	}),
	P,
	'phone',
);
no(
	'JustCall',
	w({ type: 'call.updated', data: { contact_number: P, call_info: { disposition: 'DNC', direction: 'Outgoing' } } }),
	P,
	'phone',
);
no('CloudTalk', { call_id: 1, external_number: P, tags: 'do_not_call', notes: '' }, P, 'phone');
no('PhoneBurner', w({ contact: { phone: P, email: E }, disposition: 'Do Not Call', status: 'dnc' }), P, 'phone');
no(
	'Vicidial',
	{ phone_number: '2025550123', phone_code: '1', dispo: 'DNC', status: 'DNC', list_id: '101' },
	P,
	'phone',
	'US',
);
no('Convoso', { phone_number: P, status_name: 'DNC - Do Not Call', called_count: '3' }, P, 'phone');
no(
	'Retell AI summary',
	w({
		event: 'call_analyzed',
		call: {
			to_number: P,
			direction: 'outbound',
			call_analysis: {
				call_summary: 'The customer asked to be removed from the calling list and hung up.',
				user_sentiment: 'Negative',
				custom_analysis_data: { do_not_call: true },
			},
		},
	}),
	P,
	'phone',
);
no(
	'Vapi structured',
	w({
		message: {
			type: 'end-of-call-report',
			customer: { number: P },
			analysis: { summary: 'Asked us never to call again.', structuredData: { optedOut: true } },
		},
	}),
	P,
	'phone',
);
no(
	'Bland AI',
	{
		to: P,
		summary: 'The person said they are not interested and requested to be placed on the do not call list.',
		answered_by: 'human',
		disposition_tag: 'DO_NOT_CONTACT',
	},
	P,
	'phone',
);
no('Synthflow', { phone: P, status: 'completed', end_call_reason: 'user requested no further calls' }, P, 'phone');
no('call_result', { phone: P, call_result: 'not interested, do not call again', agent: 'Bob' }, P, 'phone');
no('Ergebnis des Anrufs', { Telefon: DE, Anrufergebnis: 'Kein Interesse, nicht mehr anrufen' }, DE, 'phone');
no('Wynik rozmowy', { telefon: '+48512345678', wynik: 'nie dzwonić więcej' }, '+48512345678', 'phone');
no('TPS screen', { phone: '+447400123456', tps: 'registered', ctps: 'no' }, '+447400123456', 'phone');
no('Bloctel', { telephone: '+33612345678', bloctel: 'oui' }, '+33612345678', 'phone');
no('Registro delle opposizioni', { telefono: '+393331234567', rpo: 'iscritto' }, '+393331234567', 'phone');
no('Robinson', { telefon: DE, robinsonliste: true }, DE, 'phone');
no('Robinson SE, NIX', { telefon: '+46701234567', nix_sparr: 'ja' }, '+46701234567', 'phone');
no('Reservasjonsregisteret', { telefon: '+4740612345', reservert: 'ja' }, '+4740612345', 'phone');
no('DNCR wash', { number: '+61412345678', result: 'On the Do Not Call Register' }, '+61412345678', 'phone');
no('Federal DNC scrub', { Phone: P, 'National DNC': 'Y', 'State DNC': 'N' }, P, 'phone');
no('Litigator', { phone: P, is_litigator: true, dnc_status: 'litigator' }, P, 'phone');
no('LexisNexis scrub', { phone: P, federal_dnc: true, wireless: true }, P, 'phone');

// CRM, help desks
no('Zoho opt out', { Email: E, Full_Name: 'Ada', Email_Opt_Out: true });
no('Zoho unsubscribed mode', { Email: E, Unsubscribed_Mode: 'Consent form', Unsubscribed_Time: AT });
no('Dynamics donotbulkemail', { emailaddress1: E, donotbulkemail: true, donotemail: false });
no('Dynamics label', {
	emailaddress1: E,
	'donotbulkemail@OData.Community.Display.V1.FormattedValue': 'Do Not Allow',
	donotbulkemail: true,
});
no('Dynamics consent', {
	msdynmkt_contactpointvalue: E,
	msdynmkt_value: 534120002,
	'msdynmkt_value@OData.Community.Display.V1.FormattedValue': 'Opted Out',
});
no('SugarCRM', {
	name: 'Ada',
	email: [{ email_address: E, primary_address: true, opt_out: true, invalid_email: false }],
});
no('SuiteCRM', { data: { type: 'Contacts', attributes: { email1: E, email_opt_out: '1' } } });
no('vtiger', { email: E, emailoptout: '1', donotcall: '0' });
no('Insightly', { EMAIL_ADDRESS: E, EMAIL_OPTED_OUT: true });
no('Copper', { emails: [{ email: E, category: 'work' }], tags: ['no marketing'] });
no('Capsule', { emailAddresses: [{ address: E }], tags: [{ id: 1, name: 'Do not email' }] });
no('Nutshell', { emails: [{ value: E }], tags: ['Unsubscribed'] });
no('Bitrix24', { EMAIL: [{ VALUE: E, VALUE_TYPE: 'WORK' }], UF_CRM_OPT_OUT: 'Y' });
no('amoCRM', {
	name: 'Ada',
	custom_fields_values: [
		{ field_code: 'EMAIL', values: [{ value: E }] },
		{ field_name: 'Отказ от рассылки', values: [{ value: true }] },
	],
});
no('Odoo blacklist', { email_normalized: E, is_blacklisted: true });
no('Odoo opt_out', { email: E, opt_out: true, list_ids: [1] });
no('Odoo mail.blacklist', { _model: 'mail.blacklist', email: E, active: true });
no('Close', {
	event: { object_type: 'contact', data: { emails: [{ email: E, is_unsubscribed: true, type: 'office' }] } },
});
no('Freshsales', {
	contact: { email: E, subscription_status: 'Unsubscribed', unsubscription_reason: "I don't want them" },
});
no('Freshsales status 2 label', { email: E, subscription_status: 2, subscription_status_label: 'Unsubscribed' });
no('Attio', {
	values: { email_addresses: [{ email_address: E }], marketing_status: [{ option: { title: 'Opted out' } }] },
});
no('Folk', { emails: [E], groups: [{ name: 'Do not contact' }] });
no('Monday', {
	name: 'Ada',
	column_values: [
		{ id: 'email', title: 'Email', text: E },
		{ id: 'status', title: 'Newsletter', text: 'Unsubscribed' },
	],
});
no('Notion', { name: 'Ada', property_email: E, property_do_not_contact: true });
no('Airtable', { id: 'rec', createdTime: AT, fields: { Email: E, 'Marketing Opt-Out': true } });
no('Airtable multi', { fields: { Email: E, Flags: ['DNC', 'Old customer'] } });
no('Zendesk tag', { ticket: { id: 1, status: 'solved', requester: { email: E }, tags: ['do-not-email', 'en'] } });
no('Gorgias tag', { customer: { email: E }, tags: [{ name: 'UNSUBSCRIBE' }], status: 'closed' });
no('Help Scout tag', { primaryCustomer: { email: E }, status: 'closed', tags: [{ tag: 'gdpr-erasure' }] });
no('Front tag', {
	type: 'tag',
	conversation: { recipient: { handle: E }, subject: 'x' },
	target: { data: { name: 'Opt-out' } },
});
no('Freshdesk', { email: E, tags: ['no-marketing'], status: 'Closed', ticket_type: 'Unsubscribe request' });
no('Intercom', { type: 'contact', email: E, unsubscribed_from_emails: true });
no('Drift', { contact: { attributes: { email: E, emailUnsubscribed: true } } });
no('Kustomer', { attributes: { emails: [{ email: E }], doNotContact: true } });
no('Gladly', { emails: [{ original: E }], customAttributes: { marketingPreference: 'none' } });

// Shops, loyalty, bookings, events
no('Magento subscriber 3', { subscriber_email: E, subscriber_status: 3, store_id: 1 });
no('Magento unsubscribed label', { customer_email: E, newsletter: 'Unsubscribed' });
no('PrestaShop', { email: E, newsletter: '0', optin: '0', newsletter_date_add: '2024-01-01' });
no('OpenCart', { email: E, firstname: 'Ada', newsletter: '0', status: '1' });
no('Shopware newsletter optOut', { email: E, status: 'optOut', zipCode: '10115' });
no('BigCommerce accepts_marketing', {
	email: E,
	accepts_product_review_abandoned_cart_emails: false,
	marketing_consent: false,
});
no('Wix subscription', {
	contact: {
		info: { emails: { items: [{ email: E, primary: true }] } },
		primaryInfo: { email: E },
		subscriptionStatus: 'UNSUBSCRIBED',
	},
});
no('Squarespace', { email: E, acceptsMarketing: false });
no('Ecwid', { email: E, acceptMarketing: false, customerGroupId: 0 });
no('Nuvemshop', { email: E, name: 'Ada', accepts_marketing: false, accepts_marketing_updated_at: AT });
no('VTEX', { email: E, isNewsletterOptIn: false, document: null });
no('Shoptet', { email: E, emailMarketing: 'N' });
no('Cafe24', { member_id: 'ada', email: E, news_mail: 'F', sms: 'F' });
no('Makeshop JP', { メールアドレス: E, メルマガ: '受信しない' });
no('Rakuten CSV', { メールアドレス: E, メルマガ配信: '不可' });
no('Smile.io', { customer: { email: E, first_name: 'Ada', state: 'opted_out' } });
no('LoyaltyLion', { customer: { email: E, blocked: false, unsubscribed: true } });
no('Yotpo loyalty', { email: E, opted_in: false, opted_out_at: AT });
no('Toast guest', { guest: { email: E, marketingOptIn: 'OPTED_OUT' } });
no('SevenRooms', { email: E, marketing_opt_in: false, marketing_opt_out_ts: AT });
no('OpenTable', { Email: E, 'Email Marketing Opt-in': 'No', Visits: 3 });
no('Resy', { email: E, opt_in: 'N' });
no('Mindbody', { Email: E, SendPromotionalEmails: false, SendPromotionalTexts: false, SendAccountEmails: true });
no('Vagaro', { email: E, emailMarketing: 'Opted Out', textMarketing: 'Opted Out' });
no('Fresha', { Email: E, 'Accepts marketing': 'No', 'Accepts SMS marketing': 'No' });
no('Phorest', { email: E, emailMarketingConsent: false, smsMarketingConsent: false, emailReminderConsent: true });
no('Acuity', { email: E, formsText: 'May we send you offers: no', type: 'Haircut' });
no('Eventbrite', {
	profile: { email: E },
	answers: [{ question: 'May we contact you about future events?', answer: 'No' }],
});
no('Luma', {
	email: E,
	event_name: 'Meetup',
	registration_answers: [{ label: 'Can we email you about news?', value: false }],
});
no('Cvent', { EmailAddress: E, OptOut: true, OptOutDate: AT });
no('Zoom registrant', { email: E, custom_questions: [{ title: 'I agree to receive marketing emails', value: 'No' }] });
no('SurveyMonkey', {
	respondent: { email: E },
	answers: [{ heading: 'Would you like to hear from us again?', simple_text: 'No' }],
});
no(
	'Tally',
	w({
		eventType: 'FORM_RESPONSE',
		data: {
			fields: [
				{ label: 'Email', type: 'INPUT_EMAIL', value: E },
				{ label: 'Keep me posted', type: 'CHECKBOXES', value: false },
			],
		},
	}),
);
no(
	'Typeform contact?',
	w({
		event_type: 'form_response',
		form_response: {
			definition: {
				fields: [
					{ id: 'a', title: 'Email' },
					{ id: 'b', title: 'May we contact you?' },
				],
			},
			answers: [
				{ field: { id: 'a', type: 'email' }, type: 'email', email: E },
				{ field: { id: 'b', type: 'yes_no' }, type: 'boolean', boolean: false },
			],
		},
	}),
);
no('Jotform', { q3_email: E, q4_mayWeContactYou: 'No' });
no('Fillout', {
	questions: [
		{ name: 'Email', value: E },
		{ name: 'Do you want our newsletter?', value: 'No' },
	],
});
no('Qualtrics directory', { email: E, directoryUnsubscribed: true, directoryUnsubscribeDate: AT });
no('Delighted', w({ event_type: 'unsubscribe.created', event_data: { person: { email: E } } }));
no('AskNicely', { email: E, unsubscribed: '1', unsubscribetime: 1779184800 });
no('Blackbaud', { address: E, do_not_email: true, inactive: false });
no('Bloomerang', { Email: E, EmailInterestType: 'OptedOut', CommunicationRestrictions: ['DoNotCall', 'DoNotSolicit'] });
no('CiviCRM', { email: E, is_opt_out: 1, do_not_email: 0, do_not_phone: 0 });
no('CiviCRM privacy', { email: E, do_not_email: '1' });
no('NationBuilder', { person: { email: E, email_opt_in: false, do_not_contact: true } });
no('DonorPerfect', { EMAIL: E, NOMAIL: 'Y', NO_EMAIL: 'Y' });
no('PostGrid direct mail', { email: E, suppress_mail: true, mail_preference: 'do not mail' }, E, 'directMail');
no('Lob MPS', { email: E, dma_mps: 'suppressed' }, E, 'directMail');
no('Meta custom audience exclusion', { email: E, limited_data_use: true, ads_opt_out: true }, E, 'ads');
no('Google consent mode', { email: E, ad_user_data: 'DENIED', ad_personalization: 'DENIED' }, E, 'ads');
no('GPC', { email: E, global_privacy_control: true, gpc_signal: 1 }, E, 'ads');

// Nobody refused
near('RFC 8058 header in a sent mail', {
	to: E,
	subject: 'News',
	headers: { 'List-Unsubscribe': '<https://shop.example/u>', 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
	status: 'delivered',
});
near('unsubscribe_url', { email: E, first_name: 'Ada', unsubscribe_url: 'https://shop.example/u/1', status: 'active' });
near('Resend contact on', { id: 'c', email: E, unsubscribed: false });
near('Loops contact on', { id: 'c', email: E, subscribed: true });
near('Braze on', { external_id: '1', email: E, email_subscribe: 'opted_in', push_subscribe: 'unsubscribed' });
near('SESv2 contact on', {
	EmailAddress: E,
	TopicPreferences: [{ TopicName: 'News', SubscriptionStatus: 'OPT_IN' }],
	UnsubscribeAll: false,
});
near(
	'SES subscription in',
	w({
		Type: 'Notification',
		Message: JSON.stringify({
			eventType: 'Subscription',
			mail: { destination: [E] },
			subscription: {
				contactList: 'News',
				newTopicPreferences: {
					unsubscribeAll: false,
					topicSubscriptionStatus: [{ topicName: 'News', subscriptionStatus: 'OptIn' }],
				},
				oldTopicPreferences: { unsubscribeAll: true },
			},
		}),
	}),
);
near(
	'Postmark reactivated',
	w({
		RecordType: 'SubscriptionChange',
		Recipient: E,
		SuppressSending: false,
		SuppressionReason: null,
		Origin: 'Customer',
		ChangedAt: AT,
	}),
);
near(
	'Customer.io sms out, email on',
	w({ object_type: 'customer', metric: 'subscribed', data: { identifiers: { email: E } } }),
);
near('Iterable empty lists', { email: E, dataFields: { unsubscribedChannelIds: [], unsubscribedMessageTypeIds: [] } });
near('Keap marketable', {
	email_addresses: [{ email: E, email_opt_status: 'SingleOptIn' }],
	email_opted_in: true,
	email_status: 'Confirmed',
});
near('Outreach all false', {
	data: {
		type: 'prospect',
		attributes: { emails: [E], optedOut: false, emailOptedOut: false, callOptedOut: false, optedOutAt: null },
	},
});
near('Salesloft no restriction', { id: 1, email_address: E, do_not_contact: false, contact_restrictions: [] });
near('Mautic empty dnc', { id: 5, email: E, doNotContact: [] });
near('Listmonk enabled', {
	id: 1,
	email: E,
	status: 'enabled',
	lists: [{ name: 'News', subscription_status: 'confirmed' }],
});
near('phpList zero', { id: 5, email: E, confirmed: 1, blacklisted: 0, disabled: 0 });
near('Ghost on', {
	member: {
		current: { email: E, subscribed: true, newsletters: [{ name: 'Weekly' }] },
		previous: { subscribed: false, newsletters: [] },
	},
});
near(
	'MailerLite new on',
	w({ events: [{ type: 'subscriber.created', email: E, status: 'active', unsubscribed_at: null }] }),
);
near('CleverReach active', { email: E, activated: 1609459200, deactivated: 0, active: true });
near('campaign with counts', {
	campaign: 'May',
	email: E,
	unsubscribes: 12,
	bounces: 3,
	spam_complaints: 0,
	bounce_rate: 0,
});
near('report zeros', { email: E, unsubscribed_count: 0, complaints: 0, hard_bounces: 0, opens: 5 });
near('company name', { email: E, company: 'Unsubscribe Ltd', title: 'Head of Opt-Out Compliance' });
near('list name', { email: E, list_name: 'Re-engagement: not unsubscribed', status: 'subscribed' });
near('product name', { email: E, product: 'No Call Back Trading Cards', sku: 'STOP-SIGN-1' });
near(
	'event of a click',
	w({ event: 'click', email: E, url: 'https://shop.example/blog/how-to-unsubscribe', timestamp: 1779184800 }),
);
near('opened the preference page', w({ event: 'page_view', email: E, page: '/preferences/unsubscribe-options' }));
near('inactive product', { email: E, product: { name: 'Lamp', status: 'inactive', active: false } });
near(
	'meeting cancelled',
	w({
		event: 'invitee.canceled',
		payload: {
			email: E,
			name: 'Ada',
			cancellation: { reason: 'Conflict, will rebook', canceler_type: 'invitee' },
			status: 'canceled',
		},
	}),
);
near('trial cancelled', {
	email: E,
	subscription: { plan: 'Pro trial', status: 'canceled', cancel_at_period_end: false },
});
near('order cancelled', { email: E, order_id: 5, order_status: 'cancelled' });
near('job application rejected', { email: E, application_status: 'rejected', job: 'Designer' });
near('invoice void', { email: E, invoice: { status: 'void', total: 0 } });
near('Twilio START', w({ OptOutType: 'START', From: P, To: '+12025550100', Body: 'Start' }), P);
near(
	'Twilio delivered',
	w({ MessageStatus: 'delivered', ErrorCode: '', To: P, From: '+12025550100', MessageSid: 'SM1' }),
	P,
);
near('Twilio HELP', w({ OptOutType: 'HELP', From: P, Body: 'help' }), P);
near('Attentive subscribed', w({ type: 'sms.subscribed', subscriber: { email: E, phone: P } }), P);
near('Burst no', w({ mobile: '12025550123', response: 'hello there', is_optout: 'no' }), P);
near(
	'WATI on',
	{ contact: { wAid: IN.slice(1), phone: IN.slice(1), allowBroadcast: true, allowSMS: true, optedIn: true } },
	IN,
);
near(
	'360dialog resume',
	w({
		entry: [
			{
				changes: [
					{
						field: 'user_preferences',
						value: {
							contacts: [{ wa_id: IN.slice(1) }],
							user_preferences: [
								{
									wa_id: IN.slice(1),
									category: 'marketing_messages',
									value: 'resume',
									detail: 'User requested to resume marketing messages',
									timestamp: 1779184800,
								},
							],
						},
					},
				],
			},
		],
		object: 'whatsapp_business_account',
	}),
	IN,
);
near(
	'Cloud API read',
	w({
		entry: [
			{
				changes: [
					{
						field: 'messages',
						value: { statuses: [{ id: 'wamid', status: 'read', timestamp: '1779184800', recipient_id: IN.slice(1) }] },
					},
				],
			},
		],
		object: 'whatsapp_business_account',
	}),
	IN,
);
near(
	'Gupshup opted-in',
	w({ app: 'ShopApp', type: 'user-event', payload: { phone: IN.slice(1), type: 'opted-in' } }),
	IN,
);
near(
	'IYS onay yes',
	{ recipient: '+905321234567', type: 'MESAJ', status: 'ONAY', consentDate: '2026-05-19 10:00:00' },
	'+905321234567',
);
near('DND no', { Phone: IN, DND: 'No', Operator: 'Airtel' }, IN);
near('OneTrust active', { Identifier: E, Purposes: [{ Name: 'Email Marketing', Status: 'ACTIVE' }] });
near('Didomi on', w({ user: { email: E }, consents: { purposes: [{ id: 'marketing_emails', enabled: true }] } }));
near('Cookiebot yes', { email: E, consent: { marketing: true, statistics: true, declined: false } });
near('Iubenda yes', { subject: { email: E }, preferences: { newsletter: true, general: true } });
near('mParticle yes', {
	user_identities: [{ identity_type: 'email', identity: E }],
	consent_state: { gdpr: { marketing: { consented: true } } },
});
near('GDPR access request', { request_type: 'access', article: '15', email: E, status: 'closed' });
near('GDPR flag', { email: E, gdpr: true, gdpr_consent: 'yes', gdpr_country: 'DE' });
near('Five9 sale', { call: { disposition_name: 'Sale', number: P } }, P, 'phone');
near(
	'Aircall tag vip',
	w({
		resource: 'call',
		event: 'call.tagged',
		data: { direction: 'outbound', raw_digits: P, tags: [{ name: 'VIP' }] },
	}),
	P,
	'phone',
);
near('No answer', { phone: P, call_result: 'no answer', attempts: 2 }, P, 'phone');
near(
	'Voicemail',
	w({ hookevent: 'disposition', data: { callDetails: { disposition: 'Left voicemail', tonumber: P } } }),
	P,
	'phone',
);
near('Call back', { phone: P, call_result: 'call back tomorrow, do not call before 10' }, P, 'phone');
near('Busy', { phone: P, disposition: 'Busy' }, P, 'phone');
near(
	'Summary interested',
	w({
		event: 'call_analyzed',
		call: {
			to_number: P,
			direction: 'outbound',
			call_analysis: {
				call_summary: 'The customer wants a demo and asked not to be called before noon.',
				user_sentiment: 'Positive',
				custom_analysis_data: { do_not_call: false },
			},
		},
	}),
	P,
	'phone',
);
near('TPS clear', { phone: '+447400123456', tps: 'not registered', ctps: 'no' }, '+447400123456', 'phone');
near('Bloctel non', { telephone: '+33612345678', bloctel: 'non' }, '+33612345678', 'phone');
near('DNC clean', { Phone: P, 'National DNC': 'N', 'State DNC': 'N' }, P, 'phone');
near('DNC scrub result', { phone: P, dnc_status: 'clean', is_litigator: false }, P, 'phone');
near('Zoho opt out false', { Email: E, Email_Opt_Out: false, Unsubscribed_Mode: null, Unsubscribed_Time: null });
near('Dynamics all allowed', { emailaddress1: E, donotbulkemail: false, donotemail: false, donotphone: false });
near('SugarCRM zero', { email: [{ email_address: E, opt_out: false, invalid_email: false }] });
near('vtiger zero', { email: E, emailoptout: '0', donotcall: '0' });
near('Bitrix N', { EMAIL: [{ VALUE: E }], UF_CRM_OPT_OUT: 'N' });
near('Odoo not blacklisted', { email: E, is_blacklisted: false, opt_out: false });
near('Close not', { event: { object_type: 'contact', data: { emails: [{ email: E, is_unsubscribed: false }] } } });
near('Attio yes', {
	values: { email_addresses: [{ email_address: E }], marketing_status: [{ option: { title: 'Opted in' } }] },
});
near('Airtable unticked', { id: 'rec', fields: { Email: E, Flags: ['VIP'] } });
near('Zendesk tags', {
	ticket: { id: 1, status: 'solved', requester: { email: E }, tags: ['unsubscribe_link_broken_fixed', 'en'] },
});
near('Magento 1', { subscriber_email: E, subscriber_status: 1 });
near('PrestaShop 1', { email: E, newsletter: '1', optin: '1' });
near('Ecwid on', { email: E, acceptMarketing: true });
near('Cafe24 T', { member_id: 'ada', email: E, news_mail: 'T', sms: 'T' });
near('Makeshop JP on', { メールアドレス: E, メルマガ: '受信する' });
near('Mindbody on', { Email: E, SendPromotionalEmails: true, SendPromotionalTexts: false });
near('Fresha yes', { Email: E, 'Accepts marketing': 'Yes' });
near('no-show', { email: E, appointment: 'Haircut', status: 'no_show' });
near('Eventbrite yes', {
	profile: { email: E },
	answers: [{ question: 'May we contact you about future events?', answer: 'Yes' }],
});
near('Eventbrite other no', {
	profile: { email: E },
	answers: [{ question: 'Do you have food allergies?', answer: 'No' }],
});
near('SurveyMonkey low', {
	respondent: { email: E },
	answers: [{ heading: 'Were you contacted by our staff?', simple_text: 'No' }],
});
near('Zoom yes', { email: E, custom_questions: [{ title: 'I agree to receive marketing emails', value: 'Yes' }] });
near(
	'Typeform other no',
	w({
		event_type: 'form_response',
		form_response: {
			definition: {
				fields: [
					{ id: 'a', title: 'Email' },
					{ id: 'b', title: 'Have you used a CRM before?' },
				],
			},
			answers: [
				{ field: { id: 'a', type: 'email' }, type: 'email', email: E },
				{ field: { id: 'b', type: 'yes_no' }, type: 'boolean', boolean: false },
			],
		},
	}),
);
near('Jotform yes', { q3_email: E, q4_mayWeContactYou: 'Yes' });
near(
	'Delighted',
	w({ event_type: 'survey_response.created', event_data: { score: 0, person: { email: E }, comment: 'ok' } }),
);
near('Blackbaud fine', { address: E, email: E, do_not_email: false, inactive: false });
near('CiviCRM zeros', { email: E, is_opt_out: 0, do_not_email: 0, do_not_phone: 0, do_not_mail: 0 });
near('DonorPerfect N', { EMAIL: E, NOMAIL: 'N', NO_EMAIL: 'N' });
near('Google granted', { email: E, ad_user_data: 'GRANTED', ad_personalization: 'GRANTED' }, E, 'ads');
near('GPC off', { email: E, global_privacy_control: false }, E, 'ads');
near('SMTP setting', { email: E, smtp_error: '', bounce: null, complaint: null });
near('soft word', { email: E, notes: 'Blocked calendar for the demo; stopped by our booth' });
near('old and new status', { email: E, old_status: 'unsubscribed', new_status: 'subscribed' });
near('suppression count', { email: E, suppressed_in_segments: 0, excluded_campaigns: [] });
near('feature blocked', { email: E, plan: 'Free', blocked_features: ['api', 'sso'] });
near('ad blocker', { email: E, ad_blocker: true, do_not_track: false });
near('block ID', { email: E, block_id: 'b-17', block: 'hero-banner' });
