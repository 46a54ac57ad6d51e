import type { INodeProperties } from 'n8n-workflow';
import { PURPOSES, type Purpose } from '../../../src/index';
import type { Choice } from '../../shared/parameters';

export const purposeField: INodeProperties = {
	displayName: 'Purpose',
	name: 'purpose',
	type: 'options',
	options: [
		{ name: 'Marketing', value: 'marketing', description: 'Messages that promote or sell' },
		{
			name: 'Transactional',
			value: 'transactional',
			description: 'Order confirmations, delivery notices, password resets',
		},
	],
	default: 'marketing',
	description: 'What the message is for. Caps, quiet hours and most opt-outs apply to marketing only.',
};

export const PURPOSE: Choice<Purpose> = {
	name: 'purpose',
	label: 'Purpose',
	choices: PURPOSES,
	fallback: 'marketing',
};
