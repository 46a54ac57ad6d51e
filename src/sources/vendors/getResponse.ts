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
 * GetResponse Trigger (callbacks: the fields of the query) or a Webhook node.
 *
 * - Nothing is signed, so nothing here releases or grants unless the sender is trusted.
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

export const getResponse: Source = {
	name: 'getResponse',
	label: 'GetResponse',
	emittedBy: 'GetResponse Trigger, Webhook',
	topics: describeActivities(ACTIONS),
	identifiedBy: ['contact_email', 'contact_id'],
	signs: ['contact_email'],
	recognise,
	read: (payload, options) => distrustSender(readReports(payload, options, 'getResponse', readCallback), options),
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	const topic = first.text('action');
	if (topic === undefined || !first.has('contact_email')) return undefined;
	const signs = ['account_login', 'account_id', 'CAMPAIGN_ID', 'campaign_name', 'ccode'].filter((name) =>
		first.has(name),
	);
	if (signs.length < 2) return undefined;
	return { confidence: 0.95, because: `GetResponse's action, contact_email, ${signs.join(', ')}`, topic };
}

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
