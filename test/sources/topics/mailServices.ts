import {
	AGREED,
	CLICKED,
	COMPLAINED,
	DEFERRED,
	DELIVERED,
	HARD,
	IDENTIFIED,
	OPENED,
	SOFT,
	SUBSCRIBED,
	TEXT_DELIVERED,
	TEXT_SOFT,
	TEXT_STOPPED,
	UNSUBSCRIBED,
} from './activities';
import { fixture, NOTHING, tableOf, vary, type TopicRow } from './topicRow';

const MIA = 'mia@nordlicht.test';
const AT = '2026-01-05T10:00:00.000Z';

const mail = { messageId: 'ses-7', timestamp: AT, destination: [MIA], source: 'shop@shop.test' };
/** The part of each event of SES's event publishing that carries its name. */
const SES_PARTS: Readonly<Record<string, object>> = {
	Complaint: {
		complaint: {
			complainedRecipients: [{ emailAddress: MIA }],
			timestamp: AT,
			feedbackId: 'f-7',
			complaintFeedbackType: 'abuse',
		},
	},
	Delivery: { delivery: { recipients: [MIA], timestamp: AT, smtpResponse: '250 ok', processingTimeMillis: 900 } },
	DeliveryDelay: {
		deliveryDelay: { delayedRecipients: [{ emailAddress: MIA }], timestamp: AT, delayType: 'MailboxFull' },
	},
	Open: { open: { timestamp: AT, ipAddress: '192.0.2.1', userAgent: 'Mozilla/5.0' } },
	Click: { click: { timestamp: AT, ipAddress: '192.0.2.1', userAgent: 'Mozilla/5.0', link: 'https://shop.test' } },
};

const brevoMail = fixture('messaging', 'brevo hard bounce');
const brevoContact = fixture('senders', 'brevo list_addition');
const brevoText = fixture('senders', 'brevo sms delivered');
const NOOR = 'noor@nordlicht.test';
const MOBILE = '+4915112345678';

const BREVO: TopicRow[] = [
	...tableOf({
		source: 'brevo',
		who: NOOR,
		of: (topic) => vary(brevoMail, { event: topic, reason: undefined }),
		becomes: {
			request: NOTHING,
			sent: NOTHING,
			delivered: DELIVERED,
			opened: OPENED,
			uniqueopened: OPENED,
			firstopening: OPENED,
			proxyopen: ['event email_opened by a machine'],
			uniqueproxyopen: ['event email_opened by a machine'],
			click: CLICKED,
			hardbounce: HARD,
			softbounce: SOFT,
			invalid: ['suppression invalid_address'],
			invalidemail: ['suppression invalid_address'],
			deferred: DEFERRED,
			error: NOTHING,
			complaint: COMPLAINED,
			spam: COMPLAINED,
			unsubscribe: UNSUBSCRIBED,
			inbound: NOTHING,
			contactdeleted: NOTHING,
		},
	}),
	...tableOf({
		source: 'brevo',
		who: NOOR,
		of: (topic) => vary(brevoMail, { event: topic, reason: 'blocked : unsubscribed user' }),
		becomes: { blocked: ['suppression opt_out'] },
	}),
	...tableOf({
		source: 'brevo',
		who: MIA,
		readAs: () => 'list_addition',
		of: () => brevoContact,
		becomes: { listaddition: IDENTIFIED },
	}),
	...tableOf({
		source: 'brevo',
		who: MIA,
		readAs: () => 'contact_updated',
		of: () => vary(brevoContact, { event: 'contact_updated', list_id: undefined }),
		becomes: { contactupdated: NOTHING },
	}),
	...tableOf({
		source: 'brevo',
		who: MOBILE,
		of: (topic) => vary(brevoText, { msg_status: topic.replace('sms ', '') }),
		becomes: {
			'sms delivered': TEXT_DELIVERED,
			'sms hardbounce': ['event sms_bounced', 'suppression hard_bounce (sms)'],
			'sms softbounce': TEXT_SOFT,
			'sms unsubscribe': TEXT_STOPPED,
			'sms unsubscribed': TEXT_STOPPED,
			'sms blacklisted': ['suppression opt_out (sms)'],
			'sms blocked': ['suppression manual (sms)'],
			'sms skip': NOTHING,
			'sms accepted': NOTHING,
			'sms sent': NOTHING,
			'sms rejected': NOTHING,
		},
	}),
	...tableOf({
		source: 'brevo',
		who: MOBILE,
		of: () => vary(brevoText, { msg_status: 'reply', reply: 'STOP' }),
		becomes: { 'sms reply': TEXT_STOPPED },
	}),
];

