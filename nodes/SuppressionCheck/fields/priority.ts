import type { INodeProperties } from 'n8n-workflow';
import { PRIORITIES, type Priority } from '../../../src/index';
import type { Choice } from '../../shared/parameters';

export const priorityField: INodeProperties = {
	displayName: 'Priority',
	name: 'priority',
	type: 'options',
	options: [
		{ name: 'High', value: 'high', description: 'What is expected or cannot wait, such as a cart reminder' },
		{ name: 'Low', value: 'low', description: 'What can wait, such as a newsletter' },
		{ name: 'Normal', value: 'normal', description: 'Everything else' },
	],
	default: 'normal',
	description:
		'How the message ranks. The minimum gap after a message holds back only messages of the same or a lower priority. Frequency caps count every message.',
};

export const PRIORITY: Choice<Priority> = {
	name: 'priority',
	label: 'Priority',
	choices: PRIORITIES,
	fallback: 'normal',
};
