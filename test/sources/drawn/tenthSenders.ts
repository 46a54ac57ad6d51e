import { Exam, w } from './exam';

/** The tools that shops and senders wire first, as their webhooks, their trigger nodes and their API hand things on. */
export const exam = new Exam();
const { no, near } = exam;

const E = 'ada@example.com';
const P = '+12025550123';
const GB = '+447911123456';
const AT = '2026-05-19T10:00:00Z';
const OURS = 'news@shop.example';

// Klaviyo
const klaviyoEvent = (metric: string, topic: string) =>
	w({
		data: [
			{
				topic,
				payload: {
					data: {
						type: 'event',
						id: 'ev1',
						attributes: { timestamp: 1779184800, datetime: AT, event_properties: { list: 'Xy1' } },
					},
					included: [
						{ type: 'profile', id: '01P', attributes: { email: E, phone_number: null } },
						{ type: 'metric', id: 'm', attributes: { name: metric } },
					],
				},
			},
		],
		meta: { klaviyo_webhook_id: 'w1', timestamp: AT, version: '2026-01-15' },
	});
no(
	'Klaviyo unsubscribed from email',
	klaviyoEvent('Unsubscribed from Email Marketing', 'event:klaviyo.unsubscribed_from_email_marketing'),
);
no('Klaviyo marked as spam', klaviyoEvent('Marked Email as Spam', 'event:klaviyo.marked_email_as_spam'));
near('ok: Klaviyo opened', klaviyoEvent('Opened Email', 'event:klaviyo.opened_email'));
near(
	'ok: Klaviyo texts alone',
	klaviyoEvent('Unsubscribed from SMS Marketing', 'event:klaviyo.unsubscribed_from_sms_marketing'),
);
const klaviyoProfile = (email: object, sms: object) => ({
	type: 'profile',
	id: '01P',
	attributes: {
		email: E,
		phone_number: P,
		subscriptions: { email: { marketing: email }, sms: { marketing: sms } },
	},
});
no(
	'Klaviyo profile, suppressed',
	klaviyoProfile(
		{
			can_receive_email_marketing: false,
			consent: 'SUBSCRIBED',
			suppression: [{ reason: 'USER_SUPPRESSED', timestamp: AT }],
		},
		{ can_receive_sms_marketing: true, consent: 'SUBSCRIBED' },
	),
);
no(
	'Klaviyo profile, texts',
	klaviyoProfile(
		{ can_receive_email_marketing: true, consent: 'SUBSCRIBED' },
		{ can_receive_sms_marketing: false, consent: 'UNSUBSCRIBED', consent_timestamp: AT },
	),
	P,
);
near(
	'ok: Klaviyo profile',
	klaviyoProfile(
		{ can_receive_email_marketing: true, consent: 'SUBSCRIBED', suppression: [], list_suppressions: [] },
		{ can_receive_sms_marketing: true, consent: 'SUBSCRIBED' },
	),
);
near(
	'ok: Klaviyo profile, texts alone',
	klaviyoProfile(
		{ can_receive_email_marketing: true, consent: 'SUBSCRIBED', suppression: [] },
		{ can_receive_sms_marketing: false, consent: 'UNSUBSCRIBED' },
	),
);
no('Klaviyo flow webhook', w({ event: 'Unsubscribed', profile_email: E, list_name: 'Newsletter', first_name: 'Ada' }));

