import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { describeProgress, describeTraining } from './describeTraining';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { runOnce } from '../../../shared/runOnce';
import { modelNameField, readModel } from '../../fields/modelName';
import { readTargetQuestion, targetFields } from '../../fields/target';
import { trainingOptions } from '../../fields/trainingOptions';

const autoPromoteField: INodeProperties = {
	displayName: 'Use Automatically If Better',
	name: 'autoPromote',
	type: 'boolean',
	default: false,
	description:
		'Whether to put the new version into use immediately if it performs significantly better on the newest leads',
};

export const train: NodeOperation = {
	name: 'Train',
	value: 'train',
	action: 'Train model',
	description: 'Adjust points from recorded outcomes. Run on a schedule.',
	fields: [...targetFields, autoPromoteField, modelNameField, trainingOptions],
	...runOnce(async ({ context, engine, parameters }) => {
		const trained = await engine.trainModel({
			model: readModel(parameters),
			...readTargetQuestion(parameters),
			autoPromote: parameters.read('autoPromote', 0, false),
			onProgress: (progress) => context.logger.debug(`Lead Scoring trains: ${describeProgress(progress)}`),
		});
		const summary = describeTraining(trained).join('\n');
		context.addExecutionHints({ message: summary, location: 'outputPane', type: 'info' });
		context.logger.info(`Lead Scoring: ${summary}`);
		const { model: name, reports, ...rest } = trained;
		return [{ model: { name, ...rest, summary, audiences: reports as unknown as IDataObject } }];
	}),
};
