import { toEventName, toSnakeCase } from '../../lead/eventName';
import type { Identities } from '../../lead/identity';
import type { LeadRecord } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import { Fields } from '../reading/fields';
import {
	addressOf,
	describeActivities,
	listActivityRecords,
	type Activity,
	type ActivityTable,
} from '../reading/mailActivity';
import { ownEntry } from '../reading/ownEntry';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Klaviyo, received by a Webhook node: system webhooks (`data` is an array of `{ topic, external_id, payload }`), what the
 * Events API answers (`data.type` is `event`, with profile and metric in `included`), the events of API v1, and profiles.
 *
 * - A metric goes by its name (`Bounced Email`) or by its topic (`event:klaviyo.bounced_email`).
 * - `Bounce Type` tells hard from soft; only hard ones make Klaviyo suppress a profile.
 * - `Sent SMS` is what a person wrote to the shop, `Received SMS` what the shop wrote to them.
 * - Orders come from the connected shop: a workflow that also listens to the shop itself would count them twice.
 *   `Ordered Product` repeats every line of `Placed Order` and is left out.
 */
const MAIL_METRICS: ActivityTable = {
	received_email: 'delivered',
	email_delivered: 'delivered',
	opened_email: 'opened',
	clicked_email: 'clicked',
	bounced_email: 'hardBounced',
	dropped_email: undefined,
	marked_email_as_spam: 'complained',
	unsubscribed: 'unsubscribed',
	unsubscribed_from_email_marketing: 'unsubscribed',
	unsubscribed_from_list: 'unsubscribed',
	subscribed_to_email_marketing: 'subscribed',
	subscribed_to_list: 'subscribed',
};

const SMS_METRICS: ActivityTable = {
	sent_sms: 'replied',
	received_sms: 'delivered',
	clicked_sms: 'clicked',
	failed_to_deliver_sms: 'softBounced',
	unsubscribed_from_sms_marketing: 'unsubscribed',
	subscribed_to_sms_marketing: 'subscribed',
};

const PROFILE_SUPPRESSIONS: ActivityTable = {
	HARD_BOUNCE: 'heldForBounce',
	INVALID_EMAIL: 'addressInvalid',
	SPAM_COMPLAINT: 'heldForComplaint',
	UNSUBSCRIBE: 'heldForUnsubscribe',
	USER_SUPPRESSED: 'held',
};

export const klaviyo: Source = {
	name: 'klaviyo',
	label: 'Klaviyo',
	emittedBy: 'Webhook (Klaviyo webhook)',
	topics: [
		...describeActivities({ ...MAIL_METRICS, bounced_email: ['hardBounced', 'softBounced'] }),
		...describeActivities(SMS_METRICS, 'sms'),
		{ topic: 'placed_order', becomes: 'event order_completed, outcome purchase' },
		{ topic: 'cancelled_order', becomes: 'event order_cancelled, outcome refunded of the whole purchase' },
		{ topic: 'refunded_order', becomes: 'event order_refunded, outcome refunded' },
		{ topic: 'ordered_product', becomes: 'nothing' },
		{ topic: 'any other metric', becomes: 'an event under its canonical name' },
		{ topic: 'profile', becomes: 'identity identify; consent and suppressions as the profile says' },
	],
	identifiedBy: ['included profile: email, phone_number, id', 'person', 'data.attributes.email'],
	recognise,
	read: readBody,
};

function recognise({ body }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	const topic = fields.text('data[0].topic');
	if (topic?.startsWith('event:') && fields.has('data[0].payload'))
		return { confidence: 0.95, because: `Klaviyo's topic ${topic}`, topic };
	const type = fields.text('data.type');
	if (type === 'event' && fields.has('data.attributes.event_properties'))
		return { confidence: 0.95, because: "Klaviyo's event_properties", topic: 'event' };
	if (
		type === 'profile' &&
		(fields.has('data.attributes.subscriptions') || fields.has('data.attributes.phone_number'))
	) {
		return { confidence: 0.85, because: 'a Klaviyo profile', topic: 'profile' };
	}
	if (fields.text('object') === 'event' && fields.has('person') && fields.has('event_properties'))
		return { confidence: 0.9, because: 'an event of Klaviyo API v1', topic: 'event' };
	return undefined;
}

