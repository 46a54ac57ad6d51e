import type { INodeProperties } from 'n8n-workflow';
import { answers } from '../../../shared/answers';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerOnce } from '../../answers';
import { readAudience, scorecardAudienceField } from '../../fields/audience';
import { modelNameField, readModel } from '../../fields/modelName';
import { readJson } from '../../fields/json';
import { readUse, useField } from '../../fields/use';

const jsonField: INodeProperties = {
	displayName: 'Model JSON',
	name: 'json',
	type: 'json',
	default: '{}',
	description: 'JSON from Export, or from ml-logistic-regression with the same columns as the scorecard in use',
};

export const importModel: NodeOperation = {
	name: 'Import',
	value: 'importModel',
	action: 'Import model',
	description: 'Import an exported model',
	fields: [scorecardAudienceField, jsonField, useField, modelNameField],
	...answerOnce('model', async ({ engine, parameters }) => {
		const { model: name, ...rest } = await engine.importModel({
			model: readModel(parameters),
			audience: readAudience(parameters),
			json: readJson(parameters, jsonField),
			use: readUse(parameters),
			note: 'imported',
		});
		return { summary: answers.importedModel(name, rest.version, rest.inUse), body: { name, ...rest } };
	}),
};
