import type { Identities } from '../../lead/identity';
import type { LeadRecord, SuppressionCode } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import type { Instant } from '../../lead/time';
import { Fields } from '../reading/fields';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';
import { ownEntry } from '../reading/ownEntry';
import { listCaseRecords } from '../reading/supportCase';

/**
 * HubSpot Trigger (one item per notification) or a Webhook node (an array of them): what changed, and ids only.
 *
 * - The trigger renames `objectId` to contactId, companyId, dealId, ticketId or conversationId; the newer generic
 *   subscriptions (`object.…`) name the type in `objectTypeId`.
 * - Deals and tickets don't say whose they are; an association notification does, or a HubSpot node that fetches it.
 * - `eventId` is not promised to be unique, so object and kind are part of the key; a retry repeats all three.
 * - A deal counts as won once, however often it is moved there. A stage of a pipeline of your own is a number: it is kept
 *   as an event; `hs_is_closed_won` says it for any pipeline, and Record Outcome can be told.
 * - `contact.deletion` only empties the CRM; `contact.privacyDeletion` is a person's right.
 */
const OBJECT_TYPES: Readonly<Record<string, string>> = {
	'0-1': 'contact',
	'0-2': 'company',
	'0-3': 'deal',
	'0-5': 'ticket',
};

const DEAL_STAGES: Readonly<Record<string, string>> = {
	closedwon: 'won',
	closedlost: 'lost',
	qualifiedtobuy: 'qualified',
};
const LIFECYCLE_STAGES: Readonly<Record<string, string>> = {
	salesqualifiedlead: 'qualified',
	opportunity: 'qualified',
};
const LEAD_STATUSES: Readonly<Record<string, string>> = { UNQUALIFIED: 'unqualified', OPEN_DEAL: 'qualified' };

const SUPPRESSING_PROPERTIES: Readonly<Record<string, SuppressionCode>> = {
	hs_email_optout: 'opt_out',
	hs_email_bad_address: 'invalid_address',
	hs_email_quarantined: 'manual',
};

/** Properties that say something about a lead without saying who it is. */
const TRAITS = new Set([
	'country',
	'state',
	'industry',
	'numberofemployees',
	'annualrevenue',
	'jobtitle',
	'lifecyclestage',
	'hs_lead_status',
	'hs_analytics_source',
	'hs_language',
	'hs_persona',
]);

/** The last stage of HubSpot's default support pipeline. */
const CLOSED_TICKET_STAGES = new Set(['4', 'closed']);

