import { answerReadable, mapResult } from '../../shared/answerReadable';
import { itemToLead } from '../../shared/itemToLead';
import type { Operation } from '../../shared/runItems';
import { readModel } from '../modelOption';
import { explainedToJson, hintAtModel, scoredToJson } from './leadToJson';

const single = { countOutputs: () => 1, errorOutput: () => 0 };

export const scoreOnly: Operation = {
	...single,
	execute: async (batch) => {
		const answers = await answerReadable(
			batch,
			(item, itemIndex) => itemToLead(item, itemIndex, batch.parameters),
			async (references) => await batch.engine.scoreLeads(references, readModel(batch.parameters)),
		);
		hintAtModel(batch.context, answers);
		return answers.map((answer) => mapResult(answer, (scored) => [{ add: { lead: scoredToJson(scored) } }]));
	},
};

export const explain: Operation = {
	...single,
	execute: async (batch) => {
		const answers = await answerReadable(
			batch,
			(item, itemIndex) => itemToLead(item, itemIndex, batch.parameters),
			async (references) => await batch.engine.explainLeads(references, readModel(batch.parameters)),
		);
		hintAtModel(batch.context, answers);
		return answers.map((answer) => mapResult(answer, (explained) => [{ add: { lead: explainedToJson(explained) } }]));
	},
};
