import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { hints } from '../../../shared/messages';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { runOnce } from '../../../shared/runOnce';
import { modelNameField, readModel } from '../../fields/modelName';
import { readTargetQuestion, targetFields } from '../../fields/target';
import { trainingOptions } from '../../fields/trainingOptions';
import { readVersion, versionField } from '../../fields/version';

const tierSetField: INodeProperties = {
	displayName: 'Tier Memory',
	name: 'tierSet',
	type: 'string',
	default: 'default',
	description: "Tiers used to report conversion, acceptance and win rate (Assign Tier's option of the same name)",
};

export const evaluate: NodeOperation = {
	name: 'Evaluate',
	value: 'evaluate',
	action: 'Evaluate model',
	description:
		'Measure how well a version predicts the newest leads, compared with the rules alone and plain logistic regression',
	fields: [...targetFields, tierSetField, versionField, modelNameField, trainingOptions],
	...runOnce(async ({ context, engine, parameters }) => {
		const {
			model: name,
			audiences,
			...rest
		} = await engine.evaluateModel({
			model: readModel(parameters),
			...readVersion(parameters),
			...readTargetQuestion(parameters),
			tierSet: parameters.text('tierSet', 0, 'default') || 'default',
		});
		const summaries = Object.entries(audiences).map(([audience, { summary }]) => hints.evaluated(audience, summary));
		if (summaries.length > 0) {
			context.addExecutionHints({ message: summaries.join(' '), location: 'outputPane', type: 'info' });
		}
		return [{ model: { name, ...rest, audiences: audiences as unknown as IDataObject } }];
	}),
};
