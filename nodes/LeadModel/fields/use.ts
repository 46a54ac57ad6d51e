import type { INodeProperties } from 'n8n-workflow';
import type { Parameters } from '../../shared/parameters';

export const useField: INodeProperties = {
	displayName: 'Use at Once',
	name: 'use',
	type: 'boolean',
	default: true,
	description: 'Whether to score leads with it from now on. Otherwise it is kept as a version, to compare and promote.',
};

export function readUse(parameters: Parameters): boolean {
	return parameters.read('use', 0, true);
}
