import {
	CLICKED,
	COMPLAINED,
	DEFERRED,
	DELIVERED,
	HARD,
	OPENED,
	SUBSCRIBED,
	TEXT_AGREED,
	TEXT_CLICKED,
	TEXT_DELIVERED,
	TEXT_SOFT,
	TEXT_STOPPED,
	UNSUBSCRIBED,
} from './activities';
import { fixture, NOTHING, tableOf, vary, type TopicRow } from './topicRow';

const MIA = 'mia@nordlicht.test';
const MOBILE = '+4915112345678';
const AT = '2026-01-05T10:00:00Z';
const sender = (key: string) => fixture('senders', key);

const CUSTOMER_IO = [
	...tableOf({
		source: 'customerIo',
		who: MIA,
		of: (topic) => vary(sender('customerIo delivered'), { metric: topic, event_id: `01E${topic}` }),
		readAs: (topic) => `email ${topic}`,
		becomes: {
			delivered: DELIVERED,
			opened: OPENED,
			machine_opened: ['event email_opened by a machine'],
			clicked: CLICKED,
			machine_clicked: ['event email_link_clicked by a machine'],
			deferred: DEFERRED,
			bounced: HARD,
			spammed: COMPLAINED,
			dropped: ['suppression manual'],
			suppressed: ['suppression manual'],
			human_opened: NOTHING,
			human_clicked: NOTHING,
			drafted: NOTHING,
			attempted: NOTHING,
			sent: NOTHING,
			converted: NOTHING,
			failed: NOTHING,
			undeliverable: NOTHING,
			topic_unsubscribed: UNSUBSCRIBED,
		},
	}),
	...tableOf({
		source: 'customerIo',
		who: MIA,
		of: (topic) => vary(sender('customerIo customer subscribed'), { metric: topic }),
		readAs: (topic) => `customer ${topic}`,
		becomes: { subscribed: SUBSCRIBED },
	}),
	...tableOf({
		source: 'customerIo',
		who: MIA,
		of: () => sender('customerIo customer unsubscribed'),
		readAs: (topic) => `customer ${topic}`,
		becomes: { unsubscribed: [...UNSUBSCRIBED, 'suppression opt_out (sms)'] },
	}),
	...tableOf({
		source: 'customerIo',
		who: MIA,
		of: () => sender('customerIo preferences'),
		readAs: (topic) => `customer ${topic}`,
		becomes: { cio_subscription_preferences_changed: [...UNSUBSCRIBED, 'release of opt_out'] },
	}),
];

/** Klaviyo's metrics as its webhooks name them: by the topic and by the metric itself. */
const klaviyo = (topic: string, properties: object = {}) => ({
	data: [
		{
			topic: `event:klaviyo.${topic}`,
			external_id: `x-${topic}`,
			payload: {
				data: { type: 'event', id: `k-${topic}`, attributes: { datetime: AT, event_properties: properties } },
				included: [
					{ type: 'profile', id: 'p1', attributes: { email: MIA, phone_number: MOBILE } },
					{ type: 'metric', id: 'm1', attributes: { name: topic.replaceAll('_', ' ') } },
				],
			},
		},
	],
});
const ORDER = { OrderId: 'A7', $value: 59.9, $currency_code: 'EUR' };
const KLAVIYO = [
	...tableOf({
		source: 'klaviyo',
		who: MIA,
		of: (topic) => klaviyo(topic),
		readAs: (topic) => `event:klaviyo.${topic}`,
		becomes: {
			received_email: DELIVERED,
			email_delivered: DELIVERED,
			opened_email: OPENED,
			clicked_email: CLICKED,
			bounced_email: HARD,
			dropped_email: NOTHING,
			marked_email_as_spam: COMPLAINED,
			unsubscribed: UNSUBSCRIBED,
			unsubscribed_from_email_marketing: UNSUBSCRIBED,
			unsubscribed_from_list: UNSUBSCRIBED,
			subscribed_to_email_marketing: SUBSCRIBED,
			subscribed_to_list: SUBSCRIBED,
			ordered_product: NOTHING,
		},
	}),
	...tableOf({
		source: 'klaviyo',
		who: MOBILE,
		of: (topic) => klaviyo(topic),
		readAs: (topic) => `event:klaviyo.${topic}`,
		becomes: {
			consented_to_receive_sms: TEXT_AGREED,
			sent_sms: ['event sms_replied'],
			received_sms: TEXT_DELIVERED,
			clicked_sms: TEXT_CLICKED,
			failed_to_deliver_sms: TEXT_SOFT,
			unsubscribed_from_sms_marketing: TEXT_STOPPED,
			subscribed_to_sms_marketing: TEXT_AGREED,
		},
	}),
	...tableOf({
		source: 'klaviyo',
		who: MIA,
		of: (topic) => klaviyo(topic, ORDER),
		readAs: (topic) => `event:klaviyo.${topic}`,
		becomes: {
			placed_order: ['event order_completed', 'outcome purchase 5990 EUR'],
			cancelled_order: ['event order_cancelled', 'outcome refunded 5990 EUR'],
			refunded_order: ['event order_refunded', 'outcome refunded 5990 EUR'],
		},
	}),
	...tableOf({
		source: 'klaviyo',
		who: MIA,
		of: () => sender('klaviyo manually suppressed'),
		readAs: () => 'event:klaviyo.manually_suppressed_from_email_marketing',
		becomes: { 'any metric that says unsubscribed, suppressed or opted out': ['suppression manual'] },
	}),
	...tableOf({
		source: 'klaviyo',
		who: MIA,
		of: () => klaviyo('added_to_cart'),
		readAs: () => 'event:klaviyo.added_to_cart',
		becomes: { 'any other metric': ['event product_added'] },
	}),
];

/** Senders that name what happened by a metric. */
export const METRICS: readonly TopicRow[] = [...CUSTOMER_IO, ...KLAVIYO];
