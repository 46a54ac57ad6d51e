import type { Fields } from '../reading/fields';
import { distrustSender } from '../reading/distrustSender';
import {
	describeActivities,
	firstReport,
	readReports,
	type Activity,
	type ActivityReport,
	type ActivityTable,
} from '../reading/mailActivity';
import { gatewayNumber } from '../reading/gatewayNumber';
import { ownEntry } from '../reading/ownEntry';
import { activityOfReply } from '../reading/textReply';
import type { Payload, Recognition, Source } from '../source';

/**
 * Brevo Trigger or a Webhook node, transactional and marketing mail.
 *
 * - The trigger checks no signature, so nothing here releases unless the sender is trusted.
 * - The documentation, the trigger's choices and the payloads spell events differently (`hardBounce`, `hard_bounce`,
 *   `unsubscribe`, `unsubscribed`): case, underscores and the -d are ignored.
 * - `ts_epoch` is milliseconds, `ts_event` and `ts` are seconds; `date` is in the account's own zone and is not read.
 * - Events of lists and contacts carry the address in a list. `contact_updated` says how the contact stands in `content`.
 * - Text messages: `msg_status` or `status`, the person in `to`, without the plus; an answer in `reply`.
 * - Contacts as the API answers them: `emailBlacklisted` and `smsBlacklisted` are refusals of campaigns.
 * - `proxy_open` is a mail privacy proxy. `blocked` means that the person is on Brevo's own blocklist.
 */
const ACTIVITIES: ActivityTable = {
	request: undefined,
	sent: undefined,
	delivered: 'delivered',
	opened: 'opened',
	uniqueopened: 'opened',
	firstopening: 'opened',
	proxyopen: 'opened',
	uniqueproxyopen: 'opened',
	click: 'clicked',
	hardbounce: 'hardBounced',
	softbounce: 'softBounced',
	invalid: 'addressInvalid',
	invalidemail: 'addressInvalid',
	deferred: 'deferred',
	error: undefined,
	complaint: 'complained',
	spam: 'complained',
	unsubscribe: 'unsubscribed',
	listaddition: 'listed',
	contactupdated: undefined,
	inbound: undefined,
	contactdeleted: undefined,
};

const SMS_STATUSES: ActivityTable = {
	delivered: 'delivered',
	hardbounce: 'hardBounced',
	softbounce: 'softBounced',
	unsubscribe: 'unsubscribed',
	unsubscribed: 'unsubscribed',
	stop: 'unsubscribed',
	blacklisted: 'heldForUnsubscribe',
	blocked: 'held',
	skip: undefined,
	accepted: undefined,
	sent: undefined,
	rejected: undefined,
};

/** Words of `reason` where a mail was blocked. */
const BLOCK_REASONS: readonly [RegExp, Activity][] = [
	[/unsub/i, 'heldForUnsubscribe'],
	[/spam|complain/i, 'heldForComplaint'],
	[/bounce|invalid/i, 'heldForBounce'],
	[/./, 'held'],
];

export const brevo: Source = {
	name: 'brevo',
	label: 'Brevo',
	emittedBy: 'Brevo Trigger, Webhook',
	topics: [
		...describeActivities({ ...ACTIVITIES, blocked: BLOCK_REASONS.map(([, activity]) => activity) }),
		...describeActivities(
			Object.fromEntries(Object.entries(SMS_STATUSES).map(([word, activity]) => [`sms ${word}`, activity])),
			'sms',
		),
		...describeActivities({ 'sms reply': ['replied', 'unsubscribed', 'resubscribed'] }, 'sms'),
		...describeActivities({ contact: ['heldForUnsubscribe', undefined] }),
	],
	identifiedBy: ['email', 'to', 'attributes.SMS'],
	signs: ['event', 'msg_status', 'emailBlacklisted'],
	recognise,
	read: (payload, options) => distrustSender(readReports(payload, options, 'brevo', readRow), options),
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	if (isText(first))
		return { confidence: 0.95, because: "Brevo's text message (to, msg_status)", topic: `sms ${wordOfText(first)}` };
	if (first.has('emailBlacklisted') && (first.has('smsBlacklisted') || first.has('listIds')))
		return { confidence: 0.95, because: "Brevo's contact with emailBlacklisted", topic: 'contact' };
	const topic = first.text('event');
	if (topic === undefined || !first.has('email')) return undefined;
	const signs = ['ts_epoch', 'ts_event', 'message-id', 'camp_id', 'date_event', 'X-Mailin-custom'].filter((name) =>
		first.has(name),
	);
	// Events of lists and contacts have the address in a list, the account's ID and a time.
	const listed = Array.isArray(first.at('email').value) && first.has('id') && first.has('ts');
	if (signs.length === 0 && !listed) return undefined;
	return {
		confidence: signs.length > 1 || listed ? 0.95 : 0.8,
		because: `Brevo's fields ${listed ? 'event, email (a list), id, ts' : signs.join(', ')}`,
		topic,
	};
}

