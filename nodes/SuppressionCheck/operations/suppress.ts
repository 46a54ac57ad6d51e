import type { INodeProperties } from 'n8n-workflow';
import type { NodeOperation } from '../../shared/nodeOperation';
import { channelsField } from '../fields/channel';
import { noteField } from '../fields/note';
import { isFromPayload, reasonField } from '../fields/reason';
import { changeList } from './changeList';
import { suppressFromPayload } from './suppressFromPayload';

const daysField: INodeProperties = {
	displayName: 'For Days',
	name: 'days',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: 'Number of days until the suppression expires. 0 means until released.',
};

export const suppress: NodeOperation = {
	name: 'Suppress',
	value: 'suppress',
	action: 'Suppress lead',
	description: 'Add a person to the suppression list',
	fields: [channelsField, reasonField, daysField, noteField],
	execute: async (batch) =>
		isFromPayload(batch.parameters) ? await suppressFromPayload(batch) : await changeList(batch, 'suppress'),
};
