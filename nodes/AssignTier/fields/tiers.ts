import type { INodeProperties } from 'n8n-workflow';
import type { Parameters } from '../../shared/parameters';

const tiersField: INodeProperties = {
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
	description: 'List the best tier first. The last tier receives everyone else.',
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
					description: 'Name of the tier and of its output',
				},
				{
					displayName: 'Minimum Score',
					name: 'minScore',
					type: 'number',
					default: 0,
					description: 'Minimum score for this tier',
				},
				{
					displayName: 'Daily Capacity',
					name: 'capacityPerDay',
					type: 'number',
					typeOptions: { minValue: 0, numberPrecision: 0 },
					default: 0,
					description:
						'Maximum number of leads that can enter this tier per day, highest scores first. The rest go to the next tier. 0 means no limit.',
				},
			],
		},
	],
};

const tiersNotice: INodeProperties = {
	displayName:
		'Outputs follow this list by position. After you remove or reorder tiers, check what is connected to each output. Keep Always Output Data off.',
	name: 'tiersNotice',
	type: 'notice',
	default: '',
};

export const tierFields = [tiersField, tiersNotice];

/** Without a capacity, or with 0: no limit. */
type TierRow = { name: string; minScore: number; capacityPerDay?: number };

export function readTiers(parameters: Parameters): TierRow[] {
	return parameters.read<TierRow[]>('tiers.values', 0, []);
}
