import { distrustSender } from '../reading/distrustSender';
import type { Fields } from '../reading/fields';
import {
	describeActivities,
	firstReport,
	readReports,
	type Activity,
	type ActivityReport,
} from '../reading/mailActivity';
import { activityOfReply } from '../reading/textReply';
import type { Payload, Recognition, Source } from '../source';

/**
 * Postscript, received by a Webhook node.
 *
 * - `shop.subscriber.opt_in` comes when the person has answered the confirmation text: double opt-in, so it grants.
 * - `is_opt_out` says that Postscript itself took a message as a STOP; what it did not is read by its wording.
 * - `event_time` is UTC without saying so.
 */
export const postscript: Source = {
	name: 'postscript',
	label: 'Postscript',
	emittedBy: 'Webhook (Postscript)',
	topics: describeActivities(
		{
			'shop.subscriber.opt_in': 'subscribed',
			'shop.subscriber.opt_out': 'unsubscribed',
			'shop.incoming_message': ['replied', 'unsubscribed', 'resubscribed'],
			'shop.email_collected': undefined,
		},
		'sms',
	),
	identifiedBy: ['event_data.phone_number', 'event_data.from_number', 'event_data.subscriber_id'],
	signs: ['event_data'],
	recognise,
	read: (payload, options) =>
		distrustSender(readReports(payload, { ...options, defaultZone: 'utc' }, 'postscript', readEvent), options),
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	const topic = first.text('event');
	if (!topic?.startsWith('shop.') || !first.has('event_data')) return undefined;
	return { confidence: 0.95, because: `Postscript's ${topic} with event_data`, topic };
}

function readEvent(row: Fields): ActivityReport {
	const topic = row.text('event') ?? 'unknown';
	const details = row.has('event_data.subscriber.phone_number')
		? row.at('event_data.subscriber')
		: row.at('event_data');
	const subscriberId = row.id('event_data.subscriber_id', 'event_data.subscriber.id', 'event_data.id');
	const occurredAt = row.time('event_time', 'event_data.created_at');
	const phone = details.phone('phone_number', 'from_number', 'phone');
	return {
		topic,
		activity: activityOf(topic, row.at('event_data'), phone),
		id: [subscriberId ?? phone, row.id('event_data.id') ?? '', occurredAt],
		identities: {
			email: details.email('email'),
			phone,
			customerId: details.id('shopify_customer_id') ?? subscriberId,
		},
		channel: 'sms',
		occurredAt,
		reason: topic,
	};
}

function activityOf(topic: string, details: Fields, phone: string | undefined): Activity | undefined {
	if (topic === 'shop.incoming_message')
		return details.flag('is_opt_out') ? 'unsubscribed' : activityOfReply(details.text('body'), phone);
	if (topic.endsWith('.opt_in')) return 'subscribed';
	return topic.endsWith('.opt_out') ? 'unsubscribed' : undefined;
}
