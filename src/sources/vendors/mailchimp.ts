import type { LeadRecord } from '../../lead/record';
import { distrustSender, distrustWebhook } from '../reading/distrustSender';
import { Fields } from '../reading/fields';
import {
	describeActivities,
	firstReport,
	listActivityRecords,
	readReports,
	type Activity,
	type ActivityReport,
	type ActivityTable,
} from '../reading/mailActivity';
import { ownEntry } from '../reading/ownEntry';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Mailchimp Trigger (or a Webhook node): form-encoded, so the keys are flat and literal (`data[email]`); a Webhook node may
 * nest them.
 *
 * - Mailchimp signs no webhook, so nothing in one releases, and a yes is doubted, unless the sender is trusted.
 * - `fired_at` is UTC without saying so, whatever the user's own zone. There is no event ID.
 * - `unsubscribe` by reason `abuse` is a spam complaint; `cleaned` is an address given up after bounces, or a complaint.
 * - `upemail` moves a member to another address. What the old address asked for goes on for the new one: the alias names
 *   both, and suppressions of either are those of one person.
 * - Members as the API answers them (`email_address`, `status`): `pending` waits for the double opt-in, `transactional` and
 *   `archived` say neither yes nor no. Marketing permissions are boxes: one not ticked is no consent, and no refusal.
 * - `data[id]` is the member in this audience (list), and changes with the address.
 */
const ACTIVITIES: ActivityTable = {
	subscribe: 'subscribed',
	unsubscribe: 'unsubscribed',
	cleaned: 'hardBounced',
	campaign: undefined,
};

/** What a member's status says, by email and by text. */
const MEMBER_STATES: ActivityTable = {
	subscribed: 'agreed',
	unsubscribed: 'heldForUnsubscribe',
	cleaned: 'heldForBounce',
	pending: 'asked',
	transactional: undefined,
	archived: undefined,
	nonsubscribed: undefined,
};

export const mailchimp: Source = {
	name: 'mailchimp',
	label: 'Mailchimp',
	emittedBy: 'Mailchimp Trigger, Webhook',
	topics: [
		...describeActivities({
			...ACTIVITIES,
			unsubscribe: ['unsubscribed', 'complained'],
			cleaned: ['hardBounced', 'complained'],
		}),
		...describeActivities({ 'member (status)': Object.values(MEMBER_STATES) }),
		...describeActivities({ 'member (sms_subscription_status)': Object.values(MEMBER_STATES) }, 'sms'),
		{ topic: 'profile', becomes: 'identity identify' },
		{ topic: 'upemail', becomes: 'identity alias of the old address' },
	],
	identifiedBy: ['email_address', 'data[email]', 'data[id]', 'data[new_email]'],
	signs: ['fired_at', 'email_address'],
	recognise,
	read(payload, options) {
		if (!isMember(firstReport(payload))) return distrustSender(readHook(payload, options), options);
		const reading = readReports(payload, { ...options, defaultZone: 'utc' }, 'mailchimp', readMember);
		return distrustWebhook(payload, reading, options);
	},
};

function recognise(payload: Payload): Recognition | undefined {
	const { body } = payload;
	const fields = new Fields(body);
	if (isMember(firstReport(payload)))
		return { confidence: 0.95, because: "Mailchimp's member (email_address, status, list_id)", topic: 'member' };
	const topic = fields.text('type');
	if (topic === undefined || !fields.has('fired_at')) return undefined;
	const flat = fields.keys().some((key) => key.startsWith('data['));
	return flat || fields.has('data.list_id')
		? { confidence: 0.95, because: "Mailchimp's type, fired_at and data[…]", topic }
		: undefined;
}

function isMember(row: Fields): boolean {
	const signs = ['unique_email_id', 'list_id', 'timestamp_opt', 'web_id', 'marketing_permissions'];
	return row.has('email_address') && row.has('status') && signs.filter((name) => row.has(name)).length >= 2;
}

