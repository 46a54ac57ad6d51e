import { distrustSender, distrustWebhook } from '../reading/distrustSender';
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
import { activityOfReply } from '../reading/textReply';
import type { Payload, Recognition, Source } from '../source';

/**
 * ActiveCampaign Trigger or a Webhook node: form-encoded, so the keys are flat and literal (`contact[email]`); a Webhook
 * node may nest them. What the API answers about a contact (`contact` beside `contactLists`) is read as well.
 *
 * - Webhooks are not signed, so nothing in them releases or grants unless the sender is trusted.
 * - Subscribing and unsubscribing are about one list; list 0 is all of them.
 * - `initiated_from: admin` is staff who put somebody on a list: no consent.
 * - A status of 91 on a list is a removal by the API, not an unsubscription.
 */
const ACTIVITIES: ActivityTable = {
	subscribe: 'subscribed',
	unsubscribe: 'unsubscribed',
	open: 'opened',
	click: 'clicked',
	reply: 'replied',
	sms_unsub: 'unsubscribed',
	sent: undefined,
	forward: undefined,
	update: undefined,
	contact_tag_added: undefined,
	contact_tag_removed: undefined,
};

const LIST_STATES: ActivityTable = { 0: 'asked', 1: 'agreed', 2: 'heldForUnsubscribe', 3: 'heldForBounce' };

export const activeCampaign: Source = {
	name: 'activeCampaign',
	label: 'ActiveCampaign',
	emittedBy: 'ActiveCampaign Trigger, Webhook',
	topics: [
		...describeActivities({ ...ACTIVITIES, bounce: ['hardBounced', 'softBounced'] }),
		...describeActivities({ sms_reply: ['replied', 'unsubscribed', 'resubscribed'] }, 'sms'),
		...describeActivities({ 'contact (contactLists)': Object.values(LIST_STATES) }),
	],
	identifiedBy: ['contact[email]', 'contact[phone]', 'contact[id]'],
	signs: ['contact'],
	recognise,
	read(payload, options) {
		const reading = readReports(payload, options, 'activeCampaign', readHook);
		const isAnswer = firstReport(payload).list('contactLists').length > 0;
		return isAnswer ? distrustWebhook(payload, reading, options) : distrustSender(reading, options);
	},
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	if (first.list('contactLists').length > 0 && first.has('contact.email'))
		return { confidence: 0.9, because: "ActiveCampaign's contact with contactLists", topic: 'contact' };
	const topic = first.text('type');
	if (topic === undefined || !first.has('initiated_from') || !(first.has('initiated_by') || first.has('date_time')))
		return undefined;
	return { confidence: 0.95, because: "ActiveCampaign's type, initiated_from and contact", topic };
}

function readHook(row: Fields): ActivityReport | ActivityReport[] {
	const at = (group: string, name: string) => [`["${group}[${name}]"]`, `${group}.${name}`];
	const contactId = row.id(...at('contact', 'id'));
	const identities = {
		email: row.email(...at('contact', 'email')),
		phone: row.phone(...at('contact', 'phone')),
		customerId: contactId,
	};
	if (row.list('contactLists').length > 0) return readLists(row, identities);
	const topic = row.text('type') ?? 'unknown';
	const occurredAt = row.time('date_time');
	const list = row.id('list', ...at('list', 'id'));
	const onList = topic === 'subscribe' || topic === 'unsubscribe';
	return {
		topic,
		activity: activityOf(topic, row, identities.phone),
		id: [contactId ?? identities.email, list ?? '', row.id(...at('campaign', 'id')) ?? '', occurredAt],
		identities,
		channel: topic.startsWith('sms') ? 'sms' : 'email',
		occurredAt,
		reason: row.text(...at('unsubscribe', 'reason'), ...at('bounce', 'codes'), ...at('bounce', 'type')) ?? topic,
		subject: onList && list !== undefined ? `activeCampaign:list:${list}` : undefined,
	};
}

function activityOf(topic: string, row: Fields, phone: string | undefined): Activity | undefined {
	switch (topic) {
		case 'subscribe':
			return row.text('initiated_from') === 'admin' || row.text('initiated_by') === 'admin' ? undefined : 'subscribed';
		case 'bounce': {
			const how = row.text('["bounce[type]"]', 'bounce.type', '["bounce[code]"]', 'bounce.code', 'bounce_type');
			return how !== undefined && /soft|^4/i.test(how) ? 'softBounced' : 'hardBounced';
		}
		case 'sms_reply':
			return activityOfReply(row.text('["sms[message]"]', 'sms.message', 'message', 'body'), phone);
		default:
			return ownEntry(ACTIVITIES, topic);
	}
}

function readLists(row: Fields, identities: ActivityReport['identities']): ActivityReport[] {
	const memberships = row.list('contactLists');
	// Who has confirmed one list has agreed; another list still waiting takes nothing back.
	const agreed = memberships.some((membership) => membership.text('status') === '1');
	return memberships.map((membership) => {
		const list = membership.id('list');
		const status = membership.text('status');
		const occurredAt = status === '2' ? membership.time('udate', 'sdate') : membership.time('sdate');
		return {
			topic: 'contact',
			activity: status === '0' && agreed ? undefined : ownEntry(LIST_STATES, status),
			id: [identities.customerId ?? identities.email, list, status, occurredAt],
			identities,
			occurredAt,
			reason: `status ${status ?? ''} on a list`,
			subject: status === '3' ? undefined : `activeCampaign:list:${list ?? ''}`,
		};
	});
}
