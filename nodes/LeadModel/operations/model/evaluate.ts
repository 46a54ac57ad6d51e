import { AUDIENCE_NAMES, type Audience, type EvaluatedModel } from '../../../../src/index';
import { answers } from '../../../shared/answers';
import { hints } from '../../../shared/hints';
import { startLongRun } from '../../../shared/startLongRun';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerOnce } from '../../answers';
import { modelNameField, readModel } from '../../fields/modelName';
import { readTargetQuestion, targetFields } from '../../fields/target';
import { readTierSet, tierSetField } from '../../fields/tierSet';
import { trainingOptions } from '../../fields/trainingOptions';
import { readVersion, versionField } from '../../fields/version';
import { evaluatedToRow } from './reportToRow';

type Evaluated = NonNullable<EvaluatedModel['audiences'][Audience]>;

export const evaluate: NodeOperation = {
	name: 'Evaluate',
	value: 'evaluate',
	action: 'Evaluate model',
	description:
		'Measure how well a version predicts the newest leads, compared with the rules alone and plain logistic regression',
	fields: [...targetFields, tierSetField, versionField, modelNameField, trainingOptions],
	...answerOnce('model', async (batch) => {
		const { parameters } = batch;
		const { engine, ...progress } = startLongRun(batch, 'leads read');
		const {
			model: name,
			audiences,
			...rest
		} = await engine.evaluateModel({
			model: readModel(parameters),
			...readVersion(parameters),
			...readTargetQuestion(parameters),
			tierSet: readTierSet(parameters),
			onLeads: progress.at,
		});
		progress.end();
		const seen = (Object.entries(audiences) as [Audience, Evaluated][]).filter(([, { leads }]) => leads > 0);
		return {
			summary:
				seen.length === 0
					? answers.nothingToEvaluate
					: seen.map(([audience, { summary }]) => hints.evaluated(AUDIENCE_NAMES[audience], summary)).join(' '),
			body: { name, ...rest, audiences: seen.map(([audience, evaluated]) => evaluatedToRow(audience, evaluated)) },
		};
	}),
};
