import { mapResult, writeReadable } from '../../../shared/answerReadable';
import { itemToLead } from '../../../shared/itemToLead';
import type { NodeOperation } from '../../../shared/nodeOperation';

export const forgetLead: NodeOperation = {
	name: 'Forget',
	value: 'forgetLead',
	action: 'Forget lead',
	description: "Erase a person. A hash stays on the suppression list so that an import can't bring them back.",
	fields: [],
	execute: async (batch) => {
		const answers = await writeReadable(
			batch,
			(item, itemIndex) => itemToLead(item, itemIndex, batch.parameters),
			async (references) => await batch.engine.forgetLeads(references),
		);
		return answers.map((answer) =>
			mapResult(answer, ({ leadId, rowsErased }) => [{ add: { forgotten: { leadId, rowsErased } } }]),
		);
	},
};
