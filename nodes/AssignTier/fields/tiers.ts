import type { INodeProperties } from 'n8n-workflow';
import { EngineError } from '../../../src/index';
import { messages } from '../../shared/messages';
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
					description: 'Minimum score for this tier. Leave 0 for the last tier, which receives everyone else.',
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

/** A threshold of the last tier would be ignored: whoever is below it has no other tier. */
export function refuseLastThreshold(parameters: Parameters): void {
	const last = readTiers(parameters).at(-1);
	if (last === undefined || !(last.minScore > 0)) return;
	throw new EngineError('configuration-invalid', messages.lastTierThreshold(last.name, last.minScore), {
		field: 'tiers',
	});
}

export function readTiers(parameters: Parameters): TierRow[] {
	return parameters.read<TierRow[]>('tiers.values', 0, []);
}