function isText(row: Fields): boolean {
	if (!row.has('to')) return false;
	const isToAddress = row.text('to')?.includes('@') === true;
	return !isToAddress && (row.has('msg_status') || (row.text('event') === 'sms' && row.has('status')));
}

function wordOfText(row: Fields): string {
	return (row.text('msg_status') ?? row.text('status') ?? 'unknown').toLowerCase().replace(/[^a-z]/g, '');
}

function readRow(row: Fields): ActivityReport | ActivityReport[] {
	if (isText(row)) return readText(row);
	if (row.has('emailBlacklisted')) return readContact(row);
	// One event may be about several addresses; each stands on its own.
	const people = row.list('email');
	if (people.length === 0) return readEvent(row, row.email('email'));
	return people.map((person) => readEvent(row, person.email('')));
}

function readEvent(row: Fields, email: string | undefined): ActivityReport {
	const topic = row.text('event') ?? 'unknown';
	const occurredAt = row.time('ts_epoch', 'ts_event', 'ts');
	const word = topic
		.toLowerCase()
		.replace(/[^a-z]/g, '')
		.replace(/^unsubscribed$/, 'unsubscribe');
	const blacklisted =
		word === 'contactupdated' && row.list('content').some((part) => part.flag('emailBlacklisted', 'blacklisted'));
	const plain = word === 'blocked' ? activityOfBlock(row.text('reason') ?? topic) : ownEntry(ACTIVITIES, word);
	return {
		topic,
		activity: blacklisted ? 'heldForUnsubscribe' : plain,
		id: [row.id('message-id', 'camp_id') ?? '', email, occurredAt],
		identities: { email },
		occurredAt,
		reason: row.text('reason') ?? topic,
		machine: word.includes('proxy') ? true : undefined,
	};
}

function readText(row: Fields): ActivityReport {
	const word = wordOfText(row);
	const phone = gatewayNumber(row, 'to');
	const reply = row.text('reply');
	const occurredAt = row.time('ts_epoch', 'ts_event', 'ts');
	const known = ownEntry(SMS_STATUSES, word);
	return {
		topic: `sms ${word}`,
		activity: known ?? (reply === undefined ? undefined : activityOfReply(reply, phone)),
		// Without a usable time the same number may refuse again in earnest.
		id: [row.id('messageId', 'message_id') ?? (occurredAt === undefined ? undefined : ''), phone, occurredAt ?? ''],
		identities: { phone },
		channel: 'sms',
		occurredAt,
		reason: row.text('reason', 'description', 'error.message') ?? word,
	};
}

function readContact(row: Fields): ActivityReport[] {
	const contactId = row.id('id');
	const occurredAt = row.time('modifiedAt', 'createdAt');
	const identities = {
		email: row.email('email'),
		phone: gatewayNumber(row, 'attributes.SMS', 'attributes.WHATSAPP'),
		customerId: contactId,
	};
	const common = { topic: 'contact', identities, occurredAt, activity: 'heldForUnsubscribe' as const };
	const id = (what: string) => [contactId ?? identities.email, what, occurredAt];
	const reports: ActivityReport[] = [];
	if (row.flag('emailBlacklisted')) reports.push({ ...common, id: id('email'), reason: 'emailBlacklisted' });
	if (row.flag('smsBlacklisted')) reports.push({ ...common, id: id('sms'), channel: 'sms', reason: 'smsBlacklisted' });
	for (const list of row.list('listUnsubscribed')) {
		const number = list.id('');
		if (number !== undefined)
			reports.push({
				...common,
				id: id(`list ${number}`),
				subject: `brevo:list:${number}`,
				reason: `unsubscribed from list ${number}`,
			});
	}
	return reports;
}

function activityOfBlock(reason: string): Activity | undefined {
	return BLOCK_REASONS.find(([pattern]) => pattern.test(reason))?.[1];
}
