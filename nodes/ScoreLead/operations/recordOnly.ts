import type { NodeOperation } from '../../shared/nodeOperation';
import { readingOptions } from '../fields/options';
import { payloadFields } from '../fields/payload';
import { recordItems, toAdditions } from './recordItems';

export const recordOnly: NodeOperation = {
	name: 'Record Only',
	value: 'recordOnly',
	action: 'Record event only',
	description: 'Save the event without scoring, for example when you load past events',
	fields: [...payloadFields, readingOptions],
	execute: async (batch) => {
		const answers = await recordItems(
			batch,
			async (requests, options) => await batch.engine.recordEvents(requests, options),
		);
		return answers.map((answer) => toAdditions(answer, batch.workspace));
	},
};
