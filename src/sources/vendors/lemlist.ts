import { distrustSender } from '../reading/distrustSender';
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
import { activityOfMailReply } from '../reading/textReply';
import type { Payload, Recognition, Source } from '../source';

/**
 * Lemlist Trigger or a Webhook node: one activity of a campaign, the person in `leadEmail`.
 *
 * - Nothing is signed, so nothing here releases unless the sender is trusted.
 * - An answer that asks to be left alone is an opt-out.
 * - Interested and Not Interested come as `interested`, or with the way before it (`linkedinInterested`,
 *   developer.lemlist.com, Add Webhook); what else happens on LinkedIn concerns no channel of ours.
 */
const ACTIVITIES: ActivityTable = {
	emailsOpened: 'opened',
	emailsClicked: 'clicked',
	emailsBounced: 'hardBounced',
	emailsUnsubscribed: 'unsubscribed',
	entityUnsubscribed: 'unsubscribed',
	variableUnsubscribed: 'unsubscribed',
	emailsSent: undefined,
	emailsFailed: undefined,
	emailsSendFailed: undefined,
	emailsInterested: 'interested',
	emailsNotInterested: 'heldForUnsubscribe',
	contacted: undefined,
	interested: 'interested',
	notInterested: 'heldForUnsubscribe',
	paused: undefined,
	resumed: undefined,
};

export const lemlist: Source = {
	name: 'lemlist',
	label: 'Lemlist',
	emittedBy: 'Lemlist Trigger, Webhook',
	topics: describeActivities({ ...ACTIVITIES, emailsReplied: ['replied', 'unsubscribed'], 'linkedin…': undefined }),
	identifiedBy: ['leadEmail', 'email'],
	signs: ['leadEmail', 'campaignId'],
	recognise,
	read: (payload, options) => distrustSender(readReports(payload, options, 'lemlist', readActivity), options),
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	const topic = first.text('type');
	if (topic === undefined || !first.has('leadEmail')) return undefined;
	const signs = ['_id', 'campaignId', 'sequenceId', 'leadId', 'teamId', 'sendUserId'].filter((name) => first.has(name));
	if (signs.length < 2) return undefined;
	return { confidence: 0.95, because: `Lemlist's type, leadEmail, ${signs.join(', ')}`, topic };
}

function readActivity(row: Fields): ActivityReport {
	const topic = row.text('type') ?? 'unknown';
	const replied = topic === 'emailsReplied';
	return {
		topic,
		activity: replied
			? activityOfMailReply(row.text('text', 'bodyText', 'message', 'body', 'bodyHtml'))
			: (ownEntry(ACTIVITIES, topic) ?? activityByEnding(topic)),
		id: [row.id('_id')],
		identities: { email: row.email('leadEmail', 'email') },
		occurredAt: row.time('createdAt', 'date'),
		reason: row.text('errorMessage', 'bounceReason', 'unsubscribeReason') ?? topic,
		machine: row.flag('bot', 'isBot'),
	};
}

function activityByEnding(topic: string): Activity | undefined {
	if (topic.endsWith('Unsubscribed')) return 'unsubscribed';
	if (topic.endsWith('NotInterested')) return 'heldForUnsubscribe';
	return topic.endsWith('Interested') ? 'interested' : undefined;
}
