import { answerReadable, mapResult } from '../../../shared/answerReadable';
import { exportToJson } from '../../../shared/exportToJson';
import { itemToLead } from '../../../shared/itemToLead';
import type { NodeOperation } from '../../../shared/nodeOperation';

export const exportLead: NodeOperation = {
	name: 'Export',
	value: 'exportLead',
	action: 'Export lead',
	description: 'All data stored about a person (for a subject access request)',
	fields: [],
	execute: async (batch) => {
		const answers = await answerReadable(
			batch,
			(item, itemIndex) => itemToLead(item, itemIndex, batch.parameters),
			async (references) => await batch.engine.exportLeads(references),
		);
		return answers.map((answer) => mapResult(answer, (found) => [{ add: { export: exportToJson(found) } }]));
	},
};
