import type { INodeProperties } from 'n8n-workflow';

export const domainField: INodeProperties = {
	displayName: 'Domain',
	name: 'domain',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. acme.example',
	description: 'Domain of the company, as in the email addresses of its people',
};