// Mailchimp
const mailchimp = (type: string, more: object) => ({
	type,
	fired_at: '2026-05-19 10:00:00',
	'data[id]': 'a1',
	'data[email]': E,
	'data[email_type]': 'html',
	'data[list_id]': 'l1',
	...more,
});
no('Mailchimp Trigger unsubscribe', mailchimp('unsubscribe', { 'data[action]': 'unsub', 'data[reason]': 'manual' }));
no('Mailchimp webhook, abuse', w(mailchimp('unsubscribe', { 'data[action]': 'unsub', 'data[reason]': 'abuse' })));
no(
	'Mailchimp cleaned',
	w({
		type: 'cleaned',
		fired_at: '2026-05-19 10:00:00',
		data: { list_id: 'l1', campaign_id: 'c1', reason: 'hard', email: E },
	}),
);
near('ok: Mailchimp profile', mailchimp('profile', { 'data[merges][FNAME]': 'Ada' }));
const mailchimpMember = (status: string) => ({
	id: 'm1',
	email_address: E,
	unique_email_id: 'u1',
	full_name: 'Ada Example',
	status,
	merge_fields: { FNAME: 'Ada' },
	stats: { avg_open_rate: 0.2 },
	vip: false,
});
no('Mailchimp member archived after unsubscribing', {
	...mailchimpMember('unsubscribed'),
	unsubscribe_reason: 'N/A (Unsubscribed by admin)',
});
near('ok: Mailchimp member', mailchimpMember('subscribed'));

// Brevo
const brevo = (event: string, more: object = {}) =>
	w({
		id: 1,
		camp_id: 7,
		email: E,
		'campaign name': 'May',
		date_sent: AT,
		date_event: AT,
		event,
		list_id: [3],
		...more,
	});
no('Brevo unsubscribe', brevo('unsubscribe'));
no('Brevo spam', brevo('spam'));
no(
	'Brevo transactional unsubscribed',
	w({
		event: 'unsubscribed',
		email: E,
		id: 2,
		date: '2026-05-19 10:00:00',
		ts: 1779184800,
		'message-id': '<m@x>',
		tags: ['welcome'],
	}),
);
no(
	'Brevo blocked',
	w({
		event: 'blocked',
		email: E,
		id: 2,
		date: '2026-05-19 10:00:00',
		'message-id': '<m@x>',
		reason: 'blocked : due to blacklist user',
	}),
);
near('ok: Brevo delivered', brevo('delivered'));
near(
	'ok: Brevo opened, a subject with a word',
	w({ event: 'opened', email: E, id: 2, subject: 'How to unsubscribe from noise', 'message-id': '<m@x>' }),
);
const brevoContact = (emailBlacklisted: boolean, smsBlacklisted: boolean) => ({
	id: 9,
	email: E,
	emailBlacklisted,
	smsBlacklisted,
	listIds: [3],
	attributes: { VORNAME: 'Ada', SMS: '4915112345678' },
});
no('Brevo contact', brevoContact(true, false));
no('Brevo contact, texts', brevoContact(false, true), '+4915112345678');
near('ok: Brevo contact, texts alone', brevoContact(false, true));
no(
	'Brevo text reply',
	w({
		id: 5,
		to: '447911123456',
		msg_status: 'replied',
		status: 'replied',
		description: 'accepted',
		reply: 'STOP',
		type: 'marketing',
		date: AT,
	}),
	GB,
);
no(
	'Brevo text blacklisted',
	w({
		id: 5,
		to: '447911123456',
		sms_count: 1,
		msg_status: 'blacklisted',
		status: 'ok',
		type: 'marketing',
		messageId: 3,
		date: AT,
	}),
	GB,
);

// ActiveCampaign
const active = (type: string, more: object = {}) =>
	w({
		type,
		date_time: '2026-05-19T10:00:00-05:00',
		initiated_from: 'public',
		initiated_by: 'contact',
		list: '0',
		'contact[id]': '12',
		'contact[email]': E,
		'contact[first_name]': 'Ada',
		orgname: 'Shop',
		...more,
	});
no('ActiveCampaign unsubscribe', active('unsubscribe', { 'unsubscribe[reason]': 'Too many' }));
no(
	'ActiveCampaign bounce',
	active('bounce', { 'bounce[type]': 'hard', 'bounce[reason]': 'Bad destination mailbox address' }),
);
no('ActiveCampaign list status', {
	contact: { id: '12', email: E },
	contactLists: [{ contact: '12', list: '1', status: '2', unsubdate: '2026-05-19T10:00:00-05:00', unsubreason: '' }],
});
near('ok: ActiveCampaign list status', {
	contact: { id: '12', email: E },
	contactLists: [{ contact: '12', list: '1', status: '1', unsubdate: null, unsubreason: '' }],
});
near('ok: ActiveCampaign tag', active('contact_tag_added', { tag: 'webinar no-show' }));
no('ActiveCampaign tag', active('contact_tag_added', { tag: 'do-not-email' }));