const mailchimpMember = fixture('messaging', 'mailchimp unsubscribe');
const MAILCHIMP: TopicRow[] = [
	...tableOf({
		source: 'mailchimp',
		who: MIA,
		of: (topic) => vary(mailchimpMember, { type: topic, 'data[action]': undefined, 'data[reason]': undefined }),
		becomes: { subscribe: SUBSCRIBED, profile: IDENTIFIED },
	}),
	...tableOf({
		source: 'mailchimp',
		who: MIA,
		of: (topic) => ({
			type: topic,
			fired_at: '2026-01-05 22:01:00',
			'data[list_id]': 'l9',
			'data[campaign_id]': 'c4',
			'data[reason]': 'hard',
			'data[email]': MIA,
		}),
		becomes: { cleaned: HARD },
	}),
	...tableOf({
		source: 'mailchimp',
		who: MIA,
		of: (topic) => ({
			type: topic,
			fired_at: '2026-01-05 22:01:00',
			'data[id]': 'c4',
			'data[subject]': 'Spring',
			'data[status]': 'sent',
			'data[reason]': '',
			'data[list_id]': 'l9',
		}),
		becomes: { campaign: NOTHING },
	}),
	...tableOf({
		source: 'mailchimp',
		who: MIA,
		readAs: () => 'member',
		of: () => fixture('senders', 'mailchimp member subscribed'),
		becomes: { 'member (status)': AGREED },
	}),
	...tableOf({
		source: 'mailchimp',
		who: MOBILE,
		readAs: () => 'member',
		of: () => fixture('senders', 'mailchimp member with texts'),
		becomes: { 'member (sms_subscription_status)': ['suppression opt_out (sms)'] },
	}),
];

const mailgunEvent = fixture('messaging', 'mailgun complained');
const MAILGUN: TopicRow[] = [
	...tableOf({
		source: 'mailgun',
		who: MIA,
		of: (topic) => vary(mailgunEvent, { 'event-data.event': topic }),
		becomes: { accepted: NOTHING, rejected: NOTHING, delivered: DELIVERED, opened: OPENED, clicked: CLICKED },
	}),
	...tableOf({
		source: 'mailgun',
		who: MIA,
		of: (topic) => ({
			event: topic,
			recipient: MIA,
			domain: 'shop.test',
			code: '550',
			error: '550 5.1.1 no such user',
			timestamp: '1767607200',
			token: 't',
			signature: 's',
		}),
		becomes: { bounced: HARD, dropped: HARD },
	}),
];

const mailjetEvent = vary(fixture('messaging', 'mailjet unsub'), { mj_list_id: undefined });
const MAILJET = [
	...tableOf({
		source: 'mailjet',
		who: MIA,
		of: (topic) => vary(mailjetEvent, { event: topic }),
		becomes: { sent: DELIVERED, open: OPENED, click: CLICKED, spam: COMPLAINED },
	}),
	...tableOf({
		source: 'mailjet',
		who: MIA,
		of: (topic) => vary(mailjetEvent, { event: topic, hard_bounce: true, blocked: true, error: 'user unknown' }),
		becomes: { bounce: HARD, blocked: ['suppression invalid_address'] },
	}),
];

const postmarkRecord = fixture('messaging', 'postmark bounce');
const POSTMARK = [
	...tableOf({
		source: 'postmark',
		who: MIA,
		of: (topic) => ({
			RecordType: topic,
			MessageID: 'aa-21',
			ServerID: 4,
			MessageStream: 'broadcast',
			Recipient: MIA,
			[topic === 'Delivery' ? 'DeliveredAt' : 'ReceivedAt']: '2026-01-05T17:17:32Z',
		}),
		becomes: { Delivery: DELIVERED, Open: OPENED, Click: CLICKED },
	}),
	...tableOf({
		source: 'postmark',
		who: NOOR,
		of: (topic) => vary(postmarkRecord, { RecordType: topic, Type: 'SpamComplaint' }),
		becomes: { SpamComplaint: COMPLAINED },
	}),
	...tableOf({
		source: 'postmark',
		who: MIA,
		of: (topic) => ({
			RecordType: topic,
			MessageID: 'aa-22',
			Recipient: MIA,
			From: MIA,
			ErrorCode: 300,
			Date: '2026-01-05T17:17:32Z',
		}),
		becomes: { SMTPApiError: NOTHING, Inbound: NOTHING },
	}),
];

