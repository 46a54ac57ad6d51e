import type { INodeProperties } from 'n8n-workflow';
import { SOURCES } from '../../src/index';

export const MAP_FIELDS = 'mapFields';

const FIELD_HINT =
	'A field of the item, such as customer.email, or an expression that gives the value. Empty: the usual names are tried.';

/** How a payload is read: the vendor, and the fields by hand where there is none. */
export const sourceField: INodeProperties = {
	displayName: 'Source',
	name: 'source',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'Detect Automatically', value: 'auto', description: 'Recognise the payload by its shape' },
		...SOURCES.filter(({ name }) => name !== MAP_FIELDS)
			.map(({ name, label, emittedBy }) => ({ name: label, value: name, description: `From ${emittedBy}` }))
			.sort((a, b) => a.name.localeCompare(b.name)),
		{ name: 'Map Fields', value: MAP_FIELDS, description: 'Any other payload: say where its fields are' },
	],
	default: 'auto',
	description: 'Where the items come from',
};

/** The fields of *Map Fields*; `event` or `outcome` first, by the node that asks. */
export function mappingField(first: INodeProperties): INodeProperties {
	return {
		displayName: 'Fields',
		name: 'mapping',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description:
			'Where the item says what. Only those whose names are unusual have to be given: the usual names are tried for all others.',
		displayOptions: { show: { source: [MAP_FIELDS] } },
		options: [
			field('Amount Field', 'amount', 'order.total'),
			field('Anonymous ID Field', 'anonymousId', 'visitor_id'),
			field('Category Field', 'category', 'product.category'),
			field('Currency Field', 'currency', 'order.currency'),
			field('Customer ID Field', 'customerId', 'customer.id'),
			field('Email Field', 'email', 'customer.email'),
			first,
			field('ID Field', 'id', 'event_id'),
			field('Phone Field', 'phone', 'customer.phone'),
			field('Time Field', 'occurredAt', 'created_at'),
			{
				displayName: 'Trait Fields',
				name: 'traits',
				type: 'string',
				default: '',
				placeholder: 'e.g. country, plan, company_size',
				description: 'Fields kept as what is known about the lead, for its fit. Separate with commas.',
			},
		],
	};
}

export function field(displayName: string, name: string, example: string): INodeProperties {
	return { displayName, name, type: 'string', default: '', placeholder: `e.g. ${example}`, description: FIELD_HINT };
}

/** Entries of an *Options* collection that every node reading payloads has. */
export const sourceOptions: INodeProperties[] = [
	{
		displayName: 'Default Country',
		name: 'defaultCountry',
		type: 'string',
		default: '',
		placeholder: 'e.g. US',
		description: 'Two-letter country of phone numbers that are written without a country code',
	},
	{
		displayName: 'Default Time Zone',
		name: 'defaultZone',
		type: 'string',
		default: '',
		placeholder: 'e.g. Europe/Berlin',
		description: 'Time zone of times that are written without one. UTC unless set.',
	},
	{
		displayName: 'Topic',
		name: 'topic',
		type: 'string',
		default: '',
		placeholder: 'e.g. orders/paid',
		description:
			"The vendor's own name of what happened, where the payload could be two things. Triggers drop the header that says it.",
	},
	{
		displayName: 'Trust Unverified Senders',
		name: 'trustUnauthenticated',
		type: 'boolean',
		default: false,
		description:
			'Whether payloads that carry no signature may also let messages through: end suppressions, give consent, take back purchases and deals won. What stops messages they may always say.',
	},
];
