import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerOnce } from '../../answers';
import { modelNameField, readModel } from '../../fields/modelName';
import { readReason, reasonField } from '../../fields/reason';
import { backToField, readWayBack, wayBackField } from '../../fields/version';
import { describePromoted, promotedToRow } from './promotedToRow';

export const rollBack: NodeOperation = {
	name: 'Roll Back',
	value: 'rollBack',
	action: 'Roll back model',
	description: 'Return to a version that was in use before, or to the points without what was learned',
	fields: [wayBackField, backToField, reasonField, modelNameField],
	...answerOnce('model', async ({ engine, parameters }) => {
		const returned = await engine.rollBackModel({
			model: readModel(parameters),
			to: readWayBack(parameters),
			reason: readReason(parameters),
		});
		return { summary: describePromoted(returned), body: promotedToRow(returned) };
	}),
};
