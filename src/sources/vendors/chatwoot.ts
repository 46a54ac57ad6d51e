import type { Identities } from '../../lead/identity';
import type { LeadRecord } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import { listDeskRefusals } from '../reading/deskMessage';
import { Fields } from '../reading/fields';
import { listCaseRecords } from '../reading/supportCase';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Chatwoot's webhook (chatwoot/chatwoot, Message#webhook_data and EventDataPresenter). The contact stands in `meta.sender` of a conversation, agents in `meta.assignee` and in the
 * `sender` of outgoing messages. A conversation that is pending with a bot or snoozed is open all the same.
 */
const CONVERSATIONS = /^conversation_(?:created|status_changed|updated|opened|resolved)$/;
const CONTACTS = /^contact_(?:created|updated)$/;
const MESSAGES = 'message_created';

export const chatwoot: Source = {
	name: 'chatwoot',
	label: 'Chatwoot',
	emittedBy: 'Webhook',
	topics: [
		{
			topic: 'conversation_created, conversation_status_changed, conversation_updated, conversation_resolved',
			becomes: 'event support_case_opened or support_case_solved, suppression support_case or its release',
		},
		{
			topic: MESSAGES,
			becomes:
				'the same, by an incoming message of an open conversation; suppression opt_out of a STOP by text message, WhatsApp or email',
		},
		{ topic: 'contact_created, contact_updated', becomes: 'identity identify, event lead_created when created' },
		{ topic: 'others', becomes: 'nothing' },
	],
	identifiedBy: ['meta.sender.email', 'meta.sender.phone_number', 'meta.sender.id', 'email', 'phone_number'],
	signs: ['event'],
	recognise,
	read,
};

function recognise({ body }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	const topic = fields.text('event');
	if (topic === undefined || !/^(?:conversation|contact|message|webwidget)_[a-z_]+$/.test(topic)) return undefined;
	const isChatwoot =
		fields.has('account.id') || fields.has('meta.sender') || fields.has('contact_inbox') || fields.has('inbox_id');
	return isChatwoot ? { confidence: 0.93, because: `Chatwoot's event ${topic}`, topic } : undefined;
}

function read({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const topic = fields.text('event') ?? options.topic ?? 'unknown';
	const records = CONTACTS.test(topic)
		? readContact(fields, topic)
		: CONVERSATIONS.test(topic)
			? readConversation(fields, fields, topic, options)
			: topic === MESSAGES && /^(?:incoming|0)$/.test(fields.text('message_type') ?? '')
				? [...readConversation(fields, fields.at('conversation'), topic, options), ...readMessage(fields, topic)]
				: [];
	if (records.length === 0) fields.note(`${topic}: contains nothing that concerns a lead.`);
	return { topic, records, notes: fields.notes };
}

function readConversation(fields: Fields, talk: Fields, topic: string, { receivedAt }: ReadOptions): LeadRecord[] {
	const caseId = talk.id('id');
	const status = talk.text('status') ?? (topic === 'conversation_resolved' ? 'resolved' : undefined);
	if (caseId === undefined || status === undefined) return [];
	const sender = topic === MESSAGES && fields.has('sender.id') ? fields.at('sender') : talk.at('meta.sender');
	const times = topic === MESSAGES ? ['created_at'] : ['updated_at', 'last_activity_at', 'timestamp', 'created_at'];
	return listCaseRecords({
		source: 'chatwoot',
		topic,
		caseId: [fields.id('account.id'), caseId].filter((part) => part !== undefined).join(':'),
		open: status !== 'resolved',
		identities: identitiesOf(sender),
		at: fields.time(...times),
		timeless: !times.some((path) => fields.has(path)),
		receivedAt,
		reason: `conversation ${status}`,
	});
}

/** The inbox says by which way it came: `Channel::Sms`, `Channel::TwilioSms`, `Channel::Whatsapp`, `Channel::Email`. */
function readMessage(fields: Fields, topic: string): LeadRecord[] {
	// Older versions name only agents as a message's sender; the contact stands in the conversation all along.
	const contact = fields.at('conversation.meta.sender');
	const sender = fields.has('sender.id') ? fields.at('sender') : contact;
	return listDeskRefusals(fields, {
		...{ source: 'chatwoot', topic },
		medium: fields.text('conversation.channel', 'inbox.channel_type', 'inbox.channel'),
		text: fields.text('content', 'processed_message_content'),
		id: [fields.id('account.id') ?? '', fields.id('id')],
		identities: {
			...identitiesOf(sender),
			email: sender.email('email') ?? contact.email('email'),
			phone: sender.phone('phone_number') ?? contact.phone('phone_number'),
		},
		at: fields.time('created_at'),
	});
}

function readContact(fields: Fields, topic: string): LeadRecord[] {
	const contactId = fields.id('id');
	const occurredAt = fields.time('updated_at', 'created_at');
	const common = {
		id: `${fields.contentId('chatwoot', occurredAt)}`,
		source: 'chatwoot',
		topic,
		identities: identitiesOf(fields),
		occurredAt,
	};
	const traits = keepTraits({
		country: fields.text('additional_attributes.country_code', 'additional_attributes.country'),
		city: fields.text('additional_attributes.city'),
	});
	const identify: LeadRecord = { ...common, kind: 'identity', name: 'identify', traits };
	if (topic !== 'contact_created' || contactId === undefined) return [identify];
	return [identify, { ...common, kind: 'event', name: 'lead_created', id: `chatwoot:contact:${contactId}:created` }];
}

function identitiesOf(contact: Fields): Identities {
	return {
		email: contact.email('email'),
		phone: contact.phone('phone_number'),
		customerId: contact.id('identifier'),
		anonymousId: contact.id('id'),
	};
}
