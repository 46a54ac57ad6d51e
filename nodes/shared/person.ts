import type { INodeExecutionData, INodeProperties } from 'n8n-workflow';
import {
	compact,
	EngineError,
	listIdentities,
	listOtherAddresses,
	readAddresses,
	readPath,
	type Identities,
} from '../../src/index';
import { itemToLead, leadOnItem, refusalsAbout, type AddressedLead } from './itemToLead';
import { messages } from './messages';
import type { Choice, Parameters } from './parameters';

const WAYS = ['item', 'customerId', 'email', 'leadId', 'phone'] as const;
type Way = (typeof WAYS)[number];

/** An agent fills these; in a workflow the item says who it is about. */
export const personFields: INodeProperties[] = [
	{
		displayName: 'Person',
		name: 'person',
		type: 'options',
		options: [
			{ name: 'By Customer ID', value: 'customerId', description: 'The ID that an event of Map Fields gave' },
			{ name: 'By Email', value: 'email' },
			{ name: 'By Lead ID', value: 'leadId', description: 'The ID that Score Lead adds to the lead' },
			{ name: 'By Phone', value: 'phone', description: 'With its country code' },
			{
				name: 'From the Item (Automatic)',
				value: 'item',
				description: 'The lead that Score Lead added, or else the email, phone or ID in the item',
			},
		],
		default: 'item',
		description: 'Who this is about',
	},
	{
		displayName: 'Email, Phone or ID',
		name: 'personValue',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. customer.email',
		displayOptions: { show: { person: ['customerId', 'email', 'leadId', 'phone'] } },
		description: 'Enter the value itself, the name of a field that holds it, or an expression',
	},
];

const WAY: Choice<Way> = { name: 'person', label: 'Person', choices: WAYS, fallback: 'item' };

export function readPerson(item: INodeExecutionData, itemIndex: number, parameters: Parameters): AddressedLead {
	const way = parameters.choose(WAY, itemIndex);
	if (way === 'item') return itemToLead(item, itemIndex, parameters);
	const value = readValue(item, itemIndex, parameters);
	if (way === 'leadId') {
		// What the item says is its own lead's.
		const isItsOwn = leadOnItem(item)?.leadId === value;
		return isItsOwn ? itemToLead(item, itemIndex, parameters) : { leadId: value, identities: [], others: [] };
	}
	const identities: Identities = way === 'customerId' ? { customerId: value } : readAddresses({ [way]: value });
	const listed = listIdentities('mapFields', identities);
	if (listed.length > 0) {
		const refusals = refusalsAbout(item, itemIndex, { parameters, identities: listed });
		return compact({ identities: listed, others: listOtherAddresses(identities), refusals });
	}
	throw new EngineError('identity-missing', messages.personUnusable(way), { field: 'personValue' });
}

/** Of a field, of an expression, or as it was typed. */
function readValue({ json }: INodeExecutionData, itemIndex: number, parameters: Parameters): string {
	const reference = parameters.field('personValue', itemIndex);
	const value = typeof reference === 'string' ? (readPath(json, reference) ?? reference) : reference?.value;
	if ((typeof value === 'string' && value.trim() !== '') || typeof value === 'number') return String(value).trim();
	throw new EngineError('identity-missing', messages.personMissing(value), { field: 'personValue' });
}
