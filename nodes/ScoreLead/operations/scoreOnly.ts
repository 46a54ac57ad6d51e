import { answerReadable, mapResult } from '../../shared/answerReadable';
import { itemToLead } from '../../shared/itemToLead';
import type { NodeOperation } from '../../shared/nodeOperation';
import { readModel, scoringOptions } from '../fields/options';
import { payloadFields } from '../fields/payload';
import { hintAtModel } from './hintAtRun';
import { scoredToJson } from './leadToJson';

export const scoreOnly: NodeOperation = {
	name: 'Score Only',
	value: 'scoreOnly',
	action: 'Score lead on record',
	description: 'Score someone already known, without saving an event',
	fields: [...payloadFields, scoringOptions],
	execute: async (batch) => {
		const answers = await answerReadable(
			batch,
			(item, itemIndex) => itemToLead(item, itemIndex, batch.parameters),
			async (references) => await batch.engine.scoreLeads(references, readModel(batch.parameters)),
		);
		hintAtModel(batch.context, answers);
		return answers.map((answer) =>
			mapResult(answer, (scored) => [{ add: { lead: scoredToJson(scored, batch.workspace) } }]),
		);
	},
};
