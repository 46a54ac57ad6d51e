import type { INodeProperties } from 'n8n-workflow';
import { messages } from '../../shared/messages';
import type { NodeOperation } from '../../shared/nodeOperation';
import { optionsField } from '../../shared/optionsField';
import { sourceOptions } from '../../shared/sourceFields';
import { channelsField } from '../fields/channel';
import { noteField } from '../fields/note';
import { personFields } from '../../shared/person';
import { isFromPayload, reasonField, unlessFromPayload } from '../fields/reason';
import { changeList } from './changeList';
import { recordFromPayload } from './recordFromPayload';

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
	fields: [
		reasonField,
		...[...personFields, channelsField, daysField, noteField].map(unlessFromPayload),
		optionsField(sourceOptions),
	],
	execute: async (batch) =>
		isFromPayload(batch.parameters)
			? await recordFromPayload(batch, {
					key: 'suppression',
					isMeant: ({ kind }) => kind === 'suppression' || kind === 'consent',
					describeSilence: messages.noRefusal,
				})
			: await changeList(batch, 'suppress'),
};
