import type { NodeOperation } from '../../shared/nodeOperation';
import { readModel, scoringOptions } from '../fields/options';
import { payloadFields } from '../fields/payload';
import { beginWithChosen, startingPointsField } from '../fields/startingPoints';
import { hintAtRun } from './hintAtRun';
import { recordItems, toAdditions } from './recordItems';

export const recordAndScore: NodeOperation = {
	name: 'Record and Score',
	value: 'recordAndScore',
	action: 'Record and score lead',
	description: 'Save the event (only once, even if it comes again) and score the person. Use this after a trigger.',
	fields: [...payloadFields, startingPointsField, scoringOptions],
	execute: async (batch) => {
		await beginWithChosen(batch);
		const answers = await recordItems(
			batch,
			async (requests, options) => await batch.engine.recordAndScore(requests, readModel(batch.parameters), options),
		);
		await hintAtRun(batch, answers);
		return answers.map((answer) => toAdditions(answer, batch.workspace));
	},
};
