import type { INodeProperties } from 'n8n-workflow';
import { DEFAULT_MODEL_NAME, modelLocator } from '../../shared/modelName';
import { optionsField } from '../../shared/optionsField';
import type { Parameters } from '../../shared/parameters';
import { sourceOptions } from '../../shared/sourceFields';

const modelOption = modelLocator({
	displayName: 'Model',
	description: 'Name of the trained model that scores the lead (see Lead Model). Use one model per target.',
});

/** For operations that read an item and score by a model. */
export const scoringOptions = optionsField([...sourceOptions, modelOption]);

const pastOption: INodeProperties = {
	displayName: 'Past Events',
	name: 'pastEvents',
	type: 'boolean',
	default: false,
	description:
		'Whether the items are a history that is loaded now, for example a list of old orders. They count as known when they happened, so that Lead Model can learn from them at once. Opt-outs among them count from now on. Loading the same list again changes nothing.',
};

/** For the operation that only records. */
export const readingOptions = optionsField([...sourceOptions, pastOption]);

/** For operations that only score. */
export const modelOptions = optionsField([modelOption]);

export function readModel(parameters: Parameters): string {
	return parameters.text('options.model', 0, DEFAULT_MODEL_NAME) || DEFAULT_MODEL_NAME;
}
