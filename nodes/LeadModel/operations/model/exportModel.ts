import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { compact } from '../../../../src/index';
import { answers } from '../../../shared/answers';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerOnce } from '../../answers';
import { readAudience, scorecardAudienceField } from '../../fields/audience';
import { modelNameField, readModel } from '../../fields/modelName';
import { readVersion, versionField } from '../../fields/version';

const formatField: INodeProperties = {
	displayName: 'Format',
	name: 'format',
	type: 'options',
	options: [
		{
			name: 'Lead Model',
			value: 'model',
			description: 'Complete: all scorecards with their training results',
		},
		{
			name: 'Plain Logistic Regression',
			value: 'plain',
			description: 'The weights of one scorecard, for the JavaScript package ml-logistic-regression',
		},
	],
	default: 'model',
};

const plainAudienceField: INodeProperties = {
	...scorecardAudienceField,
	displayOptions: { show: { format: ['plain'] } },
	description: "The scorecard's audience",
};

export const exportModel: NodeOperation = {
	name: 'Export',
	value: 'exportModel',
	action: 'Export model',
	description: 'The model as JSON, for backup or another workspace',
	fields: [formatField, plainAudienceField, versionField, modelNameField],
	...answerOnce('model', async ({ engine, parameters }) => {
		const question = { model: readModel(parameters), ...readVersion(parameters) };
		const plain = parameters.read<string>('format', 0, 'model') === 'plain';
		const exported = plain
			? await engine.exportPlainLogistic({ ...question, audience: readAudience(parameters) })
			: await engine.exportModel(question);
		const { version } = 'version' in exported ? exported : question;
		const name = question.model;
		return {
			summary: plain ? answers.exportedPlain(name) : answers.exportedModel(name, version ?? 0),
			body: compact({ name, version }),
			exact: { export: exported as unknown as IDataObject },
		};
	}),
};
