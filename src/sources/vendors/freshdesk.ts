import { Fields } from '../reading/fields';
import { listCaseRecords } from '../reading/supportCase';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Freshdesk's automation webhook: `freshdesk_webhook` with the fields that were chosen, statuses in words. A body of the
 * user's own has the same names without it. The agent's address stands beside the requester's.
 */
export const freshdesk: Source = {
	name: 'freshdesk',
	label: 'Freshdesk',
	emittedBy: 'Webhook (automation)',
	topics: [
		{
			topic: 'ticket',
			becomes: 'event support_case_opened or support_case_solved, suppression support_case or its release',
		},
		{ topic: 'ticket without status', becomes: 'nothing; says which fields to add' },
	],
	identifiedBy: ['ticket_requester_email', 'ticket_contact_email', 'ticket_requester_phone'],
	signs: ['freshdesk_webhook', 'ticket_id'],
	recognise,
	read,
};

const SOLVED = /^(?:resolved|closed|4|5)$/i;

function recognise({ body }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	if (fields.has('freshdesk_webhook'))
		return { confidence: 0.97, because: "Freshdesk's freshdesk_webhook", topic: 'ticket' };
	return fields.has('ticket_id') && (fields.has('ticket_requester_email') || fields.has('ticket_contact_email'))
		? { confidence: 0.85, because: "Freshdesk's ticket_id and ticket_requester_email", topic: 'ticket' }
		: undefined;
}

function read({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const ticket = fields.has('freshdesk_webhook') ? fields.at('freshdesk_webhook') : fields;
	// `INC-12` on some accounts.
	const caseId = ticket.id('ticket_id', 'id')?.replace(/^[A-Z]+-/, '');
	const status = ticket.text('ticket_status', 'status');
	if (caseId === undefined || status === undefined) {
		fields.note(
			'ticket_id or ticket_status is missing. Choose Ticket ID, Status, Requester Email and Updated At in the content of the webhook.',
		);
		return { topic: 'ticket', records: [], notes: fields.notes };
	}
	const times = ['ticket_updated_at', 'updated_at', 'ticket_closed_at', 'ticket_resolved_at'];
	const records = listCaseRecords({
		source: 'freshdesk',
		topic: 'ticket',
		caseId,
		open: !SOLVED.test(status),
		identities: {
			email: ticket.email('ticket_requester_email', 'ticket_contact_email', 'requester.email'),
			phone: ticket.phone('ticket_requester_phone', 'ticket_contact_phone', 'ticket_requester_mobile'),
			customerId: ticket.id('ticket_requester_unique_external_id', 'ticket_requester_id', 'requester_id'),
		},
		at: ticket.time(...times),
		timeless: !times.some((path) => ticket.has(path)),
		receivedAt: options.receivedAt,
		reason: `ticket ${status}`,
	});
	return { topic: 'ticket', records, notes: fields.notes };
}
