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
 * Smartlead, received by a Webhook node: `from_email` is the shop's mailbox, the person is in `to_email` (older:
 * `lead_email`), for answers in `sl_lead_email`.
 *
 * - An answer that asks to be left alone is an opt-out, and so is the category Do Not Contact.
 */
const EVENTS: ActivityTable = {
	EMAIL_OPEN: 'opened',
	EMAIL_LINK_CLICK: 'clicked',
	EMAIL_BOUNCE: 'hardBounced',
	LEAD_UNSUBSCRIBED: 'unsubscribed',
	EMAIL_SENT: undefined,
	FIRST_EMAIL_SENT: undefined,
	CAMPAIGN_STATUS_CHANGED: undefined,
	MANUAL_STEP_REACHED: undefined,
	UNTRACKED_REPLIES: undefined,
};

const REPLY = 'EMAIL_REPLY';
const CATEGORY = 'LEAD_CATEGORY_UPDATED';

export const smartlead: Source = {
	name: 'smartlead',
	label: 'Smartlead',
	emittedBy: 'Webhook (Smartlead)',
	topics: describeActivities({
		...EVENTS,
		[REPLY]: ['replied', 'unsubscribed'],
		[CATEGORY]: ['interested', 'heldForUnsubscribe', undefined],
	}),
	identifiedBy: ['to_email', 'lead_email', 'sl_lead_email'],
	signs: ['event_type'],
	recognise,
	read: (payload, options) => distrustSender(readReports(payload, options, 'smartlead', readEvent), options),
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	const topic = first.text('event_type');
	const known = topic !== undefined && (topic === REPLY || topic === CATEGORY || Object.hasOwn(EVENTS, topic));
	if (!known || !['to_email', 'lead_email', 'sl_lead_email'].some((name) => first.has(name))) return undefined;
	return { confidence: 0.95, because: `Smartlead's event_type ${topic}`, topic };
}

function readEvent(row: Fields): ActivityReport {
	const topic = row.text('event_type') ?? 'unknown';
	const email = row.email('sl_lead_email', 'lead_email', 'to_email');
	const occurredAt = row.time('event_timestamp', 'time_opened', 'time_clicked', 'time_replied');
	return {
		topic,
		activity: activityOf(topic, row),
		id: [row.id('campaign_id') ?? '', row.id('sequence_number') ?? '', email, occurredAt],
		identities: { email },
		occurredAt,
		reason: row.text('bounce_reason', 'lead_category.new_name', 'category') ?? topic,
	};
}

function activityOf(topic: string, row: Fields): ActivityReport['activity'] {
	if (topic === REPLY)
		return activityOfMailReply(row.text('reply_body', 'reply_message.text', 'reply_message.html', 'preview_text'));
	if (topic === CATEGORY) {
		const category = row.text('lead_category.new_name', 'lead_category', 'category') ?? '';
		if (/^(?:interested|meeting request)/i.test(category)) return 'interested';
		return /do not contact|unsubscribe/i.test(category) ? 'heldForUnsubscribe' : undefined;
	}
	return ownEntry(EVENTS, topic);
}
