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
import { activityOfReply } from '../reading/textReply';
import type { Payload, Recognition, Source } from '../source';

/**
 * Attentive, received by a Webhook node: `sms.…` and `email.…` happenings of one `subscriber`.
 *
 * - The channel is the first half of `type`; the subscriber carries email and phone whichever it is.
 * - An inbound message is read by its wording; START ends only a STOP made here.
 * - Signatures are checked by nobody here, so nothing releases, and a yes is doubted, unless the sender is trusted.
 */
const TYPES: ActivityTable = {
	subscribed: 'subscribed',
	unsubscribed: 'unsubscribed',
	opened: 'opened',
	message_link_click: 'clicked',
	sent: undefined,
};

export const attentive: Source = {
	name: 'attentive',
	label: 'Attentive',
	emittedBy: 'Webhook (Attentive)',
	topics: [
		...describeActivities(prefixed('sms'), 'sms'),
		...describeActivities({ 'sms.inbound_message': ['replied', 'unsubscribed', 'resubscribed'] }, 'sms'),
		...describeActivities(prefixed('email')),
		...describeActivities({ 'custom_attribute.set': undefined }),
	],
	identifiedBy: ['subscriber.phone', 'subscriber.email'],
	signs: ['subscriber'],
	recognise,
	read: (payload, options) => distrustSender(readReports(payload, options, 'attentive', readHook), options),
};

function prefixed(channel: string): ActivityTable {
	return Object.fromEntries(Object.entries(TYPES).map(([type, activity]) => [`${channel}.${type}`, activity]));
}

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	const topic = first.text('type');
	if (topic === undefined || !/^(?:sms|email|custom_attribute)\.\w+$/.test(topic)) return undefined;
	if (!['subscriber.phone', 'subscriber.email', 'subscriber.external_id'].some((path) => first.has(path)))
		return undefined;
	return { confidence: 0.95, because: `Attentive's type ${topic} with a subscriber`, topic };
}

function readHook(row: Fields): ActivityReport {
	const topic = row.text('type') ?? 'unknown';
	const [channel, word] = topic.split('.');
	const occurredAt = row.time('timestamp');
	const phone = row.phone('subscriber.phone');
	const email = row.email('subscriber.email');
	const inbound = word === 'inbound_message';
	return {
		topic,
		activity: inbound ? activityOfReply(row.text('message.text', 'message.body'), phone) : ownEntry(TYPES, word),
		id: [row.id('message.id') ?? '', row.id('subscriber.external_id') ?? phone ?? email, occurredAt],
		identities: { email, phone, customerId: row.id('subscriber.external_id', 'subscriber.client_user_id') },
		channel: channel === 'sms' ? 'sms' : 'email',
		occurredAt,
		reason: topic,
	};
}
