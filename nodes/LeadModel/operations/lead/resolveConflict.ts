import type { INodeProperties } from 'n8n-workflow';
import type { ConflictDecision } from '../../../../src/index';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { runEach } from '../../../shared/runEach';
import { readItemId } from '../../fields/itemId';

const conflictIdField: INodeProperties = {
	displayName: 'Conflict ID Field',
	name: 'conflictId',
	type: 'string',
	default: 'conflict.id',
	description: 'The field that holds it, or an expression that gives it. List Conflicts puts it on each item.',
};

const decisionField: INodeProperties = {
	displayName: 'Decision',
	name: 'decision',
	type: 'options',
	options: [
		{ name: 'Keep Apart', value: 'keepApart', description: 'They are two people' },
		{
			name: 'Merge',
			value: 'merge',
			description: 'They are one: the other becomes part of the lead. Undo Merge takes it back.',
		},
	],
	default: 'keepApart',
};

export const resolveConflict: NodeOperation = {
	name: 'Resolve Conflict',
	value: 'resolveConflict',
	action: 'Resolve conflict',
	description: 'Decide that two people are one, or that they are two',
	fields: [conflictIdField, decisionField],
	...runEach(async ({ engine, parameters }, item, itemIndex) => {
		const id = readItemId(item, itemIndex, parameters, 'conflictId');
		const decision = parameters.read<ConflictDecision['decision']>('decision', itemIndex, 'keepApart');
		const resolved = await engine.resolveConflict({ id, decision });
		return { add: { resolved: { ...resolved } } };
	}),
};
