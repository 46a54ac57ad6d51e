import { mapInTurns } from '../../../src/index';
import type { NodeOperation } from '../../shared/nodeOperation';
import { readingOptions } from '../fields/options';
import { payloadFields } from '../fields/payload';
import { beginWithChosen, startingPointsField } from '../fields/startingPoints';
import { recordPast } from './recordPast';
import { recordItems, toAdditions } from './recordItems';

export const recordOnly: NodeOperation = {
	name: 'Record Only',
	value: 'recordOnly',
	action: 'Record event only',
	description: 'Save the event without scoring, for example when you load past events',
	fields: [...payloadFields, startingPointsField, readingOptions],
	execute: async (batch) => {
		await beginWithChosen(batch);
		const isPast = batch.parameters.read('options.pastEvents', 0, false);
		if (isPast) return await recordPast(batch);
		const answers = await recordItems(
			batch,
			async (requests, options) => await batch.engine.recordEvents(requests, options),
		);
		return await mapInTurns(answers, (answer) => toAdditions(answer, batch.workspace));
	},
};
