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
 * Instantly, received by a Webhook node (developer.instantly.ai/guides/webhook-events): the person is in `lead_email`; `email_account` is the shop's mailbox.
 *
 * - An answer that asks to be left alone is an opt-out, and so is the label Not Interested. Answers by machines (out of office) count for nothing.
 */
const EVENTS: ActivityTable = {
	email_opened: 'opened',
	email_link_clicked: 'clicked',
	link_clicked: 'clicked',
	email_bounced: 'hardBounced',
	lead_unsubscribed: 'unsubscribed',
	email_sent: undefined,
	auto_reply_received: undefined,
	campaign_completed: undefined,
	account_error: undefined,
	lead_interested: 'interested',
	lead_not_interested: 'heldForUnsubscribe',
	lead_neutral: undefined,
	lead_meeting_booked: 'meetingBooked',
	lead_meeting_completed: 'meetingHeld',
	lead_no_show: 'meetingMissed',
	lead_out_of_office: undefined,
	lead_wrong_person: undefined,
	lead_closed: undefined,
};

const REPLY = 'reply_received';

export const instantly: Source = {
	name: 'instantly',
	label: 'Instantly',
	emittedBy: 'Webhook (Instantly)',
	topics: describeActivities({ ...EVENTS, [REPLY]: ['replied', 'unsubscribed'] }),
	identifiedBy: ['lead_email', 'email'],
	signs: ['event_type'],
	recognise,
	read: (payload, options) => distrustSender(readReports(payload, options, 'instantly', readEvent), options),
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	const topic = first.text('event_type');
	const known = topic !== undefined && (topic === REPLY || Object.hasOwn(EVENTS, topic));
	if (!known || !(first.has('lead_email') || first.has('email'))) return undefined;
	const signs = ['workspace', 'campaign_id', 'campaign_name', 'email_account'].filter((name) => first.has(name));
	if (signs.length === 0) return undefined;
	return { confidence: 0.95, because: `Instantly's event_type ${topic}, ${signs.join(', ')}`, topic };
}

function readEvent(row: Fields): ActivityReport {
	const topic = row.text('event_type') ?? 'unknown';
	const email = row.email('lead_email', 'email');
	const occurredAt = row.time('timestamp');
	const reply = row.text('reply_text', 'reply_text_snippet', 'reply_html');
	return {
		topic,
		activity: topic === REPLY ? activityOfMailReply(reply) : ownEntry(EVENTS, topic),
		id: [row.id('email_id', 'campaign_id') ?? '', row.id('step') ?? '', email, occurredAt],
		identities: { email },
		occurredAt,
		reason: row.text('bounce_reason') ?? topic,
	};
}
