import { EngineError } from '../../errors';
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
 * MailerLite Trigger or a Webhook node. Classic sends `{ events: [{ type, data: { subscriber } }] }` (its trigger one item
 * an event); today's sends the subscriber with an `event` beside, or without one, or `{ type, subscriber, group }`, or a
 * batch of them (developers.mailerlite.com/docs/webhooks, the samples of PipedreamHQ/pipedream). The API answers the same.
 *
 * - Signatures are checked by nobody here, so nothing releases, and a yes is doubted, unless the sender is trusted.
 * - `unconfirmed` waits for the double opt-in, which comes as `subscriber.active` or as an update.
 * - `junk` is a spam complaint.
 * - Version 2 of the trigger drops all but the subscriber's fields, the email too: an error says what to use instead.
 */
const EVENTS: ActivityTable = {
	'subscriber.active': 'subscribed',
	'subscriber.unsubscribe': 'unsubscribed',
	'subscriber.unsubscribed': 'unsubscribed',
	'subscriber.bounced': 'hardBounced',
	'subscriber.complaint': 'complained',
	'subscriber.spam_reported': 'complained',
	'campaign.open': 'opened',
	'campaign.opened': 'opened',
	'campaign.click': 'clicked',
	'campaign.clicked': 'clicked',
	'campaign.sent': undefined,
	'subscriber.deleted': undefined,
	'subscriber.automation_triggered': undefined,
	'subscriber.automation_completed': undefined,
};

/** A subscriber alone, of whom nothing says what happened. */
const ALONE = 'subscriber';

/** Events that tell no more than how the subscriber stands. */
const BY_STATE = [
	'subscriber.create',
	'subscriber.created',
	'subscriber.update',
	'subscriber.updated',
	'subscriber.add_to_group',
	'subscriber.added_to_group',
	'subscriber.remove_from_group',
	'subscriber.removed_from_group',
];

/** Whoever is put into a group, or taken out of one, is somebody; it is the shop's doing and says nothing of what they want. */
const GROUPS = /_(?:to|from)_group$/;

const STATES: ActivityTable = {
	active: 'agreed',
	unconfirmed: 'asked',
	unsubscribed: 'heldForUnsubscribe',
	bounced: 'heldForBounce',
	junk: 'heldForComplaint',
};

export const mailerLite: Source = {
	name: 'mailerLite',
	label: 'MailerLite',
	emittedBy: 'MailerLite Trigger, Webhook',
	topics: describeActivities({
		...EVENTS,
		...Object.fromEntries(
			[...BY_STATE, ALONE].map((event) => [
				event,
				[...(GROUPS.test(event) ? ['listed' as const] : []), ...Object.values(STATES)],
			]),
		),
		'subscriber.create': ['subscribed', ...Object.values(STATES).slice(1)],
		'subscriber.created': ['subscribed', ...Object.values(STATES).slice(1)],
	}),
	identifiedBy: ['subscriber.email', 'data.subscriber.email', 'email'],
	signs: ['events', 'event', 'type', 'z_i_p', 'opted_in_at', 'data'],
	recognise,
	read: (payload, options) => distrustSender(readBody(payload, options), options),
};

function recognise({ body }: Payload): Recognition | undefined {
	const first = rowsOf(new Fields(body))[0];
	if (first !== undefined && isFieldsAlone(first))
		return { confidence: 0.9, because: "a MailerLite subscriber's fields, among them z_i_p", topic: FIELDS_ALONE };
	const topic = first?.text('type', 'event');
	if (first !== undefined && isAlone(first))
		return { confidence: 0.93, because: 'a MailerLite subscriber with status, opted_in_at and fields', topic: ALONE };
	if (first === undefined || topic === undefined || !/^(?:subscriber|campaign)\.[a-z_]+$/.test(topic)) return undefined;
	const subscriber = subscriberOf(first);
	// MailerLite sends no texts, and its own phone stands among `fields`: by that name it is another tool's.
	if (!subscriber.has('email') || subscriber.has('phone_number')) return undefined;
	if (!Object.hasOwn(EVENTS, topic) && !BY_STATE.includes(topic)) return undefined;
	return { confidence: 0.95, because: `MailerLite's ${topic} with a subscriber`, topic };
}

