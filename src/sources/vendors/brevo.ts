import type { Fields } from '../reading/fields';
import { distrustSender } from '../reading/distrustSender';
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
 * Brevo Trigger or a Webhook node, transactional and marketing mail.
 *
 * - The trigger checks no signature, so nothing here releases unless the sender is trusted.
 * - The documentation, the trigger's choices and the payloads spell events differently (`hardBounce`, `hard_bounce`,
 *   `unsubscribe`, `unsubscribed`): case, underscores and the -d are ignored.
 * - `ts_epoch` is milliseconds, `ts_event` and `ts` are seconds; `date` is in the account's own zone and is not read.
 * - `proxy_open` is a mail privacy proxy. `blocked` means that the person is on Brevo's own blocklist.
 */
const ACTIVITIES: ActivityTable = {
	request: undefined,
	sent: undefined,
	delivered: 'delivered',
	opened: 'opened',
	uniqueopened: 'opened',
	firstopening: 'opened',
	proxyopen: 'opened',
	uniqueproxyopen: 'opened',
	click: 'clicked',
	hardbounce: 'hardBounced',
	softbounce: 'softBounced',
	invalid: 'addressInvalid',
	invalidemail: 'addressInvalid',
	deferred: 'deferred',
	error: undefined,
	complaint: 'complained',
	spam: 'complained',
	unsubscribe: 'unsubscribed',
	listaddition: undefined,
	contactupdated: undefined,
	contactdeleted: undefined,
};

/** Words of `reason` where a mail was blocked. */
const BLOCK_REASONS: readonly [RegExp, Activity][] = [
	[/unsub/i, 'heldForUnsubscribe'],
	[/spam|complain/i, 'heldForComplaint'],
	[/bounce|invalid/i, 'heldForBounce'],
	[/./, 'held'],
];

export const brevo: Source = {
	name: 'brevo',
	label: 'Brevo',
	emittedBy: 'Brevo Trigger, Webhook',
	topics: describeActivities({ ...ACTIVITIES, blocked: BLOCK_REASONS.map(([, activity]) => activity) }),
	identifiedBy: ['email'],
	signs: ['event'],
	recognise,
	read: (payload, options) => distrustSender(readReports(payload, options, 'brevo', readEvent), options),
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	const topic = first.text('event');
	if (topic === undefined || !first.has('email')) return undefined;
	const signs = ['ts_epoch', 'ts_event', 'message-id', 'camp_id', 'date_event', 'X-Mailin-custom'].filter((name) =>
		first.has(name),
	);
	return signs.length === 0
		? undefined
		: { confidence: signs.length > 1 ? 0.95 : 0.8, because: `Brevo's fields ${signs.join(', ')}`, topic };
}

function readEvent(row: Fields): ActivityReport {
	const topic = row.text('event') ?? 'unknown';
	const email = row.email('email');
	const occurredAt = row.time('ts_epoch', 'ts_event', 'ts');
	const word = topic
		.toLowerCase()
		.replace(/[^a-z]/g, '')
		.replace(/^unsubscribed$/, 'unsubscribe');
	return {
		topic,
		activity: word === 'blocked' ? activityOfBlock(row.text('reason') ?? topic) : ownEntry(ACTIVITIES, word),
		id: [row.id('message-id', 'camp_id') ?? '', email, occurredAt],
		identities: { email },
		occurredAt,
		reason: row.text('reason') ?? topic,
		machine: word.includes('proxy') ? true : undefined,
	};
}

function activityOfBlock(reason: string): Activity | undefined {
	return BLOCK_REASONS.find(([pattern]) => pattern.test(reason))?.[1];
}
