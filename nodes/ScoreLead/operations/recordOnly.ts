import type { NodeOperation } from '../../shared/nodeOperation';
import { readingOptions } from '../fields/options';
import { payloadFields } from '../fields/payload';
import { recordItems, toAdditions } from './recordItems';

export const recordOnly: NodeOperation = {
	name: 'Record Only',
	value: 'recordOnly',
	action: 'Record event',
	description: 'Record what the item says, for instance when loading past events',
	fields: [...payloadFields, readingOptions],
	execute: async (batch) => {
		const answers = await recordItems(batch, async (requests) => await batch.engine.recordEvents(requests));
		return answers.map(toAdditions);
	},
};
