import type { INodeProperties } from 'n8n-workflow';

export const audienceField: INodeProperties = {
	displayName: 'Flow Is For',
	name: 'audience',
	type: 'options',
	options: [
		{ name: 'Customers', value: 'customers', description: 'Purchases are no reason to stay silent' },
		{ name: 'Prospects', value: 'prospects', description: 'Whoever bought lately is left alone' },
	],
	default: 'prospects',
	description: 'Whom the messages of this flow are meant for',
};
