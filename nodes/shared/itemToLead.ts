import type { INodeExecutionData } from 'n8n-workflow';
import {
	EngineError,
	listIdentities,
	listOtherAddresses,
	readAddresses,
	readPath,
	readPerson,
	type Identity,
	type LeadReference,
} from '../../src/index';
import { toReadArguments } from './itemToReading';
import type { Parameters } from './parameters';
import { messages } from './messages';

/** An item's lead, with the further addresses of its fields. */
interface Addressed {
	identities: Identity[];
	others: Identity[];
}

/** Whose an item is, in full. */
export type AddressedLead = LeadReference & Addressed;

/** What Score Lead left on the item: the lead's id, and who it said it was. A step in between may have written them anew. */
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
	if (lead !== undefined) return lead;
	const { json, options } = toReadArguments(item, itemIndex, parameters);
	const [record] = readPerson(json, options);
	const identities = record === undefined ? [] : listIdentities(record.source, record.identities, record.links);
	if (identities.length === 0) {
		throw new EngineError('identity-missing', messages.nobodyOnItem, { field: 'lead.id' });
	}
	return { identities, others: record === undefined ? [] : listOtherAddresses(record.identities) };
}

/** The further addresses of a kind that Score Lead left on the item. */
function readValues(item: INodeExecutionData, kind: 'email' | 'phone'): unknown[] {
	const others = readPath(item.json, 'lead.identities.others');
	if (!Array.isArray(others)) return [];
	return others.filter((other) => readPath(other, 'kind') === kind).map((other) => readPath(other, 'value'));
}
