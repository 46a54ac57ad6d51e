import type { INodeProperties } from 'n8n-workflow';
import { optionsField } from '../../shared/optionsField';
import type { Parameters } from '../../shared/parameters';
import { sourceOptions } from '../../shared/sourceFields';
import { vocabularyOptions } from './vocabulary';

export const DEFAULT_MODEL_NAME = 'default';

const modelOption: INodeProperties = {
	displayName: 'Model',
	name: 'model',
	type: 'string',
	default: DEFAULT_MODEL_NAME,
	placeholder: 'e.g. qualified',
	description: 'Name of the trained model that scores the lead (see Lead Model). Use one model per target.',
};

/** For operations that read an item and score by a model. */
export const scoringOptions = optionsField([...sourceOptions, ...vocabularyOptions, modelOption]);

/** For operations that only read items. */
export const readingOptions = optionsField([...sourceOptions, ...vocabularyOptions]);

/** For operations that only score. */
export const modelOptions = optionsField([modelOption]);

export function readModel(parameters: Parameters): string {
	return parameters.text('options.model', 0, DEFAULT_MODEL_NAME) || DEFAULT_MODEL_NAME;
}
