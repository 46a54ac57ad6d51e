import type { INodeExecutionData } from 'n8n-workflow';
import {
	compact,
	EngineError,
	listIdentities,
	normaliseEmail,
	normalisePhone,
	readPath,
	readPerson,
	type Identity,
	type LeadReference,
} from '../../src/index';
import { toReadArguments } from './itemToReading';
import type { Parameters } from './parameters';
import { messages } from './messages';

/** What Score Lead left on the item: the lead's id, and who it said it was. */
export function leadOnItem(item: INodeExecutionData): { leadId: string; identities: Identity[] } | undefined {
	const leadId = readPath(item.json, 'lead.id');
	if (typeof leadId !== 'string' || leadId === '') return undefined;
	const email = readPath(item.json, 'lead.identities.email');
	const phone = readPath(item.json, 'lead.identities.phone');
	const identities = { email: toText(normaliseEmail(email)), phone: toText(normalisePhone(phone)) };
	return { leadId, identities: listIdentities('', compact(identities)) };
}

/** Whose an item is: the lead Score Lead put on it, else the identities its payload holds. */
export function itemToLead(
	item: INodeExecutionData,
	itemIndex: number,
	parameters: Parameters,
): LeadReference & { identities: Identity[] } {
	const lead = leadOnItem(item);
	if (lead !== undefined) return lead;
	const { json, options } = toReadArguments(item, itemIndex, parameters);
	const [record] = readPerson(json, options);
	const identities = record === undefined ? [] : listIdentities(record.source, record.identities, record.links);
	if (identities.length === 0) {
		throw new EngineError('identity-missing', messages.nobodyOnItem, { field: 'lead.id' });
	}
	return { identities };
}

/** An address that is none finds nobody. */
function toText(address: { ok: true; value: string } | { ok: false }): string | undefined {
	return address.ok ? address.value : undefined;
}
