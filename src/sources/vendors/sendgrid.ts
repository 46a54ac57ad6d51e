import type { Fields } from '../reading/fields';
import {
	describeActivities,
	firstReport,
	readReports,
	type Activity,
	type ActivityReport,
	type ActivityTable,
} from '../reading/mailActivity';
import { ownEntry } from '../reading/ownEntry';
import type { Payload, Recognition, Source } from '../source';

/**
 * SendGrid's Event Webhook, received by a Webhook node: one item whose body is an array of events of several people.
 *
 * - `bounce` covers several things: type `bounce` is permanent as a rule, types `blocked` and `expired` (given up after 72
 *   hours) may pass, and so do a full mailbox and whatever its classification puts down to the mail or the sender.
 * - `dropped` says that SendGrid held a message back, and its reason why; most reasons are about an earlier event.
 * - `deferred` may come up to 72 hours long, once per attempt: it is no bounce.
 * - A group unsubscribe covers one group of mail; `group_resubscribe` takes back only that.
 * - `sg_machine_open` marks opens by Apple's mail privacy proxy.
 * - `sg_event_id` is unique per event; `sg_message_id` is not.
 */
const ACTIVITIES: ActivityTable = {
	processed: undefined,
	deferred: 'deferred',
	delivered: 'delivered',
	open: 'opened',
	click: 'clicked',
	bounce: 'hardBounced',
	dropped: undefined,
	expired: 'softBounced',
	spamreport: 'complained',
	unsubscribe: 'unsubscribed',
	group_unsubscribe: 'unsubscribed',
	group_resubscribe: 'resubscribed',
};

/** Codes and words of a mailbox that is full, and of anything else that a server calls temporary. */
const PASSING = /^4|\b[45]\.2\.2\b|mailbox (?:is )?full|over quota|quota exceeded/i;
const ABOUT_SENDER = /reputation|content|frequency|volume|technical/i;

const DROP_REASONS: readonly [RegExp, Activity][] = [
	[/bounced address/i, 'heldForBounce'],
	[/unsubscribed address/i, 'heldForUnsubscribe'],
	[/spam reporting address/i, 'heldForComplaint'],
	[/expired|mailbox full/i, 'softBounced'],
	[/^invalid$|invalid (?:email |recipient )?address/i, 'addressInvalid'],
];

export const sendgrid: Source = {
	name: 'sendgrid',
	label: 'SendGrid',
	emittedBy: 'Webhook (SendGrid Event Webhook)',
	topics: describeActivities({
		...ACTIVITIES,
		bounce: ['hardBounced', 'softBounced'],
		dropped: [...DROP_REASONS.map(([, activity]) => activity), undefined],
	}),
	identifiedBy: ['email'],
	signs: ['sg_event_id', 'sg_message_id'],
	recognise,
	read: (payload, options) => readReports(payload, options, 'sendgrid', readEvent),
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	const topic = first.text('event');
	if (topic === undefined || !(first.has('sg_event_id') || first.has('sg_message_id'))) return undefined;
	return { confidence: 0.95, because: 'events with SendGrid ids (sg_event_id, sg_message_id)', topic };
}

function readEvent(row: Fields): ActivityReport {
	const topic = row.text('event') ?? 'unknown';
	const email = row.email('email');
	const group = readGroup(row);
	const occurredAt = row.time('timestamp');
	const eventId = row.id('sg_event_id');
	return {
		topic,
		activity: activityOf(topic, row),
		id: eventId === undefined ? [row.id('sg_message_id'), email, occurredAt] : [eventId],
		identities: { email },
		occurredAt,
		reason: row.text('reason', 'bounce_classification') ?? topic,
		machine: row.flag('sg_machine_open'),
		subject: topic.startsWith('group_') ? `sendgrid:group:${group ?? ''}` : undefined,
	};
}

function activityOf(topic: string, row: Fields): Activity | undefined {
	if (topic === 'bounce' && isPassing(row)) return 'softBounced';
	if (topic === 'group_resubscribe' && readGroup(row) === undefined) return undefined;
	if (topic === 'dropped') {
		const reason = row.text('reason') ?? '';
		return DROP_REASONS.find(([pattern]) => pattern.test(reason))?.[1];
	}
	return ownEntry(ACTIVITIES, topic);
}

function isPassing(row: Fields): boolean {
	const type = row.text('type')?.toLowerCase();
	if (type === 'blocked' || type === 'expired') return true;
	const words = [row.text('status'), row.text('reason')].filter((text) => text !== undefined);
	return words.some((text) => PASSING.test(text)) || ABOUT_SENDER.test(row.text('bounce_classification') ?? '');
}

/** Always a positive whole number: without it nobody knows which group was joined again. */
function readGroup(row: Fields): number | undefined {
	const group = row.number('asm_group_id');
	return group !== undefined && Number.isSafeInteger(group) && group > 0 ? group : undefined;
}
