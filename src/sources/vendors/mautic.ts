import { compact } from '../../compact';
import type { LeadRecord } from '../../lead/record';
import { addAbout } from '../reading/addAbout';
import { distrustSender } from '../reading/distrustSender';
import { Fields } from '../reading/fields';
import {
	describeActivities,
	listActivityRecords,
	type Activity,
	type ActivityReport,
	type ActivityTable,
} from '../reading/mailActivity';
import { ownEntry } from '../reading/ownEntry';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Mautic Trigger or a Webhook node: each kind of happening is a field (`mautic.email_on_open`) with a list of them
 * (mautic/mautic, LeadBundle/EventListener/WebhookSubscriber.php).
 *
 * - The trigger checks no signature, so nothing here releases unless the sender is trusted.
 * - A contact's fields lie in `fields.core.email.value`, in older versions in `email` itself.
 * - A visit that came from an email is the click on its link.
 * - `contactable` is the absence of a refusal and no consent.
 */
const STATUSES: ActivityTable = {
	contactable: 'resubscribed',
	unsubscribed: 'unsubscribed',
	bounced: 'hardBounced',
	manual: 'held',
};

/** Reasons in a contact's own list of refusals. */
const REASONS: ActivityTable = { 1: 'heldForUnsubscribe', 2: 'heldForBounce', 3: 'held' };

const PREFIX = 'mautic.';
const SUBSCRIPTION = 'lead_channel_subscription_changed';

export const mautic: Source = {
	name: 'mautic',
	label: 'Mautic',
	emittedBy: 'Mautic Trigger, Webhook',
	topics: [
		...describeActivities({
			[SUBSCRIPTION]: Object.values(STATUSES),
			email_on_open: 'opened',
			email_on_send: undefined,
			email_on_reply: 'replied',
		}),
		{ topic: 'page_on_hit', becomes: 'event page_viewed; or event email_link_clicked where it came from an email' },
		{ topic: 'form_on_submit', becomes: 'event form_submitted' },
		{
			topic: 'lead_post_save_new, lead_post_save_update, lead_points_change, lead_list_change, lead_company_change',
			becomes: 'identity identify, and the refusals listed with it',
		},
		{ topic: 'any other', becomes: 'nothing' },
	],
	identifiedBy: ['contact.fields.core.email.value', 'lead.fields.core.email.value', 'stat.emailAddress', 'contact.id'],
	signs: ['mautic'],
	recognise,
	read: (payload, options) => distrustSender(readBody(payload, options), options),
};

function kindsOf(fields: Fields): string[] {
	return fields.keys().filter((key) => key.startsWith(PREFIX));
}

function recognise({ body }: Payload): Recognition | undefined {
	const [first] = kindsOf(new Fields(Array.isArray(body) ? body[0] : body));
	if (first === undefined) return undefined;
	return { confidence: 0.95, because: `Mautic's field ${first}`, topic: first.slice(PREFIX.length) };
}

function readBody({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const rows = Array.isArray(body) ? fields.list() : [fields];
	const kinds = rows.flatMap((row) => kindsOf(row).map((key) => ({ row, key })));
	const records = kinds.flatMap(({ row, key }) => {
		const path = `["${key}"]`;
		const entries = row.list(path);
		return (entries.length > 0 ? entries : [row.at(path)]).flatMap((entry) =>
			readEntry(entry, key.slice(PREFIX.length), row.time('timestamp')),
		);
	});
	return { topic: kinds[0]?.key.slice(PREFIX.length) ?? 'unknown', records, notes: fields.notes };
}

function readEntry(entry: Fields, topic: string, sentAt: number | undefined): LeadRecord[] {
	const path = ['stat', 'hit', 'submission', 'reply'].find((name) => entry.has(name));
	const happening = path === undefined ? entry : entry.at(path);
	const contact = happening.has('lead') ? happening.at('lead') : entry.at(entry.has('contact') ? 'contact' : 'lead');
	const identities: ActivityReport['identities'] = {
		email:
			contact.email('fields.core.email.value', 'fields.core.email', 'fields.all.email', 'email') ??
			happening.email('emailAddress'),
		phone: contact.phone('fields.core.mobile.value', 'fields.core.phone.value', 'fields.all.mobile', 'mobile', 'phone'),
		customerId: contact.id('id'),
	};
	const occurredAt =
		happening.time('dateRead', 'dateHit', 'dateSubmitted', 'dateReplied') ?? entry.time('timestamp') ?? sentAt;
	const report = {
		topic,
		identities,
		occurredAt,
		id: [happening.id('id', 'trackingHash') ?? identities.customerId, occurredAt],
	};
	const record = {
		id: ['mautic', topic, ...report.id].join(':'),
		source: 'mautic',
		topic,
		identities,
		occurredAt,
	};
	switch (topic) {
		case SUBSCRIPTION:
			return listActivityRecords('mautic', entry, { ...report, ...readChange(entry) });
		case 'page_on_hit':
			if (!happening.has('email')) {
				const name = happening.eventName(
					'page_viewed',
					compact({ url: happening.text('url'), title: happening.text('urlTitle') }),
				);
				return addAbout([{ ...record, kind: 'event', name: name ?? 'page_viewed' }], happening.value);
			}
			return listActivityRecords('mautic', entry, { ...report, activity: 'clicked' });
		case 'form_on_submit':
			return addAbout([{ ...record, kind: 'event', name: 'form_submitted', category: happening.text('form.name') }], {
				url: happening.text('referer'),
			});
		case 'lead_post_save_new':
		case 'lead_post_save_update':
		case 'lead_points_change':
		case 'lead_list_change':
		case 'lead_company_change':
			return [{ ...record, kind: 'identity', name: 'identify' }, ...readRefusals(contact, report)];
		default:
			return listActivityRecords('mautic', entry, { ...report, activity: activityOf(topic), reason: topic });
	}
}

function activityOf(topic: string): Activity | undefined {
	if (topic === 'email_on_open') return 'opened';
	if (topic.endsWith('_on_reply')) return 'replied';
	if (/unsubscribe/.test(topic)) return 'unsubscribed';
	return /bounce/.test(topic) ? 'hardBounced' : undefined;
}

function readChange(entry: Fields): Pick<ActivityReport, 'activity' | 'channel' | 'reason'> {
	const status = entry.text('new_status', 'newStatus')?.toLowerCase();
	const channel = entry.text('channel') === 'sms' ? 'sms' : 'email';
	const wasOut = entry.text('old_status', 'oldStatus')?.toLowerCase() === 'unsubscribed';
	const activity = status === 'contactable' && !wasOut ? undefined : ownEntry(STATUSES, status);
	return { activity, channel, reason: `${channel} ${status ?? ''}` };
}

function readRefusals(contact: Fields, report: Omit<ActivityReport, 'activity'>): LeadRecord[] {
	return contact.list('doNotContact').flatMap((refusal) => {
		const channel = refusal.text('channel') === 'sms' ? 'sms' : 'email';
		return listActivityRecords('mautic', refusal, {
			...report,
			activity: ownEntry(REASONS, refusal.text('reason')) ?? 'held',
			channel,
			id: [...report.id, channel, refusal.text('reason') ?? ''],
			occurredAt: refusal.time('dateAdded') ?? report.occurredAt,
			reason: 'on the list Do Not Contact',
		});
	});
}
