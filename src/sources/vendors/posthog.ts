import { compact } from '../../compact';
import type { Identities } from '../../lead/identity';
import { normaliseEmail } from '../../lead/normaliseEmail';
import type { LeadRecord } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import { Fields } from '../reading/fields';
import { addAbout } from '../reading/addAbout';
import { sumLines } from '../reading/sumLines';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * PostHog's webhook destination, whose body is `{ event: {…}, person: {…} }`, or the older `{ hook, event, distinct_id,
 * properties, person }`. What its own library records by itself begins with `$`; only page views and identifying say
 * something of a lead. A `distinct_id` is a visitor's until somebody is identified, and often the email from then on.
 * Mixpanel's export has the same shape, with the date and the ID among the properties.
 */
const DISTINCT_IDS = ['distinct_id', 'properties.distinct_id'];

export const posthog: Source = {
	name: 'posthog',
	label: 'PostHog',
	emittedBy: 'Webhook (destination)',
	topics: [
		{ topic: 'event', becomes: 'an event under its canonical name; a purchase is also outcome purchase' },
		{ topic: '$pageview, $screen', becomes: 'event page_viewed, or the view of its kind of page' },
		{ topic: '$identify, $set', becomes: 'identity identify' },
		{ topic: '$autocapture and others of its own', becomes: 'nothing' },
	],
	identifiedBy: ['person.properties.email', 'event.properties.$set.email', 'event.distinct_id', 'properties.email'],
	signs: ['distinct_id', 'person', 'hook', 'properties', 'batch'],
	recognise,
	read,
};

function recognise({ body }: Payload): Recognition | undefined {
	const [first = new Fields(undefined)] = deliveriesOf(new Fields(body));
	const event = eventOf(first);
	const topic = event.text('event');
	return topic !== undefined && DISTINCT_IDS.some((path) => event.has(path)) && event.has('properties')
		? { confidence: 0.95, because: "PostHog's event with distinct_id and properties", topic }
		: undefined;
}

/** One event, an array of them, or the batch that its own libraries send. */
function deliveriesOf(fields: Fields): Fields[] {
	if (Array.isArray(fields.value)) return fields.list();
	return fields.has('batch') ? fields.list('batch') : [fields];
}

function eventOf(fields: Fields): Fields {
	return fields.has('event.event') ? fields.at('event') : fields;
}

function read({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const deliveries = deliveriesOf(fields);
	const topicOf = (delivery: Fields) => eventOf(delivery).text('event') ?? 'unknown';
	return {
		topic: [...new Set(deliveries.map(topicOf))].join(', ').slice(0, 100),
		records: deliveries.flatMap((delivery) =>
			addAbout(readEvent(delivery, eventOf(delivery), topicOf(delivery)), delivery.value, options.vocabulary),
		),
		notes: fields.notes,
	};
}

const PAGES = new Set(['$pageview', '$screen']);
const PROFILES = new Set(['$identify', '$set', '$create_alias', '$merge_dangerously']);

function readEvent(fields: Fields, event: Fields, topic: string): LeadRecord[] {
	const properties = event.at('properties');
	const occurredAt = event.time('timestamp') ?? properties.time('$time', 'time');
	const uuid = event.id('uuid') ?? properties.id('$insert_id');
	const id = uuid === undefined ? fields.contentId('posthog', occurredAt) : `posthog:event:${uuid}`;
	const profile = fields.has('person.properties') ? fields.at('person.properties') : properties.at('$set');
	const common = {
		source: 'posthog',
		topic,
		identities: readPerson(event, properties, profile),
		occurredAt,
		traits: keepTraits({
			country: profile.text('country', '$geoip_country_code') ?? properties.text('$geoip_country_code'),
			plan: profile.text('plan'),
			industry: profile.text('industry'),
			job_title: profile.text('job_title'),
		}),
	};
	const merged = /alias|merge/.test(topic) ? properties.id('alias') : undefined;
	if (merged !== undefined)
		return [
			{
				...{ ...common, kind: 'identity', name: 'alias', id },
				identities: { ...common.identities, anonymousId: merged },
				formerly: { customerId: merged },
			},
		];
	if (PROFILES.has(topic)) return [{ kind: 'identity', name: 'identify', id, ...common }];
	if (topic.startsWith('$') && !PAGES.has(topic)) {
		fields.note(`${topic}: contains nothing that concerns a lead.`);
		return [];
	}
	const page = {
		name: properties.text('$screen_name', 'name'),
		url: properties.text('$pathname', '$current_url', 'url'),
		title: properties.text('title'),
		result: properties.text('outcome', 'result'),
	};
	const name = fields.eventName(PAGES.has(topic) ? 'page_viewed' : topic, page);
	if (name === undefined) {
		fields.note('The event has no name in Latin letters.');
		return [];
	}
	const orderId = properties.id('order_id', 'transaction_id', 'orderId');
	const order = orderId === undefined ? undefined : `posthog:order:${orderId}`;
	const currency = properties.currency('currency', '$currency');
	const what = {
		...common,
		...(properties.moneyIn(['value', 'revenue', 'total', '$revenue', 'amount'], currency) ??
			(name === 'product_list_viewed' ? undefined : sumLines(properties.list('products'), currency))),
		category: properties.text('category', 'product_category', 'products[0].category'),
		...compact({ links: order === undefined ? undefined : [order] }),
	};
	const happened: LeadRecord = { kind: 'event', name, id: name === 'order_completed' ? (order ?? id) : id, ...what };
	if (name === 'order_completed') return [happened, { ...happened, kind: 'outcome', name: 'purchase' }];
	if (name !== 'order_refunded' || order === undefined) return [happened];
	return [
		happened,
		{ kind: 'outcome', name: 'refunded', id, ...what, reverses: order, full: what.amountMinor === undefined },
	];
}

function readPerson(event: Fields, properties: Fields, profile: Fields): Identities {
	const distinctId = event.id(...DISTINCT_IDS);
	const asEmail = normaliseEmail(distinctId);
	const identified = properties.flag('$is_identified') === true;
	return {
		email:
			profile.email('email', '$email', 'Email') ??
			properties.at('$set').email('email') ??
			properties.email('email', '$email') ??
			(asEmail.ok ? asEmail.value : undefined),
		phone: profile.phone('phone', 'phone_number'),
		customerId: identified && !asEmail.ok ? distinctId : properties.id('$user_id'),
		anonymousId: asEmail.ok ? properties.id('$anon_distinct_id', '$device_id') : distinctId,
	};
}
