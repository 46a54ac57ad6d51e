import { Exam, w } from './exam';

/**
 * What tools send to a Webhook node when somebody says no, in the shapes of public documentation (about half) and of what is known of their interfaces
 * (names and values are our own), and what the same tools send of people who didn’t.
 */
export const exam = new Exam();
const { no, near } = exam;

const E = 'ada@example.com';
const P = '+12025550123';
const AT = '2026-05-19T10:00:00Z';
const SHOP = 'hello@shop.example';

// Mail: who unsubscribed
const customerly = (topic: string) =>
	w({
		time: 1779184800,
		topic,
		data: {
			user: {
				data: { app_id: '00992342', user_id: '1', email: E, name: 'Ada', last_activity: 1589193602, rating: null },
				attributes: { address: ' ', status: '', subscribed_at: '' },
				companies: [],
			},
		},
	});
no('Customerly unsubscribe', customerly('unsubscribe'));
near('ok: Customerly login', customerly('user.login'));
const arowana = (event: string, at: string) =>
	w({ id: 'evt_1', event, timestamp: AT, data: { message_id: 'msg_1', channel_id: 'ch_1', to: E, [at]: AT } });
no('Arowana email.unsubscribed', arowana('email.unsubscribed', 'unsubscribed_at'));
no('Arowana email.complained', arowana('email.complained', 'complained_at'));
near('ok: Arowana email.delivered', arowana('email.delivered', 'delivered_at'));
no(
	'LoyaltyLion loyalty_emails/unsubscribe',
	w({
		id: 'bff1',
		topic: 'loyalty_emails/unsubscribe',
		created_at: AT,
		payload: { unsubscribe: { customer: { id: 6936, email: E } } },
	}),
);
near(
	'ok: LoyaltyLion customers/update',
	w({
		id: 'bff2',
		topic: 'customers/update',
		created_at: AT,
		payload: { customer: { id: 6936, email: E, points: 10 } },
	}),
);
const talkable = (type: string | undefined, unsubscribedAt: string | null) =>
	w({
		key: 'k',
		...(type === undefined ? {} : { site: 's', type }),
		payload: JSON.stringify({
			person: {
				first_name: 'Ada',
				email: E,
				unsubscribed_at: unsubscribedAt,
				opted_in_at: '2018-09-27T22:55:13.860+03:00',
				sub_choice: true,
				referral_counts: { total: 0 },
			},
		}),
	});
no('Talkable unsubscribe_web_hook', talkable('unsubscribe_web_hook', null));
no('Talkable unsubscribed_at', talkable(undefined, '2026-05-13T11:14:08.835-07:00'));
near('ok: Talkable referral', talkable('referral_web_hook', null));
const cvent = (eventType: string, optedOut: string) =>
	w({
		eventType,
		messageTime: AT,
		messageStub: '91e0',
		message: [
			{
				contactStub: 'E05C',
				customFields: [{ id: '1', name: 'Years of experience', value: '11-15' }],
				optedOut,
				email: E,
				ccEmail: '',
				mobilePhone: '765-234-6775',
			},
		],
	});
no('Cvent ContactOptedOut', cvent('ContactOptedOut', 'yes'));
no('Cvent ContactOptedOut, as its example has it', cvent('ContactOptedOut', 'no'));
near('ok: Cvent ContactUpdated', cvent('ContactUpdated', 'no'));
const zohoCampaigns = (action: string) =>
	w({
		webhook_name: 'Our webhook',
		webhook_id: '1314',
		action,
		actionType: action,
		action_by: 'Recipient',
		action_time: 1779184800000,
		contact_id: 131,
		contact_email: E,
		data: [{ campaign: 'May' }],
		transmission_name: 't',
		zuid: 11,
	});
no('Zoho Campaigns unsubscribe', zohoCampaigns('unsubscribe'));
near('ok: Zoho Campaigns delivered', zohoCampaigns('delivered'));
const scayle = (type: string) =>
	w({
		key: 'k1',
		locale: { appId: 1, countryCode: 'DE', languageCode: 'de' },
		occurredAt: AT,
		type,
		payload: {
			channel: 'email',
			customer: { id: 1, email: E, firstName: 'Ada', lastName: 'B', status: { isActive: true }, type: 'personal' },
		},
	});
