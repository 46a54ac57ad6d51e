import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import {
	EngineError,
	ifReadable,
	listIdentities,
	listOtherAddresses,
	readAddresses,
	readFurtherAddresses,
	readPath,
	readPerson,
	readPlaces,
	type Identity,
	type LeadRecord,
	type LeadReference,
	type ReadPayloadOptions,
	type ItemRefusal,
	type WrittenPlace,
} from '../../src/index';
import { COLLEAGUES, isPosted, listBeside, withoutInLead } from './besideBody';
import { toReadArguments } from './itemToReading';
import type { Parameters } from './parameters';
import { messages } from './messages';
import { MAP_FIELDS } from './sourceFields';
import { recallReading } from './readings';
import { withoutOurs } from './withoutOurs';

/** An item's lead, with the further addresses of its fields. */
interface Addressed {
	identities: Identity[];
	others: Identity[];
}

/** Whose an item is, in full, where they may be, and what it says against a message to them. */
export type AddressedLead = LeadReference & Addressed & { places?: WrittenPlace[]; refusals?: ItemRefusal[] };

/** The people of a payload, with the places it names. */
interface People {
	people: Addressed[];
	/** Whoever stands beside it. */
	beside: Addressed[];
	places: WrittenPlace[];
	refusals: ItemRefusal[];
}

/** What Score Lead left on the item: the lead's ID, and who it said it was. A step in between may have written them anew. */
export function leadOnItem(item: INodeExecutionData): ({ leadId: string } & Addressed) | undefined {
	const leadId = readPath(item.json, 'lead.id');
	if (typeof leadId !== 'string' || leadId === '') return undefined;
	const addresses = readAddresses({
		email: readPath(item.json, 'lead.identities.email'),
		phone: readPath(item.json, 'lead.identities.phone'),
	});
	const kept = readAddresses({
		email: readValues(item, 'email'),
		phone: readValues(item, 'phone'),
	});
	return {
		leadId,
		identities: listIdentities('', addresses),
		others: [...listOtherAddresses(addresses), ...listIdentities('', kept), ...listOtherAddresses(kept)],
	};
}

/** Whose an item is: the lead Score Lead put on it, else the identities its payload holds. */
export function itemToLead(item: INodeExecutionData, itemIndex: number, parameters: Parameters): AddressedLead {
	const lead = leadOnItem(item);
	if (lead !== undefined) return addPayload(lead, readPeople(item, itemIndex, parameters, lead.leadId));
	if (Object.keys(item.json).length === 0) {
		throw new EngineError('identity-missing', messages.emptyItem, { field: 'lead.id' });
	}
	const {
		people: [first, ...rest],
		beside,
		places,
		refusals,
	} = readPeople(item, itemIndex, parameters);
	if (first === undefined || first.identities.length === 0) {
		throw new EngineError('identity-missing', messages.nobodyOnItem, { field: 'lead.id' });
	}
	// An item about several people could be sent to each of them.
	const others = [...first.others, ...listAdded(first, [...rest, ...beside])];
	return { identities: first.identities, others, places, refusals };
}

/** Of what the item says, what is about one of these, who were named apart from it. */
export function refusalsAbout(
	item: INodeExecutionData,
	itemIndex: number,
	{ parameters, identities }: { parameters: Parameters; identities: readonly Identity[] },
): ItemRefusal[] | undefined {
	// An item that nobody is found in says nothing of whoever was named.
	const refusals = ifReadable(() => itemToLead(item, itemIndex, parameters))?.refusals;
	const named = new Set(identities.map(({ kind, value }) => `${kind} ${value}`));
	const isAbout = ({ record }: ItemRefusal) =>
		listIdentities(record.source, record.identities).some(({ kind, value }) => named.has(`${kind} ${value}`));
	return refusals?.filter(isAbout);
}

/** Whoever the payload is about, record by record. */
function readPeople(item: INodeExecutionData, itemIndex: number, parameters: Parameters, leadId?: string): People {
	const { json: given, options } = toReadArguments(item, itemIndex, parameters);
	// A path given by hand may lead into what we put there.
	const json = options.mapping === undefined ? withoutOurs(given) : given;
	const records =
		leadId === undefined
			? readPerson(json, options)
			: (recallReading(item.json.lead, json, options) ?? readWhole(json, options, leadId));
	const people = records.map(toAddressed);
	// Of several people a place is one's, and the others may be anywhere.
	const places = isOnePerson(people) ? readPlaces(json, records) : [];
	const beside = readBeside(json, records, { ...options, leadId: leadId ?? '' });
	const at = readAsOf(given, leadId);
	const refusals = [...records, ...beside.records].filter(refuses).map((record) => ({ record, at }));
	return { people, beside: beside.people, places, refusals };
}

