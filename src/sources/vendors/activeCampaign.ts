import type { Identities } from '../../lead/identity';
import type { LeadRecord } from '../../lead/record';
import { distrustSender, distrustWebhook } from '../reading/distrustSender';
import { Fields } from '../reading/fields';
import {
	describeActivities,
	firstReport,
	listReports,
	type Activity,
	type ActivityReport,
	type ActivityTable,
} from '../reading/mailActivity';
import { ownEntry } from '../reading/ownEntry';
import { activityOfReply } from '../reading/textReply';
import type { Payload, Recognition, Source } from '../source';
import { at, isDeal, readDeal } from './activeCampaignDeals';

/**
 * ActiveCampaign Trigger or a Webhook node: form-encoded, so the keys are flat and literal (`contact[email]`); a Webhook
 * node may nest them. What the API answers about a contact (`contact` beside `contactLists`) is read as well.
 *
 * - Webhooks are not signed, so nothing in them releases, and a yes is doubted, unless the sender is trusted.
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
};

/** Somebody's fields or tags changed. */
const CHANGES = ['update', 'contact_tag_added', 'contact_tag_removed'];

const LIST_STATES: ActivityTable = { 0: 'asked', 1: 'agreed', 2: 'heldForUnsubscribe', 3: 'heldForBounce' };

export const activeCampaign: Source = {
	name: 'activeCampaign',
	label: 'ActiveCampaign',
	emittedBy: 'ActiveCampaign Trigger, Webhook',
	topics: [
		...describeActivities({ ...ACTIVITIES, bounce: ['hardBounced', 'softBounced'] }),
		...describeActivities({ sms_reply: ['replied', 'unsubscribed', 'resubscribed'] }, 'sms'),
		...describeActivities({ 'contact (contactLists)': Object.values(LIST_STATES) }),
		...CHANGES.map((topic) => ({ topic, becomes: 'identity identify' })),
		{
			topic: 'deal_add, deal_update',
			becomes: 'event deal_created or deal_updated, outcome won or lost by its status',
		},
	],
	identifiedBy: ['contact[email]', 'contact[phone]', 'contact[id]'],
	signs: ['contact', 'initiated_from', 'initiated_by'],
	recognise,
	read(payload, options) {
		const fields = new Fields(payload.body, options);
		const { topic, records } = readRows(Array.isArray(payload.body) ? fields.list() : [fields]);
		const reading = { topic: topic ?? options.topic ?? 'unknown', records, notes: fields.notes };
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

function readRows(rows: readonly Fields[]): { topic: string | undefined; records: LeadRecord[] } {
	const [first] = rows;
	const records = rows.flatMap((row): LeadRecord[] => {
		const topic = row.text('type') ?? '';
		if (isDeal(topic)) return readDeal(row);
		return CHANGES.includes(topic) ? [readChange(row, topic)] : listReports('activeCampaign', [row], readHook).records;
	});
	return { topic: first?.text('type') ?? (first?.has('contactLists') ? 'contact' : undefined), records };
}

function readChange(row: Fields, topic: string): LeadRecord {
	const occurredAt = row.time('date_time');
	const identities = identitiesOf(row);
	const id = ['activeCampaign', topic, identities.customerId ?? identities.email ?? '', occurredAt ?? 'undated'];
	return {
		kind: 'identity',
		name: 'identify',
		id: id.join(':'),
		source: 'activeCampaign',
		topic,
		identities,
		occurredAt,
	};
}

function identitiesOf(row: Fields): Identities {
	return {
		email: row.email(...at('contact', 'email')),
		phone: row.phone(...at('contact', 'phone')),
		customerId: row.id(...at('contact', 'id')),
	};
}

function readHook(row: Fields): ActivityReport | ActivityReport[] {
	const identities = identitiesOf(row);
	const contactId = identities.customerId;
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
			return isByStaff(row) ? undefined : 'subscribed';
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

/** Who is not known to be somebody else may be staff. */
function isByStaff(row: Fields): boolean {
	return ['initiated_from', 'initiated_by'].some(
		(name) => row.has(name) && !NO_STAFF.includes(row.text(name)?.toLowerCase() ?? ''),
	);
}

const NO_STAFF = ['public', 'contact', 'system', 'api'];

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
