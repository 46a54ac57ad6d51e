import type { INodeProperties } from 'n8n-workflow';
import { optionsField } from '../../shared/optionsField';
import type { Parameters } from '../../shared/parameters';

const graceDaysOption: INodeProperties = {
	displayName: 'Grace Days',
	name: 'graceDays',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 180 },
	default: 2,
	description: 'Extra days to wait for late outcome reports before a lead counts as not converted',
};

const seedOption: INodeProperties = {
	displayName: 'Seed',
	name: 'seed',
	type: 'number',
	default: 0,
	description: 'Random seed for the confidence intervals. The same seed gives the same numbers.',
};

export const trainingOptions = optionsField([graceDaysOption, seedOption]);

export function readTrainingOptions(parameters: Parameters): { graceDays?: number; seed?: number } {
	return parameters.read<{ graceDays?: number; seed?: number }>('options', 0, {});
}