/** What version 2 of the MailerLite Trigger hands on: neither what happened nor to whom. */
const FIELDS_ALONE = 'fields';

/** As a webhook without an event has it, or the API; what came with an event that can't be read is neither. */
function isAlone(row: Fields): boolean {
	if (['type', 'event', 'account_id', 'subscriber', 'group'].some((name) => row.hasKey(name))) return false;
	const subscriber = subscriberOf(row);
	const keys = new Set(subscriber.keys());
	return (
		ownEntry(STATES, subscriber.text('status')) !== undefined &&
		['email', 'subscribed_at', 'unsubscribed_at', 'opted_in_at', 'fields'].every((name) => keys.has(name))
	);
}

function isFieldsAlone(row: Fields): boolean {
	return row.hasKey('z_i_p') && !row.has('email') && !row.has('subscriber') && !row.has('data');
}

function readBody({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	if (rowsOf(fields).some(isFieldsAlone))
		throw new EngineError(
			'payload-incomplete',
			"MailerLite Trigger version 2 hands on only the subscriber's fields: neither the email nor what happened, so an unsubscribe would be lost. Use a Webhook node instead and enter its URL in MailerLite under Integrations > Webhooks.",
			{ field: 'source' },
		);
	const reading = listReports('mailerLite', rowsOf(fields), readEvent);
	return { ...reading, topic: reading.topic ?? 'unknown', notes: fields.notes };
}

function rowsOf(fields: Fields): Fields[] {
	if (Array.isArray(fields.value)) return fields.list();
	return fields.has('events') ? fields.list('events') : [fields];
}

function subscriberOf(row: Fields): Fields {
	const path = ['data.subscriber', 'subscriber', 'data'].find((place) => row.has(`${place}.email`));
	return path === undefined ? row : row.at(path);
}

function readEvent(row: Fields): ActivityReport[] {
	const topic = row.text('type', 'event') ?? (isAlone(row) ? ALONE : 'unknown');
	const subscriber = subscriberOf(row);
	const customerId = subscriber.id('id');
	const email = subscriber.email('email');
	const state = subscriber.text('status', 'type')?.toLowerCase();
	const activity = activityOf(topic, state);
	const occurredAt = timeOf(row, subscriber, activity);
	const report = {
		topic,
		activity,
		id: [customerId ?? email, row.id('group.id', 'campaign.id', 'data.group.id') ?? '', state ?? '', occurredAt],
		identities: { email, customerId },
		occurredAt,
		reason: state ?? topic,
	};
	return GROUPS.test(topic) ? [{ ...report, activity: 'listed' }, report] : [report];
}

function activityOf(topic: string, state: string | undefined): Activity | undefined {
	if (topic === ALONE) return ownEntry(STATES, state);
	if (!BY_STATE.includes(topic)) return ownEntry(EVENTS, topic);
	return state === 'active' && /created?$/.test(topic) ? 'subscribed' : ownEntry(STATES, state);
}

function timeOf(row: Fields, subscriber: Fields, activity: Activity | undefined): number | undefined {
	if (activity === 'unsubscribed' || activity === 'heldForUnsubscribe')
		return row.time('timestamp') ?? subscriber.time('unsubscribed_at', 'date_unsubscribe') ?? row.time('created_at');
	if (activity === 'agreed') return subscriber.time('opted_in_at', 'subscribed_at', 'date_subscribe');
	if (activity === 'subscribed')
		return row.time('timestamp') ?? subscriber.time('opted_in_at', 'subscribed_at', 'date_subscribe', 'created_at');
	if (activity === 'asked') return row.time('timestamp') ?? subscriber.time('created_at', 'date_created');
	return row.time('timestamp') ?? subscriber.time('updated_at', 'date_updated', 'created_at', 'date_created');
}
