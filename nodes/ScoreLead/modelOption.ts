import type { INodeProperties } from 'n8n-workflow';
import type { Parameters } from '../shared/parameters';

export const DEFAULT_MODEL_NAME = 'default';

export const modelOption: INodeProperties = {
	displayName: 'Model',
	name: 'model',
	type: 'string',
	default: DEFAULT_MODEL_NAME,
	placeholder: 'e.g. qualified',
	description:
		'The Model Name under which Lead Model has trained and promoted what scores: one for each target, say. Scores are compared with those of the same model.',
};

export function readModel(parameters: Parameters): string {
	return parameters.text('options.model', 0, DEFAULT_MODEL_NAME) || DEFAULT_MODEL_NAME;
}
