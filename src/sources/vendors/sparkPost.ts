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
 * - `bounce_class` tells hard from soft: 10 (no such recipient) and 30 are final, 90 asks to be left alone, 25 and 26 are on
 *   a list of SparkPost's; 80 subscribes. The rest may pass.
 * - Who is on its suppression list comes as a rejection whose reason says so.
 * - An unsubscription is from the marketing mail of one account; `list_unsubscribe` is the mail client's button.
 * - `is_prefetched` and `is_proxy` mark opens by mail privacy proxies.
 */
const TYPES: ActivityTable = {
	injection: undefined,
	delivery: 'delivered',
	delay: 'deferred',
	spam_complaint: 'complained',
	open: 'opened',
	initial_open: 'opened',
	amp_open: 'opened',
	amp_initial_open: 'opened',
	click: 'clicked',
	amp_click: 'clicked',
	list_unsubscribe: 'unsubscribed',
	link_unsubscribe: 'unsubscribed',
	relay_delivery: undefined,
};

const CLASSES = ['message_event', 'track_event', 'unsubscribe_event', 'gen_event', 'relay_event'];
/** Of SparkPost's bounce classification codes those that aren't soft. */
const BOUNCE_CLASSES: ActivityTable = {
	10: 'hardBounced',
	25: 'held',
	26: 'held',
	30: 'hardBounced',
	80: undefined,
	90: 'unsubscribed',
};
const BOUNCES: ReadonlySet<string> = new Set(['bounce', 'out_of_band']);
const REJECTIONS: ReadonlySet<string> = new Set(['policy_rejection', 'generation_failure', 'generation_rejection']);

export const sparkPost: Source = {
	name: 'sparkPost',
	label: 'SparkPost',
	emittedBy: 'Webhook (SparkPost)',
	topics: describeActivities({
		...TYPES,
		...Object.fromEntries(
			[...BOUNCES].map((topic) => [topic, ['hardBounced', 'softBounced', 'unsubscribed', 'held', undefined] as const]),
		),
		...Object.fromEntries([...REJECTIONS].map((topic) => [topic, ['held', undefined] as const])),
	}),
	identifiedBy: ['msys.message_event.rcpt_to', 'msys.track_event.rcpt_to', 'msys.unsubscribe_event.rcpt_to'],
	signs: ['msys'],
	recognise,
	read: (payload, options) => distrustSender(readBody(payload, options), options),
};

function recognise({ body }: Payload): Recognition | undefined {
	const [first] = eventsOf(new Fields(body));
	const topic = first?.text('type');
	const known = topic !== undefined && (BOUNCES.has(topic) || REJECTIONS.has(topic) || Object.hasOwn(TYPES, topic));
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
	if (BOUNCES.has(topic)) {
		const bounceClass = event.text('bounce_class') ?? '';
		return Object.hasOwn(BOUNCE_CLASSES, bounceClass) ? ownEntry(BOUNCE_CLASSES, bounceClass) : 'softBounced';
	}
	if (REJECTIONS.has(topic))
		return /suppress|exclusion/i.test(event.text('reason', 'raw_reason') ?? '') ? 'held' : undefined;
	return ownEntry(TYPES, topic);
}
