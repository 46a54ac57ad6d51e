import { compact } from '../../compact';
import type { LeadRecord, SuppressionCode } from '../../lead/record';
import type { Channel } from '../../lead/channel';
import type { Identities } from '../../lead/identity';
import { keepTraits } from '../../lead/traits';
import { listDeskRefusals } from '../reading/deskMessage';
import { Fields } from '../reading/fields';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';
import { addressOf } from '../reading/mailActivity';
import { listCaseRecords } from '../reading/supportCase';

/**
 * Intercom's webhooks, received by a Webhook node: the topic in `topic`, the thing itself in `data.item`.
 *
 * - A contact has two ids: yours (`external_id`) and Intercom's. Conversations often know only Intercom's, which is
 *   therefore the anonymous id: it ties the two without claiming to be a customer's.
 * - A contact's flags (unsubscribed, bounced, marked as spam) tell how it stands, not what has just happened: a flag that
 *   is set suppresses, one that isn't set releases nothing. Only `contact.subscribed` is a wish to hear more.
 * - A conversation is a case while its state is not `closed`. One that a campaign began and nobody answered is none.
 */
const FLAGS: readonly { field: string; code: SuppressionCode; channel: Channel }[] = [
	{ field: 'unsubscribed_from_emails', code: 'opt_out', channel: 'email' },
	{ field: 'unsubscribed_from_sms', code: 'opt_out', channel: 'sms' },
	{ field: 'has_hard_bounced', code: 'hard_bounce', channel: 'email' },
	{ field: 'marked_email_as_spam', code: 'complaint', channel: 'email' },
];

export const intercom: Source = {
	name: 'intercom',
	label: 'Intercom',
	emittedBy: 'Webhook (Intercom webhook)',
	topics: [
		{
			topic: 'contact.*, user.*, lead.*',
			becomes: `identity identify; ${FLAGS.map(({ field, code, channel }) => `${field}: suppression ${code} (${channel})`).join('; ')}`,
		},
		{
			topic: 'contact.subscribed',
			becomes: 'the same, event subscribed, consent granted and release of opt_out unless unsubscribed from all email',
		},
		{ topic: 'contact.unsubscribed', becomes: 'the same, event unsubscribed, suppression opt_out' },
		{ topic: 'contact.merged', becomes: 'an identity: the contact that went is the one that was kept' },
		{ topic: 'contact.deleted', becomes: 'nothing; a deletion is no request under privacy law' },
		{
			topic: 'conversation.*, ticket.*',
			becomes:
				'event support_case_opened or support_case_solved, suppression support_case or its release; suppression opt_out of a STOP by text message, WhatsApp or email',
		},
	],
	identifiedBy: ['data.item.email', 'data.item.phone', 'data.item.external_id', 'data.item.contacts'],
	signs: ['data'],
	recognise,
	read: readNotification,
};

function recognise({ body }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	if (fields.text('type') !== 'notification_event' || !fields.has('data.item')) return undefined;
	const topic = fields.text('topic');
	return compact({ confidence: 0.95, because: "Intercom's notification_event", topic });
}

