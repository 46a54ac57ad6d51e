import { distrustSender } from '../reading/distrustSender';
import type { Fields } from '../reading/fields';
import {
	describeActivities,
	firstReport,
	readReports,
	type Activity,
	type ActivityReport,
	type ActivityTable,
} from '../reading/mailActivity';
import { messages } from '../messages';
import { ownEntry } from '../reading/ownEntry';
import type { Payload, Recognition, Source } from '../source';

/**
 * Resend, received by a Webhook node: `from` is the shop, `to` the people.
 *
 * - `to` is a list of everybody a mail went to; Resend doesn't say which of them opened, clicked, bounced or complained.
 *   It counts for each of them: a refusal that was nobody's would be a refusal lost.
 * - A bounce is hard where its type is `Permanent`.
 * - A contact that unsubscribes comes as `contact.updated` with `unsubscribed: true`; the other way round it may be an
 *   import or a test, so it is no consent.
 */
const TYPES: ActivityTable = {
	'email.sent': undefined,
	'email.scheduled': undefined,
	'email.delivered': 'delivered',
	'email.delivery_delayed': 'deferred',
	'email.opened': 'opened',
	'email.clicked': 'clicked',
	'email.complained': 'complained',
	'email.suppressed': 'held',
	'email.failed': undefined,
	'email.received': undefined,
	'contact.deleted': undefined,
};

export const resend: Source = {
	name: 'resend',
	label: 'Resend',
	emittedBy: 'Webhook (Resend)',
	topics: describeActivities({
		...TYPES,
		'email.bounced': ['hardBounced', 'softBounced'],
		'contact.created': ['unsubscribed', 'listed'],
		'contact.updated': ['unsubscribed', 'listed'],
	}),
	identifiedBy: ['data.to', 'data.email'],
	signs: ['data'],
	recognise,
	read: (payload, options) => distrustSender(readReports(payload, options, 'resend', readEvent), options),
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	const topic = first.text('type');
	if (topic === undefined || !first.has('created_at')) return undefined;
	if (topic.startsWith('email.') && first.has('data.email_id'))
		return { confidence: 0.95, because: `Resend's ${topic} with email_id`, topic };
	if (topic.startsWith('contact.') && first.has('data.email') && first.has('data.unsubscribed'))
		return { confidence: 0.9, because: `Resend's ${topic} with unsubscribed`, topic };
	return undefined;
}

function readEvent(row: Fields): ActivityReport | ActivityReport[] {
	const topic = row.text('type') ?? 'unknown';
	const occurredAt = row.time('created_at');
	const activity = activityOf(topic, row);
	const report = {
		topic,
		activity,
		occurredAt,
		reason: row.text('data.bounce.message', 'data.suppressed.message', 'data.bounce.subType') ?? topic,
	};
	if (topic.startsWith('contact.')) {
		const customerId = row.id('data.id');
		return { ...report, id: [customerId, occurredAt], identities: { email: row.email('data.email'), customerId } };
	}
	const recipients = row.list('data.to');
	const people = recipients.length > 1 ? recipients.map((to) => to.email('')) : [row.email('data.to[0]', 'data.to')];
	if (people.length > 1) row.note(messages.anyOfSeveral('Resend', people.length));
	return people.map((email) => ({
		...report,
		id: [row.id('data.email_id'), ...(people.length > 1 ? [email] : []), occurredAt],
		identities: { email },
	}));
}

function activityOf(topic: string, row: Fields): Activity | undefined {
	if (topic === 'email.bounced')
		return /transient|soft|undetermined/i.test(row.text('data.bounce.type') ?? '') ? 'softBounced' : 'hardBounced';
	if (topic === 'contact.created' || topic === 'contact.updated')
		return row.flag('data.unsubscribed') ? 'unsubscribed' : 'listed';
	return ownEntry(TYPES, topic);
}