// HubSpot
const hubspot = (properties: Record<string, string | null>) => ({
	id: '51',
	properties: { email: E, firstname: 'Ada', lastmodifieddate: AT, ...properties },
	createdAt: AT,
	updatedAt: AT,
	archived: false,
});
no('HubSpot contact opted out', hubspot({ hs_email_optout: 'true' }));
near('ok: HubSpot contact', hubspot({ hs_email_optout: 'false', hs_email_optout_101: '', hs_email_bounce: '0' }));
no(
	'HubSpot contact in quarantine',
	hubspot({ hs_email_quarantined: 'true', hs_email_quarantined_reason: 'SUSPENSION_REMEDIATION' }),
);
no('HubSpot contact bounced for good', hubspot({ hs_email_hard_bounce_reason_enum: 'UNKNOWN_USER' }));
no(
	'HubSpot contact, do not call',
	hubspot({ phone: P, hs_lead_status: 'UNQUALIFIED', do_not_call: 'true' }),
	P,
	'phone',
);
const hubspotStatus = (status: string) => ({
	status: 'COMPLETE',
	results: [
		{
			channel: 'EMAIL',
			subscriberIdString: E,
			status,
			subscriptionId: 101,
			subscriptionName: 'Marketing Information',
			source: 'PUBLIC_PAGE',
			timestamp: AT,
		},
	],
});
no('HubSpot subscription status', hubspotStatus('UNSUBSCRIBED'));
near('ok: HubSpot subscription status', hubspotStatus('SUBSCRIBED'));
no(
	'HubSpot workflow webhook',
	w({
		vid: 51,
		'portal-id': 1,
		properties: { email: { value: E }, hs_email_optout: { value: 'true', timestamp: 1779184800000, source: 'EMAIL' } },
	}),
);

// Omnisend, Drip, Kit, GetResponse, MailerLite
const omnisend = (status: string) => ({
	contactID: 'c',
	createdAt: AT,
	identifiers: [
		{ type: 'email', id: E, channels: { email: { status, statusDate: AT } } },
		{ type: 'phone', id: P, channels: { sms: { status: 'nonSubscribed' } } },
	],
});
no('Omnisend contact', omnisend('unsubscribed'));
near('ok: Omnisend contact', omnisend('subscribed'));
const drip = (event: string, more: object = {}) =>
	w({
		event,
		data: {
			account_id: '1',
			subscriber: { id: 's', status: 'active', email: E, tags: ['customer'], ...more },
			properties: { source: 'link' },
		},
		occurred_at: AT,
	});
no('Drip unsubscribed all', drip('subscriber.unsubscribed_all', { status: 'unsubscribed' }));
no('Drip complained', drip('subscriber.complained'));
no('Drip undeliverable', drip('subscriber.marked_as_undeliverable'));
near('ok: Drip removed from a workflow', drip('subscriber.removed_from_workflow'));
near('ok: Drip tag taken away', drip('subscriber.removed_tag', { properties: { tag: 'unsubscribed' } }));
const kit = (state: string) =>
	w({ subscriber: { id: 1, first_name: 'Ada', email_address: E, state, created_at: AT, fields: { last_name: 'E' } } });
no('Kit unsubscribe', kit('cancelled'));
no('Kit complained', kit('complained'));
near('ok: Kit', kit('active'));
const getResponse = (action: string) =>
	w(
		{},
		{
			query: {
				action,
				account_id: '1',
				account_login: 'shop',
				campaign_id: 'Z',
				campaign_name: 'shop_news',
				contact_id: 'q',
				contact_email: E,
				contact_name: 'Ada',
			},
		},
	);
no('GetResponse unsubscribe', getResponse('unsubscribe'));
near('ok: GetResponse subscribe', getResponse('subscribe'));
const mailerLite = (event: string, status: string) =>
	w({
		id: '1',
		email: E,
		status,
		source: 'api',
		sent: 4,
		subscribed_at: AT,
		unsubscribed_at: status === 'active' ? null : AT,
		event,
		account_id: 2,
	});
