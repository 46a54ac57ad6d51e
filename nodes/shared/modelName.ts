import type { INodeProperties } from 'n8n-workflow';
import { nameLocator } from './locator';

export const DEFAULT_MODEL_NAME = 'default';

/** A model by its name: a field of its own, or an option. */
export function modelLocator(field: Pick<INodeProperties, 'displayName' | 'description'>): INodeProperties {
	return nameLocator({
		...field,
		name: 'model',
		...{ search: 'searchModels', chosen: DEFAULT_MODEL_NAME },
		...{ placeholder: 'Select a model...', example: 'e.g. qualified' },
	});
}
