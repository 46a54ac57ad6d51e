import { Fields } from '../reading/fields';
import {
	describeActivities,
	readReports,
	type Activity,
	type ActivityReport,
	type ActivityTable,
} from '../reading/mailActivity';
import { ownEntry } from '../reading/ownEntry';
import { readSmsWish } from '../reading/stopWords';
import { isStopButton } from '../reading/textReply';
import type { Payload, Recognition, Source } from '../source';

/**
 * Twilio: text messages from and to a phone. The Twilio Trigger emits Event Streams (`type`, `data`); a Webhook node
 * receives the messaging webhook (an incoming message) and the status callback (what became of an outgoing one).
 *
 * - An incoming message is the sender's (`From`; `Author` of a conversation, where whoever answers has a name and no number), a status is the receiver's (`To`).
 * - With Advanced Opt-Out Twilio says in `OptOutType` how it understood the message; without it, and in Event Streams,
 *   the wording decides (see stopWords.ts). What Twilio took for anything but STOP is still read for reasonable wordings.
 * - START ends only a STOP by text message, and never by way of WhatsApp.
 * - On WhatsApp a person taps on a button as well; its text and payload are read like a message.
 * - Error 21610 is a refused attempt to write to somebody who said STOP.
 * - The webhooks carry no time at all; `MessageSid` is the ID.
 */
const STATUSES: ActivityTable = {
	delivered: 'delivered',
	read: 'opened',
	accepted: undefined,
	queued: undefined,
	sending: undefined,
	sent: undefined,
	failed: undefined,
	undelivered: undefined,
};

/** twilio.com/docs/api/errors: what each says about the person. The rest is about the sender, the carrier or the message. */
const ERROR_CODES: ActivityTable = {
	21610: 'heldForUnsubscribe',
	21211: 'addressInvalid',
	21217: 'addressInvalid',
	21614: 'addressInvalid',
	30003: 'softBounced',
	30004: 'softBounced',
	30005: 'addressInvalid',
	30006: 'addressInvalid',
	30008: 'softBounced',
};

const EVENT_TYPE = /^com\.twilio\.messaging\.(?:inbound-message|message)\.([a-z]+)$/;

export const twilio: Source = {
	name: 'twilio',
	label: 'Twilio',
	emittedBy: 'Twilio Trigger, Webhook',
	topics: describeActivities(
		{
			received: ['replied', 'unsubscribed', 'resubscribed'],
			...STATUSES,
			failed: [...new Set(Object.values(ERROR_CODES))],
		},
		'sms',
	),
	identifiedBy: ['From', 'Author', 'To', 'data.from', 'data.to'],
	signs: ['MessageSid', 'SmsSid', 'SmsMessageSid', 'ConversationSid', 'type'],
	recognise,
	read: (payload, options) => readReports(payload, options, 'twilio', readMessage),
};

function recognise({ body }: Payload): Recognition | undefined {
	const first = new Fields(Array.isArray(body) ? body[0] : body);
	const type = first.text('type');
	if (type?.startsWith('com.twilio.'))
		return { confidence: 0.95, because: `Twilio's event type ${type}`, topic: topicOf(first) };
	if (first.text('EventType') === 'onMessageAdded' && first.has('Author') && first.has('Body'))
		return { confidence: 0.95, because: "Twilio's onMessageAdded of a conversation", topic: 'received' };
	if (!['MessageSid', 'SmsSid', 'SmsMessageSid'].some((name) => first.has(name)) || !first.has('From'))
		return undefined;
	return { confidence: 0.95, because: "Twilio's MessageSid and From", topic: topicOf(first) };
}

function topicOf(row: Fields): string {
	const type = row.text('type');
	if (type !== undefined) return EVENT_TYPE.exec(type)?.[1] ?? type;
	const status = row.text('MessageStatus', 'SmsStatus')?.toLowerCase();
	return status ?? (row.has('Body') ? 'received' : 'unknown');
}

function readMessage(row: Fields): ActivityReport {
	const topic = topicOf(row);
	const message = row.has('data') ? row.at('data') : row;
	const incoming = topic === 'received';
	const address = incoming ? (['From', 'Author', 'from'] as const) : (['To', 'to'] as const);
	const phone = new Fields(message.text(...address)?.replace(/^(?:whatsapp|rcs|sms|messenger):/, '')).phone('');
	const wish = incoming ? wishOf(message, phone) : undefined;
	const whatsApp = message.text(...address)?.startsWith('whatsapp:') ?? false;
	const error = message.text('ErrorCode', 'errorCode');
	return {
		topic: incoming ? 'received' : topic,
		activity: incoming ? activityOfWish(wish, whatsApp) : (ownEntry(ERROR_CODES, error) ?? ownEntry(STATUSES, topic)),
		id: [message.id('MessageSid', 'SmsSid', 'SmsMessageSid', 'messageSid') ?? row.id('id')],
		identities: { phone },
		channel: 'sms',
		occurredAt: row.time('time') ?? message.time('timestamp'),
		reason: error === undefined ? message.text('OptOutType') : `error ${error}`,
		timeless: !row.has('data'),
	};
}

function wishOf(message: Fields, phone: string | undefined): 'stop' | 'start' | undefined {
	const understood = message.text('OptOutType')?.toUpperCase();
	if (understood === 'STOP') return 'stop';
	if (isStopButton(message.text('ButtonPayload', 'buttonPayload'))) return 'stop';
	const texts = [message.text('Body', 'body'), message.text('ButtonText', 'buttonText')];
	const wishes = texts.map((text) => (text === undefined ? undefined : readSmsWish(text, phone)));
	if (texts.every((text) => text === undefined)) return undefined;
	const wish = wishes.find((one) => one === 'stop') ?? wishes[0];
	return understood === 'START' && wish !== 'stop' ? 'start' : wish;
}

function activityOfWish(wish: 'stop' | 'start' | undefined, whatsApp: boolean): Activity {
	if (wish === 'stop') return 'unsubscribed';
	return wish === 'start' && !whatsApp ? 'resubscribed' : 'replied';
}