no('MailerLite unsubscribed', mailerLite('subscriber.unsubscribed', 'unsubscribed'));
no('MailerLite spam reported', mailerLite('subscriber.spam_reported', 'junk'));
near('ok: MailerLite, out of one group', mailerLite('subscriber.removed_from_group', 'active'));
no(
	'MailerLite classic',
	w({
		events: [
			{
				type: 'subscriber.unsubscribe',
				timestamp: 1779184800,
				data: {
					subscriber: { id: 1, email: E, name: 'Ada', type: 'unsubscribed', date_unsubscribe: '2026-05-19 10:00:00' },
				},
			},
		],
	}),
);

// Customer.io, Iterable, Braze
const customerIo = (object_type: string, metric: string, more: object = {}) =>
	w({
		data: { customer_id: 'u1', email_address: E, identifiers: { id: 'u1', email: E, cio_id: 'c' }, ...more },
		event_id: '01E',
		object_type,
		metric,
		timestamp: 1779184800,
	});
no('Customer.io unsubscribed', customerIo('customer', 'unsubscribed'));
no('Customer.io spammed', customerIo('email', 'spammed', { recipient: E, subject: 'May' }));
no(
	'Customer.io email suppressed',
	customerIo('email', 'undeliverable', {
		recipient: E,
		failure_message: 'Suppressed: recipient is on the suppression list',
	}),
);
near('ok: Customer.io converted', customerIo('email', 'converted', { recipient: E }));
const iterable = (eventName: string, dataFields: object = {}) =>
	w({
		email: E,
		userId: 'u',
		eventName,
		dataFields: { email: E, createdAt: '2026-05-19 10:00:00 +00:00', ...dataFields },
	});
no(
	'Iterable unsubscribed',
	iterable('emailUnSubscribe', { unsubSource: 'EmailLink', emailListIds: [1], channelIds: [3] }),
);
no('Iterable complaint', iterable('emailComplaint', { recipientState: 'Complaint' }));
near('ok: Iterable click', iterable('emailClick', { url: 'https://shop.example/unsubscribe-faq' }));
no(
	'Iterable text',
	w({
		email: E,
		eventName: 'smsReceived',
		dataFields: { fromPhoneNumber: P, toPhoneNumber: '+12025550199', smsMessage: 'Stop', createdAt: AT },
	}),
	P,
);
const braze = (event_type: string, properties: object) =>
	w({ events: [{ id: 'e', time: 1779184800, event_type, user: { user_id: 'u', external_user_id: 'x' }, properties }] });
no('Braze unsubscribe', braze('users.messages.email.Unsubscribe', { email_address: E, campaign_name: 'May' }));
no('Braze spam', braze('users.messages.email.MarkAsSpam', { email_address: E, user_agent: 'x' }));
near('ok: Braze open', braze('users.messages.email.Open', { email_address: E }));
no('Braze export', {
	users: [
		{
			external_id: 'x',
			email: E,
			email_subscribe: 'unsubscribed',
			push_subscribe: 'opted_in',
			email_unsubscribed_at: AT,
		},
	],
});
near('ok: Braze export', {
	users: [{ external_id: 'x', email: E, email_subscribe: 'opted_in', push_subscribe: 'unsubscribed' }],
});

// Texts
const twilio = (Body: string, more: object = {}) =>
	w({
		SmsMessageSid: 'SM1',
		MessageSid: 'SM1',
		AccountSid: 'AC1',
		From: P,
		To: '+12025550199',
		Body,
		NumMedia: '0',
		FromCountry: 'US',
		SmsStatus: 'received',
		...more,
	});
