import type { INodeProperties } from 'n8n-workflow';
import type { Audience } from '../../../../src/index';
import { startLongRun } from '../../../shared/startLongRun';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerOnce } from '../../answers';
import { modelNameField, readModel } from '../../fields/modelName';
import { readTargetQuestion, targetFields } from '../../fields/target';
import { learningOptions, readTrainingOptions } from '../../fields/trainingOptions';
import { describeStep, describeTraining } from './describeTraining';
import { reportToRow } from './reportToRow';

const autoPromoteField: INodeProperties = {
	displayName: 'Use Automatically If Better',
	name: 'autoPromote',
	type: 'boolean',
	default: false,
	description:
		'Whether to put the new version into use immediately if it performs significantly better on leads it has not learned from',
};

export const train: NodeOperation = {
	name: 'Train',
	value: 'train',
	action: 'Train model',
	description: 'Adjust points from recorded outcomes. Run on a schedule.',
	fields: [...targetFields, autoPromoteField, modelNameField, learningOptions],
	...answerOnce('model', async (batch) => {
		const { context, parameters } = batch;
		const { engine, ...progress } = startLongRun(batch, 'leads read');
		const trained = await engine.trainModel({
			model: readModel(parameters),
			...readTargetQuestion(parameters),
			plain: readTrainingOptions(parameters).plain ?? false,
			autoPromote: parameters.read('autoPromote', 0, false),
			onProgress: (step) =>
				step.step === 'collecting' ? progress.at(step.leads) : context.logger.info(describeStep(step)),
		});
		progress.end();
		const summary = describeTraining(trained).join('\n');
		context.logger.info(`Lead Scoring: ${summary}`);
		const { model: name, reports, ...rest } = trained;
		const audiences = Object.entries(reports).map(([audience, report]) => reportToRow(audience as Audience, report));
		return { summary, body: { name, ...rest, audiences } };
	}),
};
