import type { INodeProperties } from 'n8n-workflow';

export const noteField: INodeProperties = {
	displayName: 'Note',
	name: 'note',
	type: 'string',
	default: '',
	placeholder: 'e.g. asked by phone',
	description: 'Saved with the entry (not saved when a hashing secret is set)',
};
