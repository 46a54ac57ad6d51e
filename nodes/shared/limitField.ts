import type { INodeProperties } from 'n8n-workflow';
import type { Parameters } from './parameters';

export const limitField: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
};

export function readLimit(parameters: Parameters): number {
	return parameters.read('limit', 0, 50);
}
