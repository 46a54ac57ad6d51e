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
 * - `bounce` covers two things: type `bounce` is permanent, type `blocked` is a refusal that may pass.
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
	spamreport: 'complained',
	unsubscribe: 'unsubscribed',
	group_unsubscribe: 'unsubscribed',
	group_resubscribe: 'resubscribed',
};

const DROP_REASONS: readonly [RegExp, Activity][] = [
	[/bounced address/i, 'heldForBounce'],
	[/unsubscribed address/i, 'heldForUnsubscribe'],
	[/spam reporting address/i, 'heldForComplaint'],
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
	if (topic === 'bounce' && row.text('type') === 'blocked') return 'softBounced';
	if (topic === 'group_resubscribe' && readGroup(row) === undefined) return undefined;
	if (topic === 'dropped') {
		const reason = row.text('reason') ?? '';
		return DROP_REASONS.find(([pattern]) => pattern.test(reason))?.[1];
	}
	return ownEntry(ACTIVITIES, topic);
}

/** Always a positive whole number: without it nobody knows which group was joined again. */
function readGroup(row: Fields): number | undefined {
	const group = row.number('asm_group_id');
	return group !== undefined && Number.isSafeInteger(group) && group > 0 ? group : undefined;
}
