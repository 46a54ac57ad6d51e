import type { Fields } from '../reading/fields';
import { gatewayNumber } from '../reading/gatewayNumber';
import {
	describeActivities,
	firstReport,
	readReports,
	type Activity,
	type ActivityReport,
	type ActivityTable,
} from '../reading/mailActivity';
import { ownEntry } from '../reading/ownEntry';
import { activityOfReply, saysOptedOut } from '../reading/textReply';
import type { Payload, Recognition, Source } from '../source';

/**
 * MessageBird and Bird, received by a Webhook node: the SMS API (`originator`, `recipient`), Conversations
 * (`message.direction`), and Bird's channels (`service: channels`, the person in `sender` or `receiver`).
 *
 * - START ends only a STOP by text message, and never by way of another channel.
 * - Error 103 of the SMS API is a number on the block list after STOP, 1, 5 and 9 no such number. On Bird's channels the
 *   same code is that of the failure's `source`; its own code names a group of them.
 */
const STATUSES: ActivityTable = {
	delivered: 'delivered',
	read: 'opened',
	delivery_failed: 'softBounced',
	expired: 'softBounced',
	sent: undefined,
	buffered: undefined,
	accepted: undefined,
	pending: undefined,
	processing: undefined,
	sending_failed: undefined,
	failed: undefined,
	rejected: undefined,
};

const ERRORS: ActivityTable = {
	1: 'addressInvalid',
	5: 'addressInvalid',
	9: 'addressInvalid',
	103: 'heldForUnsubscribe',
};

export const messageBird: Source = {
	name: 'messageBird',
	label: 'MessageBird (Bird)',
	emittedBy: 'Webhook (MessageBird)',
	topics: describeActivities(
		{
			received: ['replied', 'unsubscribed', 'resubscribed'],
			...STATUSES,
			'delivery_failed with a code': [...new Set(Object.values(ERRORS))],
		},
		'sms',
	),
	identifiedBy: ['originator', 'recipient', 'message.from', 'payload.sender.contact.identifierValue'],
	signs: ['originator', 'recipient', 'message', 'service', 'statusDatetime'],
	recognise,
	read: (payload, options) => readReports(payload, options, 'messageBird', readRow),
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	const shape = shapeOf(first);
	return shape === undefined
		? undefined
		: { confidence: 0.9, because: `MessageBird's ${shape}`, topic: partsOf(first, shape).topic };
}

type Shape =
	| 'originator, recipient and body'
	| 'recipient with statusDatetime'
	| 'message.direction'
	| 'service channels';

function shapeOf(row: Fields): Shape | undefined {
	if (row.text('service') === 'channels' && row.has('payload.channelId')) return 'service channels';
	if (row.has('message.direction') && (row.has('conversation') || row.has('message.conversationId')))
		return 'message.direction';
	if (row.has('recipient') && row.has('statusDatetime')) return 'recipient with statusDatetime';
	if (row.has('originator') && row.has('recipient') && row.has('body')) return 'originator, recipient and body';
	return undefined;
}

interface Parts {
	topic: string;
	/** The person's number. */
	phone: string | undefined;
	text: string | undefined;
	id: string | undefined;
	at: number | undefined;
	isSms: boolean;
}

function partsOf(row: Fields, shape: Shape | undefined): Parts {
	if (shape === 'service channels') {
		const message = row.at('payload');
		const incoming = message.text('direction') === 'incoming' || row.text('event')?.endsWith('.inbound') === true;
		const person = message.at(incoming ? 'sender.contact' : 'receiver.contacts[0]');
		return {
			topic: incoming ? 'received' : (message.text('status')?.toLowerCase() ?? 'unknown'),
			phone: gatewayNumber(person, 'identifierValue'),
			text: message.text('body.text.text', 'body.text', 'body.actions[0].postback.text'),
			id: message.id('id'),
			at: message.time('updatedAt', 'createdAt'),
			isSms: row.text('event')?.startsWith('sms') === true,
		};
	}
	if (shape === 'message.direction') {
		const message = row.at('message');
		const incoming = message.text('direction') === 'received';
		return {
			topic: incoming ? 'received' : (message.text('status')?.toLowerCase() ?? 'unknown'),
			phone: gatewayNumber(row, 'contact.msisdn', incoming ? 'message.from' : 'message.to'),
			text: message.text('content.text', 'content.interactive.reply.text'),
			id: message.id('id'),
			at: message.time('updatedDatetime', 'createdDatetime'),
			isSms: message.text('platform') === 'sms',
		};
	}
	const status = row.text('status')?.toLowerCase();
	const report = row.has('statusDatetime') && status !== undefined;
	return {
		topic: report ? status : 'received',
		phone: gatewayNumber(row, report ? 'recipient' : 'originator'),
		text: row.text('body', 'message'),
		id: row.id('id', 'message_id'),
		at: row.time('statusDatetime', 'createdDatetime'),
		isSms: true,
	};
}

function readRow(row: Fields): ActivityReport {
	const { topic, phone, text, id, at, isSms } = partsOf(row, shapeOf(row));
	const failure = row.text('statusReason', 'payload.details', 'payload.reason', 'message.error.description');
	const optedOut = topic !== 'received' && saysOptedOut(failure);
	const error = row.text('statusErrorCode', 'payload.failure.source.code', 'message.error.code');
	return {
		topic,
		activity: optedOut
			? 'heldForUnsubscribe'
			: activityOf(topic, error, topic === 'received' ? activityOfReply(text, phone) : undefined, isSms),
		id: [id],
		identities: { phone },
		channel: 'sms',
		occurredAt: at,
		reason: error === undefined ? topic : `error ${error}`,
	};
}

function activityOf(
	topic: string,
	error: string | undefined,
	wish: Activity | undefined,
	isSms: boolean,
): Activity | undefined {
	if (wish !== undefined) return wish === 'resubscribed' && !isSms ? 'replied' : wish;
	return ownEntry(ERRORS, error) ?? ownEntry(STATUSES, topic);
}
