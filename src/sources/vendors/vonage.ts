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
 * Vonage (Nexmo), received by a Webhook node: SMS API (`msisdn`) and Messages API (`message_uuid`), messages and receipts.
 *
 * - In the SMS API `msisdn` is the person both ways; in the Messages API `from` of a message and `to` of a status.
 * - Error 9 of the SMS API ("illegal number") is a person who asked not to be written to, and 4 a number barred by them;
 *   53 is an operator's register of consents, and 3 a number that nobody has any more. Most others may pass.
 * - `message-timestamp` is UTC without saying so.
 */
const STATUSES: ActivityTable = {
	delivered: 'delivered',
	read: 'opened',
	expired: 'softBounced',
	undeliverable: 'softBounced',
	failed: undefined,
	rejected: undefined,
	accepted: undefined,
	buffered: undefined,
	submitted: undefined,
	unknown: undefined,
};

const ERRORS: ActivityTable = {
	2: 'softBounced',
	3: 'addressInvalid',
	4: 'heldForUnsubscribe',
	5: 'softBounced',
	7: 'softBounced',
	8: 'softBounced',
	9: 'heldForUnsubscribe',
	11: 'softBounced',
	12: 'softBounced',
	14: 'softBounced',
	53: 'heldForUnsubscribe',
};

export const vonage: Source = {
	name: 'vonage',
	label: 'Vonage',
	emittedBy: 'Webhook (Vonage)',
	topics: describeActivities(
		{ received: ['replied', 'unsubscribed', 'resubscribed'], ...STATUSES, failed: [...new Set(Object.values(ERRORS))] },
		'sms',
	),
	identifiedBy: ['msisdn', 'from', 'to'],
	signs: ['msisdn', 'message_uuid', 'messageId'],
	recognise,
	read: (payload, options) =>
		readReports(payload, { ...options, defaultZone: options.defaultZone ?? 'utc' }, 'vonage', readMessage),
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	if (first.has('msisdn') && (first.has('messageId') || first.has('message-timestamp')))
		return { confidence: 0.95, because: "Vonage's msisdn and messageId", topic: topicOf(first) };
	const newer = first.has('message_uuid') && first.has('channel') && first.has('to');
	if (!newer) return undefined;
	return { confidence: 0.95, because: "Vonage's message_uuid and channel", topic: topicOf(first) };
}

function topicOf(row: Fields): string {
	return row.text('status')?.toLowerCase() ?? 'received';
}

function readMessage(row: Fields): ActivityReport {
	const topic = topicOf(row);
	const person = topic === 'received' ? ['msisdn', 'from.number', 'from'] : ['msisdn', 'to.number', 'to'];
	const phone = gatewayNumber(row, ...person);
	const error = row.text('["err-code"]', 'err-code');
	const text = row.text('text', 'keyword', 'reply.title', 'button.text', 'message.content.text');
	const byText = !row.has('channel') || row.text('channel') === 'sms';
	const wish = topic === 'received' ? activityOfReply(text, phone) : undefined;
	// START is a word of text messages: by another channel it is a mere reply.
	const heard = wish === 'resubscribed' && !byText ? 'replied' : wish;
	return {
		topic,
		activity: heard ?? activityOfFailure(row) ?? ownEntry(ERRORS, error) ?? ownEntry(STATUSES, topic),
		id: [row.id('messageId', 'message_uuid')],
		identities: { phone },
		channel: 'sms',
		occurredAt: row.time('["message-timestamp"]', 'message-timestamp', 'timestamp'),
		reason: error === undefined ? (row.text('error.title', 'error.detail') ?? topic) : `error ${error}`,
		timeless: true,
	};
}

/** The Messages API says why in words. */
function activityOfFailure(row: Fields): Activity | undefined {
	return saysOptedOut([row.text('error.title'), row.text('error.detail')].join(' ')) ? 'heldForUnsubscribe' : undefined;
}
