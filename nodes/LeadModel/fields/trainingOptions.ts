import type { INodeProperties } from 'n8n-workflow';
import type { Parameters } from '../../shared/parameters';

export const trainingOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Grace Days',
			name: 'graceDays',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 180 },
			default: 2,
			description: 'Extra days to wait for late outcome reports before a lead counts as not converted',
		},
		{
			displayName: 'Seed',
			name: 'seed',
			type: 'number',
			default: 0,
			description: 'Random seed for the confidence intervals. The same seed gives the same numbers.',
		},
	],
};

export function readTrainingOptions(parameters: Parameters): { graceDays?: number; seed?: number } {
	return parameters.read<{ graceDays?: number; seed?: number }>('options', 0, {});
}
