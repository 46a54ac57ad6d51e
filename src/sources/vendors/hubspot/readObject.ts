import { compact } from '../../../compact';
import type { LeadRecord, SuppressionCode } from '../../../lead/record';
import { keepTraits } from '../../../lead/traits';
import { Fields } from '../../reading/fields';
import { ownEntry } from '../../reading/ownEntry';
import type { Payload, Reading, ReadOptions, Recognition } from '../../source';
import { DEAL_STAGES, endByProbability, OPEN_STAGES } from './readDeal';
import { LEAD_STATUSES, LIFECYCLE_STAGES, TRAITS } from './readContact';

const CONTACT_MARKS = ['vid', 'canonical-vid', 'is-contact', 'identity-profiles', 'merged-vids'];

/**
 * A whole record of HubSpot instead of a notification: what the HubSpot node answers (v1, `properties.email.value`), an
 * object of the v3 API or of a workflow's webhook (`properties.email`), with its associations where they were asked for.
 * It says how things stand: an opt-out that is set suppresses, one that isn't releases nothing.
 */
export function recogniseObject({ body }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	if (fields.keys('properties').length === 0) return undefined;
	if (CONTACT_MARKS.some((name) => fields.has(name)) && (fields.has('vid') || fields.has('portal-id')))
		return { confidence: 0.95, because: "HubSpot's contact with vid and properties", topic: 'contact' };
	if (fields.has('dealId') && (fields.has('portalId') || fields.has('associations')))
		return { confidence: 0.95, because: "HubSpot's deal with dealId and properties", topic: 'deal' };
	const third =
		fields.has('id') && ((fields.has('createdAt') && fields.has('updatedAt')) || fields.has('objectTypeId'));
	const isHubSpot = fields.keys('properties').some((name) => /^hs_|^lifecyclestage$|^hubspot_|^dealstage$/.test(name));
	if (!third || !(isHubSpot || fields.has('archived'))) return undefined;
	const topic = fields.has('properties.dealstage') || fields.text('objectTypeId') === '0-3' ? 'deal' : 'contact';
	if (
		topic === 'contact' &&
		!['properties.email', 'properties.phone', 'properties.lifecyclestage'].some((path) => fields.has(path))
	)
		return undefined;
	return { confidence: 0.9, because: `HubSpot's ${topic} with properties, createdAt and updatedAt`, topic };
}

