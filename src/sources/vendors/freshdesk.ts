import { contentHash } from '../reading/contentHash';
import { listDeskRefusals } from '../reading/deskMessage';
import { Fields } from '../reading/fields';
import { ownEntry } from '../reading/ownEntry';
import { listCaseRecords } from '../reading/supportCase';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Freshdesk's automation webhook: `freshdesk_webhook` with the fields that were chosen, statuses in words. A body of the
 * user's own has the same names without it. The agent's address stands beside the requester's. A ticket as the API answers
 * it (developers.freshdesk.com/api, View a Ticket) has numbers for status and source, and the requester only where asked
 * for (`include=requester`).
 */
export const freshdesk: Source = {
	name: 'freshdesk',
	label: 'Freshdesk',
	emittedBy: 'Webhook (automation)',
	topics: [
		{
			topic: 'ticket',
			becomes:
				'event support_case_opened or support_case_solved, suppression support_case or its release; suppression opt_out of a STOP by text message, WhatsApp or email',
		},
		{
			topic: 'ticket without status',
			becomes: 'suppression opt_out of a STOP, nothing else; says which fields to add',
		},
	],
	identifiedBy: ['ticket_requester_email', 'ticket_contact_email', 'ticket_requester_phone'],
	signs: ['freshdesk_webhook', 'ticket_id', 'fr_due_by'],
	recognise,
	read,
};

/** The API's numbers. */
const SOURCES: Readonly<Record<string, string>> = {
	'1': 'email',
	'2': 'portal (web)',
	'3': 'phone',
	'7': 'chat',
	'9': 'widget',
	'10': 'outbound email',
};

const SOLVED = /^(?:resolved|closed|4|5)$/i;

function recognise({ body }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	if (fields.has('freshdesk_webhook'))
		return { confidence: 0.97, because: "Freshdesk's freshdesk_webhook", topic: 'ticket' };
	if (fields.has('fr_due_by') && fields.has('requester_id') && fields.has('status') && fields.has('priority'))
		return { confidence: 0.93, because: "Freshdesk's fr_due_by and requester_id", topic: 'ticket' };
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
	if (caseId === undefined || status === undefined)
		fields.note(
			'ticket_id or ticket_status is missing. Choose Ticket ID, Status, Requester Email and Updated At in the content of the webhook.',
		);
	const identities = {
		email: ticket.email('ticket_requester_email', 'ticket_contact_email', 'requester.email'),
		phone: ticket.phone(
			...['ticket_requester_phone', 'ticket_contact_phone', 'ticket_requester_mobile'],
			...['requester.mobile', 'requester.phone'],
		),
		customerId: ticket.id('ticket_requester_unique_external_id', 'ticket_requester_id', 'requester_id'),
	};
	const written = ticket.text(
		...['ticket_latest_public_comment', 'ticket_description', 'ticket_subject', 'description_text', 'subject'],
	);
	const text = isOfAgent(ticket, written) ? undefined : written;
	const medium = ticket.text('ticket_source', 'ticket_source_name', 'source');
	const times = ['ticket_updated_at', 'updated_at', 'ticket_closed_at', 'ticket_resolved_at'];
	const records = listCaseRecords({
		source: 'freshdesk',
		topic: 'ticket',
		caseId,
		open: status === undefined ? undefined : !SOLVED.test(status),
		identities,
		at: ticket.time(...times),
		timeless: !times.some((path) => ticket.has(path)),
		receivedAt: options.receivedAt,
		reason: `ticket ${status}`,
	});
	const refusals = listDeskRefusals(ticket, {
		...{ source: 'freshdesk', topic: 'ticket', text, identities },
		medium: ownEntry(SOURCES, medium ?? '') ?? medium,
		id: [caseId, text === undefined ? undefined : contentHash(text)],
		at: ticket.time(...times),
	});
	return { topic: 'ticket', records: [...records, ...refusals], notes: fields.notes };
}

/** The latest comment begins with its writer's name: `Ada : …`. */
function isOfAgent(ticket: Fields, comment: string | undefined): boolean {
	const agent = ticket.text('ticket_agent_name');
	const [, writer = ''] = /^\s*([^:<>]{1,100}?)\s*:\s/.exec(comment ?? '') ?? [];
	return agent !== undefined && writer.toLowerCase() === agent.toLowerCase();
}