no('SCAYLE newsletter-unsubscribed', scayle('newsletter-unsubscribed'));
near('ok: SCAYLE newsletter-subscribed', scayle('newsletter-subscribed'));
const rally = (optedOut: boolean) => w({ _eventType: 'person.opted_out', email: E, optedOut, updatedAt: AT });
no('Rally person.opted_out', rally(true));
near('ok: Rally person.opted_out, false: opted in', rally(false));
no(
	'Kartra sequence_unsubscription',
	w({
		lead: { id: 1, email: E, phone: '', blacklisted: 0, gdpr_lead_communications: 1, custom_fields: [] },
		action: 'sequence_unsubscription',
		action_details: { sequence: { sequence_id: 4, sequence_name: 'Welcome' } },
	}),
);
near(
	'ok: Kartra sequence_subscription',
	w({
		lead: { id: 1, email: E, phone: '', blacklisted: 0, gdpr_lead_communications: 1, custom_fields: [] },
		action: 'sequence_subscription',
		action_details: { sequence: { sequence_id: 4, sequence_name: 'Welcome' } },
	}),
);
const rokt = (eventType: string) =>
	w({
		eventId: '0f1d',
		eventType,
		eventDetails: {
			actionType: 'SubscriptionViaCalendarPage',
			accountCode: 'our-shop',
			subscription: { email: E, unsubscribeReasonText: 'The event has come to an end', countryCode: 'US' },
		},
	});
no('Rokt Calendar Unsubscribe', rokt('Unsubscribe'));
const fastSpring = (type: string) =>
	w({
		events: [
			{
				id: '9114',
				type,
				live: true,
				created: 1779184800000,
				data: { id: '9114', list: 'subscribed', updated: 1779184800000, email: E, firstName: null, lastName: null },
			},
		],
	});
no('FastSpring mailingListEntry.removed', fastSpring('mailingListEntry.removed'));
near('ok: FastSpring mailingListEntry.updated', fastSpring('mailingListEntry.updated'));
const mailUp = { unsubscribeDate: '2026-05-10T17:41:03.695+01', customerEmail: E, customerList: '2' };
no('MailUp, in the query', w({}, { query: mailUp }));
no('MailUp, a form', w(new URLSearchParams(mailUp).toString()));
near(
	'ok: MailUp, a subscription',
	w({}, { query: { subscribeDate: '2026-05-10', customerEmail: E, customerList: '2' } }),
);
const unsubEvent = (EventType: string) => ({
	SubscriberKey: E,
	EventDate: AT,
	EventType,
	SendID: 7,
	BatchID: 1,
	...(EventType === 'Unsubscribe' ? { IsMasterUnsubscribed: true } : {}),
});
no('Marketing Cloud UnsubEvent', unsubEvent('Unsubscribe'));
near('ok: Marketing Cloud SentEvent', unsubEvent('Sent'));
const closeEvent = (action: string) =>
	w({
		event: {
			id: 'ev_1',
			object_type: 'unsubscribed_email',
			action,
			date_created: AT,
			data: { id: 'unsub_1', email: E, organization_id: 'orga_1' },
		},
		subscription_id: 'whsub_1',
	});
no('Close unsubscribed_email.created', closeEvent('created'));
near('ok: Close unsubscribed_email.deleted', closeEvent('deleted'));
const laposta = (event: string, state: string, action: string) =>
	w({
		data: [
			{
				type: 'member',
				event,
				data: {
					member_id: 'm1',
					list_id: 'l1',
					email: E,
					state,
					signup_date: '2024-01-01 10:00:00',
					custom_fields: {},
				},
				info: { date_event: AT, action },
			},
		],
		info: { date_requested: AT, total: 1 },
	});
