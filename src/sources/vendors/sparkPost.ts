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
 * SparkPost (Bird Email), received by a Webhook node: an array in which each event lies in `msys` under its class.
 *
 * - `bounce_class` tells hard from soft: 10 (no such recipient), 30 and 90 are final, the rest may pass.
 * - An unsubscription is from the marketing mail of one account; `list_unsubscribe` is the mail client's button.
 * - `is_prefetched` and `is_proxy` mark opens by mail privacy proxies.
 */
const TYPES: ActivityTable = {
	injection: undefined,
	delivery: 'delivered',
	delay: 'deferred',
	spam_complaint: 'complained',
	policy_rejection: undefined,
	open: 'opened',
	initial_open: 'opened',
	amp_open: 'opened',
	amp_initial_open: 'opened',
	click: 'clicked',
	amp_click: 'clicked',
	list_unsubscribe: 'unsubscribed',
	link_unsubscribe: 'unsubscribed',
	generation_failure: undefined,
	generation_rejection: undefined,
	relay_delivery: undefined,
};

const CLASSES = ['message_event', 'track_event', 'unsubscribe_event', 'gen_event', 'relay_event'];
const HARD_CLASSES: ActivityTable = { 10: 'hardBounced', 30: 'hardBounced', 90: 'unsubscribed' };

export const sparkPost: Source = {
	name: 'sparkPost',
	label: 'SparkPost',
	emittedBy: 'Webhook (SparkPost)',
	topics: describeActivities({
		...TYPES,
		bounce: ['hardBounced', 'softBounced', 'unsubscribed'],
		out_of_band: ['hardBounced', 'softBounced', 'unsubscribed'],
	}),
	identifiedBy: ['msys.message_event.rcpt_to', 'msys.track_event.rcpt_to', 'msys.unsubscribe_event.rcpt_to'],
	signs: ['msys'],
	recognise,
	read: (payload, options) => distrustSender(readBody(payload, options), options),
};

function recognise({ body }: Payload): Recognition | undefined {
	const [first] = eventsOf(new Fields(body));
	const topic = first?.text('type');
	const known = topic !== undefined && (topic === 'bounce' || topic === 'out_of_band' || Object.hasOwn(TYPES, topic));
	return !known || !first?.has('rcpt_to') ? undefined : { confidence: 0.98, because: "SparkPost's msys", topic };
}

function readBody({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const reading = listReports('sparkPost', eventsOf(fields), readEvent);
	return { ...reading, topic: reading.topic ?? 'unknown', notes: fields.notes };
}

/** A ping has an empty `msys`. */
function eventsOf(fields: Fields): Fields[] {
	const rows = Array.isArray(fields.value) ? fields.list() : [fields];
	return rows.flatMap((row) => CLASSES.filter((name) => row.has(`msys.${name}`)).map((name) => row.at(`msys.${name}`)));
}

function readEvent(event: Fields): ActivityReport {
	const topic = event.text('type') ?? 'unknown';
	const email = event.email('rcpt_to', 'raw_rcpt_to');
	const occurredAt = event.time('timestamp');
	const eventId = event.id('event_id');
	return {
		topic,
		activity: activityOf(topic, event),
		id: eventId === undefined ? [event.id('message_id'), email, occurredAt] : [eventId],
		identities: { email },
		occurredAt,
		reason: event.text('reason', 'raw_reason', 'fbtype') ?? topic,
		machine: event.flag('user_agent_parsed.is_prefetched') || event.flag('user_agent_parsed.is_proxy') || undefined,
	};
}

function activityOf(topic: string, event: Fields): Activity | undefined {
	if (topic === 'bounce' || topic === 'out_of_band')
		return ownEntry(HARD_CLASSES, event.text('bounce_class')) ?? 'softBounced';
	return ownEntry(TYPES, topic);
}
