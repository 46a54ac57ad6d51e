import { distrustSender } from '../reading/distrustSender';
import { Fields } from '../reading/fields';
import {
	describeActivities,
	listReports,
	type Activity,
	type ActivityReport,
	type ActivityTable,
} from '../reading/mailActivity';
import { activityOfMailReply } from '../reading/textReply';
import { ownEntry } from '../reading/ownEntry';
import { parseText } from '../reading/unwrapItem';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Mandrill (Mailchimp Transactional), received by a Webhook node: a form with one field, `mandrill_events`, a list
 * written as JSON.
 *
 * - `reject` means that the address is on Mandrill's own list, and why.
 * - Changes to that list come as `type: blacklist` or `denylist`, without an `event`.
 * - `user_agent_parsed` names mail privacy proxies as their type or family.
 */
const EVENTS: ActivityTable = {
	send: undefined,
	delivered: 'delivered',
	deferral: 'deferred',
	open: 'opened',
	click: 'clicked',
	hard_bounce: 'hardBounced',
	soft_bounce: 'softBounced',
	spam: 'complained',
	unsub: 'unsubscribed',
};

const REJECTIONS: ActivityTable = {
	'hard-bounce': 'heldForBounce',
	'soft-bounce': 'softBounced',
	spam: 'heldForComplaint',
	unsub: 'heldForUnsubscribe',
	custom: 'held',
	invalid: 'addressInvalid',
	'invalid-sender': undefined,
	'test-mode-limit': undefined,
	unsigned: undefined,
	rule: undefined,
};

/** Mandrill's own list of addresses, by its older name and today's. */
const LISTS: ReadonlySet<string> = new Set(['blacklist', 'denylist']);

export const mandrill: Source = {
	name: 'mandrill',
	label: 'Mandrill',
	emittedBy: 'Webhook (Mandrill)',
	topics: describeActivities({
		...EVENTS,
		inbound: ['replied', 'unsubscribed'],
		reject: [...Object.values(REJECTIONS), undefined],
		blacklist: [...Object.values(REJECTIONS), undefined],
		denylist: [...Object.values(REJECTIONS), undefined],
	}),
	identifiedBy: ['msg.email', 'reject.email'],
	signs: ['mandrill_events', 'msg', 'reject'],
	recognise,
	read: (payload, options) => distrustSender(readBody(payload, options), options),
};

function recognise({ body }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	const wrapped = fields.has('mandrill_events');
	const [first] = rowsOf(fields);
	if (first === undefined) return undefined;
	const topic = topicOf(first);
	if (wrapped) return { confidence: 0.98, because: "Mandrill's field mandrill_events", topic };
	const known = topic === 'reject' || topic === 'inbound' || Object.hasOwn(EVENTS, topic);
	if (!(known && first.has('msg.email')) && !(LISTS.has(topic) && first.has('reject.email'))) return undefined;
	return { confidence: 0.9, because: "Mandrill's event with msg.email", topic };
}

function readBody({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const reading = listReports('mandrill', rowsOf(fields), readEvent);
	return { ...reading, topic: reading.topic ?? 'unknown', notes: fields.notes };
}

function rowsOf(fields: Fields): Fields[] {
	if (!fields.has('mandrill_events')) return Array.isArray(fields.value) ? fields.list() : [fields];
	return fields.over(parseText(fields.at('mandrill_events').value)).list();
}

function topicOf(row: Fields): string {
	return row.text('event', 'type') ?? 'unknown';
}

function readEvent(row: Fields): ActivityReport {
	const topic = topicOf(row);
	const occurredAt = row.time('ts', 'msg.ts');
	// Of a mail that came in `email` is the shop's.
	const email = topic === 'inbound' ? row.email('msg.from_email') : row.email('msg.email', 'reject.email');
	const agent = row.text('user_agent_parsed.type', 'user_agent_parsed.ua_family') ?? '';
	return {
		topic,
		activity: activityOf(topic, row),
		id: [row.id('_id', 'msg._id') ?? '', email, occurredAt],
		identities: { email },
		occurredAt,
		reason: row.text('msg.diag', 'msg.bounce_description', 'reject.detail', 'reject.reason') ?? topic,
		machine: /bot|proxy|crawler/i.test(agent) ? true : undefined,
	};
}

function activityOf(topic: string, row: Fields): Activity | undefined {
	if (topic === 'inbound')
		return row.has('msg.from_email') ? activityOfMailReply(row.text('msg.text', 'msg.html')) : undefined;
	if (topic === 'reject')
		return ownEntry(REJECTIONS, row.text('msg.reject.reason', 'msg.reject', 'reject.reason')?.toLowerCase());
	if (LISTS.has(topic))
		return row.text('action') === 'remove' ? undefined : ownEntry(REJECTIONS, row.text('reject.reason')?.toLowerCase());
	return ownEntry(EVENTS, topic);
}
