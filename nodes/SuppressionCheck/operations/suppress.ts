import { messages } from '../../shared/messages';
import type { NodeOperation } from '../../shared/nodeOperation';
import { optionsField } from '../../shared/optionsField';
import { sourceOptions } from '../../shared/sourceFields';
import { channelsField } from '../fields/channel';
import { daysField } from '../fields/days';
import { noteField } from '../fields/note';
import { personFields } from '../../shared/person';
import { isFromPayload, reasonField, unlessFromPayload } from '../fields/reason';
import { changeList } from './changeList';
import { recordFromPayload } from './recordFromPayload';

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
