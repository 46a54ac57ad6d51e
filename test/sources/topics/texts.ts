import { TEXT_DELIVERED, TEXT_OPENED, TEXT_SOFT } from './activities';
import { fixture, NOTHING, tableOf, vary, type TopicRow } from './topicRow';

const MOBILE = '+4915112345678';
const sender = (key: string) => fixture('senders', key);
const INVALID = ['suppression invalid_address (sms)'];

const bird = vary(sender('messageBird report'), { statusErrorCode: undefined });
const whatsApp = (status: object) =>
	vary(sender('whatsApp statuses'), {
		statuses: [{ id: 'wamid.9', recipient_id: '4915112345678', timestamp: '1767607200', ...status }],
	});

/** Gateways and messengers: what became of a message that the shop sent. */
export const TEXTS: readonly TopicRow[] = [
	...tableOf({
		source: 'twilio',
		who: MOBILE,
		of: (topic) =>
			vary(fixture('messaging', 'twilio refused'), {
				MessageStatus: topic,
				MessageSid: `SM-${topic}`,
				ErrorCode: undefined,
			}),
		becomes: {
			delivered: TEXT_DELIVERED,
			read: TEXT_OPENED,
			accepted: NOTHING,
			queued: NOTHING,
			sending: NOTHING,
			sent: NOTHING,
			undelivered: NOTHING,
		},
	}),
	...tableOf({
		source: 'messageBird',
		who: MOBILE,
		of: (topic) => vary(bird, { status: topic }),
		becomes: {
			delivered: TEXT_DELIVERED,
			read: TEXT_OPENED,
			delivery_failed: TEXT_SOFT,
			expired: TEXT_SOFT,
			sent: NOTHING,
			buffered: NOTHING,
			accepted: NOTHING,
			pending: NOTHING,
			processing: NOTHING,
			sending_failed: NOTHING,
			failed: NOTHING,
			rejected: NOTHING,
		},
	}),
	...tableOf({
		source: 'messageBird',
		who: MOBILE,
		readAs: () => 'delivery_failed',
		of: () => vary(bird, { statusErrorCode: 1 }),
		becomes: { 'delivery_failed with a code': INVALID },
	}),
	...tableOf({
		source: 'plivo',
		who: MOBILE,
		of: (topic) => vary(sender('plivo delivered'), { Status: topic }),
		becomes: { read: TEXT_OPENED, undelivered: TEXT_SOFT, rejected: NOTHING, queued: NOTHING, sent: NOTHING },
	}),
	...tableOf({
		source: 'vonage',
		who: MOBILE,
		of: (topic) => vary(sender('vonage receipt'), { status: topic, 'err-code': undefined }),
		becomes: {
			read: TEXT_OPENED,
			expired: TEXT_SOFT,
			rejected: NOTHING,
			accepted: NOTHING,
			buffered: NOTHING,
			submitted: NOTHING,
			unknown: NOTHING,
		},
	}),
	...tableOf({
		source: 'telnyx',
		who: MOBILE,
		of: (topic) =>
			vary(sender('telnyx delivered'), {
				'data.event_type': topic,
				'data.payload.to': [{ phone_number: MOBILE, status: 'sent' }],
			}),
		becomes: { 'message.sent': NOTHING },
	}),
	...tableOf({
		source: 'whatsApp',
		who: MOBILE,
		of: (topic) => whatsApp({ status: topic }),
		becomes: { read: TEXT_OPENED, sent: NOTHING },
	}),
	...tableOf({
		source: 'whatsApp',
		who: MOBILE,
		of: (topic) => whatsApp({ status: topic, errors: [{ code: 131_050, title: 'User opted out of marketing' }] }),
		becomes: { failed: ['suppression opt_out (sms)'] },
	}),
	...tableOf({
		source: 'attentive',
		who: MOBILE,
		of: (topic) => vary(sender('attentive sms.sent'), { type: topic }),
		becomes: { 'sms.opened': TEXT_OPENED, 'email.sent': NOTHING, 'custom_attribute.set': NOTHING },
	}),
	...tableOf({
		source: 'postscript',
		who: MOBILE,
		of: (topic) => vary(sender('postscript opt_in'), { event: topic }),
		becomes: { 'shop.email_collected': NOTHING },
	}),
];