const sendgridEvent = fixture('senders', 'sendgrid hard bounce');
const SENDGRID = tableOf({
	source: 'sendgrid',
	who: MIA,
	of: (topic) =>
		vary(sendgridEvent, {
			event: topic,
			type: undefined,
			status: undefined,
			reason: topic === 'dropped' ? 'Unsubscribed Address' : undefined,
			asm_group_id: topic.startsWith('group_') ? 7 : undefined,
		}),
	becomes: {
		processed: NOTHING,
		deferred: DEFERRED,
		delivered: DELIVERED,
		click: CLICKED,
		dropped: ['suppression opt_out'],
		expired: SOFT,
		spamreport: COMPLAINED,
		unsubscribe: UNSUBSCRIBED,
		group_unsubscribe: UNSUBSCRIBED,
		group_resubscribe: ['release of opt_out'],
	},
});

const mandrillEvent = { _id: 'md2', ts: 1_767_607_200 };
const mandrill = (event: object) => ({ mandrill_events: JSON.stringify([{ ...mandrillEvent, ...event }]) });
const MANDRILL = [
	...tableOf({
		source: 'mandrill',
		who: MIA,
		of: (topic) =>
			mandrill({ event: topic, msg: { _id: 'md2', ts: mandrillEvent.ts, email: MIA, sender: 'shop@shop.test' } }),
		becomes: { delivered: DELIVERED },
	}),
	...tableOf({
		source: 'mandrill',
		who: MIA,
		of: (topic) =>
			mandrill({
				event: topic,
				msg: { from_email: MIA, email: 'shop@shop.test', subject: 'Hi', text: 'Take me off your list' },
			}),
		becomes: { inbound: UNSUBSCRIBED },
	}),
	...tableOf({
		source: 'mandrill',
		who: MIA,
		of: (topic) =>
			mandrill({
				type: topic,
				action: 'add',
				reject: { reason: 'unsub', detail: '', email: MIA, created_at: '2026-01-05 10:00:00', expired: false },
			}),
		becomes: { denylist: ['suppression opt_out'] },
	}),
];

/** SparkPost's families of events, in which each lies. */
const SPARKPOST_FAMILIES = {
	message_event: {
		injection: NOTHING,
		delay: DEFERRED,
		spam_complaint: COMPLAINED,
		policy_rejection: NOTHING,
	},
	track_event: {
		open: OPENED,
		initial_open: OPENED,
		amp_open: OPENED,
		amp_initial_open: OPENED,
		click: CLICKED,
		amp_click: CLICKED,
	},
	unsubscribe_event: { list_unsubscribe: UNSUBSCRIBED, link_unsubscribe: UNSUBSCRIBED },
	relay_event: { relay_delivery: NOTHING },
	gen_event: { generation_failure: NOTHING, generation_rejection: NOTHING },
};
const SPARKPOST = Object.entries(SPARKPOST_FAMILIES).flatMap(([family, becomes]) =>
	tableOf({
		source: 'sparkPost',
		who: MIA,
		of: (topic) => [
			{
				msys: {
					[family]: { type: topic, rcpt_to: MIA, timestamp: '1767607200', event_id: `sp-${topic}`, message_id: 'm1' },
				},
			},
		],
		becomes,
	}),
);

const resendEmail = fixture('senders', 'resend email.sent');
const resendContact = fixture('senders', 'resend contact.updated');
const RESEND = [
	...tableOf({
		source: 'resend',
		who: MIA,
		of: (topic) => vary(resendEmail, { type: topic }),
		becomes: { 'email.scheduled': NOTHING, 'email.failed': NOTHING, 'email.received': NOTHING },
	}),
	...tableOf({
		source: 'resend',
		who: MIA,
		of: (topic) => vary(resendContact, { type: topic }),
		becomes: { 'contact.created': UNSUBSCRIBED },
	}),
	// Of whoever had unsubscribed before being deleted, the refusal is read all the same.
	...tableOf({
		source: 'resend',
		who: MIA,
		of: (topic) => vary(resendContact, { type: topic, 'data.unsubscribed': false }),
		becomes: { 'contact.deleted': NOTHING },
	}),
];

export const MAIL_SERVICES: readonly TopicRow[] = [
	...tableOf({
		source: 'amazonSes',
		who: MIA,
		of: (topic) => ({ eventType: topic, mail, ...SES_PARTS[topic] }),
		becomes: {
			Complaint: COMPLAINED,
			Delivery: DELIVERED,
			DeliveryDelay: DEFERRED,
			Open: OPENED,
			Click: CLICKED,
		},
	}),
	...BREVO,
	...MAILCHIMP,
	...MAILGUN,
	...MAILJET,
	...POSTMARK,
	...SENDGRID,
	...MANDRILL,
	...SPARKPOST,
	...RESEND,
];