no('Laposta deactivated', laposta('deactivated', 'unsubscribed', 'unsubscribed'));
no('Laposta hardbounce', laposta('deactivated', 'cleaned', 'hardbounce'));
near('ok: Laposta modified', laposta('modified', 'active', 'changed'));
const sendPulse = (event: string) =>
	w([{ timestamp: 1779184800, event, email: E, book_id: '490686', categories: '', variables: [], from_all: '1' }]);
no('SendPulse unsubscribe', sendPulse('unsubscribe'));
no('SendPulse spam_by_user', sendPulse('spam_by_user'));
near('ok: SendPulse open', sendPulse('open'));
const unisender = (event_name: string, event_data: object) =>
	w({
		auth: 'x',
		num: 1,
		events_by_user: [{ login: 'shop', Events: [{ event_name, event_time: '2026-05-19 10:00:00', event_data }] }],
	});
no('UniSender unsubscribe', unisender('unsubscribe', { email: E, just_unsubscribed_list_ids: ['7'] }));
no('UniOne unsubscribed', unisender('transactional_email_status', { email: E, status: 'unsubscribed', job_id: 'j' }));
no('UniOne hard_bounced', unisender('transactional_email_status', { email: E, status: 'hard_bounced', job_id: 'j' }));
near('ok: UniOne delivered', unisender('transactional_email_status', { email: E, status: 'delivered', job_id: 'j' }));
const ecomail = (status: string) => w({ payload: { email: E, status, listId: 1, campaignId: null } });
no('Ecomail UNSUBSCRIBED', ecomail('UNSUBSCRIBED'));
near('ok: Ecomail SUBSCRIBED', ecomail('SUBSCRIBED'));
const cleverReach = (event: string) =>
	w({ event, condition: '1234', payload: { id: '1', email: E, group_id: '1234', pool_id: '1' } });
no('CleverReach receiver.unsubscribed', cleverReach('receiver.unsubscribed'));
near('ok: CleverReach receiver.updated', cleverReach('receiver.updated'));
const moEngage = (event_name: string, event_code: string) =>
	w({
		app_name: 'Shop',
		source: 'MOENGAGE',
		moe_request_id: 'r1',
		events: [
			{
				event_name,
				event_code,
				event_uuid: 'u1',
				event_time: 1779184800,
				event_type: 'CAMPAIGN_EVENT',
				uid: 'ada',
				event_attributes: { campaign_id: 'c', campaign_name: 'May' },
				user_attributes: { moengage_user_id: 'm', email: E },
				device_attributes: {},
			},
		],
	});
no('MoEngage Email Unsubscribed', moEngage('Email Unsubscribed', 'MOE_EMAIL_UNSUBSCRIBE'));
no('MoEngage Email Spam Complained', moEngage('Email Spam Complained', 'MOE_EMAIL_SPAM'));
near('ok: MoEngage Email Opened', moEngage('Email Opened', 'MOE_EMAIL_OPEN'));
no(
	'Iterable hostedUnsubscribeClick',
	w({ email: E, eventName: 'hostedUnsubscribeClick', dataFields: { email: E, campaignId: 1, createdAt: AT } }),
);
no('Salesforge contact_unsubscribed', w({ type: 'contact_unsubscribed', contact: { email: E, firstName: 'Ada' } }));
near('ok: Salesforge email_opened', w({ type: 'email_opened', contact: { email: E, firstName: 'Ada' } }));
no(
	'Inxmail VERIFIED_UNSUBSCRIPTION',
	w({ id: 1, type: 'VERIFIED_UNSUBSCRIPTION', email: E, listId: 14, registrationDate: AT }),
);
near('ok: Inxmail VERIFIED_SUBSCRIPTION', w({ id: 1, type: 'VERIFIED_SUBSCRIPTION', email: E, listId: 14 }));
const tulo = (accepted: object[]) =>
	w({
		event_name: 'account_marketing_permission_changed',
		timestamp: AT,
		account_id: '6058',
		email: E,
		accepted_marketing_permissions: accepted,
	});
no('Tulo, no permission left', tulo([]));
near('ok: Tulo, email permitted', tulo([{ id: '1', name: 'Email permission', type: 'email', description: null }]));
const thanx = (email: boolean) =>
	w({
		communication_setting: {
			id: 'c1',
			merchant_id: 'm1',
			user: { email: E },
			reward_progress: { email: true },
			marketing_general: { email },
		},
	});
