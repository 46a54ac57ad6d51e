import type { NodeOperation } from '../../shared/nodeOperation';
import { channelsField } from '../fields/channel';
import { noteField } from '../fields/note';
import { personFields } from '../../shared/person';
import { releasedReasonField } from '../fields/reason';
import { changeList } from './changeList';

export const release: NodeOperation = {
	name: 'Release',
	value: 'release',
	action: 'Release lead',
	description: 'Remove a person from the suppression list',
	fields: [...personFields, channelsField, releasedReasonField, noteField],
	execute: async (batch) => await changeList(batch, 'release'),
};
