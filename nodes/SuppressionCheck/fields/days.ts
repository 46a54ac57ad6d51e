import type { INodeProperties } from 'n8n-workflow';

/** How long somebody stays on the list. */
export const daysField: INodeProperties = {
	displayName: 'For Days',
	name: 'days',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: 'Number of days until the suppression expires. 0 means until released.',
};
