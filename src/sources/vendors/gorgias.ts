import { Fields } from '../reading/fields';
import { listCaseRecords } from '../reading/supportCase';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Gorgias's HTTP integration, whose body the user composes around `ticket`, as its templates and API write it. The
 * customer stands in `customer` (or `requester`); agents write in `messages`, and their addresses are never read.
 */
export const gorgias: Source = {
	name: 'gorgias',
	label: 'Gorgias',
	emittedBy: 'Webhook (HTTP integration)',
	topics: [
		{
			topic: 'ticket',
			becomes: 'event support_case_opened or support_case_solved, suppression support_case or its release',
		},
	],
	identifiedBy: ['ticket.customer.email', 'ticket.customer.id', 'ticket.requester.email'],
	signs: ['ticket', 'customer', 'messages_count'],
	recognise,
	read,
};

/** `{ ticket: {…} }`, or the API's ticket itself. */
function ticketOf(fields: Fields): Fields | undefined {
	const inner = fields.at('ticket');
	if (inner.has('id') && (inner.has('customer.email') || inner.has('customer.id'))) return inner;
	const bare = fields.has('messages_count') || fields.has('via');
	return fields.has('id') && fields.has('customer') && bare && fields.text('status') !== undefined ? fields : undefined;
}

function recognise({ body }: Payload): Recognition | undefined {
	return ticketOf(new Fields(body)) === undefined
		? undefined
		: { confidence: 0.93, because: "Gorgias's ticket with its customer", topic: 'ticket' };
}

function read({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const ticket = ticketOf(fields) ?? fields.at('ticket');
	const caseId = ticket.id('id');
	const status = ticket.text('status')?.toLowerCase();
	if (caseId === undefined || (status !== 'open' && status !== 'closed') || ticket.flag('spam')) {
		fields.note(
			ticket.flag('spam')
				? 'A ticket marked as spam is no support case.'
				: 'ticket.id or ticket.status (open or closed) is missing. Add them to the request body of the HTTP integration.',
		);
		return { topic: 'ticket', records: [], notes: fields.notes };
	}
	const times = ['updated_datetime', 'closed_datetime', 'last_message_datetime', 'created_datetime'];
	const records = listCaseRecords({
		source: 'gorgias',
		topic: 'ticket',
		caseId,
		open: status === 'open',
		identities: {
			email: ticket.email('customer.email', 'requester.email'),
			phone: ticket.phone('customer.phone'),
			customerId: ticket.id('customer.id', 'requester.id'),
		},
		at: ticket.time(...times),
		timeless: !times.some((path) => ticket.has(path)),
		receivedAt: options.receivedAt,
		reason: `ticket ${status}`,
	});
	return { topic: 'ticket', records, notes: fields.notes };
}
