import type { INodeProperties } from 'n8n-workflow';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answers } from '../../../shared/answers';
import { runEach } from '../../../shared/runEach';
import { answerEach } from '../../answers';
import { readItemId } from '../../fields/itemId';

const leadIdField: INodeProperties = {
	displayName: 'Lead ID Field',
	name: 'leadId',
	type: 'string',
	default: 'lead.id',
	description: 'Field with the ID of the lead that was merged into another, or an expression',
};

export const undoMerge: NodeOperation = {
	name: 'Undo Merge',
	value: 'undoMerge',
	action: 'Undo merge',
	description: 'Split two merged leads permanently',
	fields: [leadIdField],
	...answerEach('unmerged', async (batch) => {
		const { engine, parameters } = batch;
		return await runEach(batch, async (item, itemIndex) => ({
			summary: answers.unmerged,
			body: {
				...(await engine.undoMerge({
					leadId: readItemId(item, itemIndex, parameters, { name: 'leadId', step: 'Score Lead or Get' }),
				})),
			},
		}));
	}),
};
