import type { Identities } from '../../lead/identity';
import type { LeadRecord } from '../../lead/record';
import { listDeskRefusals } from '../reading/deskMessage';
import { Fields } from '../reading/fields';
import { listCaseRecords } from '../reading/supportCase';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Gorgias's HTTP integration, whose body the user composes around `ticket` (`{{context}}` is all of it), as its templates
 * and API write it; the objects are those of its API (developers.gorgias.com, the samples of PipedreamHQ/pipedream). The
 * customer stands in `customer` (or `requester`), their number among `channels`; agents write in `messages`, and their
 * addresses are never read. The same message stands in several places of a ticket.
 */
export const gorgias: Source = {
	name: 'gorgias',
	label: 'Gorgias',
	emittedBy: 'Webhook (HTTP integration)',
	topics: [
		{
			topic: 'ticket',
			becomes:
				'event support_case_opened or support_case_solved, suppression support_case or its release; suppression opt_out of a STOP by text message, WhatsApp or email',
		},
		{
			topic: 'message',
			becomes: 'an identity; suppression opt_out of a STOP by text message, WhatsApp or email. Of an agent nothing',
		},
	],
	identifiedBy: ['ticket.customer.email', 'ticket.customer.id', 'ticket.requester.email', 'sender.email'],
	signs: ['ticket', 'customer', 'messages_count', 'ticket_id'],
	recognise,
	read,
};

/** `{ ticket: {…} }`, or the API's ticket itself. */
function ticketOf(fields: Fields): Fields | undefined {
	const inner = fields.at('ticket');
	// Other desks call how a ticket stands its state, and Zammad sends the article along.
	if (
		inner.has('id') &&
		!inner.has('state') &&
		!fields.has('article') &&
		(inner.has('customer.email') || inner.has('customer.id') || hasTimes(inner))
	)
		return inner;
	const bare = fields.has('messages_count') || fields.has('via');
	return fields.has('id') && fields.has('customer') && bare && fields.text('status') !== undefined ? fields : undefined;
}

/** Gorgias's own names of times, which no other desk's ticket has. */
function hasTimes(ticket: Fields): boolean {
	return ['created_datetime', 'updated_datetime', 'last_message_datetime'].some((name) => ticket.has(name));
}

/** A message that comes without its ticket. */
function isMessage(fields: Fields): boolean {
	return ['ticket_id', 'from_agent', 'sender', 'body_text'].every((name) => fields.hasKey(name));
}

function recognise({ body }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	if (ticketOf(fields) !== undefined)
		return { confidence: 0.93, because: "Gorgias's ticket with its customer", topic: 'ticket' };
	return isMessage(fields)
		? { confidence: 0.93, because: "Gorgias's message with its sender and ticket_id", topic: 'message' }
		: undefined;
}

function read({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	if (ticketOf(fields) === undefined && isMessage(fields)) return readMessage(fields);
	const ticket = ticketOf(fields) ?? fields.at('ticket');
	const caseId = ticket.id('id');
	const status = ticket.text('status')?.toLowerCase();
	if (ticket.flag('spam')) {
		fields.note('A ticket marked as spam is no support case.');
		return { topic: 'ticket', records: [], notes: fields.notes };
	}
	const open = status === 'open' ? true : status === 'closed' ? false : undefined;
	if (caseId === undefined || open === undefined)
		fields.note(
			'ticket.id or ticket.status (open or closed) is missing. Add them to the request body of the HTTP integration.',
		);
	const identities = {
		email: ticket.email('customer.email', 'requester.email'),
		phone: ticket.phone('customer.phone', 'customer.phone_number', 'requester.phone') ?? numberOf(ticket),
		customerId: ticket.id('customer.id', 'requester.id'),
	};
	const refusals = readMessages(fields, ticket, identities);
	const times = ['updated_datetime', 'closed_datetime', 'last_message_datetime', 'created_datetime'];
	const records = listCaseRecords({
		source: 'gorgias',
		topic: 'ticket',
		caseId,
		open,
		identities,
		at: ticket.time(...times),
		timeless: !times.some((path) => ticket.has(path)),
		receivedAt: options.receivedAt,
		reason: `ticket ${status}`,
	});
	return { topic: 'ticket', records: [...records, ...refusals], notes: fields.notes };
}

/** Of the customer's channels those that have a number. */
function numberOf(ticket: Fields): string | undefined {
	const channel = ticket.list('customer.channels').find((each) => BY_NUMBER.test(each.text('type') ?? ''));
	return channel?.phone('address');
}

const BY_NUMBER = /phone|sms|whatsapp/i;

function readMessage(message: Fields): Reading {
	if (message.flag('from_agent') !== false) {
		message.note('An agent wrote this message, so it says nothing of a lead.');
		return { topic: 'message', records: [], notes: message.notes };
	}
	const identities = {
		email: message.email('sender.email'),
		phone: senderNumberOf(message),
		customerId: message.id('sender.id'),
	};
	const id = message.id('id');
	const written: LeadRecord = {
		...{ kind: 'identity', name: 'identify', source: 'gorgias', topic: 'message', identities },
		id: `gorgias:message:${id ?? message.contentId('gorgias')}`,
		occurredAt: message.time('sent_datetime', 'created_datetime'),
	};
	return { topic: 'message', records: [written, ...readText(message, identities)], notes: message.notes };
}

function senderNumberOf(message: Fields): string | undefined {
	return BY_NUMBER.test(message.text('channel', 'source.type') ?? '')
		? message.phone('source.from.address')
		: undefined;
}

function readText(message: Fields, identities: Identities, medium?: string): LeadRecord[] {
	if (message.flag('from_agent') === true) return [];
	return listDeskRefusals(message, {
		...{ source: 'gorgias', topic: 'ticket' },
		medium: message.text('channel', 'via') ?? medium,
		text: message.text('stripped_text', 'body_text', 'body'),
		id: [message.id('id')],
		identities: { ...identities, phone: identities.phone ?? senderNumberOf(message) },
		at: message.time('sent_datetime', 'created_datetime'),
	});
}

/** What the customer wrote, by whichever way: the ticket's messages, its last one, or the one beside it. */
function readMessages(fields: Fields, ticket: Fields, identities: Identities): LeadRecord[] {
	const messages = [
		...[fields.at('message'), ticket.at('last_message'), ticket.at('first_message')],
		...ticket.list('messages'),
	].filter((message) => message.has('id') || message.has('body_text'));
	const seen = new Set<string>();
	return messages.flatMap((message) => {
		const id = message.id('id');
		if (id !== undefined && seen.has(id)) return [];
		if (id !== undefined) seen.add(id);
		return readText(message, identities, ticket.text('channel', 'via'));
	});
}
