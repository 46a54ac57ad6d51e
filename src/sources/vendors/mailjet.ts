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
 * Mailjet Trigger (one item per event) or a Webhook node (one object, or an array of a batch).
 *
 * - Nothing is signed, so nothing here releases unless the sender is trusted.
 * - `MessageID` is above 2^53 and arrives rounded: `Message_GUID` is the ID.
 * - `sent` means that the receiving server took the mail. `bounce` is permanent where `hard_bounce` is true.
 * - `blocked` means that Mailjet did not try; `error` says why, and most reasons are about the mail, not the person.
 */
const ACTIVITIES: ActivityTable = {
	sent: 'delivered',
	open: 'opened',
	click: 'clicked',
	spam: 'complained',
	unsub: 'unsubscribed',
};

const BLOCK_ERRORS: ActivityTable = {
	preblocked: 'heldForBounce',
	'user unknown': 'addressInvalid',
	'mailbox inactive': 'addressInvalid',
	'invalid domain': 'addressInvalid',
	'no mail host': 'addressInvalid',
	'quota exceeded': 'softBounced',
	spam: undefined,
};

export const mailjet: Source = {
	name: 'mailjet',
	label: 'Mailjet',
	emittedBy: 'Mailjet Trigger, Webhook',
	topics: describeActivities({
		...ACTIVITIES,
		bounce: ['hardBounced', 'softBounced'],
		blocked: [...new Set(Object.values(BLOCK_ERRORS))],
	}),
	identifiedBy: ['email'],
	signs: ['time'],
	recognise,
	read: (payload, options) => distrustSender(readReports(payload, options, 'mailjet', readEvent), options),
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	const topic = first.text('event');
	if (topic === undefined || !first.has('time')) return undefined;
	const signs = ['MessageID', 'Message_GUID', 'mj_campaign_id', 'mj_contact_id', 'mj_message_id'].filter((name) =>
		first.has(name),
	);
	return signs.length === 0 ? undefined : { confidence: 0.95, because: `Mailjet's fields ${signs.join(', ')}`, topic };
}

function readEvent(row: Fields): ActivityReport {
	const topic = row.text('event') ?? 'unknown';
	const email = row.email('email');
	const occurredAt = row.time('time');
	const list = row.id('mj_list_id');
	return {
		topic,
		activity: activityOf(topic, row),
		id: [row.id('Message_GUID') ?? '', email, occurredAt],
		identities: { email },
		occurredAt,
		reason: row.text('error', 'comment', 'source') ?? topic,
		subject: topic === 'unsub' && list !== undefined ? `mailjet:list:${list}` : undefined,
	};
}

function activityOf(topic: string, row: Fields): Activity | undefined {
	if (topic === 'bounce') return row.flag('hard_bounce') ? 'hardBounced' : 'softBounced';
	if (topic === 'blocked') return ownEntry(BLOCK_ERRORS, row.text('error')?.toLowerCase());
	return ownEntry(ACTIVITIES, topic);
}