function readNotification({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const item = fields.at('data.item');
	const topic = fields.text('topic') ?? options.topic ?? 'unknown';
	if (/^(?:conversation|ticket)\./.test(topic))
		return { topic, records: readConversation(fields, item, topic, options), notes: fields.notes };
	// Accounts of older versions have users and leads where newer ones have contacts.
	if (!/^(?:contact|user|lead)\./.test(topic) || /\.(?:deleted|archived)$/.test(topic)) {
		fields.note(`${topic}: contains nothing that concerns a lead.`);
		return { topic, records: [], notes: fields.notes };
	}
	// What is named of either, the one that went and the one that was kept, is one person.
	const [kept = item, went] = item
		.keys()
		.map((key) => item.at(key))
		.filter((part) => part.text('type') === 'contact')
		.reverse();
	if (went !== undefined && topic.endsWith('.merged')) {
		const identity = readContact(fields, kept, topic).slice(0, 1);
		const formerly = compact(identitiesOf(went));
		const records = identity.map((record) => ({ ...record, name: 'alias', formerly }) as LeadRecord);
		return { topic, records, notes: fields.notes };
	}
	const contact = item.has('contact') ? item.at('contact') : item;
	return { topic, records: readContact(fields, contact, topic), notes: fields.notes };
}

function readContact(fields: Fields, contact: Fields, topic: string): LeadRecord[] {
	const identities = identitiesOf(contact);
	const occurredAt = fields.time('created_at');
	const notificationId = fields.id('id');
	const id =
		notificationId === undefined ? fields.contentId('intercom', occurredAt) : `intercom:${topic}:${notificationId}`;
	const common = { id, source: 'intercom', topic, identities, occurredAt };
	const records: LeadRecord[] = [
		{
			...common,
			kind: 'identity',
			name: 'identify',
			traits: keepTraits({
				role: contact.text('role'),
				language: contact.text('browser_language'),
				country: contact.text('location.country'),
				region: contact.text('location.region'),
				city: contact.text('location.city'),
			}),
		},
	];
	for (const { field, code, channel } of FLAGS) {
		if (contact.flag(field))
			records.push(suppression(common, { name: code, channel, action: 'suppress', reason: field }));
	}
	if (/\.unsubscribed$/.test(topic)) {
		records.push({ ...common, kind: 'event', name: 'unsubscribed' });
		if (!contact.flag('unsubscribed_from_emails'))
			records.push(suppression(common, { name: 'opt_out', channel: 'email', action: 'suppress', reason: topic }));
	}
	if (!/\.subscribed$/.test(topic)) return records;
	records.push({ ...common, kind: 'event', name: 'subscribed' });
	const whole = notificationId !== undefined && occurredAt !== undefined;
	if (!whole || contact.at('unsubscribed_from_emails').value !== false) {
		fields.note(
			`${topic}: unsubscribed from all email, or incomplete, so no consent was granted and nothing was released.`,
		);
		return records;
	}
	const addressed = { ...common, identities: addressOf(identities, 'email') };
	records.push(suppression(addressed, { name: 'opt_out', channel: 'email', action: 'release', reason: topic }), {
		...addressed,
		kind: 'consent',
		name: 'granted',
		channel: 'email',
		reason: topic,
	});
	return records;
}

interface Common {
	id: string;
	source: string;
	topic: string;
	identities: Identities;
	occurredAt: number | undefined;
}

/** What is said of one channel of a contact. */
interface Word {
	name: SuppressionCode;
	channel: Channel;
	action: 'suppress' | 'release';
	reason: string;
}

function suppression(common: Common, word: Word): LeadRecord {
	const id = `${common.id}:${word.name}:${word.channel}`;
	return { ...common, kind: 'suppression', ...word, id, subject: 'intercom' };
}

function readConversation(fields: Fields, item: Fields, topic: string, { receivedAt }: ReadOptions): LeadRecord[] {
	const caseId = item.id('id', 'conversation_id');
	const isTicket = topic.startsWith('ticket.');
	const state = isTicket ? ticketState(item) : item.text('state');
	if (caseId === undefined || state === undefined) fields.note(`${topic}: the conversation's ID or state is missing.`);
	if (/campaign|automated|operator/.test(item.text('source.delivered_as') ?? '') && !item.has('first_contact_reply')) {
		fields.note(`${topic}: an unanswered broadcast is not a support case.`);
		return [];
	}
	const contact = item.list('contacts')[0] ?? item.list('contacts.contacts')[0] ?? item.at('user');
	const author = item.at('source.author');
	const wroteIt = ['user', 'lead', 'contact'].includes(author.text('type') ?? '');
	const identities = {
		email: wroteIt ? author.email('email') : isTicket ? contact.email('email') : undefined,
		phone: contact.phone('phone') ?? (wroteIt ? author.phone('phone') : undefined),
		customerId: contact.id('external_id'),
		anonymousId: contact.id('id'),
	};
	const cases = listCaseRecords({
		source: 'intercom',
		topic,
		caseId,
		open: state === undefined ? undefined : state !== 'closed',
		identities,
		at: fields.time('created_at') ?? item.time('updated_at'),
		receivedAt,
		reason: `${isTicket ? 'ticket' : 'conversation'} ${state}`,
	});
	const parts = item.list('conversation_parts.conversation_parts');
	const refusals = [...(wroteIt ? [item.at('source')] : []), ...parts.filter(isByContact)].flatMap((part) =>
		listDeskRefusals(part, {
			...{ source: 'intercom', topic, identities },
			medium: item.text('channel', 'source.type') ?? part.text('channel'),
			text: part.text('body'),
			id: [caseId, part.id('id')],
			at: part.time('created_at') ?? fields.time('created_at'),
		}),
	);
	return [...cases, ...refusals];
}

function ticketState(item: Fields): string | undefined {
	const open = item.flag('open');
	const state = item.text('ticket_state.category', 'ticket_state');
	return open === false || state === 'resolved' ? 'closed' : open === true ? 'open' : state;
}

function isByContact(part: Fields): boolean {
	return ['user', 'lead', 'contact'].includes(part.text('author.type') ?? '');
}

function identitiesOf(contact: Fields): Identities {
	return {
		email: contact.email('email'),
		phone: contact.phone('phone'),
		customerId: contact.id('external_id'),
		anonymousId: contact.id('id'),
	};
}
