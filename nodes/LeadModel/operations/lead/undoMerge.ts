import type { INodeProperties } from 'n8n-workflow';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { runEach } from '../../../shared/runEach';
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
	...runEach(async ({ engine, parameters }, item, itemIndex) => ({
		add: { unmerged: await engine.undoMerge({ leadId: readItemId(item, itemIndex, parameters, 'leadId') }) },
	})),
};
