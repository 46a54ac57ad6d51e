import type { INodeProperties } from 'n8n-workflow';
import { SOURCE_NAMES } from '../../src/index';
import { vocabularyOptions } from './vocabularyFields';

export const MAP_FIELDS = 'mapFields';

/** How a payload is read: the vendor, and the fields by hand where there is none. */
export const sourceField: INodeProperties = {
	displayName: 'Source',
	name: 'source',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'Detect Automatically', value: 'auto', description: 'Recognize the sender by the shape of its data' },
		...SOURCE_NAMES.filter(({ name }) => name !== MAP_FIELDS)
			.map(({ name, label, emittedBy }) => ({ name: label, value: name, description: `From ${emittedBy}` }))
			.sort((a, b) => a.name.localeCompare(b.name)),
		{ name: 'Map Fields', value: MAP_FIELDS, description: 'Any other data; you choose the fields' },
	],
	default: 'auto',
	description: 'The app or service that sent the data',
};

/** The fields of *Map Fields*; `event` or `outcome` first, by the node that asks. */
export function mappingField(first: INodeProperties): INodeProperties {
	return {
		displayName: 'Fields',
		name: 'mapping',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description: 'Where to find each value. Only set fields with unusual names; common names are detected.',
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
				description: 'Comma-separated fields to store as lead attributes (used for fit)',
			},
		],
	};
}

export function field(displayName: string, name: string, example: string): INodeProperties {
	const description = `Path to the field, for example ${example}, or an expression. Leave empty to detect it automatically.`;
	return { displayName, name, type: 'string', default: '', placeholder: `e.g. ${example}`, description };
}

/** Entries of an *Options* collection that every node reading payloads has: what one of them understands, all may. */
export const sourceOptions: INodeProperties[] = [
	...vocabularyOptions,
	{
		displayName: 'Count Test Data',
		name: 'countTestData',
		type: 'boolean',
		default: false,
		description:
			"Whether a shop's test orders and sandbox payments count like real ones. Otherwise they are recorded without points and without an outcome.",
	},
	{
		displayName: 'Default Country',
		name: 'defaultCountry',
		type: 'string',
		default: '',
		placeholder: 'e.g. US',
		description: 'Two-letter country code for phone numbers without one',
	},
	{
		displayName: 'Default Time Zone',
		name: 'defaultZone',
		type: 'string',
		default: '',
		placeholder: 'e.g. Europe/Berlin',
		description: 'Time zone for times without one. Default: UTC.',
	},
	{
		displayName: 'Topic',
		name: 'topic',
		type: 'string',
		default: '',
		placeholder: 'e.g. orders/paid',
		description:
			"The vendor's event name, for example orders/paid. Set it when the trigger drops the header that carries it.",
	},
	{
		displayName: 'Trust Unverified Senders',
		name: 'trustUnauthenticated',
		type: 'boolean',
		default: false,
		description:
			'Whether data whose sender nobody checked may also lift suppressions, or grant consent to whoever refused it. It can always suppress. A Webhook node checks no signature, also not that of Twilio, Shopify or Klaviyo: set its Authentication to Header Auth before you turn this on.',
	},
];
