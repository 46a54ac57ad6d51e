import { answerReadable, mapResult } from '../../shared/answerReadable';
import { exportToJson } from '../../shared/exportToJson';
import { itemToLead } from '../../shared/itemToLead';
import type { Operation } from '../../shared/runItems';

const single = { countOutputs: () => 1, errorOutput: () => 0 };

export const forgetLead: Operation = {
	...single,
	execute: async (batch) => {
		const answers = await answerReadable(
			batch,
			(item, itemIndex) => itemToLead(item, itemIndex, batch.parameters),
			async (references) => await batch.engine.forgetLeads(references),
		);
		return answers.map((answer) =>
			mapResult(answer, ({ leadId, rowsErased }) => [{ add: { forgotten: { leadId, rowsErased } } }]),
		);
	},
};

export const exportLead: Operation = {
	...single,
	execute: async (batch) => {
		const answers = await answerReadable(
			batch,
			(item, itemIndex) => itemToLead(item, itemIndex, batch.parameters),
			async (references) => await batch.engine.exportLeads(references),
		);
		return answers.map((answer) => mapResult(answer, (found) => [{ add: { export: exportToJson(found) } }]));
	},
};
