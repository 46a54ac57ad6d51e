import type { INodeExecutionData } from 'n8n-workflow';
import {
	EngineError,
	listIdentities,
	listOtherAddresses,
	readAddresses,
	readPath,
	readPerson,
	readPlaces,
	type Identity,
	type LeadReference,
	type WrittenPlace,
} from '../../src/index';
import { toReadArguments } from './itemToReading';
import type { Parameters } from './parameters';
import { messages } from './messages';
import { withoutOurs } from './withoutOurs';

/** An item's lead, with the further addresses of its fields. */
interface Addressed {
	identities: Identity[];
	others: Identity[];
}

/** Whose an item is, in full, and where they may be. */
export type AddressedLead = LeadReference & Addressed & { places?: WrittenPlace[] };

/** The people of a payload, with the places it names. */
interface People {
	people: Addressed[];
	places: WrittenPlace[];
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
	if (lead !== undefined) return addPayload(lead, () => readPeople(item, itemIndex, parameters));
	if (Object.keys(item.json).length === 0) {
		throw new EngineError('identity-missing', messages.emptyItem, { field: 'lead.id' });
	}
	const {
		people: [first, ...rest],
		places,
	} = readPeople(item, itemIndex, parameters);
	if (first === undefined || first.identities.length === 0) {
		throw new EngineError('identity-missing', messages.nobodyOnItem, { field: 'lead.id' });
	}
	// An item about several people could be sent to each of them.
	return { identities: first.identities, others: [...first.others, ...listAdded(first, rest)], places };
}

/** Whoever the payload is about, record by record. */
function readPeople(item: INodeExecutionData, itemIndex: number, parameters: Parameters): People {
	const { json: given, options } = toReadArguments(item, itemIndex, parameters);
	// A path given by hand may lead into what we put there.
	const json = options.leadId === undefined || options.mapping !== undefined ? given : withoutOurs(given);
	const records = readPerson(json, options);
	const people = records.map(({ source, identities, links }) => ({
		identities: listIdentities(source, identities, links),
		others: listOtherAddresses(identities),
	}));
	// Of several people a place is one's, and the others may be anywhere.
	return { people, places: isOnePerson(people) ? readPlaces(json, records) : [] };
}

/**
 * A later step may send to the addresses that the item came with: they are looked up beside those of its lead. Of a
 * payload about several people, those of the lead's own records; where none is the lead's, all of them.
 */
function addPayload<T extends Addressed>(lead: T, read: () => People): T & { places?: WrittenPlace[] } {
	try {
		const { people, places } = read();
		const known = new Set(lead.identities.map(nameOf));
		const samePerson = people.filter(({ identities }) => identities.some((identity) => known.has(nameOf(identity))));
		return {
			...lead,
			others: [...lead.others, ...listAdded(lead, samePerson.length > 0 ? samePerson : people)],
			places,
		};
	} catch {
		// What can't be read names nobody else.
		return lead;
	}
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