no('Thanx marketing_general', thanx(false));
near('ok: Thanx marketing_general', thanx(true));

// Mail: bounces, complaints and lists of those who aren’t written to
const plusVibe = w({
	webhook_id: '688e',
	webhook_name: 'Bounce Webhook',
	webhook_event: 'BOUNCED_EMAIL',
	campaign_name: 'Test Campaign',
	camp_id: '6855',
	date: '2026-05-02T14:50:56.668+00:00',
	sender_email: 'grace@shop.example',
	lead_email: E,
	is_verified: 'VERIFIED',
	is_camp_paused: false,
	msg: `** Address not found **\n\nYour message wasn't delivered to ${E} because the address couldn't be found.\n\n550 5.1.1 The email account that you tried to reach does not exist.`,
});
no('PlusVibe BOUNCED_EMAIL', plusVibe);
near('ok: PlusVibe, the sender of what bounced', plusVibe, 'grace@shop.example');
no('theMarketer bounce_hard', w({ email: E, bounce_type: 'bounce_hard' }));
no('MailSlurp BOUNCE_RECIPIENT', w({ messageId: 'm', webhookId: 'w', eventName: 'BOUNCE_RECIPIENT', recipient: E }));
const mailSlurp = w({
	messageId: 'm',
	webhookId: 'w',
	eventName: 'BOUNCE',
	bounceId: 'b',
	sentToRecipients: [E],
	sender: SHOP,
	bounceRecipients: [E],
});
no('MailSlurp BOUNCE', mailSlurp);
near('ok: MailSlurp, the sender', mailSlurp, SHOP);
no(
	'MailerLogic complaint',
	w({ emailId: '550e', recipientEmail: E, complaintType: 'abuse', timestamp: AT, feedbackType: 'abuse' }),
);
const azure = (status: string) =>
	w([
		{
			id: '1',
			topic: '/subscriptions/1',
			subject: 'sender/donotreply@shop.example/message/1',
			eventType: 'Microsoft.Communication.EmailDeliveryReportReceived',
			data: {
				sender: 'donotreply@shop.example',
				recipient: E,
				messageId: '1',
				status,
				deliveryStatusDetails: { statusMessage: 'Status message' },
				deliveryAttemptTimeStamp: AT,
			},
			eventTime: AT,
		},
	]);
no('Azure Communication Services Bounced', azure('Bounced'));
no('Azure Communication Services Suppressed', azure('Suppressed'));
near('ok: Azure Communication Services Delivered', azure('Delivered'));
near('ok: Azure Communication Services, the sender', azure('Bounced'), 'donotreply@shop.example');
const zepto = (event_name: string, object: string) =>
	w({
		event_name: [event_name],
		event_message: [
			{
				email_info: {
					subject: 'Hello',
					from: { address: SHOP, name: 'Shop' },
					to: [{ email_address: { address: E, name: 'Ada' } }],
					processed_time: AT,
				},
				event_data: [{ object, details: [{ reason: 'invalid recipient', bounced_recipient: E, time: AT }] }],
			},
		],
	});
