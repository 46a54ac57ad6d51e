import type { INodeProperties } from 'n8n-workflow';
import type { Parameters } from '../../shared/parameters';

export const useField: INodeProperties = {
	displayName: 'Use Immediately',
	name: 'use',
	type: 'boolean',
	default: true,
	description:
		'Whether to put the new version into use immediately. Otherwise it is saved so that you can compare and promote it.',
};

export function readUse(parameters: Parameters): boolean {
	return parameters.read('use', 0, true);
}
