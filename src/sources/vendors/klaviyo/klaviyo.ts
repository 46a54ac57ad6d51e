import { toSnakeCase } from '../../../lead/eventName';
import type { Identities } from '../../../lead/identity';
import type { LeadRecord } from '../../../lead/record';
import { addAbout } from '../../reading/addAbout';
import { Fields } from '../../reading/fields';
import { describeActivities, listActivityRecords, type Activity } from '../../reading/mailActivity';
import { activityOfReply } from '../../reading/textReply';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../../source';
import { activityOfMetric, MAIL_METRICS, SMS_METRICS } from './metrics';
import { readCommerce } from './readCommerce';
import { readProfile } from './readProfile';

/**
 * Klaviyo, received by a Webhook node: system webhooks (`data` is an array of `{ topic, external_id, payload }`), what the
 * Events API answers (`data.type` is `event`, with profile and metric in `included`; or a list of such, where each names its
 * own by `relationships`), the events of API v1, and profiles.
 *
 * - A metric goes by its name (`Bounced Email`) or by its topic (`event:klaviyo.bounced_email`).
 * - `Bounce Type` tells hard from soft; only hard ones make Klaviyo suppress a profile.
 * - `Sent SMS` is what a person wrote to the shop, `Received SMS` what the shop wrote to them.
 * - A metric of any name that says unsubscribed or suppressed is read as that, but for push notifications.
 * - Orders come from the connected shop: a workflow that also listens to the shop itself would count them twice.
 *   `Ordered Product` repeats every line of `Placed Order` and is left out.
 */
export const klaviyo: Source = {
	name: 'klaviyo',
	label: 'Klaviyo',
	emittedBy: 'Webhook (Klaviyo webhook)',
	topics: [
		...describeActivities({ ...MAIL_METRICS, bounced_email: ['hardBounced', 'softBounced'] }),
		...describeActivities(SMS_METRICS, 'sms'),
		{
			topic: 'any metric that says unsubscribed, suppressed or opted out',
			becomes: 'suppression opt_out, or manual where Klaviyo or the shop suppressed',
		},
		{ topic: 'placed_order', becomes: 'event order_completed, outcome purchase' },
		{ topic: 'cancelled_order', becomes: 'event order_cancelled, outcome refunded of the whole purchase' },
		{ topic: 'refunded_order', becomes: 'event order_refunded, outcome refunded' },
		{ topic: 'ordered_product', becomes: 'nothing' },
		{ topic: 'any other metric', becomes: 'an event under its canonical name' },
		{ topic: 'profile', becomes: 'identity identify; consent and suppressions as the profile says' },
	],
	identifiedBy: ['included profile: email, phone_number, id', 'person', 'data.attributes.email'],
	signs: ['data', 'object'],
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
	const first = fields.text('data[0].type');
	if (first === 'event' && fields.has('data[0].attributes.event_properties'))
		return { confidence: 0.95, because: "a list of Klaviyo's events", topic: 'event' };
	if (
		first === 'profile' &&
		['subscriptions', 'phone_number', 'predictive_analytics'].some((name) => fields.has(`data[0].attributes.${name}`))
	)
		return { confidence: 0.85, because: 'a list of Klaviyo profiles', topic: 'profile' };
	if (fields.text('object') === 'event' && fields.has('person') && fields.has('event_properties'))
		return { confidence: 0.9, because: 'an event of Klaviyo API v1', topic: 'event' };
	return undefined;
}

function readBody({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	// Each event of a delivery is about products of its own.
	const describe = (resource: Fields, ...named: [metric: string | undefined, externalId: string | undefined]) =>
		addAbout(readEvent(resource, ...named), propertiesOf(resource).value, options.vocabulary);
	const listed = fields.list('data').filter((part) => part.has('attributes'));
	if (listed.length > 0) {
		const included = fields.list('included');
		const records = listed.flatMap((resource) =>
			resource.text('type') === 'profile'
				? readProfile(resource)
				: describe(alone(resource, included), undefined, undefined),
		);
		return { topic: listed[0]?.text('type') ?? 'event', records, notes: fields.notes };
	}
	const deliveries = fields.list('data');
	if (deliveries.length > 0) {
		const records = deliveries.flatMap((delivery) =>
			describe(delivery.at('payload'), metricOf(delivery.text('topic')), delivery.id('external_id')),
		);
		return { topic: deliveries[0]?.text('topic') ?? 'event', records, notes: fields.notes };
	}
	if (fields.text('data.type') === 'profile')
		return { topic: 'profile', records: readProfile(fields.at('data')), notes: fields.notes };
	const metric = options.topic === 'event' ? undefined : metricOf(options.topic);
	return { topic: 'event', records: describe(fields, metric, undefined), notes: fields.notes };
}

/** One of a list as the API answers it by itself, with what of `included` it names. */
function alone(resource: Fields, included: readonly Fields[]): Fields {
	const named = ['profile', 'metric'].flatMap((type) => {
		const id = resource.id(`relationships.${type}.data.id`);
		const part = included.find((other) => other.text('type') === type && other.id('id') === id);
		return id === undefined || part === undefined ? [] : [part.value];
	});
	return resource.over({ data: resource.value, included: named });
}

/** `event:klaviyo.bounced_email` and `Bounced Email` are one metric. */
function metricOf(text: string | undefined): string | undefined {
	return text === undefined ? undefined : toSnakeCase(text.replace(/^event:(?:\w+\.)?/, ''));
}

function propertiesOf(resource: Fields): Fields {
	return resource.at(resource.has('data.attributes') ? 'data.attributes.event_properties' : 'event_properties');
}

function readEvent(resource: Fields, topicMetric: string | undefined, externalId: string | undefined): LeadRecord[] {
	const included = (type: string) => resource.list('included').find((part) => part.text('type') === type);
	const event = resource.has('data.attributes') ? resource.at('data.attributes') : resource;
	const profile = included('profile');
	const metric =
		metricOf(included('metric')?.text('attributes.name') ?? resource.text('event_name', 'metric.name', 'metric')) ??
		topicMetric ??
		'unknown';
	const properties = propertiesOf(resource);
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

	const known = activityOfMetric(metric);
	if (known !== undefined) {
		const { channel } = known;
		const list = properties.text('List', 'list', '$list');
		return listActivityRecords('klaviyo', resource, {
			topic: metric,
			activity: activityOf(metric, known.activity, properties),
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

function activityOf(metric: string, activity: Activity | undefined, properties: Fields): Activity | undefined {
	if (metric === 'bounced_email')
		return /soft/i.test(properties.text('Bounce Type', 'bounce_type') ?? '') ? 'softBounced' : 'hardBounced';
	if (metric !== 'sent_sms') return activity;
	const text = properties.text('Message Body', 'message_body', 'Body', 'body');
	return activityOfReply(text, undefined) === 'unsubscribed' ? 'unsubscribed' : activity;
}
