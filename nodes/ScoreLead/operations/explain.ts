import { answerReadable, mapResult } from '../../shared/answerReadable';
import type { NodeOperation } from '../../shared/nodeOperation';
import { personFields, readPerson } from '../../shared/person';
import { readModel, scoringOptions } from '../fields/options';
import { payloadFields } from '../fields/payload';
import { hintAtModel } from './hintAtRun';
import { explainedToJson } from './leadToJson';

export const explain: NodeOperation = {
	name: 'Explain',
	value: 'explain',
	action: 'Explain score of lead on record',
	description: 'Score without recording and list every point that counted',
	fields: [...personFields, ...payloadFields, scoringOptions],
	execute: async (batch) => {
		const answers = await answerReadable(
			batch,
			(item, itemIndex) => readPerson(item, itemIndex, batch.parameters),
			async (references) => await batch.engine.explainLeads(references, readModel(batch.parameters)),
		);
		await hintAtModel(batch, answers);
		return answers.map((answer) =>
			mapResult(answer, (explained) => [{ add: { lead: explainedToJson(explained, batch.workspace) } }]),
		);
	},
};
