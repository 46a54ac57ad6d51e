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
			description:
				'How long after these days reports of outcomes may still come in before a lead counts as one that did not get there',
		},
		{
			displayName: 'Seed',
			name: 'seed',
			type: 'number',
			default: 0,
			description: 'Of the resampling behind the intervals: the same seed and data give the same numbers',
		},
	],
};

export function readTrainingOptions(parameters: Parameters): { graceDays?: number; seed?: number } {
	return parameters.read<{ graceDays?: number; seed?: number }>('options', 0, {});
}
