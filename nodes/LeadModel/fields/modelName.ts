import type { INodeProperties } from 'n8n-workflow';
import type { Parameters } from '../../shared/parameters';

export const modelNameField: INodeProperties = {
	displayName: 'Model Name',
	name: 'model',
	type: 'string',
	default: 'default',
	description:
		'Name of the model. Use one per target. Score Lead uses "default" unless its option Model names another.',
};

export function readModel(parameters: Parameters): string {
	return parameters.read('model', 0, 'default').trim() || 'default';
}
