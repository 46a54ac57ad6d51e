import type { INodeProperties } from 'n8n-workflow';

export const noteField: INodeProperties = {
	displayName: 'Note',
	name: 'note',
	type: 'string',
	default: '',
	placeholder: 'e.g. asked by phone',
	description: 'Kept with the entry, unless the store hashes what it keeps',
};