/** A member as the API answers them: how they stand by email and by text. */
function readMember(row: Fields): ActivityReport[] {
	const list = row.id('list_id');
	const customerId = row.id('id');
	const common = {
		identities: {
			email: row.email('email_address'),
			phone: row.phone('sms_phone_number', 'merge_fields.SMSPHONE', 'merge_fields.PHONE'),
			customerId,
		},
		subject: `mailchimp:list:${list ?? ''}`,
	};
	const channels = [
		{ channel: 'email', status: row.text('status'), at: row.time('timestamp_opt', 'timestamp_signup') },
		{
			channel: 'sms',
			status: row.text('sms_subscription_status'),
			at: row.time('sms_subscription_last_updated', 'timestamp_opt'),
		},
	] as const;
	return channels.flatMap(({ channel, status, at }): ActivityReport[] => {
		if (status === undefined) return [];
		const activity = ownEntry(MEMBER_STATES, status.toLowerCase());
		const changedAt = activity === 'agreed' ? at : (row.time('last_changed') ?? at);
		return [
			{
				...common,
				topic: 'member',
				channel,
				activity: activity === 'agreed' && !permits(row, channel) ? undefined : activity,
				id: [customerId, list ?? '', channel, status, changedAt],
				occurredAt: changedAt,
				reason: row.text('unsubscribe_reason') ?? status,
			},
		];
	});
}

/** Where the audience asks for permissions (an empty list asks none), one of this channel has to be ticked. */
function permits(row: Fields, channel: 'email' | 'sms'): boolean {
	const permissions = row.list('marketing_permissions');
	const asksNone = Array.isArray(row.at('marketing_permissions').value) && permissions.length === 0;
	if (asksNone || !row.has('marketing_permissions')) return true;
	const named = permissions.filter((permission) =>
		(channel === 'email' ? /mail/i : /sms|text/i).test(permission.text('text') ?? ''),
	);
	const asked = named.length > 0 ? named : permissions;
	return asked.some((permission) => permission.flag('enabled') === true);
}

function readHook({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, { ...options, defaultZone: 'utc' });
	const topic = fields.text('type') ?? 'unknown';
	const at = (name: string) => [`["data[${name}]"]`, `data.${name}`];
	const occurredAt = fields.time('fired_at');
	const email = fields.email(...at('email'));
	const customerId = fields.id(...at('id'));
	const list = fields.id(...at('list_id'));
	const firedAt = fields.text('fired_at');

	if (topic === 'upemail') {
		const [newEmail, oldEmail] = [fields.email(...at('new_email')), fields.email(...at('old_email'))];
		if (newEmail === undefined || oldEmail === undefined) {
			fields.note('upemail: the old or the new address is missing, so nothing was carried over.');
			return { topic, records: [], notes: fields.notes };
		}
		const alias: LeadRecord = {
			kind: 'identity',
			name: 'alias',
			id: `mailchimp:upemail:${oldEmail}:${newEmail}:${firedAt ?? ''}`,
			source: 'mailchimp',
			topic,
			identities: { email: newEmail, customerId: fields.id(...at('new_id')) },
			formerly: { email: oldEmail },
			occurredAt,
		};
		return { topic, records: [alias], notes: fields.notes };
	}

	if (topic === 'profile') {
		const id = `mailchimp:profile:${customerId ?? email ?? ''}:${firedAt ?? ''}`;
		return {
			topic,
			records: [
				{
					kind: 'identity',
					name: 'identify',
					id,
					source: 'mailchimp',
					topic,
					identities: { email, customerId },
					occurredAt,
				},
			],
			notes: fields.notes,
		};
	}

	const reason = fields.text(...at('reason'));
	const records = listActivityRecords('mailchimp', fields, {
		topic,
		activity: activityOf(topic, reason),
		id: [customerId ?? email, firedAt],
		identities: { email, customerId },
		occurredAt,
		reason: reason ?? topic,
		subject: `mailchimp:list:${list ?? ''}`,
	});
	return { topic, records, notes: fields.notes };
}

function activityOf(topic: string, reason: string | undefined): Activity | undefined {
	const activity = ownEntry(ACTIVITIES, topic);
	return reason === 'abuse' && (topic === 'unsubscribe' || topic === 'cleaned') ? 'complained' : activity;
}
