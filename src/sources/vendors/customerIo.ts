import { distrustSender } from '../reading/distrustSender';
import { Fields } from '../reading/fields';
import {
	describeActivities,
	firstReport,
	readReports,
	type Activity,
	type ActivityReport,
	type ActivityTable,
} from '../reading/mailActivity';
import { ownEntry } from '../reading/ownEntry';
import { parseText } from '../reading/unwrapItem';
import type { Payload, Recognition, Source } from '../source';

/**
 * Customer.io Trigger or a Webhook node (reporting webhooks): `object_type` says what it is about, `metric` what happened.
 * The older format puts both into `event_type` (`email_bounced`).
 *
 * - An unsubscription of a customer is of all of their messages; of topics in their preferences, of those topics.
 * - `human_opened` and `human_clicked` come beside `opened` and `clicked`, so they are left out; `prefetched` marks a mail
 *   privacy proxy.
 * - `bounced` is final, `deferred` passes; `dropped` and `suppressed` mean that the address is on Customer.io's own list.
 */
const METRICS: ActivityTable = {
	delivered: 'delivered',
	opened: 'opened',
	machine_opened: 'opened',
	clicked: 'clicked',
	machine_clicked: 'clicked',
	deferred: 'deferred',
	bounced: 'hardBounced',
	spammed: 'complained',
	dropped: 'held',
	suppressed: 'held',
	subscribed: 'subscribed',
	unsubscribed: 'unsubscribed',
	human_opened: undefined,
	human_clicked: undefined,
	drafted: undefined,
	attempted: undefined,
	sent: undefined,
	converted: undefined,
	failed: undefined,
	undeliverable: undefined,
	topic_unsubscribed: 'unsubscribed',
};

const PREFERENCES = 'cio_subscription_preferences_changed';
const TYPES = ['email', 'sms', 'whatsapp', 'push', 'in_app', 'slack', 'webhook', 'customer'];

export const customerIo: Source = {
	name: 'customerIo',
	label: 'Customer.io',
	emittedBy: 'Customer.io Trigger, Webhook',
	topics: describeActivities({ ...METRICS, [PREFERENCES]: ['unsubscribed', 'resubscribed'] }),
	identifiedBy: ['data.recipient', 'data.identifiers.email', 'data.customer_id'],
	signs: ['metric', 'event_type'],
	recognise,
	read: (payload, options) => distrustSender(readReports(payload, options, 'customerIo', readReport), options),
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	const { type, metric } = topicOf(first);
	if (metric === undefined || !first.has('event_id')) return undefined;
	const whose = ['data.customer_id', 'data.identifiers', 'data.recipient', 'data.email_address'];
	if (!TYPES.includes(type) || !whose.some((path) => first.has(path))) return undefined;
	return { confidence: 0.95, because: `Customer.io's ${type} ${metric} with event_id`, topic: `${type} ${metric}` };
}

function topicOf(row: Fields): { type: string; metric: string | undefined } {
	const metric = row.text('metric');
	if (metric !== undefined) return { type: row.text('object_type') ?? '', metric };
	const [, type = '', older] =
		/^(email|sms|push|customer|webhook|slack)_(\w+)$/.exec(row.text('event_type') ?? '') ?? [];
	return { type, metric: older };
}

function readReport(row: Fields): ActivityReport | ActivityReport[] {
	const { type, metric = 'unknown' } = topicOf(row);
	const parts = row.at('data');
	const recipient = parts.text('recipient', 'email_address');
	const isMail = recipient?.includes('@') ?? false;
	const identities = {
		email: (isMail ? parts.email('recipient', 'email_address') : undefined) ?? parts.email('identifiers.email'),
		phone: (type === 'sms' && !isMail ? parts.phone('recipient') : undefined) ?? parts.phone('identifiers.phone'),
		customerId: parts.id('customer_id', 'identifiers.id', 'identifiers.cio_id'),
	};
	const report: ActivityReport = {
		topic: `${type} ${metric}`.trim(),
		activity: activityOf(type, metric, parts),
		id: [row.id('event_id')],
		identities,
		channel: type === 'sms' || type === 'whatsapp' ? 'sms' : 'email',
		occurredAt: row.time('timestamp'),
		reason: parts.text('failure_message', 'reason') ?? metric,
		machine: metric.startsWith('machine_') ? true : parts.flag('prefetched', 'machine'),
	};
	if (metric === PREFERENCES) return readPreferences(parts, report);
	// Who unsubscribes as a customer unsubscribes from texts as well.
	const everything = metric === 'unsubscribed' && report.channel === 'email' && identities.phone !== undefined;
	return everything
		? [report, { ...report, activity: 'heldForUnsubscribe', channel: 'sms', id: [...report.id, 'sms'] }]
		: report;
}

function activityOf(type: string, metric: string, parts: Fields): Activity | undefined {
	const unaddressed = ['push', 'in_app', 'slack', 'webhook'].includes(type);
	if (unaddressed && metric !== 'unsubscribed') return undefined;
	if (
		metric === 'bounced' &&
		/\b4\.\d\.\d|mailbox (?:is )?full|over quota|soft/i.test(parts.text('failure_message') ?? '')
	)
		return 'softBounced';
	// Who isn't sent to because of what they said before.
	const why = ['dropped', 'undeliverable', 'failed', 'attempted'].includes(metric)
		? parts.text('failure_message', 'reason')
		: '';
	if (/unsubscribed|opted?[ -]?out|stop(?:ped)? list/i.test(why ?? '')) return 'heldForUnsubscribe';
	if (metric === 'undeliverable' && /suppress/i.test(why ?? '')) return 'held';
	if (metric === 'dropped' && type === 'sms') return undefined;
	return ownEntry(METRICS, metric);
}

/** `content` is JSON written as a string: `{ topics: { topic_1: false } }`. */
function readPreferences(parts: Fields, report: ActivityReport): ActivityReport[] {
	const content = new Fields(parseText(parts.at('content').value));
	const topics = content.has('topics') ? content.at('topics') : parts.at('topics');
	return topics.keys().flatMap((topic): ActivityReport[] => {
		const wanted = topics.at(topic).value;
		if (typeof wanted !== 'boolean') return [];
		const activity = wanted ? 'resubscribed' : 'unsubscribed';
		return [{ ...report, activity, id: [...report.id, topic], subject: `customerIo:topic:${topic}` }];
	});
}