no('ZeptoMail hardbounce', zepto('hardbounce', 'hardbounce'));
near('ok: ZeptoMail, the sender', zepto('hardbounce', 'hardbounce'), SHOP);
const other = 'gone@example.com';
const sendyCloud = {
	success: true,
	data: [
		{ email: other, reason: 'bounce', detail: '550 5.1.1 User unknown', created_at: AT },
		{ email: E, reason: 'unsubscribe', detail: null, created_at: AT },
	],
	meta: { page: 1, total: 2 },
};
no('sendy.cloud suppressions, who unsubscribed', sendyCloud);
no('sendy.cloud suppressions, who bounced', sendyCloud, other);
no('PostageApp suppression list', {
	response: { status: 'ok', uid: null },
	data: {
		[E]: { status: 'rejected', suppression_state: 'hard_bounce', blocked_until: AT, message: 'No Such User Here' },
	},
});
no('Unosend suppression', {
	id: '1',
	email: E,
	reason: 'hard_bounce',
	metadata: { bounce_type: 'Permanent' },
	created_at: AT,
});
const emailConsul = (flags: object) => ({
	data: [
		{
			id: '1',
			domain: 'shop.example',
			recipient: E,
			unsubscribe: false,
			hard_bounce: false,
			feedback_report: false,
			manual: false,
			...flags,
		},
	],
	meta: { count: 1 },
});
no('EmailConsul unsubscribe', emailConsul({ unsubscribe: true, unsubscribed_at: AT }));
no('EmailConsul feedback report', emailConsul({ feedback_report: true, feedback_reported_at: AT }));
const cm = [{ sender: SHOP, recipient: E, unsubscribeType: 1, emailType: 0, suppressedAt: AT }];
no('CM.com suppression', w(cm));
near('ok: CM.com, the sender', w(cm), SHOP);
no('Robotomail suppressions', { suppressions: [{ id: 'sup_1', email: E, reason: 'COMPLAINT', createdAt: AT }] });
no('AskNicely unsubscribed', {
	success: true,
	data: [{ id: '4', email: E, unsubscribetime: '1779184800', emailstatus: 'x' }],
});
no('Delighted unsubscribes', { person_id: '1', email: E, name: 'Ada', unsubscribed_at: 1779184800 });
no('Delighted bounces', { person_id: '1', email: E, name: 'Ada', bounced_at: 1779184800 });

// Texts: the events of gateways and text marketers
const GB = '+447911123456';
no('SMS.to opt-out', w({ timestamp: AT, unsubscribed_number: P, source: 'Optout Link' }), P);
const octopush = { message_id: 'sms_5fa2', number: '+33612345678', text: 'stop', stop_date: '2026-05-04 11:11:45' };
no('Octopush stop, in the query', w({}, { query: octopush }), '+33612345678');
no('Octopush stop', w(octopush), '+33612345678');
const lox24 = (name: string) =>
	w({
		id: 'ef58',
		data: {
			phone: '+4915112345678',
			user_id: 2,
			created_at: 1779184800,
			campaign_code: '3KCK',
			additional_data: { reason: { id: 4, label: 'Es ist unverständlich' }, additional_text: '' },
			unsubscribe_request_id: 59,
		},
		name,
		created_at: 1779184800,
		api_version: '2022-05-25',
	});
no('LOX24 phone.unsubscribe', lox24('phone.unsubscribe'), '+4915112345678');
const openMarket = { msisdn: '447911123456', shortcode: '82222', date: '2026-05-19 19:12:45', source: 'IVR' };
no(
	'OpenMarket, told by the path',
	w({}, { query: openMarket, webhookUrl: 'https://n8n.example/webhook/unsubscribes' }),
	GB,
);
near(
	'ok: OpenMarket, another path',
	w({}, { query: openMarket, webhookUrl: 'https://n8n.example/webhook/replies' }),
	GB,
);
no(
	"Africa's Talking opt-out, told by the path",
	w({ senderId: 'SHOP', phoneNumber: '+254711234567' }, { webhookUrl: 'https://n8n.example/webhook/sms-opt-out' }),
	'+254711234567',
);
const alertCentral = (opt_out_type: string, message: string) =>
	w({ destination: '2025550123', channel: 'sms', opt_out_type, message, destination_data: {} });
no('AlertCentral stop', alertCentral('stop', 'Remove Me'), P, 'sms', 'US');
near('ok: AlertCentral start', alertCentral('start', 'Join'), P, 'sms', 'US');
const apten = (event: string, channel: string) =>
	w({
		event,
		data: { leadId: 'a7e9', externalLeadId: '003XX', phone: P, channel, optOutReason: null, isTwilioOptOut: true },
		timestamp: AT,
	});
no('Apten optOut by text', apten('optOut', 'sms'), P);
no('Apten optOut on a call', apten('optOut', 'call'), P, 'phone');
const sinch = (notification: object) =>
	w({ app_id: 'a', project_id: 'p', accepted_time: AT, message_metadata: '', ...notification });
