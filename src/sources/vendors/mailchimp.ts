import type { LeadRecord } from '../../lead/record';
import { distrustSender } from '../reading/distrustSender';
import { Fields } from '../reading/fields';
import { describeActivities, listActivityRecords, type Activity, type ActivityTable } from '../reading/mailActivity';
import { ownEntry } from '../reading/ownEntry';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Mailchimp Trigger (or a Webhook node): form-encoded, so the keys are flat and literal (`data[email]`); a Webhook node may
 * nest them.
 *
 * - Mailchimp signs nothing, so nothing here releases or grants unless the sender is trusted.
 * - `fired_at` is UTC without saying so, whatever the user's own zone. There is no event id.
 * - `unsubscribe` by reason `abuse` is a spam complaint; `cleaned` is an address given up after bounces, or a complaint.
 * - `upemail` moves a member to another address. What the old address asked for goes on for the new one: the alias names
 *   both, and suppressions of either are those of one person.
 * - `data[id]` is the member in this audience (list), and changes with the address.
 */
const ACTIVITIES: ActivityTable = {
	subscribe: 'subscribed',
	unsubscribe: 'unsubscribed',
	cleaned: 'hardBounced',
	campaign: undefined,
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
		{ topic: 'profile', becomes: 'identity identify' },
		{ topic: 'upemail', becomes: 'identity alias of the old address' },
	],
	identifiedBy: ['data[email]', 'data[id]', 'data[new_email]'],
	signs: ['fired_at'],
	recognise,
	read: (payload, options) => distrustSender(readHook(payload, options), options),
};

function recognise({ body }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	const topic = fields.text('type');
	if (topic === undefined || !fields.has('fired_at')) return undefined;
	const flat = fields.keys().some((key) => key.startsWith('data['));
	return flat || fields.has('data.list_id')
		? { confidence: 0.95, because: "Mailchimp's type, fired_at and data[…]", topic }
		: undefined;
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
