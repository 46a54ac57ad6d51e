import { contentHash } from '../reading/contentHash';
import { listDeskRefusals } from '../reading/deskMessage';
import { Fields } from '../reading/fields';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';
import { listCaseRecords } from '../reading/supportCase';

/**
 * Zendesk: what its trigger says is composed by the user.
 *
 * - The Zendesk Trigger's body has keys with dots (`ticket.id`), by default that one alone: no person and no status, so
 *   nothing can follow from it until `ticket.status` and `ticket.requester.email` are added in the node.
 * - Zendesk's own event webhooks (a Webhook node) name the ticket in `detail` and the change in `event`, with IDs only.
 * - `solved` may still be reopened, `closed` may not; both end the case. Anything else, a hold too, leaves it open.
 */
const SOLVED = new Set(['solved', 'closed']);
const OPEN = new Set(['new', 'open', 'pending', 'hold', 'on-hold', 'on_hold']);

export const zendesk: Source = {
	name: 'zendesk',
	label: 'Zendesk',
	emittedBy: 'Zendesk Trigger, Webhook',
	topics: [
		{
			topic: 'ticket',
			becomes:
				'event support_case_opened or support_case_solved, suppression support_case or its release; suppression opt_out of a STOP by text message, WhatsApp or email',
		},
		{ topic: 'ticket without status', becomes: 'nothing; says which fields to add' },
	],
	identifiedBy: ['ticket.requester.email', 'ticket.requester.phone', 'ticket.requester.id', 'detail.requester_id'],
	signs: ['ticket', 'type'],
	recognise,
	read: readTicket,
};

function recognise({ body }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	const type = fields.text('type');
	if (type?.startsWith('zen:event-type:'))
		return { confidence: 0.95, because: `Zendesk's event type ${type}`, topic: type };
	const ticketKeys = fields.keys().filter((key) => key.startsWith('ticket.'));
	// Gorgias's ticket has a customer where Zendesk's has a requester.
	const customers = fields.has('ticket.customer.email') || fields.has('ticket.customer.id');
	// Others' tickets have states of their own.
	const status = fields.text('ticket.status')?.toLowerCase() ?? 'open';
	const isKnown = SOLVED.has(status) || OPEN.has(status);
	if (ticketKeys.length > 0 || (/^\d+$/.test(fields.text('ticket.id') ?? '') && !customers && isKnown))
		return { confidence: 0.9, because: "Zendesk's ticket.id", topic: 'ticket' };
	return undefined;
}

function readTicket({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const topic = fields.text('type') ?? 'ticket';
	const caseId = readCaseId(fields);
	const email = fields.email(
		'ticket.requester.email',
		'ticket.requester_email',
		'ticket.email',
		'requester.email',
		'contact.email',
		'customer.email',
		'detail.requester.email',
		'detail.via.source.from.address',
		'requester_email',
		'customer_email',
		'email',
	);
	const phone = fields.phone('ticket.requester.phone', 'ticket.requester_phone', 'detail.requester.phone');
	const customerId = fields.id('ticket.requester.id', 'ticket.requester_id', 'detail.requester_id');
	const status = fields.text('ticket.status', 'detail.status', 'event.current')?.toLowerCase() ?? '';

	const open = OPEN.has(status) ? true : SOLVED.has(status) ? false : undefined;
	if (caseId === undefined || open === undefined) {
		const missing = caseId === undefined ? 'ticket.id' : 'ticket.status (new, open, pending, hold, solved or closed)';
		fields.note(
			`${missing} is missing. Add ticket.id, ticket.status, ticket.requester.email and ticket.updated_at_with_timestamp to the fields of the Zendesk Trigger.`,
		);
	}
	if (email === undefined && customerId === undefined)
		fields.note('No requester. Add ticket.requester.email to the fields of the Zendesk Trigger.');
	// By default a date for people ("December 15, 2025"), and a day is too long to tell an opening from a solving.
	const times = [
		'ticket.updated_at_with_timestamp',
		'time',
		'detail.updated_at',
		...(fields.text('ticket.updated_at')?.includes(':') ? ['ticket.updated_at'] : []),
	];
	const records = listCaseRecords({
		source: 'zendesk',
		topic,
		caseId,
		open,
		identities: { email, phone, customerId },
		at: fields.time(...times),
		timeless: !times.some((path) => fields.has(path)),
		receivedAt: options.receivedAt,
		reason: `ticket ${status}`,
	});
	const text = fields.text(
		'ticket.latest_public_comment',
		'ticket.latest_comment',
		'ticket.description',
		'event.comment.body',
		'detail.description',
	);
	const refusals =
		fields.flag('event.comment.author.is_staff') === true
			? []
			: listDeskRefusals(fields, {
					...{ source: 'zendesk', topic, text, identities: { email, phone, customerId } },
					medium: fields.text('ticket.via', 'ticket.via.channel', 'detail.via.channel', 'ticket.channel'),
					id: [caseId, text === undefined ? undefined : contentHash(text)],
					at: fields.time(...times),
				});
	return { topic, records: [...records, ...refusals], notes: fields.notes };
}

/** Always a whole number: anything else is damage, and would close a case that isn't there. */
function readCaseId(fields: Fields): string | undefined {
	const id = fields.id('ticket.id', 'detail.id');
	return id !== undefined && /^\d+$/.test(id) ? id : undefined;
}