no(
	'Sinch Conversation opt-out',
	sinch({
		opt_out_notification: { contact_id: 'c', channel: 'SMS', identity: '12025550123', status: 'OPT_OUT_SUCCEEDED' },
	}),
	P,
);
near(
	'ok: Sinch Conversation opt-in',
	sinch({
		opt_in_notification: { contact_id: 'c', channel: 'SMS', identity: '12025550123', status: 'OPT_IN_SUCCEEDED' },
	}),
	P,
);
no(
	'AWS opted-out numbers',
	{
		OptOutListName: 'Default',
		OptedOutNumbers: [{ OptedOutNumber: P, OptedOutTimestamp: 1779184800, EndUserOptedOut: true }],
	},
	P,
);
const sakari = (type: string) =>
	w({ type, payload: { id: '1', contact: { id: '2', mobile: { number: P, country: 'US' } } } });
no('Sakari contact-opt-out', sakari('contact-opt-out'), P);
near('ok: Sakari contact-opt-in', sakari('contact-opt-in'), P);
no('Didit consent', w({ to: P, channel: 'whatsapp', status: 'opted_out', source: 'api' }), P);
near('ok: Didit consent', w({ to: P, channel: 'whatsapp', status: 'opted_in', source: 'api' }), P);
const yCloud = (value: string) =>
	w({
		id: 'evt_1',
		type: 'whatsapp.user.preferences',
		apiVersion: 'v2',
		createTime: AT,
		whatsappUserPreference: {
			wabaId: '1',
			businessPhoneNumber: '+18335550100',
			contactName: 'Ada',
			contactPhoneNumber: P,
			detail: `User requested to ${value} marketing messages`,
			category: 'marketing_messages',
			value,
			timestamp: AT,
		},
	});
no('YCloud whatsapp.user.preferences stop', yCloud('stop'), P);
near('ok: YCloud whatsapp.user.preferences resume', yCloud('resume'), P);
no(
	'Kapso, a template refused',
	{ to: P, error: 'Contact stopped marketing messages on this WhatsApp number', code: 'marketing_preference_stopped' },
	P,
);
no(
	'Surge contact.opted_out',
	w({ account_id: 'acct_1', data: { id: 'ctc_1', phone_number: P }, timestamp: AT, type: 'contact.opted_out' }),
	P,
);
near(
	'ok: Surge contact.opted_in',
	w({ account_id: 'acct_1', data: { id: 'ctc_1', phone_number: P }, timestamp: AT, type: 'contact.opted_in' }),
	P,
);

// Calls
const vcc = (label: string) =>
	w({
		agentName: 'Grace',
		agent_description: '',
		closed: 1,
		create_time: '2026-05-19 10:00:00',
		destination: '12025550123',
		direction: 'out',
		disposition: { id: 7, name: 'x', label },
		projectName: 'Spring',
		source: '18335550100',
	});
no('VCC Live, Do not call', vcc('Do not call'), P, 'phone');
near('ok: VCC Live, Success', vcc('Success'), P, 'phone');
const kixie = (disposition: string) =>
	w({
		hookevent: 'disposition',
		data: {
			callDetails: {
				disposition,
				customernumber: P,
				businessnumber: '+18335550100',
				calltype: 'outgoing',
				duration: 20,
			},
		},
	});
no('Kixie, Do Not Call', kixie('Do Not Call'), P, 'phone');
near('ok: Kixie, Connected', kixie('Connected'), P, 'phone');
const aircall = (name: string) =>
	w({
		resource: 'call',
		event: 'call.tagged',
		data: { id: 1, direction: 'outbound', raw_digits: P, tags: [{ id: 1, name }], number: { digits: '+18335550100' } },
	});
no('Aircall tag Do not call', aircall('Do not call'), P, 'phone');
near('ok: Aircall tag Call back', aircall('Call back'), P, 'phone');
no(
	'Bland disposition',
	w({ call_id: 'c', to: P, from: '+18335550100', status: 'completed', disposition_tag: 'DO_NOT_CONTACT' }),
	P,
	'phone',
);
