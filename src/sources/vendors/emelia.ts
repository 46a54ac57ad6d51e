import { distrustSender } from '../reading/distrustSender';
import type { Fields } from '../reading/fields';
import {
	describeActivities,
	firstReport,
	readReports,
	type ActivityReport,
	type ActivityTable,
} from '../reading/mailActivity';
import { ownEntry } from '../reading/ownEntry';
import { activityOfMailReply } from '../reading/textReply';
import type { Payload, Recognition, Source } from '../source';

/**
 * Emelia Trigger or a Webhook node: the event in capitals, the person in `contact`.
 *
 * - Nothing is signed, so nothing here releases unless the sender is trusted.
 * - An answer that asks to be left alone is an opt-out.
 */
const EVENTS: ActivityTable = {
	OPENED: 'opened',
	FIRST_OPEN: 'opened',
	CLICKED: 'clicked',
	BOUNCED: 'hardBounced',
	UNSUBSCRIBED: 'unsubscribed',
	SENT: undefined,
};

export const emelia: Source = {
	name: 'emelia',
	label: 'Emelia',
	emittedBy: 'Emelia Trigger, Webhook',
	topics: describeActivities({ ...EVENTS, REPLIED: ['replied', 'unsubscribed'] }),
	identifiedBy: ['contact.email', 'email'],
	signs: ['campaign', 'campaignId', 'campaign_id'],
	recognise,
	read: (payload, options) => distrustSender(readReports(payload, options, 'emelia', readEvent), options),
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	const topic = first.text('event');
	const known = topic !== undefined && (topic === 'REPLIED' || Object.hasOwn(EVENTS, topic));
	if (!known || !(first.has('contact.email') || first.has('email'))) return undefined;
	return { confidence: 0.8, because: `Emelia's event ${topic} with campaign and contact`, topic };
}

function readEvent(row: Fields): ActivityReport {
	const topic = row.text('event') ?? 'unknown';
	const email = row.email('contact.email', 'email');
	const occurredAt = row.time('date', 'createdAt', 'timestamp');
	return {
		topic,
		activity: topic === 'REPLIED' ? activityOfMailReply(row.text('reply', 'message', 'text')) : ownEntry(EVENTS, topic),
		id: [
			row.id('_id', 'id') ?? (occurredAt === undefined ? undefined : ''),
			row.id('campaignId', 'campaign_id', 'campaign._id', 'campaign') ?? '',
			email,
			occurredAt ?? '',
		],
		identities: { email },
		occurredAt,
		reason: row.text('reason', 'error') ?? topic,
	};
}
