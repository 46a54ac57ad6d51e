import type { INodeProperties } from 'n8n-workflow';
import type { Parameters } from '../../shared/parameters';

export const tiersField: INodeProperties = {
	displayName: 'Tiers',
	name: 'tiers',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true, minRequiredFields: 2 },
	placeholder: 'Add Tier',
	default: {
		values: [
			{ name: 'A', minScore: 70 },
			{ name: 'B', minScore: 50 },
			{ name: 'C', minScore: 0 },
		],
	},
	description: 'Best first. The last tier takes everyone the others do not.',
	options: [
		{
			displayName: 'Tier',
			name: 'values',
			values: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. Hot',
					description: 'Names the output',
				},
				{
					displayName: 'Minimum Score',
					name: 'minScore',
					type: 'number',
					default: 0,
					description: 'The lowest score that earns the tier',
				},
				{
					displayName: 'Daily Capacity',
					name: 'capacityPerDay',
					type: 'number',
					typeOptions: { minValue: 0, numberPrecision: 0 },
					default: 0,
					description:
						'At most so many leads enter the tier in a day, of a batch the best; the others go to the next tier. 0: no limit.',
				},
			],
		},
	],
};

/** Without a capacity, or with 0: no limit. */
type TierRow = { name: string; minScore: number; capacityPerDay?: number };

export function readTiers(parameters: Parameters): TierRow[] {
	return parameters.read<TierRow[]>('tiers.values', 0, []);
}