export const hubspot: Source = {
	name: 'hubspot',
	label: 'HubSpot',
	emittedBy: 'HubSpot Trigger, Webhook',
	topics: [
		{ topic: 'contact.creation', becomes: 'identity identify, event lead_created' },
		{
			topic: 'contact.propertyChange',
			becomes:
				'by property: identity (email, phone), traits, outcome qualified or unqualified (lifecyclestage, hs_lead_status), suppression opt_out, hard_bounce, invalid_address or manual',
		},
		{ topic: 'contact.merge', becomes: 'identity alias of each merged contact' },
		{ topic: 'contact.privacyDeletion', becomes: 'privacy forget' },
		{ topic: 'contact.deletion', becomes: 'nothing' },
		{ topic: 'deal.creation', becomes: 'event deal_created' },
		{
			topic: 'deal.propertyChange',
			becomes: `dealstage: event deal_stage_changed, outcome ${Object.values(DEAL_STAGES).join(', ')}; hs_is_closed_won: outcome won; else event deal_updated`,
		},
		{ topic: 'deal.associationChange', becomes: 'identity that ties a deal to its contact' },
		{
			topic: 'ticket.creation, ticket.propertyChange',
			becomes: 'event support_case_opened or support_case_solved, suppression support_case or its release',
		},
		{ topic: 'ticket.associationChange', becomes: 'identity that ties a ticket to its contact' },
		{ topic: 'company.*, conversation.*', becomes: 'nothing' },
	],
	identifiedBy: ['contactId', 'dealId', 'ticketId', 'objectId'],
	recognise,
	read: readNotifications,
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

/** What every record of one notification carries. */
interface Said {
	id: string;
	source: string;
	topic: string;
	identities: Identities;
	links?: string[];
	occurredAt: Instant | undefined;
}

function readNotification(row: Fields, options: ReadOptions): LeadRecord[] {
	const topic = row.text('subscriptionType') ?? 'unknown';
	const [prefix = '', change = ''] = topic.split('.');
	const type = prefix === 'object' ? (ownEntry(OBJECT_TYPES, row.text('objectTypeId')) ?? 'object') : prefix;
	const objectId = row.id(`${type}Id`, 'objectId');
	const occurredAt = row.time('occurredAt');
	const eventId = row.id('eventId');
	const id =
		eventId === undefined
			? row.contentId('hubspot', occurredAt)
			: ['hubspot', type, change, objectId, eventId].join(':');
	const said: Said = { id, source: 'hubspot', topic, identities: {}, occurredAt };

	if (change === 'associationChange') return readAssociation(row, said);
	if (objectId === undefined) return nothing(row, `${topic}: the id of the ${type} is missing.`);
	if (type === 'contact') return readContact(row, change, { ...said, identities: { customerId: objectId } });
	if (type === 'deal') return readDeal(row, change, objectId, { ...said, links: [dealLink(objectId)] });
	if (type === 'ticket') return readTicket(row, change, objectId, said, options);
	return nothing(row, `${topic}: nothing in it that concerns a lead.`);
}

function readContact(row: Fields, change: string, said: Said): LeadRecord[] {
	const identify: LeadRecord = { ...said, kind: 'identity', name: 'identify' };
	switch (change) {
		case 'creation':
			row.note('HubSpot sends no properties: fetch the contact with a HubSpot node for its e-mail and phone.');
			return [identify, { ...said, kind: 'event', name: 'lead_created' }];
		case 'propertyChange':
			return readContactProperty(row, said, identify);
		case 'privacyDeletion':
			return [{ ...said, kind: 'privacy', name: 'forget' }];
		case 'merge':
			return mergedIds(row).map((mergedId) => ({
				...said,
				kind: 'identity',
				name: 'alias',
				id: `${said.id}:${mergedId}`,
				identities: { customerId: row.id('newObjectId', 'primaryObjectId') ?? said.identities.customerId },
				formerly: { customerId: mergedId },
			}));
		default:
			return nothing(row, `${said.topic}: nothing in it that concerns a lead.`);
	}
}

function mergedIds(row: Fields): string[] {
	const survivor = row.id('newObjectId', 'primaryObjectId');
	const ids = [row.id('primaryObjectId'), ...row.list('mergedObjectIds').map((merged) => merged.id(''))];
	return ids.filter((id): id is string => id !== undefined && id !== survivor);
}

function readContactProperty(row: Fields, said: Said, identify: LeadRecord): LeadRecord[] {
	const property = row.text('propertyName') ?? 'unknown';
	const value = row.text('propertyValue');
	if (property === 'email' || property === 'phone' || property === 'mobilephone') {
		const found = property === 'email' ? { email: row.email('propertyValue') } : { phone: row.phone('propertyValue') };
		return [{ ...identify, identities: { ...said.identities, ...found } }];
	}
	if (property.startsWith('hs_email_hard_bounce_reason')) {
		return value === undefined
			? []
			: [
					{
						...said,
						kind: 'suppression',
						name: 'hard_bounce',
						action: 'suppress',
						channel: 'email',
						subject: 'hubspot',
						reason: value,
					},
				];
	}
	// `hs_email_optout_12345` is one kind of mail, `hs_email_optout` all of it.
	const list = /^hs_email_optout_(\d+)$/.exec(property)?.[1];
	const code = list === undefined ? ownEntry(SUPPRESSING_PROPERTIES, property) : 'opt_out';
	if (code !== undefined)
		return readSwitch(row, said, code, list === undefined ? 'hubspot' : `hubspot:subscription:${list}`);

	const traits = TRAITS.has(property) && value !== undefined ? keepTraits({ [property]: value }) : {};
	if (Object.keys(traits).length === 0)
		return nothing(row, `${said.topic} ${property}: nothing in it that concerns a lead.`);
	const outcome =
		property === 'lifecyclestage'
			? ownEntry(LIFECYCLE_STAGES, value)
			: property === 'hs_lead_status'
				? ownEntry(LEAD_STATUSES, value)
				: undefined;
	const records: LeadRecord[] = [{ ...identify, traits }];
	if (outcome !== undefined)
		records.push({
			...said,
			kind: 'outcome',
			name: outcome,
			id: `hubspot:contact:${said.identities.customerId}:${outcome}`,
		});
	return records;
}

/** A property that says yes suppresses. One that says no releases nothing: the notification names no address to release. */
function readSwitch(row: Fields, said: Said, code: SuppressionCode, subject: string): LeadRecord[] {
	const reason = row.text('propertyName');
	if (!row.flag('propertyValue'))
		return nothing(row, `${reason}: not set, which releases nothing by itself; use Suppression Check's Release.`);
	return [{ ...said, kind: 'suppression', name: code, action: 'suppress', channel: 'email', subject, reason }];
}

function readDeal(row: Fields, change: string, dealId: string, said: Said): LeadRecord[] {
	if (change === 'creation') return [{ ...said, kind: 'event', name: 'deal_created' }];
	if (change !== 'propertyChange') return nothing(row, `${said.topic}: nothing in it that concerns a lead.`);
	row.note(
		'HubSpot does not say whose deal it is or what it is worth: fetch the deal with its contact, or subscribe to its associations.',
	);
	const property = row.text('propertyName');
	const value = row.text('propertyValue') ?? '';
	const won: LeadRecord = {
		...said,
		kind: 'outcome',
		name: 'won',
		id: `hubspot:deal:${dealId}:won`,
		subject: dealLink(dealId),
	};
	const updated: LeadRecord = { ...said, kind: 'event', name: 'deal_updated' };
	if (property === 'hs_is_closed_won') return value === 'true' ? [updated, won] : [updated];
	if (property !== 'dealstage') return [updated];
	const records: LeadRecord[] = [
		{ ...said, kind: 'event', name: 'deal_stage_changed', traits: keepTraits({ deal_stage: value }) },
	];
	const outcome = ownEntry(DEAL_STAGES, value);
	if (outcome !== undefined) records.push({ ...won, name: outcome, id: `hubspot:deal:${dealId}:${outcome}` });
	else if (/^\d+$/.test(value))
		row.note(`Stage ${value} belongs to a pipeline of your own: if it means won or lost, say so in Record Outcome.`);
	return records;
}

function readTicket(
	row: Fields,
	change: string,
	ticketId: string,
	said: Said,
	{ receivedAt }: ReadOptions,
): LeadRecord[] {
	const staged = change === 'propertyChange' && row.text('propertyName') === 'hs_pipeline_stage';
	if (change !== 'creation' && !staged) return nothing(row, `${said.topic}: nothing in it that concerns a lead.`);
	const stage = row.text('propertyValue')?.toLowerCase();
	const open = !(staged && stage !== undefined && CLOSED_TICKET_STAGES.has(stage));
	return listCaseRecords({
		source: 'hubspot',
		topic: said.topic,
		caseId: ticketId,
		open,
		identities: {},
		at: said.occurredAt,
		receivedAt,
		reason: staged ? `stage ${stage}` : 'created',
	});
}

/** `DEAL_TO_CONTACT` and `CONTACT_TO_DEAL` are the same tie from either end. */
function readAssociation(row: Fields, said: Said): LeadRecord[] {
	const [from, to] = (row.text('associationType') ?? '').split('_TO_');
	const ends = new Map([
		[from, row.id('fromObjectId')],
		[to, row.id('toObjectId')],
	]);
	const contactId = ends.get('CONTACT');
	const dealId = ends.get('DEAL');
	const ticketId = ends.get('TICKET');
	const link =
		dealId !== undefined ? dealLink(dealId) : ticketId !== undefined ? `hubspot:case:${ticketId}` : undefined;
	if (contactId === undefined || link === undefined || row.flag('associationRemoved'))
		return nothing(row, `${said.topic}: nothing in it that concerns a lead.`);
	return [{ ...said, kind: 'identity', name: 'identify', identities: { customerId: contactId }, links: [link] }];
}

function dealLink(dealId: string): string {
	return `hubspot:deal:${dealId}`;
}

function nothing(row: Fields, note: string): LeadRecord[] {
	row.note(note);
	return [];
}
