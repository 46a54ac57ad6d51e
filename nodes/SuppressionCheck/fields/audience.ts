import type { INodeProperties } from 'n8n-workflow';

export const audienceField: INodeProperties = {
	displayName: 'Who Gets This Message',
	name: 'audience',
	type: 'options',
	options: [
		{ name: 'Customers Too', value: 'customers', description: "Past purchases don't block messages" },
		{ name: 'People Who Have Not Bought Lately', value: 'prospects', description: 'Recent buyers are not contacted' },
	],
	default: 'prospects',
	description: "Who this workflow's messages are for",
};
