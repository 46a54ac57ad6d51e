import { answerReadable, mapResult } from '../../shared/answerReadable';
import { itemToLead } from '../../shared/itemToLead';
import type { NodeOperation } from '../../shared/nodeOperation';
import { readModel, scoringOptions } from '../fields/options';
import { payloadFields } from '../fields/payload';
import { hintAtModel } from './hintAtRun';
import { explainedToJson } from './leadToJson';

export const explain: NodeOperation = {
	name: 'Explain',
	value: 'explain',
	action: 'Explain score of lead on record',
	description: 'Score without recording and list every point that counted',
	fields: [...payloadFields, scoringOptions],
	execute: async (batch) => {
		const answers = await answerReadable(
			batch,
			(item, itemIndex) => itemToLead(item, itemIndex, batch.parameters),
			async (references) => await batch.engine.explainLeads(references, readModel(batch.parameters)),
		);
		hintAtModel(batch.context, answers);
		return answers.map((answer) =>
			mapResult(answer, (explained) => [{ add: { lead: explainedToJson(explained, batch.workspace) } }]),
		);
	},
};
