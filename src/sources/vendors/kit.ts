import { distrustSender } from '../reading/distrustSender';
import { Fields } from '../reading/fields';
import {
	describeActivities,
	listReports,
	type Activity,
	type ActivityReport,
	type ActivityTable,
} from '../reading/mailActivity';
import { ownEntry } from '../reading/ownEntry';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Kit (ConvertKit) Trigger or a Webhook node. The older webhooks send the subscriber as they are now, without a word about
 * what happened, so the state says it; today's endpoints send a list of `events`, each with its type and time.
 *
 * - Nothing is signed, so nothing here releases, and a yes is doubted, unless the sender is trusted.
 * - `inactive` waits for the confirmation of a double opt-in, which makes it `active`.
 * - `created_at` is when they signed up, whatever has happened since.
 */
const STATES: ActivityTable = {
	active: 'subscribed',
	inactive: 'asked',
	unconfirmed: 'asked',
	cancelled: 'unsubscribed',
	unsubscribed: 'unsubscribed',
	bounced: 'hardBounced',
	complained: 'complained',
};

/** Of today's endpoints. What else they report tells no more than how the subscriber stands. */
const EVENTS: ActivityTable = {
	'subscriber.activated': 'subscribed',
	'subscriber.unsubscribed': 'unsubscribed',
	'subscriber.bounced': 'hardBounced',
	'subscriber.complained': 'complained',
};
const STANDINGS: ActivityTable = {
	inactive: 'asked',
	unconfirmed: 'asked',
	cancelled: 'heldForUnsubscribe',
	unsubscribed: 'heldForUnsubscribe',
	bounced: 'heldForBounce',
	complained: 'heldForComplaint',
};

export const kit: Source = {
	name: 'kit',
	label: 'Kit (ConvertKit)',
	emittedBy: 'ConvertKit Trigger, Webhook',
	topics: describeActivities({
		...STATES,
		...EVENTS,
		'subscriber.created': ['subscribed', ...new Set(Object.values(STANDINGS))],
		'subscriber.…': [...new Set(Object.values(STANDINGS)), undefined],
	}),
	identifiedBy: ['subscriber.email_address', 'events[].data.subscriber.email_address', 'subscriber.id'],
	signs: ['subscriber', 'events'],
	recognise,
	read: (payload, options) => distrustSender(readBody(payload, options), options),
};

function recognise({ body }: Payload): Recognition | undefined {
	const [first] = rowsOf(new Fields(body));
	const subscriber = first === undefined ? undefined : subscriberOf(first);
	if (first === undefined || !subscriber?.has('email_address') || subscriber.text('state') === undefined)
		return undefined;
	const topic = first.text('type') ?? subscriber.text('state') ?? 'unknown';
	return { confidence: 0.95, because: "Kit's subscriber with email_address and state", topic };
}

function readBody({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const reading = listReports('kit', rowsOf(fields), (row) => (row.has('type') ? readEvent(row) : readSubscriber(row)));
	return { ...reading, topic: reading.topic ?? options.topic ?? 'unknown', notes: fields.notes };
}

function rowsOf(fields: Fields): Fields[] {
	if (fields.list('events').length > 0) return fields.list('events');
	return Array.isArray(fields.value) ? fields.list() : [fields];
}

function subscriberOf(row: Fields): Fields {
	const path = ['data.subscriber', 'data'].find((place) => row.has(`${place}.email_address`));
	return row.at(path ?? 'subscriber');
}

function readEvent(row: Fields): ActivityReport {
	const topic = row.text('type') ?? 'unknown';
	const subscriber = subscriberOf(row);
	const state = subscriber.text('state')?.toLowerCase();
	const customerId = subscriber.id('id');
	const occurredAt = row.time('created', 'created_at');
	return {
		topic,
		activity: activityOf(topic, state),
		id: [row.id('id') ?? customerId, row.has('id') ? '' : occurredAt],
		identities: { email: subscriber.email('email_address'), customerId },
		occurredAt,
		reason: state ?? topic,
	};
}

function activityOf(topic: string, state: string | undefined): Activity | undefined {
	if (topic === 'subscriber.created' && state === 'active') return 'subscribed';
	return ownEntry(EVENTS, topic) ?? ownEntry(STANDINGS, state);
}

function readSubscriber(row: Fields): ActivityReport {
	const subscriber = row.at('subscriber');
	const state = subscriber.text('state')?.toLowerCase() ?? 'unknown';
	const customerId = subscriber.id('id');
	const signedUpAt = subscriber.time('created_at');
	const once = state === 'active' || state === 'inactive';
	return {
		topic: state,
		activity: ownEntry(STATES, state),
		// Without a time of its own the same state may come again in earnest.
		id: [once ? customerId : undefined, signedUpAt],
		identities: { email: subscriber.email('email_address'), customerId },
		// Confirming comes after signing up, and when isn't told: it is when it was heard of.
		occurredAt: state === 'inactive' ? signedUpAt : undefined,
		reason: state,
		timeless: true,
	};
}
