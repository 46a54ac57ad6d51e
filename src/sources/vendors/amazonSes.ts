import { Fields } from '../reading/fields';
import { describeActivities, listActivityRecords, type Activity, type ActivityTable } from '../reading/mailActivity';
import { messages } from '../messages';
import { ownEntry } from '../reading/ownEntry';
import { parseText } from '../reading/unwrapItem';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Amazon SES by way of SNS: AWS SNS Trigger or a Webhook node, where `Message` is JSON written as a string; with raw
 * delivery the message itself; from EventBridge it lies in `detail`.
 *
 * - Feedback notifications name their kind in `notificationType`, event publishing in `eventType`.
 * - `mail.destination` lists everybody the mail went to. Only `bouncedRecipients`, `complainedRecipients` and
 *   `delivery.recipients` say whom it happened to; the others say nobody, so they count for each of them. What lets
 *   somebody be written to again counts for a single recipient alone.
 * - Only `Permanent` bounces are hard. `Undetermined` is treated as passing.
 * - A subscription event tells how somebody's preferences were and are: of all mail, or topic by topic.
 * - A complaint with the feedback type `not-spam` is a person who took a mail out of the spam folder: no complaint.
 */
const KINDS: Readonly<
	Record<string, { part: string; recipients: string; activities: readonly (Activity | undefined)[] }>
> = {
	Bounce: {
		part: 'bounce',
		recipients: 'bouncedRecipients',
		activities: ['hardBounced', 'softBounced', 'heldForBounce', 'heldForUnsubscribe'],
	},
	Complaint: {
		part: 'complaint',
		recipients: 'complainedRecipients',
		activities: ['complained', 'heldForComplaint', undefined],
	},
	Delivery: { part: 'delivery', recipients: 'recipients', activities: ['delivered'] },
	DeliveryDelay: { part: 'deliveryDelay', recipients: 'delayedRecipients', activities: ['deferred'] },
	Open: { part: 'open', recipients: '', activities: ['opened'] },
	Click: { part: 'click', recipients: '', activities: ['clicked'] },
	Subscription: { part: 'subscription', recipients: '', activities: ['unsubscribed', 'resubscribed', undefined] },
};

const BOUNCE_TYPES: ActivityTable = { Permanent: 'hardBounced', Transient: 'softBounced', Undetermined: 'softBounced' };
/** What SES held back itself: nothing has happened but that the address was on a list already. */
const HELD_SUBTYPES: ActivityTable = {
	Suppressed: 'heldForBounce',
	OnAccountSuppressionList: 'heldForBounce',
	UnsubscribedRecipient: 'heldForUnsubscribe',
};

export const amazonSes: Source = {
	name: 'amazonSes',
	label: 'Amazon SES',
	emittedBy: 'AWS SNS Trigger, Webhook',
	topics: describeActivities(
		Object.fromEntries(Object.entries(KINDS).map(([topic, { activities }]) => [topic, activities])),
	),
	identifiedBy: [
		'Message.bounce.bouncedRecipients',
		'Message.complaint.complainedRecipients',
		'Message.delivery.recipients',
	],
	signs: ['Message', 'TopicArn', 'mail', 'detail'],
	recognise,
	read: readNotification,
};

function recognise({ body }: Payload): Recognition | undefined {
	const message = new Fields(messageOf(body));
	const topic = message.text('eventType', 'notificationType');
	if (topic !== undefined && message.has('mail'))
		return { confidence: 0.95, because: 'an SES notification (mail with eventType or notificationType)', topic };
	const envelope = new Fields(body);
	if (envelope.has('TopicArn') && envelope.text('Type') !== undefined) {
		return { confidence: 0.5, because: 'an SNS envelope without a readable SES message' };
	}
	return undefined;
}