no('Twilio STOP', twilio('Stop', { OptOutType: 'STOP' }), P);
no(
	'Twilio status 21610',
	w({ MessageSid: 'SM2', To: P, From: '+12025550199', MessageStatus: 'failed', ErrorCode: '21610' }),
	P,
);
near('ok: Twilio help', twilio('HELP', { OptOutType: 'HELP' }), P);
near('ok: Twilio, stop by', twilio('I will stop by tomorrow around 5'), P);
no(
	'Twilio Trigger',
	{
		specversion: '1.0',
		type: 'com.twilio.messaging.inbound-message.received',
		source: '/2010',
		id: 'EZ',
		time: AT,
		data: {
			numMedia: 0,
			timestamp: AT,
			accountSid: 'AC',
			to: '+12025550199',
			messageSid: 'SM',
			from: P,
			body: 'UNSUBSCRIBE',
		},
	},
	P,
);
no(
	'MessageBird',
	w({ id: 'm', recipient: '447911999999', originator: '447911123456', body: 'STOP ALL', createdDatetime: AT }),
	GB,
);
const bird = (text: string) =>
	w({
		service: 'channels',
		event: 'sms.inbound',
		payload: {
			id: 'b',
			channelId: 'ch',
			sender: { contact: { id: 'c', identifierKey: 'phonenumber', identifierValue: GB } },
			receiver: { connector: { id: 'r' } },
			body: { type: 'text', text: { text } },
			direction: 'incoming',
			createdAt: AT,
		},
	});
no('Bird', bird('stop please'), GB);
near('ok: Bird', bird('Is the shop open on Sunday?'), GB);
no(
	'Sinch text',
	w({ type: 'mo_text', id: 'x', from: '447911123456', to: '447911999999', body: 'Stop', received_at: AT }),
	GB,
);
no(
	'Sinch Conversation opt-out',
	w({
		app_id: 'a',
		accepted_time: AT,
		project_id: 'p',
		opt_out_notification: { contact_id: 'c', channel: 'SMS', identity: '447911123456', status: 'OPT_OUT_SUCCEEDED' },
	}),
	GB,
);
no(
	'Vonage',
	w({
		msisdn: '447911123456',
		to: '447911999999',
		messageId: 'v',
		text: 'STOP',
		type: 'text',
		keyword: 'STOP',
		'message-timestamp': '2026-05-19 10:00:00',
	}),
	GB,
);
no(
	'Vonage Messages',
	w({
		channel: 'sms',
		message_uuid: 'u',
		to: '447911999999',
		from: '447911123456',
		timestamp: AT,
		text: 'remove',
		message_type: 'text',
	}),
	GB,
);
no('Plivo', w({ From: '12025550123', To: '12025550199', Text: 'STOP', Type: 'sms', MessageUUID: 'p' }), P);
no(
	'Plivo failed, opted out',
	w({ From: '12025550199', To: '12025550123', MessageUUID: 'p', Status: 'failed', ErrorCode: '200' }),
	P,
);
const attentive = (type: string, subscription: object) =>
	w({
		type,
		timestamp: 1779184800000,
		company: { display_name: 'Shop', company_id: 'c' },
		subscriber: { email: E, phone: P, external_id: 1 },
		subscription,
	});
no('Attentive unsubscribed', attentive('sms.unsubscribed', { type: 'MARKETING', channel: 'TEXT' }), P);
no('Attentive email', attentive('email.unsubscribed', { type: 'MARKETING', channel: 'EMAIL' }));
near('ok: Attentive, texts alone', attentive('sms.unsubscribed', { type: 'MARKETING', channel: 'TEXT' }));
near('ok: Attentive subscribed', attentive('sms.subscribed', { type: 'MARKETING', channel: 'TEXT' }), P);
no(
	'Postscript',
	w({
		event_type: 'subscriber.unsubscribed',
		data: { id: 'sub_1', phone_number: P, email: E, origin: 'STOP keyword', opted_out_at: AT },
	}),
	P,
);
no(
	'Postscript subscriber',
	{ id: 'sub_1', phone_number: P, email: null, subscription_status: 'opted_out', tags: [], created_at: AT },
	P,
);

