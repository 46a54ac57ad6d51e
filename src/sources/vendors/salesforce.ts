import { compact } from '../../compact';
import type { Identities } from '../../lead/identity';
import type { Channel } from '../../lead/channel';
import type { LeadRecord, SuppressionCode } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import { Fields } from '../reading/fields';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';
import { ownEntry } from '../reading/ownEntry';
import { listCaseRecords } from '../reading/supportCase';

/**
 * Salesforce Trigger: it polls and emits the row of one object, flat, with the fields that were selected.
 *
 * - The first three letters of `Id` tell the object (00Q Lead, 003 Contact, 006 Opportunity, 500 Case).
 * - A row tells how things stand, not what changed: a set opt-out suppresses, an unset one releases nothing, and every
 *   outcome has one ID per object, so that a row read again counts once.
 * - `Amount` has a currency only where the organisation uses several (`CurrencyIsoCode`).
 * - A person account has a contact's fields under names that begin with `Person`, and suffixes `__pc` for one's own.
 * - Change data capture sends what changed alone, with the object's name and ID in `ChangeEventHeader`.
 * - An opportunity that is open is reopened wherever it had been closed; each closing has the day it was closed in its ID.
 * - An opportunity rarely names a person: `ContactId`, where it was selected.
 */
const OBJECTS: Readonly<Record<string, 'Lead' | 'Contact' | 'Opportunity' | 'Case' | 'Account'>> = {
	'00Q': 'Lead',
	'003': 'Contact',
	'006': 'Opportunity',
	'500': 'Case',
	'001': 'Account',
};

const FLAGS: readonly { field: string; code: SuppressionCode; channel: Channel }[] = [
	{ field: 'HasOptedOutOfEmail', code: 'opt_out', channel: 'email' },
	{ field: 'DoNotCall', code: 'opt_out', channel: 'phone' },
];

const LEAD_STATUSES: Readonly<Record<string, string>> = {
	qualified: 'qualified',
	'closed - converted': 'qualified',
	unqualified: 'unqualified',
	disqualified: 'unqualified',
	'closed - not converted': 'unqualified',
};

export const salesforce: Source = {
	name: 'salesforce',
	label: 'Salesforce',
	emittedBy: 'Salesforce Trigger',
	topics: [
		{
			topic: 'Lead',
			becomes:
				'identity identify, event lead_created, outcome qualified or unqualified (IsConverted, Status), suppressions as for a contact',
		},
		{
			topic: 'Contact',
			becomes: `identity identify; ${FLAGS.map(({ field, code, channel }) => `${field}: suppression ${code} (${channel})`).join('; ')}; EmailBouncedDate: suppression hard_bounce`,
		},
		{ topic: 'Account', becomes: 'the same as a contact, where it is a person account' },
		{ topic: 'Opportunity', becomes: 'event deal_updated, outcome won or lost once closed, reopened while open' },
		{
			topic: 'Case',
			becomes: 'event support_case_opened or support_case_solved, suppression support_case or its release',
		},
	],
	identifiedBy: ['Id', 'Email', 'PersonEmail', 'Phone', 'ContactId'],
	signs: ['attributes', 'CreatedDate', 'LastModifiedDate', 'SystemModstamp', 'ChangeEventHeader', 'data', 'payload'],
	recognise,
	read: readRow,
};

function recognise({ body }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	const change = changeOf(fields);
	if (change !== undefined) {
		const entity = change.text('ChangeEventHeader.entityName');
		return compact({ confidence: 0.95, because: "Salesforce's ChangeEventHeader", topic: entity });
	}
	const topic = objectOf(fields);
	if (
		topic === undefined ||
		!['attributes', 'CreatedDate', 'LastModifiedDate', 'SystemModstamp'].some((name) => fields.has(name))
	)
		return undefined;
	return { confidence: 0.9, because: `a Salesforce ${topic} by its Id`, topic };
}

/** The event itself, or what a subscriber wraps it in. */
function changeOf(fields: Fields): Fields | undefined {
	for (const path of ['data.payload', 'payload', 'message.payload'])
		if (fields.has(`${path}.ChangeEventHeader.recordIds`)) return fields.at(path);
	return fields.has('ChangeEventHeader.recordIds') ? fields : undefined;
}

function objectOf(fields: Fields): string | undefined {
	const id = fields.text('Id');
	if (id === undefined || !/^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(id)) return undefined;
	return fields.text('attributes.type') ?? ownEntry(OBJECTS, id.slice(0, 3));
}

