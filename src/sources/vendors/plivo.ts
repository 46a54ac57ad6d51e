import type { Fields } from '../reading/fields';
import { gatewayNumber } from '../reading/gatewayNumber';
import {
	describeActivities,
	firstReport,
	readReports,
	type ActivityReport,
	type ActivityTable,
} from '../reading/mailActivity';
import { ownEntry } from '../reading/ownEntry';
import { activityOfReply } from '../reading/textReply';
import type { Payload, Recognition, Source } from '../source';

/**
 * Plivo, received by a Webhook node: an incoming message (`Text`) is the sender's, a status (`Status`) the receiver's.
 *
 * - Error 200 is an attempt to write to somebody who said STOP, 50 no number that takes messages. 40 and 100 are about the
 *   sender's own number, 30 about the message.
 * - Webhooks carry no time; `MessageUUID` is the ID.
 */
const STATUSES: ActivityTable = {
	delivered: 'delivered',
	read: 'opened',
	undelivered: 'softBounced',
	failed: undefined,
	rejected: undefined,
	queued: undefined,
	sent: undefined,
};

const ERRORS: ActivityTable = { 50: 'addressInvalid', 200: 'heldForUnsubscribe' };

export const plivo: Source = {
	name: 'plivo',
	label: 'Plivo',
	emittedBy: 'Webhook (Plivo)',
	topics: describeActivities(
		{
			received: ['replied', 'unsubscribed', 'resubscribed'],
			...STATUSES,
			failed: [...new Set(Object.values(ERRORS)), undefined],
		},
		'sms',
	),
	identifiedBy: ['From', 'To'],
	signs: ['MessageUUID'],
	recognise,
	read: (payload, options) => readReports(payload, options, 'plivo', readMessage),
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	if (!first.has('MessageUUID') || !first.has('From') || !first.has('To')) return undefined;
	return { confidence: 0.95, because: "Plivo's MessageUUID, From and To", topic: topicOf(first) };
}

function topicOf(row: Fields): string {
	return row.text('Status')?.toLowerCase() ?? 'received';
}

function readMessage(row: Fields): ActivityReport {
	const topic = topicOf(row);
	const incoming = topic === 'received';
	const phone = gatewayNumber(row, incoming ? 'From' : 'To');
	const error = row.text('ErrorCode');
	const wish = incoming ? activityOfReply(row.text('Text', 'Body', 'ButtonText'), phone) : undefined;
	const bySms = !row.has('Type') || row.text('Type')?.toLowerCase() === 'sms';
	return {
		topic,
		activity:
			wish === 'resubscribed' && !bySms ? 'replied' : (wish ?? ownEntry(ERRORS, error) ?? ownEntry(STATUSES, topic)),
		id: [row.id('MessageUUID')],
		identities: { phone },
		channel: 'sms',
		reason: error === undefined ? topic : `error ${error}`,
		timeless: true,
	};
}
