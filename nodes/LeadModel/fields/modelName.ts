import type { INodeProperties } from 'n8n-workflow';
import type { Parameters } from '../../shared/parameters';

export const modelNameField: INodeProperties = {
	displayName: 'Model Name',
	name: 'model',
	type: 'string',
	default: 'default',
	description:
		'Score Lead scores with the model "default" unless its option Model names another: one for each target, say',
};

export function readModel(parameters: Parameters): string {
	return parameters.read('model', 0, 'default').trim() || 'default';
}