export function readObject({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const topic = recogniseObject({ body, headers: {}, item: body })?.topic ?? options.topic ?? 'contact';
	// v1 wraps each value with its history.
	const properties = fields.over(
		Object.fromEntries(
			Object.entries(fields.entries('properties')).map(([name, property]) => [
				name,
				typeof property === 'object' && property !== null ? fields.over(property).at('value').value : property,
			]),
		),
	);
	const records = topic === 'deal' ? readDealRow(fields, properties) : readContactRow(fields, properties);
	return { topic, records, notes: fields.notes };
}

const SUPPRESSING: Readonly<Record<string, SuppressionCode>> = {
	hs_email_optout: 'opt_out',
	hs_email_bad_address: 'invalid_address',
	hs_email_quarantined: 'manual',
};

function readContactRow(fields: Fields, properties: Fields): LeadRecord[] {
	const contactId = fields.id('vid', 'canonical-vid', 'id') ?? properties.id('hs_object_id');
	const occurredAt =
		properties.time('lastmodifieddate', 'hs_lastmodifieddate') ?? fields.time('updatedAt', 'createdAt');
	const common = {
		id:
			contactId === undefined
				? fields.contentId('hubspot', occurredAt)
				: `hubspot:row:${contactId}:${occurredAt ?? ''}`,
		source: 'hubspot',
		topic: 'contact',
		identities: {
			email: properties.email('email') ?? readProfile(fields),
			phone: properties
				.inCountry(properties.text('hs_country_region_code', 'country'))
				.phone('mobilephone', 'phone', 'hs_calculated_phone_number'),
			customerId: contactId,
		},
		occurredAt,
	};
	const traits = keepTraits(
		Object.fromEntries(Object.entries(properties.entries()).filter(([name]) => TRAITS.has(name))),
	);
	const records: LeadRecord[] = [{ ...common, kind: 'identity', name: 'identify', traits }];
	for (const merged of [...fields.list('merged-vids').map((id) => id.id('')), ...listMerged(properties)])
		if (merged !== undefined && merged !== contactId)
			records.push({
				...common,
				kind: 'identity',
				name: 'alias',
				id: `${common.id}:${merged}`,
				identities: compact({ customerId: contactId }),
				formerly: { customerId: merged },
			});
	const outcome =
		ownEntry(LEAD_STATUSES, properties.text('hs_lead_status')) ??
		ownEntry(LIFECYCLE_STAGES, properties.text('lifecyclestage'));
	// When somebody became a customer the record doesn't say.
	if (outcome !== undefined && outcome !== 'won')
		records.push({ ...common, kind: 'outcome', name: outcome, id: `hubspot:contact:${contactId ?? ''}:${outcome}` });
	return [...records, ...listRefusals(properties, common)];
}

/** As v1 has it beside the properties, or where they were left out. */
function readProfile(fields: Fields): string | undefined {
	return fields
		.list('identity-profiles')
		.flatMap((profile) => profile.list('identities'))
		.find((identity) => identity.text('type') === 'EMAIL')
		?.email('value');
}

/** `502:1700000000;503:…`: the contacts this one has absorbed. */
function listMerged(properties: Fields): string[] {
	const text = properties.text('hs_calculated_merged_vids', 'hs_merged_object_ids') ?? '';
	return text
		.split(';')
		.flatMap((part) => /^\d+/.exec(part.trim())?.[0] ?? [])
		.slice(0, 20);
}

function listRefusals(
	properties: Fields,
	common: Pick<LeadRecord, 'id' | 'source' | 'topic' | 'identities' | 'occurredAt'>,
): LeadRecord[] {
	const suppression = (name: SuppressionCode, reason: string, subject = 'hubspot'): LeadRecord => ({
		...common,
		kind: 'suppression',
		name,
		action: 'suppress',
		channel: 'email',
		id: `${common.id}:${reason}`,
		subject,
		reason,
	});
	return properties.keys().flatMap((property): LeadRecord[] => {
		if (/^hs_email_hard_bounce_reason/.test(property))
			return properties.text(property) === undefined ? [] : [suppression('hard_bounce', property)];
		const list = /^hs_email_optout_(\d+)$/.exec(property)?.[1];
		const code = list === undefined ? ownEntry(SUPPRESSING, property) : 'opt_out';
		if (code === undefined || !properties.flag(property)) return [];
		return [suppression(code, property, list === undefined ? 'hubspot' : `hubspot:subscription:${list}`)];
	});
}

function readDealRow(fields: Fields, properties: Fields): LeadRecord[] {
	const dealId = fields.id('dealId', 'id') ?? properties.id('hs_object_id') ?? '';
	const occurredAt = properties.time('hs_lastmodifieddate') ?? fields.time('updatedAt');
	const contacts = [
		...fields.list('associations.associatedVids').map((id) => id.id('')),
		...fields.list('associations.contacts.results').map((contact) => contact.id('id')),
	].filter((id) => id !== undefined);
	if (contacts.length === 0)
		fields.note('The deal names no contact. Ask for its associations with contacts, or subscribe to them.');
	const subject = `hubspot:deal:${dealId}`;
	const about = {
		source: 'hubspot',
		topic: 'deal',
		identities: compact({ customerId: contacts[0] }),
		links: [subject],
		occurredAt,
		...properties.money(['amount'], ['deal_currency_code']),
	};
	const stage = properties.text('dealstage') ?? '';
	const event: LeadRecord = {
		...about,
		kind: 'event',
		name: 'deal_updated',
		id: `hubspot:row:deal:${dealId}:${occurredAt ?? stage}`,
		traits: keepTraits({ deal_stage: stage }),
	};
	const name = endOfRow(fields, properties, stage);
	if (name === undefined) return [event];
	const at = name === 'reopened' ? occurredAt : (properties.time('closedate') ?? occurredAt);
	return [event, { ...about, kind: 'outcome', name, id: `${subject}:${name}:${at ?? ''}`, subject, occurredAt: at }];
}

/** Where a workflow puts what the pipeline says of the deal's stage. */
const STAGES = ['stage', 'dealStage', 'dealstage', 'pipelineStage', 'stageMetadata', 'properties.stage'];

/** Stages of one's own pipelines are numbers: the deal's own flags, the stage's metadata or its probability say how it ended. */
function endOfRow(fields: Fields, properties: Fields, stage: string): string | undefined {
	const metadata = STAGES.flatMap((path) => [`${path}.metadata`, path]);
	const at = (name: string) => metadata.map((path) => `${path}.${name}`);
	const closed = properties.flag('hs_is_closed') ?? fields.flag(...at('isClosed'));
	const known = ownEntry(DEAL_STAGES, stage) ?? ownEntry(DEAL_STAGES, toStage(fields.text(...at('label'))));
	const chance = endByProbability(properties.text('hs_deal_stage_probability') ?? fields.text(...at('probability')));
	if (properties.flag('hs_is_closed_won') === true || known === 'won') return 'won';
	if (properties.flag('hs_is_closed_lost') === true || known === 'lost') return 'lost';
	if (closed === false || (closed === undefined && OPEN_STAGES.has(stage))) return 'reopened';
	if (closed === true && properties.flag('hs_is_closed_won') === false) return 'lost';
	return closed === true && chance === 'reopened' ? 'lost' : chance;
}

/** `Closed Won` as the default pipeline's ID of it. */
function toStage(label: string | undefined): string | undefined {
	return label?.toLowerCase().replace(/[^a-z]/g, '');
}
