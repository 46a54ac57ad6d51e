import type { NodeOperation } from '../../../shared/nodeOperation';
import { runOnce } from '../../../shared/runOnce';
import { modelNameField, readModel } from '../../fields/modelName';
import { readReason, reasonField } from '../../fields/reason';
import { promotedToJson } from './promotedToJson';

export const rollBack: NodeOperation = {
	name: 'Roll Back',
	value: 'rollBack',
	action: 'Roll back model',
	description: 'Return to the version that was in use before',
	fields: [reasonField, modelNameField],
	...runOnce(async ({ engine, parameters }) => [
		promotedToJson(await engine.rollBackModel({ model: readModel(parameters), reason: readReason(parameters) })),
	]),
};