function readBody({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const deliveries = fields.list('data');
	if (deliveries.length > 0) {
		const records = deliveries.flatMap((delivery) =>
			readEvent(delivery.at('payload'), metricOf(delivery.text('topic')), delivery.id('external_id')),
		);
		return { topic: deliveries[0]?.text('topic') ?? 'event', records, notes: fields.notes };
	}
	if (fields.text('data.type') === 'profile')
		return { topic: 'profile', records: readProfile(fields.at('data')), notes: fields.notes };
	const metric = options.topic === 'event' ? undefined : metricOf(options.topic);
	return { topic: 'event', records: readEvent(fields, metric, undefined), notes: fields.notes };
}

/** `event:klaviyo.bounced_email` and `Bounced Email` are one metric. */
function metricOf(text: string | undefined): string | undefined {
	return text === undefined ? undefined : toSnakeCase(text.replace(/^event:(?:\w+\.)?/, ''));
}

function readEvent(resource: Fields, topicMetric: string | undefined, externalId: string | undefined): LeadRecord[] {
	const included = (type: string) => resource.list('included').find((part) => part.text('type') === type);
	const event = resource.has('data.attributes') ? resource.at('data.attributes') : resource;
	const profile = included('profile');
	const metric =
		metricOf(included('metric')?.text('attributes.name') ?? resource.text('event_name', 'metric.name', 'metric')) ??
		topicMetric ??
		'unknown';
	const properties = event.at('event_properties');
	const occurredAt = event.time('datetime', 'timestamp');
	const eventId = resource.id('data.id', 'id', 'uuid') ?? externalId;
	const identities: Identities =
		profile === undefined
			? {
					email: resource.email('person.email', 'person.$email', 'email') ?? properties.email('$email'),
					phone: resource.phone('person.phone_number', 'person.$phone_number', 'phone_number'),
					customerId: resource.id('data.relationships.profile.data.id', 'person.id', 'profile_id'),
				}
			: {
					email: profile.email('attributes.email'),
					phone: profile.phone('attributes.phone_number'),
					customerId: profile.id('id'),
				};

	const channel = Object.hasOwn(SMS_METRICS, metric) ? 'sms' : 'email';
	if (channel === 'sms' || Object.hasOwn(MAIL_METRICS, metric)) {
		const list = properties.text('List', 'list', '$list');
		return listActivityRecords('klaviyo', resource, {
			topic: metric,
			activity: activityOf(metric, properties),
			id: [eventId],
			identities,
			channel,
			occurredAt,
			reason:
				properties.text('Bounce Reason', 'bounce_reason', 'Failure Type', 'Unsubscribe Method', 'method') ?? metric,
			machine: properties.flag('machine_open', 'Apple Privacy Open', 'Bot Click'),
			subject: metric.endsWith('_list') ? `klaviyo:list:${list ?? ''}` : undefined,
		});
	}
	return readCommerce(
		resource,
		metric,
		{
			identities,
			occurredAt,
			id: eventId === undefined ? resource.contentId('klaviyo', occurredAt) : `klaviyo:${metric}:${eventId}`,
			...properties.money(
				['$value', 'value', 'Value'],
				['$currency_code', '$value_currency', 'value_currency', 'currency', 'Currency', '$currency'],
			),
			category: properties.text('Categories[0]', 'CategoryNames[0]', 'Collections[0]', 'category'),
		},
		properties.id('OrderId', 'order_id', 'Order ID', 'OrderNumber', '$event_id'),
	);
}

function activityOf(metric: string, properties: Fields): Activity | undefined {
	if (metric === 'bounced_email')
		return /soft/i.test(properties.text('Bounce Type', 'bounce_type') ?? '') ? 'softBounced' : 'hardBounced';
	return ownEntry(MAIL_METRICS, metric) ?? ownEntry(SMS_METRICS, metric);
}

type Happening = Pick<LeadRecord, 'id' | 'identities' | 'occurredAt'> & {
	amountMinor?: number;
	currency?: string;
	category?: string | undefined;
};

function readCommerce(
	resource: Fields,
	metric: string,
	happening: Happening,
	orderId: string | undefined,
): LeadRecord[] {
	const name = toEventName(metric);
	if (name === undefined || metric === 'ordered_product' || metric === 'unknown') {
		resource.note(`${metric}: nothing in it that concerns a lead.`);
		return [];
	}
	const order = orderId === undefined ? undefined : `klaviyo:order:${orderId}`;
	const common = { ...happening, source: 'klaviyo', topic: metric, links: order === undefined ? undefined : [order] };
	if (name === 'order_completed') {
		const purchase = { ...common, id: order ?? common.id };
		return [
			{ ...purchase, kind: 'event', name },
			{ ...purchase, kind: 'outcome', name: 'purchase' },
		];
	}
	const event: LeadRecord = { ...common, kind: 'event', name };
	if (order === undefined || (name !== 'order_cancelled' && name !== 'order_refunded')) return [event];
	const full = name === 'order_cancelled' || happening.amountMinor === undefined;
	return [event, { ...common, kind: 'outcome', name: 'refunded', reverses: order, full }];
}

function readProfile(profile: Fields): LeadRecord[] {
	const attributes = profile.at('attributes');
	const identities = {
		email: attributes.email('email'),
		phone: attributes.phone('phone_number'),
		customerId: profile.id('id'),
	};
	const occurredAt = attributes.time('updated', 'created');
	const id = [identities.customerId ?? identities.email ?? identities.phone, occurredAt] as const;
	const records: LeadRecord[] = [
		{
			kind: 'identity',
			name: 'identify',
			id: ['klaviyo', 'profile', ...id].join(':'),
			source: 'klaviyo',
			topic: 'profile',
			identities,
			occurredAt,
			traits: keepTraits({
				country: attributes.text('location.country'),
				region: attributes.text('location.region'),
				city: attributes.text('location.city'),
			}),
		},
	];
	for (const channel of ['email', 'sms'] as const) {
		const marketing = attributes.at(`subscriptions.${channel}.marketing`);
		const at = marketing.time('consent_timestamp', 'timestamp');
		const said = {
			topic: `profile ${channel}`,
			id: [...id, 'consent'],
			identities,
			channel,
			occurredAt: at ?? occurredAt,
		};
		const consent = marketing.text('consent')?.toUpperCase();
		if (consent === 'UNSUBSCRIBED')
			records.push(
				...listActivityRecords('klaviyo', profile, {
					...said,
					activity: 'heldForUnsubscribe',
					reason: marketing.text('method') ?? consent,
				}),
			);
		if (consent === 'SUBSCRIBED' && at !== undefined && id[0] !== undefined) {
			records.push({
				kind: 'consent',
				name: 'granted',
				id: `klaviyo:consent:${id[0]}:${channel}:${at}`,
				source: 'klaviyo',
				topic: 'profile',
				identities: addressOf(identities, channel),
				occurredAt: at,
				channel,
				reason: marketing.text('method'),
			});
		}
		for (const suppression of marketing.list('suppression')) {
			const reason = suppression.text('reason')?.toUpperCase() ?? '';
			records.push(
				...listActivityRecords('klaviyo', profile, {
					...said,
					id: [...id, reason],
					activity: ownEntry(PROFILE_SUPPRESSIONS, reason) ?? 'held',
					occurredAt: suppression.time('timestamp') ?? occurredAt,
					reason,
				}),
			);
		}
	}
	return records;
}
