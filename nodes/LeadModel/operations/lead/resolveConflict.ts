import type { INodeProperties } from 'n8n-workflow';
import type { ConflictDecision } from '../../../../src/index';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answers } from '../../../shared/answers';
import { runEach } from '../../../shared/runEach';
import { answerEach } from '../../answers';
import { readItemId } from '../../fields/itemId';

const conflictIdField: INodeProperties = {
	displayName: 'Conflict ID Field',
	name: 'conflictId',
	type: 'string',
	default: 'conflict.id',
	description: 'Field with the conflict ID, or an expression. List Conflicts adds it to each item.',
};

const decisionField: INodeProperties = {
	displayName: 'Decision',
	name: 'decision',
	type: 'options',
	options: [
		{ name: 'Keep Apart', value: 'keepApart', description: 'They are different people' },
		{
			name: 'Merge',
			value: 'merge',
			description: 'They are the same person. Undo Merge reverses this.',
		},
	],
	default: 'keepApart',
};

export const resolveConflict: NodeOperation = {
	name: 'Resolve Conflict',
	value: 'resolveConflict',
	action: 'Resolve conflict',
	description: 'Merge two leads or keep them apart',
	fields: [conflictIdField, decisionField],
	...answerEach('resolved', async (batch) => {
		const { engine, parameters } = batch;
		return await runEach(batch, async (item, itemIndex) => {
			const id = readItemId(item, itemIndex, parameters, { name: 'conflictId', step: 'List Conflicts' });
			const decision = parameters.read<ConflictDecision['decision']>('decision', itemIndex, 'keepApart');
			const resolved = await engine.resolveConflict({ id, decision });
			return { summary: answers.resolved[decision], body: { ...resolved } };
		});
	}),
};