// WhatsApp, Telegram
const whatsapp = (message: object) =>
	w({
		object: 'whatsapp_business_account',
		entry: [
			{
				id: '1',
				changes: [
					{
						field: 'messages',
						value: {
							messaging_product: 'whatsapp',
							metadata: { display_phone_number: '15550001111', phone_number_id: '9' },
							contacts: [{ profile: { name: 'Ada' }, wa_id: '447911123456' }],
							messages: [{ from: '447911123456', id: 'wamid.1', timestamp: '1779184800', ...message }],
						},
					},
				],
			},
		],
	});
no('WhatsApp text', whatsapp({ type: 'text', text: { body: 'Please stop messaging me' } }), GB);
no(
	'WhatsApp button',
	whatsapp({ type: 'button', button: { text: 'Stop promotions', payload: 'STOP_PROMOTIONS' } }),
	GB,
);
no(
	'WhatsApp button reply',
	whatsapp({
		type: 'interactive',
		interactive: { type: 'button_reply', button_reply: { id: 'opt_out', title: 'Opt out' } },
	}),
	GB,
);
near('ok: WhatsApp button', whatsapp({ type: 'button', button: { text: 'Track order', payload: 'TRACK' } }), GB);
const whatsappPreference = (value: string) => ({
	messaging_product: 'whatsapp',
	metadata: { display_phone_number: '15550001111', phone_number_id: '9' },
	contacts: [{ profile: { name: 'Ada' }, wa_id: '447911123456' }],
	user_preferences: [
		{
			wa_id: '447911123456',
			detail: `User requested to ${value} marketing messages`,
			category: 'marketing_messages',
			value,
			timestamp: 1779184800,
		},
	],
	field: 'user_preferences',
});
no('WhatsApp preference', whatsappPreference('stop'), GB);
near('ok: WhatsApp preference', whatsappPreference('resume'), GB);
no(
	'WhatsApp status',
	w({
		object: 'whatsapp_business_account',
		entry: [
			{
				id: '1',
				changes: [
					{
						field: 'messages',
						value: {
							messaging_product: 'whatsapp',
							metadata: { display_phone_number: '15550001111' },
							statuses: [
								{
									id: 'wamid.2',
									status: 'failed',
									timestamp: '1779184800',
									recipient_id: '447911123456',
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
	}),
	GB,
);
no('Telegram, a phone typed', {
	update_id: 1,
	message: {
		message_id: 2,
		from: { id: 5, first_name: 'Ada' },
		chat: { id: 5, type: 'private' },
		date: 1779184800,
		text: `please unsubscribe ${E}`,
	},
});

// SES, SendGrid, Mailgun, Postmark, SparkPost, Mandrill
const ses = (Message: object) =>
	w({
		Type: 'Notification',
		MessageId: 'n',
		TopicArn: 'arn:aws:sns:eu-west-1:1:ses',
		Message: JSON.stringify(Message),
		Timestamp: AT,
	});
const sesMail = { timestamp: AT, source: OURS, destination: [E], messageId: 's' };
no(
	'SES complaint',
	ses({
		notificationType: 'Complaint',
		complaint: { complainedRecipients: [{ emailAddress: E }], timestamp: AT, complaintFeedbackType: 'abuse' },
		mail: sesMail,
	}),
);
const sesSubscription = (unsubscribeAll: boolean, status: string) => ({
	eventType: 'Subscription',
	mail: sesMail,
	subscription: {
		contactList: 'shop',
		timestamp: AT,
		source: 'UnsubscribeHeader',
		newTopicPreferences: {
			unsubscribeAll,
			topicSubscriptionStatus: [{ topicName: 'Offers', subscriptionStatus: status }],
		},
		oldTopicPreferences: {
			unsubscribeAll: false,
			topicSubscriptionStatus: [{ topicName: 'Offers', subscriptionStatus: 'OptIn' }],
		},
	},
});
no('SES subscription', ses(sesSubscription(true, 'OptOut')));
near('ok: SES subscription', ses(sesSubscription(false, 'OptIn')));
near(
	'ok: SES delivery',
	ses({ notificationType: 'Delivery', mail: sesMail, delivery: { recipients: [E], timestamp: AT } }),
);
no('SES suppressed destination', {
	SuppressedDestination: { EmailAddress: E, Reason: 'COMPLAINT', LastUpdateTime: AT },
});
const sendgrid = (event: string, more: object = {}) =>
	w([
		{
			email: E,
			timestamp: 1779184800,
			'smtp-id': '<x>',
			event,
			category: ['news'],
			sg_event_id: 'e',
			sg_message_id: 'm',
			...more,
		},
	]);
no('SendGrid dropped', sendgrid('dropped', { reason: 'Unsubscribed Address' }));
no('SendGrid spam report', sendgrid('spamreport'));
near('ok: SendGrid resubscribed', sendgrid('group_resubscribe', { asm_group_id: 4 }));
near('ok: SendGrid processed', sendgrid('processed', { subject: 'You can unsubscribe at any time' }));
no('SendGrid split item', { email: E, event: 'unsubscribe', timestamp: 1779184800 });
no('SendGrid ASM group', {
	recipient_email: E,
	suppressions: [{ id: 1, name: 'Marketing', description: 'All marketing', is_default: true, suppressed: true }],
});
no(
	'Mailgun unsubscribed',
	w({
		signature: { token: 't', timestamp: '1', signature: 's' },
		'event-data': { event: 'unsubscribed', recipient: E, timestamp: 1779184800.1, tags: [], 'user-variables': {} },
	}),
);
no('Mailgun list member', {
	member: { address: E, name: 'Ada', subscribed: false, vars: {} },
	message: 'Mailing list member has been updated',
});
no(
	'Mailgun failed, complained before',
	w({
		'event-data': {
			event: 'failed',
			severity: 'permanent',
			reason: 'suppress-complaint',
			recipient: E,
			timestamp: 1779184800,
		},
	}),
);
no(
	'Postmark subscription change',
	w({
		RecordType: 'SubscriptionChange',
		MessageID: 'p',
		ServerID: 1,
		MessageStream: 'broadcast',
		ChangedAt: AT,
		Recipient: E,
		Origin: 'Recipient',
		SuppressSending: true,
		SuppressionReason: 'ManualSuppression',
		Tag: '',
	}),
);
near(
	'ok: Postmark subscription change',
	w({
		RecordType: 'SubscriptionChange',
		MessageID: 'p',
		ServerID: 1,
		MessageStream: 'broadcast',
		ChangedAt: AT,
		Recipient: E,
		Origin: 'Recipient',
		SuppressSending: false,
		SuppressionReason: null,
	}),
);
no('Postmark suppressions', {
	EmailAddress: E,
	SuppressionReason: 'SpamComplaint',
	Origin: 'Recipient',
	CreatedAt: AT,
});
no(
	'SparkPost list unsubscribe',
	w([
		{
			msys: {
				unsubscribe_event: {
					type: 'list_unsubscribe',
					rcpt_to: E,
					mailfrom: OURS,
					timestamp: '1779184800',
					event_id: '1',
				},
			},
		},
	]),
);
near(
	'ok: SparkPost delivery',
	w([
		{
			msys: {
				message_event: {
					type: 'delivery',
					rcpt_to: E,
					msg_from: OURS,
					timestamp: '1779184800',
					event_id: '1',
					subject: 'Unsubscribed? Come back',
				},
			},
		},
	]),
);
no(
	'Mandrill unsub',
	w({
		mandrill_events: JSON.stringify([
			{
				event: 'unsub',
				msg: { email: E, ts: 1779184800, subject: 'May', state: 'sent', sender: OURS, _id: 'x' },
				ts: 1779184800,
			},
		]),
	}),
);
no(
	'Mandrill rejects',
	w({
		mandrill_events: JSON.stringify([
			{
				type: 'blacklist',
				action: 'add',
				reject: { reason: 'unsub', email: E, created_at: AT, expired: false },
				ts: 1779184800,
			},
		]),
	}),
);

// Shops and what they bill with
const shopify = (state: string, sms: string) => ({
	id: 7,
	email: E,
	phone: P,
	first_name: 'Ada',
	orders_count: 0,
	state: 'enabled',
	email_marketing_consent: { state, opt_in_level: 'single_opt_in', consent_updated_at: AT },
	sms_marketing_consent: {
		state: sms,
		opt_in_level: 'unknown',
		consent_updated_at: AT,
		consent_collected_from: 'SHOPIFY',
	},
});
no('Shopify Trigger customers/update', shopify('unsubscribed', 'subscribed'));
no('Shopify texts', shopify('subscribed', 'unsubscribed'), P);
near('ok: Shopify texts alone', shopify('subscribed', 'unsubscribed'));
no(
	'Shopify consent topic',
	w(
		{
			customer_id: 7,
			email_address: E,
			email_marketing_consent: { state: 'unsubscribed', opt_in_level: 'single_opt_in', consent_updated_at: AT },
		},
		{ headers: { 'x-shopify-topic': 'customers_email_marketing_consent/update' } },
	),
);
no(
	'Shopify redact',
	w(
		{ shop_id: 1, shop_domain: 'shop.myshopify.com', customer: { id: 7, email: E, phone: null }, orders_to_redact: [] },
		{ headers: { 'x-shopify-topic': 'customers/redact' } },
	),
);
const woo = (value: string) => ({
	id: 3,
	email: E,
	role: 'customer',
	first_name: 'Ada',
	meta_data: [{ id: 1, key: 'mailchimp_woocommerce_is_subscribed', value }],
});
no('WooCommerce meta', woo('0'));
near('ok: WooCommerce meta', woo('1'));
const stripe = (promotions: string) =>
	w({
		id: 'evt_1',
		object: 'event',
		type: 'checkout.session.completed',
		created: 1779184800,
		data: {
			object: {
				id: 'cs_1',
				object: 'checkout.session',
				customer_details: { email: E },
				consent: { promotions, terms_of_service: null },
				mode: 'payment',
				payment_status: 'unpaid',
			},
		},
	});
no('Stripe checkout consent', stripe('opt_out'));
near(
	'ok: Stripe subscription deleted',
	w({
		id: 'evt_2',
		object: 'event',
		type: 'customer.subscription.deleted',
		created: 1779184800,
		data: {
			object: {
				id: 'sub_1',
				object: 'subscription',
				customer: 'cus_1',
				status: 'canceled',
				cancellation_details: { reason: 'cancellation_requested', feedback: 'too_expensive' },
				metadata: { email: E },
			},
		},
	}),
);
near(
	'ok: Chargebee subscription cancelled',
	w({
		id: 'ev',
		occurred_at: 1779184800,
		event_type: 'subscription_cancelled',
		content: {
			subscription: { id: 's', status: 'cancelled', cancel_reason: 'not_interested' },
			customer: { id: 'c', email: E, auto_collection: 'off' },
		},
	}),
);
near(
	'ok: PayPal subscription cancelled',
	w({
		id: 'WH',
		event_type: 'BILLING.SUBSCRIPTION.CANCELLED',
		resource: {
			id: 'I-1',
			status: 'CANCELLED',
			status_change_note: 'Not needed',
			subscriber: { email_address: E, name: { given_name: 'Ada' } },
		},
	}),
);
near(
	'ok: PayPal payment denied',
	w({
		id: 'WH',
		event_type: 'PAYMENT.CAPTURE.DENIED',
		resource: { id: 'P', status: 'DECLINED', payer: { email_address: E } },
	}),
);

// One click
no(
	'List-Unsubscribe, address in the query',
	w({ 'List-Unsubscribe': 'One-Click' }, { query: { email: E }, webhookUrl: 'https://n8n.example/webhook/u' }),
);
no('List-Unsubscribe, address in the path', w({ 'List-Unsubscribe': 'One-Click' }, { params: { address: E } }));
no('a link in the mail', w({}, { query: { e: E, action: 'unsubscribe' } }));
no('a link whose path names it', w({}, { query: { email: E }, webhookUrl: 'https://n8n.example/webhook/unsubscribe' }));
near('ok: a link to confirm', w({}, { query: { email: E }, webhookUrl: 'https://n8n.example/webhook/confirm' }));
