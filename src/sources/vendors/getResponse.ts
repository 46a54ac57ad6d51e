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
import type { Payload, Recognition, Source } from '../source';

/**
 * GetResponse Trigger (callbacks: the fields of the query), or a Webhook node that its webhooks call with JSON, one event
 * or an array of them (apidocs.getresponse.com/v3/payloads).
 *
 * - Nothing is signed, so nothing here releases, and a yes is doubted, unless the sender is trusted.
 * - A campaign is what others call a list, and an unsubscription is from one.
 * - Callbacks carry no time and no id: an equal one of the same day counts once.
 */
const ACTIONS: ActivityTable = {
	subscribe: 'subscribed',
	unsubscribe: 'unsubscribed',
	open: 'opened',
	click: 'clicked',
	bounce: 'hardBounced',
	complaint: 'complained',
	survey: undefined,
};

/** Of the webhooks in JSON. Whoever is moved between lists, or taken off one by the shop, said nothing themselves. */
const TYPES: ActivityTable = {
	contact_added: 'subscribed',
	contact_opened_message: 'opened',
	contact_clicked_message_link: 'clicked',
	contact_clicked_sms_link: 'clicked',
	contact_removed_link: 'unsubscribed',
	contact_removed_bounce: 'hardBounced',
	contact_removed_complaint: 'complained',
	contact_copied: 'listed',
	contact_moved: 'listed',
	contact_custom_field_changed: 'listed',
	contact_email_changed: 'listed',
	contact_rejected: undefined,
};

/** About a text message. */
function isText(topic: string): boolean {
	return topic.includes('_sms_');
}

export const getResponse: Source = {
	name: 'getResponse',
	label: 'GetResponse',
	emittedBy: 'GetResponse Trigger, Webhook',
	topics: [
		...describeActivities({ ...ACTIONS, ...TYPES }).filter(({ topic }) => !isText(topic)),
		...describeActivities(Object.fromEntries(Object.entries(TYPES).filter(([topic]) => isText(topic))), 'sms'),
	],
	identifiedBy: ['contact_email', 'contact_id', 'contact.email', 'contact.contactId'],
	signs: ['contact_email', 'contact'],
	recognise,
	read: (payload, options) => distrustSender(readReports(payload, options, 'getResponse', readRow), options),
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	const type = first.text('type');
	if (type !== undefined && isWebhook(first, type))
		return { confidence: 0.95, because: `GetResponse's ${type} with a contact and an account`, topic: type };
	const topic = first.text('action');
	if (topic === undefined || !first.has('contact_email')) return undefined;
	const signs = ['account_login', 'account_id', 'CAMPAIGN_ID', 'campaign_name', 'ccode'].filter((name) =>
		first.has(name),
	);
	if (signs.length < 2) return undefined;
	return { confidence: 0.95, because: `GetResponse's action, contact_email, ${signs.join(', ')}`, topic };
}

function isWebhook(row: Fields, type: string): boolean {
	const isKnown = Object.hasOwn(TYPES, type) || /^contacts?_[a-z_]+$/.test(type);
	return isKnown && row.has('contact.contactId') && row.has('account.accountId');
}

function readRow(row: Fields): ActivityReport {
	return row.has('contact') ? readWebhook(row) : readCallback(row);
}

function readWebhook(row: Fields): ActivityReport {
	const topic = row.text('type') ?? 'unknown';
	const list = row.id('contact.campaign.campaignId');
	const customerId = row.id('contact.contactId');
	const email = row.email('contact.email');
	const occurredAt = row.time('event.occurredAt');
	return {
		topic,
		activity: ownEntry(TYPES, topic),
		id: [customerId ?? email, list ?? row.id('message.resourceId') ?? '', occurredAt],
		identities: { email, customerId },
		...(isText(topic) ? { channel: 'sms' } : {}),
		occurredAt,
		reason: row.text('reason', 'event.reason') ?? topic,
		subject: list !== undefined && LISTED.has(topic) ? `getResponse:list:${list}` : undefined,
	};
}

const LISTED: ReadonlySet<string> = new Set(['contact_added', 'contact_removed_link']);

function readCallback(row: Fields): ActivityReport {
	const topic = row.text('action') ?? 'unknown';
	const list = row.id('CAMPAIGN_ID', 'campaign_id');
	const customerId = row.id('contact_id', 'CONTACT_ID');
	const email = row.email('contact_email');
	const occurredAt = row.time('action_date', 'timestamp', 'created_on');
	const onList = (topic === 'subscribe' || topic === 'unsubscribe') && list !== undefined;
	return {
		topic,
		activity: ownEntry(ACTIONS, topic.toLowerCase()),
		id: [occurredAt === undefined ? undefined : (customerId ?? email), list ?? '', occurredAt],
		identities: { email, customerId },
		occurredAt,
		reason: row.text('reason') ?? topic,
		subject: onList ? `getResponse:list:${list}` : undefined,
	};
}
