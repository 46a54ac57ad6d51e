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
import { activityOfReply } from '../reading/textReply';
import type { Payload, Recognition, Source } from '../source';

/**
 * Telnyx, received by a Webhook node: `data.event_type` and `data.payload`.
 *
 * - `message.received` is the sender's (`from`), `message.finalized` the receivers' (each of `to` with its own status).
 * - Error 40300 is an attempt to write to somebody who said STOP to any number of the profile, 40001 a landline, 40012 and
 *   40310 no valid number. The rest is about the sender, the carrier or the message.
 */
const STATUSES: ActivityTable = {
	delivered: 'delivered',
	delivery_failed: 'softBounced',
	delivery_unconfirmed: undefined,
	sending_failed: undefined,
	expired: 'softBounced',
	sent: undefined,
	queued: undefined,
};

const ERRORS: ActivityTable = {
	40001: 'addressInvalid',
	40012: 'addressInvalid',
	40300: 'heldForUnsubscribe',
	40310: 'addressInvalid',
};

export const telnyx: Source = {
	name: 'telnyx',
	label: 'Telnyx',
	emittedBy: 'Webhook (Telnyx)',
	topics: describeActivities(
		{
			'message.received': ['replied', 'unsubscribed', 'resubscribed'],
			'message.sent': undefined,
			'message.finalized': [...new Set([...Object.values(STATUSES), ...Object.values(ERRORS)])],
		},
		'sms',
	),
	identifiedBy: ['data.payload.from.phone_number', 'data.payload.to[].phone_number'],
	signs: ['data', 'event_type'],
	recognise,
	read: (payload, options) => readReports(payload, options, 'telnyx', readEvent),
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	const event = first.has('data.event_type') ? first.at('data') : first;
	const topic = event.text('event_type');
	if (!topic?.startsWith('message.') || !(event.has('payload.from') || event.has('payload.to'))) return undefined;
	return { confidence: 0.95, because: `Telnyx's event_type ${topic} with a payload`, topic };
}

function readEvent(row: Fields): ActivityReport | ActivityReport[] {
	const event = row.has('data.event_type') ? row.at('data') : row;
	const topic = event.text('event_type') ?? 'unknown';
	const message = event.at('payload');
	const report = { topic, channel: 'sms' as const, occurredAt: event.time('occurred_at'), timeless: true };
	const eventId = event.id('id') ?? message.id('id');
	if (topic === 'message.received') {
		const phone = gatewayNumber(message, 'from.phone_number', 'from');
		const activity = activityOfMessage(message, phone);
		return { ...report, activity, id: [eventId], identities: { phone }, reason: topic };
	}
	const error = message.text('errors[0].code');
	const receivers = message.list('to');
	return receivers.map((receiver) => {
		const phone = gatewayNumber(receiver, 'phone_number');
		const status = receiver.text('status');
		return {
			...report,
			activity: ownEntry(ERRORS, error) ?? ownEntry(STATUSES, status),
			id: [eventId, ...(receivers.length > 1 ? [phone] : [])],
			identities: { phone },
			reason: error === undefined ? status : `error ${error}`,
		};
	});
}

/** Telnyx says how it understood a keyword; what it took for none is still read by its wording. */
function activityOfMessage(message: Fields, phone: string | undefined): Activity {
	if (/stop|opt.?out/i.test(message.text('autoresponse_type') ?? '')) return 'unsubscribed';
	return activityOfReply(message.text('text', 'body.text'), phone);
}