function refuses(record: LeadRecord): boolean {
	if (record.kind === 'suppression') return record.action === 'suppress';
	return record.kind === 'consent' ? record.name !== 'granted' : record.kind === 'privacy' && record.name === 'forget';
}

/** When Score Lead recorded the item, as it left it there. */
function readAsOf(json: IDataObject, leadId: string | undefined): number | undefined {
	const at = leadId === undefined ? NaN : Date.parse(String(readPath(json, 'lead.asOf')));
	return Number.isNaN(at) ? undefined : at;
}

function toAddressed({ source, identities, links }: LeadRecord): Addressed {
	return { identities: listIdentities(source, identities, links), others: listOtherAddresses(identities) };
}

/**
 * As its sender writes it or, where that can't be read or says nothing, as anybody might: an address beside an event of no
 * usable name is written to all the same.
 */
function readWhole(json: IDataObject, options: ReadPayloadOptions, leadId: string): readonly LeadRecord[] {
	const records = ifReadable(() => readPerson(json, options));
	if (records !== undefined && records.length > 0) return records;
	return readAnybody(withoutInLead(json, COLLEAGUES), { ...options, leadId });
}

function readAnybody(json: IDataObject, options: ReadPayloadOptions): readonly LeadRecord[] {
	return readPerson(json, { ...options, source: 'mapFields', peopleOnly: true });
}

/** Whoever steps put beside the body of a Webhook, which is all that is read of its item, or into a vendor's own payload. */
function readBeside(
	json: IDataObject,
	records: readonly LeadRecord[],
	options: ReadPayloadOptions,
): { people: Addressed[]; records: readonly LeadRecord[] } {
	if (isPosted(json)) {
		const added = listBeside(json);
		const found = Object.keys(added).length === 0 ? [] : readAnybody(added, options);
		return { people: found.map(toAddressed), records: found };
	}
	if (records.every(({ source }) => source === MAP_FIELDS)) {
		return {
			people: [{ identities: [], others: readFurtherAddresses(withoutInLead(json, COLLEAGUES), options) }],
			records: [],
		};
	}
	const identities = readAddresses({ email: json.email, phone: json.phone });
	const people = [{ identities: listIdentities('', identities), others: listOtherAddresses(identities) }];
	return { people, records: [] };
}

/**
 * A later step may send to the addresses that the item came with: they are looked up beside those of its lead. Of a
 * payload about several people, those of the lead's own records; where none is the lead's, all of them.
 */
function addPayload<T extends Addressed>(lead: T, { people, beside, places, refusals }: People) {
	const known = new Set(lead.identities.map(nameOf));
	const samePerson = people.filter(({ identities }) => identities.some((identity) => known.has(nameOf(identity))));
	const ofPayload = samePerson.length > 0 ? samePerson : people;
	return { ...lead, others: [...lead.others, ...listAdded(lead, [...ofPayload, ...beside])], places, refusals };
}

function isOnePerson([first, ...rest]: readonly Addressed[]): boolean {
	if (first === undefined) return false;
	const known = new Set(first.identities.map(nameOf));
	return rest.every(({ identities }) => {
		const isSame = identities.some((identity) => known.has(nameOf(identity)));
		for (const identity of identities) known.add(nameOf(identity));
		return isSame;
	});
}

function listAdded(lead: Addressed, people: readonly Addressed[]): Identity[] {
	const known = new Set([...lead.identities, ...lead.others].map(nameOf));
	const found = people.flatMap(({ identities, others }) => [...identities, ...others]);
	return found.filter((identity) => {
		const isNew = identity.kind !== 'link' && !known.has(nameOf(identity));
		known.add(nameOf(identity));
		return isNew;
	});
}

function nameOf({ kind, namespace, value }: Identity): string {
	return JSON.stringify([kind, namespace, value]);
}

/** The further addresses of a kind that Score Lead left on the item. */
function readValues(item: INodeExecutionData, kind: 'email' | 'phone'): unknown[] {
	const others = readPath(item.json, 'lead.identities.others');
	if (!Array.isArray(others)) return [];
	return others.filter((other) => readPath(other, 'kind') === kind).map((other) => readPath(other, 'value'));
}
