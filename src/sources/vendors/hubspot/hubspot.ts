import type { LeadRecord } from '../../../lead/record';
import { Fields } from '../../reading/fields';
import { ownEntry } from '../../reading/ownEntry';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../../source';
import { dealLink, nothing, type NotificationCommon } from './notification';
import { readContact } from './readContact';
import { readObject, recogniseObject } from './readObject';
import { DEAL_STAGES, readAssociation, readDeal } from './readDeal';
import { readTicket } from './readTicket';

/**
 * HubSpot Trigger (one item per notification) or a Webhook node (an array of them): what changed, and IDs only.
 *
 * - The trigger renames `objectId` to contactId, companyId, dealId, ticketId or conversationId; the newer generic
 *   subscriptions (`object.…`) name the type in `objectTypeId`.
 * - Deals and tickets don't say whose they are; an association notification does, or a HubSpot node that fetches it.
 * - `eventId` is not promised to be unique, so object and kind are part of the key; a retry repeats all three.
 * - A deal counts as won once until it is reopened, however often it is moved there; an open stage takes back how it had
 *   ended. A stage of a pipeline of your own is a number: it is kept as an event; `hs_is_closed_won`, `hs_is_closed_lost` and
 *   `hs_deal_stage_probability` say it for any pipeline.
 * - `contact.deletion` only empties the CRM; `contact.privacyDeletion` is a person's right.
 */
const OBJECT_TYPES: Readonly<Record<string, string>> = {
	'0-1': 'contact',
	'0-2': 'company',
	'0-3': 'deal',
	'0-5': 'ticket',
};
export const hubspot: Source = {
	name: 'hubspot',
	label: 'HubSpot',
	emittedBy: 'HubSpot Trigger, HubSpot, Webhook',
	topics: [
		{ topic: 'contact.creation', becomes: 'identity identify, event lead_created' },
		{
			topic: 'contact.propertyChange',
			becomes:
				'by property: identity (email, phone), traits, outcome qualified, unqualified or won (lifecyclestage, hs_lead_status), suppression opt_out, hard_bounce, invalid_address or manual',
		},
		{ topic: 'contact.merge', becomes: 'identity alias of each merged contact' },
		{ topic: 'contact.privacyDeletion', becomes: 'privacy forget' },
		{ topic: 'contact.deletion', becomes: 'nothing' },
		{ topic: 'deal.creation', becomes: 'event deal_created' },
		{
			topic: 'deal.propertyChange',
			becomes: `dealstage: event deal_stage_changed, outcome ${Object.values(DEAL_STAGES).join(', ')}, or reopened in an open stage; hs_is_closed_won, hs_is_closed_lost, hs_is_closed, hs_deal_stage_probability: outcome won, lost or reopened; else event deal_updated`,
		},
		{ topic: 'deal.associationChange', becomes: 'identity that ties a deal to its contact' },
		{
			topic: 'ticket.creation, ticket.propertyChange',
			becomes: 'event support_case_opened or support_case_solved, suppression support_case or its release',
		},
		{ topic: 'ticket.associationChange', becomes: 'identity that ties a ticket to its contact' },
		{ topic: 'company.*, conversation.*', becomes: 'nothing' },
		{
			topic: 'contact (a whole record)',
			becomes:
				'identity identify with traits, outcome qualified or unqualified, suppressions as above, alias of merged contacts',
		},
		{
			topic: 'deal (a whole record)',
			becomes:
				'event deal_updated, outcome won or lost, or reopened while it is open, by its flags, its stage or the probability of its stage',
		},
	],
	identifiedBy: ['contactId', 'dealId', 'ticketId', 'objectId'],
	signs: ['subscriptionType', 'properties'],
	recognise: (payload) => recognise(payload) ?? recogniseObject(payload),
	read: (payload, options) =>
		recognise(payload) === undefined && recogniseObject(payload) !== undefined
			? readObject(payload, options)
			: readNotifications(payload, options),
};

function recognise({ body }: Payload): Recognition | undefined {
	const first = new Fields(Array.isArray(body) ? body[0] : body);
	const topic = first.text('subscriptionType');
	if (topic === undefined || !(first.has('portalId') || first.has('subscriptionId') || first.has('appId')))
		return undefined;
	return { confidence: 0.95, because: "HubSpot's subscriptionType and portalId", topic };
}

function readNotifications({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const rows = Array.isArray(body) ? fields.list() : [fields];
	const records = rows.flatMap((row) => readNotification(row, options));
	return { topic: rows[0]?.text('subscriptionType') ?? options.topic ?? 'unknown', records, notes: fields.notes };
}
function readNotification(row: Fields, options: ReadOptions): LeadRecord[] {
	const topic = row.text('subscriptionType') ?? 'unknown';
	const [prefix = '', change = ''] = topic.split('.');
	const type = prefix === 'object' ? (ownEntry(OBJECT_TYPES, row.text('objectTypeId')) ?? 'object') : prefix;
	const objectId = row.id(`${type}Id`, 'objectId', 'newObjectId', 'primaryObjectId');
	const occurredAt = row.time('occurredAt');
	const eventId = row.id('eventId');
	const id =
		eventId === undefined
			? row.contentId('hubspot', occurredAt)
			: ['hubspot', type, change, objectId, eventId].join(':');
	const common: NotificationCommon = { id, source: 'hubspot', topic, identities: {}, occurredAt };

	if (change === 'associationChange') return readAssociation(row, common);
	if (objectId === undefined) return nothing(row, `${topic}: the id of the ${type} is missing.`);
	if (type === 'contact') return readContact(row, change, { ...common, identities: { customerId: objectId } });
	if (type === 'deal') return readDeal(row, change, objectId, { ...common, links: [dealLink(objectId)] });
	if (type === 'ticket') return readTicket(row, change, objectId, { ...common, receivedAt: options.receivedAt });
	return nothing(row, `${topic}: contains nothing that concerns a lead.`);
}