function readRow({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const change = changeOf(fields);
	if (change === undefined) return readObject(fields, objectOf(fields) ?? 'unknown', options);
	const topic = change.text('ChangeEventHeader.entityName') ?? 'unknown';
	if (/DELETE/.test(change.text('ChangeEventHeader.changeType') ?? ''))
		return { topic, records: [], notes: [`${topic}: a deleted row says nothing about a lead.`] };
	// One change of several records at once is the same change of each.
	const readings = change.list('ChangeEventHeader.recordIds').map((recordId) => {
		const row = fields.over({
			...change.entries(),
			Id: recordId.value,
			LastModifiedDate: change.at('LastModifiedDate').value ?? change.at('ChangeEventHeader.commitTimestamp').value,
		});
		return readObject(row, topic, options, true);
	});
	return { topic, records: readings.flatMap(({ records }) => records), notes: fields.notes };
}

/** A row that was merged into another is deleted and says which: its person is that one from then on. */
function toAlias(row: Fields, ids: { topic: string; objectId: string; survivor: string }): LeadRecord {
	return {
		kind: 'identity',
		name: 'alias',
		id: `salesforce:merge:${ids.objectId}`,
		source: 'salesforce',
		topic: ids.topic,
		identities: { customerId: ids.survivor },
		formerly: { customerId: ids.objectId },
		occurredAt: row.time('LastModifiedDate', 'SystemModstamp'),
	};
}

function readObject(row: Fields, topic: string, options: ReadOptions, partly = false): Reading {
	const objectId = row.id('Id') ?? '';
	const survivor = row.id('MasterRecordId');
	if (survivor !== undefined && topic !== 'Opportunity' && topic !== 'Case')
		return { topic, records: [toAlias(row, { topic, objectId, survivor })], notes: row.notes };
	if (row.flag('IsDeleted'))
		return { topic, records: [], notes: [`${topic}: a deleted row says nothing about a lead.`] };
	switch (topic) {
		case 'Lead':
		case 'Contact':
			return { topic, records: readPerson(row, topic, objectId, partly), notes: row.notes };
		case 'Account':
			if (!(row.flag('IsPersonAccount') || row.keys().some((key) => key.startsWith('Person'))))
				return { topic, records: [], notes: ['Account: a company, not a person.'] };
			return { topic, records: readPerson(row, topic, objectId, partly), notes: row.notes };
		case 'Opportunity':
			return { topic, records: readOpportunity(row, objectId, partly), notes: row.notes };
		case 'Case':
			if (partly && !row.has('Status') && !row.has('IsClosed'))
				return { topic, records: [], notes: ['Case: its status did not change.'] };
			return { topic, records: readCase(row, objectId, options), notes: row.notes };
		default:
			return { topic, records: [], notes: [`${topic}: contains nothing that concerns a lead.`] };
	}
}

function readPerson(row: Fields, topic: string, objectId: string, partly: boolean): LeadRecord[] {
	const at = row.time('LastModifiedDate', 'SystemModstamp', 'CreatedDate');
	const email = row.email('Email', 'PersonEmail');
	const common = {
		id: `salesforce:${topic}:${objectId}:${at ?? ''}`,
		source: 'salesforce',
		topic,
		identities: {
			email,
			phone: row.phone('MobilePhone', 'PersonMobilePhone', 'Phone', 'PersonHomePhone'),
			customerId: objectId,
		},
		occurredAt: at,
	};
	const traits = keepTraits({
		country: row.text('Country', 'MailingCountry', 'PersonMailingCountry', 'BillingCountry'),
		region: row.text('State', 'MailingState', 'PersonMailingState'),
		industry: row.text('Industry'),
		lead_source: row.text('LeadSource', 'PersonLeadSource'),
		employees: row.number('NumberOfEmployees'),
		annual_revenue: row.number('AnnualRevenue'),
		job_title: row.text('Title', 'PersonTitle'),
		rating: row.text('Rating'),
		status: row.text('Status'),
	});
	const records: LeadRecord[] = [{ ...common, kind: 'identity', name: 'identify', traits }];
	if (topic === 'Lead') {
		const created = !partly || row.text('ChangeEventHeader.changeType') === 'CREATE';
		if (created)
			records.push({
				...common,
				kind: 'event',
				name: 'lead_created',
				id: `salesforce:Lead:${objectId}:created`,
				occurredAt: row.time('CreatedDate') ?? at,
			});
		const outcome = row.flag('IsConverted') ? 'qualified' : ownEntry(LEAD_STATUSES, row.text('Status')?.toLowerCase());
		if (outcome !== undefined)
			records.push({ ...common, kind: 'outcome', name: outcome, id: `salesforce:Lead:${objectId}:${outcome}` });
	}
	for (const { field, code, channel } of FLAGS) {
		if (row.flag(field, `Person${field}`))
			records.push({
				...common,
				id: `${common.id}:${field}`,
				kind: 'suppression',
				name: code,
				action: 'suppress',
				channel,
				subject: 'salesforce',
				reason: field,
			});
	}
	const bouncedAt = row.time('EmailBouncedDate', 'PersonEmailBouncedDate');
	if (bouncedAt !== undefined) {
		records.push({
			...common,
			id: `salesforce:${topic}:${objectId}:bounced:${bouncedAt}`,
			kind: 'suppression',
			name: 'hard_bounce',
			action: 'suppress',
			channel: 'email',
			occurredAt: bouncedAt,
			subject: 'salesforce',
			reason: 'EmailBouncedDate',
		});
	}
	return records;
}

function readOpportunity(row: Fields, objectId: string, partly: boolean): LeadRecord[] {
	const at = row.time('LastModifiedDate', 'SystemModstamp', 'CreatedDate');
	const contactId = row.id('ContactId', 'Contact.Id', 'Primary_Contact__c');
	if (contactId === undefined)
		row.note('The opportunity names no contact. Select ContactId, or fetch its contact roles.');
	const stage = row.text('StageName');
	const forecast = row.text('ForecastCategoryName', 'ForecastCategory');
	const won = row.flag('IsWon') ?? (stage === 'Closed Won' || forecast === 'Closed');
	// Stages of one's own have any name: a forecast without them at 0 % is lost.
	const isOmitted = forecast === 'Omitted' && row.number('Probability') === 0;
	const closed = won || (row.flag('IsClosed') ?? (stage === 'Closed Lost' || isOmitted));
	const identities: Identities = { customerId: contactId, email: row.email('Contact.Email') };
	const common = {
		source: 'salesforce',
		topic: 'Opportunity',
		identities,
		links: [`salesforce:opportunity:${objectId}`],
		occurredAt: at,
		...row.money(['Amount'], ['CurrencyIsoCode']),
	};
	const event: LeadRecord = {
		...common,
		kind: 'event',
		name: 'deal_updated',
		id: `salesforce:Opportunity:${objectId}:${at ?? ''}`,
		traits: keepTraits({ deal_stage: stage }),
	};
	// A change says how it stands only where its stage or its end changed.
	if (partly && stage === undefined && !row.has('IsClosed') && !row.has('IsWon')) return [event];
	const outcome = won ? 'won' : closed ? 'lost' : 'reopened';
	if (outcome === 'reopened' && isNew(row)) return [event];
	// Edited afterwards it is won once; the day it was closed tells that from being won anew.
	const when = outcome === 'reopened' ? (at ?? '') : (row.text('CloseDate') ?? '');
	return [
		event,
		{
			...common,
			kind: 'outcome',
			name: outcome,
			id: `salesforce:Opportunity:${objectId}:${outcome}${when === '' ? '' : `:${when}`}`,
			subject: `salesforce:opportunity:${objectId}`,
		},
	];
}

/** What nobody has changed since it was created was never closed. */
function isNew(row: Fields): boolean {
	const created = row.text('CreatedDate');
	return (
		row.text('ChangeEventHeader.changeType') === 'CREATE' || created === row.text('LastModifiedDate', 'SystemModstamp')
	);
}

function readCase(row: Fields, caseId: string, { receivedAt }: ReadOptions): LeadRecord[] {
	const status = row.text('Status');
	return listCaseRecords({
		source: 'salesforce',
		topic: 'Case',
		caseId,
		open: !(row.flag('IsClosed') ?? status === 'Closed'),
		identities: {
			email: row.email('ContactEmail', 'SuppliedEmail'),
			phone: row.phone('ContactPhone', 'SuppliedPhone'),
			customerId: row.id('ContactId'),
		},
		at: row.time('LastModifiedDate', 'SystemModstamp', 'CreatedDate'),
		receivedAt,
		reason: status,
	});
}
