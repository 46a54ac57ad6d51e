import { answerReadable, mapResult } from '../../shared/answerReadable';
import type { NodeOperation } from '../../shared/nodeOperation';
import { personFields, readPerson } from '../../shared/person';
import { readModel, scoringOptions } from '../fields/options';
import { payloadFields } from '../fields/payload';
import { beginWithChosen, startingPointsField } from '../fields/startingPoints';
import { hintAtModel } from './hintAtRun';
import { scoredToJson } from './leadToJson';

export const scoreOnly: NodeOperation = {
	name: 'Score Only',
	value: 'scoreOnly',
	action: 'Score lead on record',
	description: 'Score someone already known, without saving an event',
	fields: [...personFields, ...payloadFields, startingPointsField, scoringOptions],
	execute: async (batch) => {
		await beginWithChosen(batch);
		const answers = await answerReadable(
			batch,
			(item, itemIndex) => readPerson(item, itemIndex, batch.parameters),
			async (references) => await batch.engine.scoreLeads(references, readModel(batch.parameters)),
		);
		await hintAtModel(batch, answers);
		return answers.map((answer) =>
			mapResult(answer, (scored) => [{ add: { lead: scoredToJson(scored, batch.workspace) } }]),
		);
	},
};