function readNotification({ body }: Payload, options: ReadOptions): Reading {
	const envelope = new Fields(body, options);
	const message = new Fields(messageOf(body), options);
	const topic = message.text('eventType', 'notificationType') ?? envelope.text('Type') ?? 'unknown';
	const kind = ownEntry(KINDS, topic);
	if (kind === undefined) {
		const note =
			topic === 'SubscriptionConfirmation'
				? 'SNS asks to confirm its subscription: open SubscribeURL once.'
				: `${topic}: contains nothing that concerns a lead.`;
		return { topic, records: [], notes: [note] };
	}
	const part = message.at(kind.part);
	const occurredAt =
		envelope.time('Timestamp') ?? part.time('timestamp', 'arrivalDate') ?? message.time('mail.timestamp');
	const messageId = envelope.id('MessageId') ?? part.id('feedbackId') ?? message.id('mail.messageId');
	const recipients = recipientsOf(kind.recipients, part, message);
	const records = recipients.flatMap((recipient) => {
		const email = recipient.email('emailAddress', '');
		const report = {
			topic,
			id: [messageId, email, ...(messageId === envelope.id('MessageId') ? [] : [occurredAt])],
			identities: { email },
			occurredAt,
			reason: recipient.text('diagnosticCode') ?? part.text('bounceSubType', 'complaintFeedbackType'),
		};
		const changes: TopicChange[] =
			topic === 'Subscription'
				? listChanges(part).filter(({ activity }) => recipients.length === 1 || activity === 'unsubscribed')
				: [{ activity: activityOf(topic, part) }];
		return changes.flatMap(({ subject, ...change }) =>
			listActivityRecords('amazonSes', message, {
				...report,
				...change,
				subject,
				id: subject === undefined ? report.id : [...report.id, subject],
			}),
		);
	});
	return { topic, records, notes: [...new Set([...message.notes, ...part.notes, ...envelope.notes])] };
}

function recipientsOf(path: string, part: Fields, message: Fields): Fields[] {
	if (path !== '') return part.list(path);
	const everybody = message.list('mail.destination');
	if (everybody.length > 1) message.note(messages.anyOfSeveral('SES', everybody.length));
	return everybody;
}

function activityOf(topic: string, part: Fields): Activity | undefined {
	switch (topic) {
		case 'Bounce':
			return ownEntry(HELD_SUBTYPES, part.text('bounceSubType')) ?? ownEntry(BOUNCE_TYPES, part.text('bounceType'));
		case 'Complaint':
			if (part.text('complaintSubType') === 'OnAccountSuppressionList') return 'heldForComplaint';
			return part.text('complaintFeedbackType') === 'not-spam' ? undefined : 'complained';
		default:
			return ownEntry(KINDS, topic)?.activities[0];
	}
}

interface TopicChange {
	activity: Activity | undefined;
	subject?: string;
}

/**
 * Leaving all mail says it all; else each topic of the list on its own, released where the person had left just that.
 * Coming back to all mail doesn't say which topics they want, so it releases nothing.
 */
function listChanges(part: Fields): TopicChange[] {
	if (part.flag('newTopicPreferences.unsubscribeAll')) return [{ activity: 'unsubscribed' }];
	const list = part.text('contactList') ?? '';
	const wasOut = (topic: string) =>
		statusesOf(part, 'oldTopicPreferences').some(({ name, status }) => name === topic && status === 'OptOut');
	return statusesOf(part, 'newTopicPreferences').map(({ name, status }): TopicChange => {
		const subject = `amazonSes:topic:${list}/${name}`;
		if (status === 'OptOut') return { activity: 'unsubscribed', subject };
		return { activity: status === 'OptIn' && wasOut(name) ? 'resubscribed' : undefined, subject };
	});
}

function statusesOf(part: Fields, preferences: string): { name: string; status: string | undefined }[] {
	const paths = ['topicSubscriptionStatus', 'topicPreferences'];
	return paths
		.flatMap((path) => part.list(`${preferences}.${path}`))
		.flatMap((row) => {
			const name = row.text('topicName');
			return name === undefined ? [] : [{ name, status: row.text('subscriptionStatus') }];
		});
}

function messageOf(body: unknown): unknown {
	const fields = new Fields(body);
	if (fields.has('Message')) return parseText(fields.at('Message').value);
	return fields.has('detail.mail') ? fields.at('detail').value : body;
}
