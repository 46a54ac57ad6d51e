import type { INodeProperties } from 'n8n-workflow';
import { compact } from '../../../src/index';
import { optionsField } from '../../shared/optionsField';
import type { Parameters } from '../../shared/parameters';

export const graceDaysOption: INodeProperties = {
	displayName: 'Grace Days',
	name: 'graceDays',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 180 },
	default: 2,
	description: 'Extra days to wait for late outcome reports before a lead counts as not converted',
};

export const seedOption: INodeProperties = {
	displayName: 'Seed',
	name: 'seed',
	type: 'number',
	default: 0,
	description: 'Random seed for the confidence intervals. The same seed gives the same numbers.',
};

const plainOption: INodeProperties = {
	displayName: 'Plain Points Only',
	name: 'plain',
	type: 'boolean',
	default: false,
	description:
		'Whether to leave out points for combinations, such as young and from an ad. The table is shorter; predictions may be less exact.',
};

export const trainingOptions = optionsField([graceDaysOption, seedOption]);

/** Where something is learned. */
export const learningOptions = optionsField([graceDaysOption, plainOption, seedOption]);

interface TrainingOptions {
	graceDays?: number;
	seed?: number;
	plain?: boolean;
}

export function readTrainingOptions(parameters: Parameters): TrainingOptions {
	return compact({
		graceDays: parameters.numberOption(graceDaysOption, 0),
		seed: parameters.numberOption(seedOption, 0),
		plain: parameters.readOption<boolean>('plain', 0),
	});
}
