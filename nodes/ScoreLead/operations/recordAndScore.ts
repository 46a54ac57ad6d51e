import type { NodeOperation } from '../../shared/nodeOperation';
import { readModel, scoringOptions } from '../fields/options';
import { payloadFields } from '../fields/payload';
import { hintAtRun } from './hintAtRun';
import { recordItems, toAdditions } from './recordItems';

export const recordAndScore: NodeOperation = {
	name: 'Record and Score',
	value: 'recordAndScore',
	action: 'Record and score lead',
	description: 'Save the event (only once, even if it comes again) and score the person. Use this after a trigger.',
	fields: [...payloadFields, scoringOptions],
	execute: async (batch) => {
		const answers = await recordItems(
			batch,
			async (requests, options) => await batch.engine.recordAndScore(requests, readModel(batch.parameters), options),
		);
		hintAtRun(batch.context, answers);
		return answers.map((answer) => toAdditions(answer, batch.workspace));
	},
};
