import { DEFAULT_MODEL_NAME, modelLocator } from '../../shared/modelName';
import type { Parameters } from '../../shared/parameters';

export const modelNameField = modelLocator({
	displayName: 'Model Name',
	description:
		'Name of the model. Use one per target. Score Lead uses "default" unless its option Model names another.',
});

export function readModel(parameters: Parameters): string {
	return parameters.text('model', 0, DEFAULT_MODEL_NAME) || DEFAULT_MODEL_NAME;
}
