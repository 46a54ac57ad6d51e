import type { INodeProperties } from 'n8n-workflow';
import { tierRulesSchema, type TierRules } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';
import { parseSettings } from '../../shared/parseSettings';

export const tiersField: INodeProperties = {
	displayName: 'Tiers',
	name: 'tiers',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Tier',
	default: {
		values: [
			{ name: 'A', minScore: 70 },
			{ name: 'B', minScore: 50 },
			{ name: 'C', minScore: 0 },
		],
	},
	description: 'Tiers as set in Assign Tier, best first. Leads that would change tier are listed.',
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
					description: 'Name of the tier, as in Assign Tier',
				},
				{
					displayName: 'Minimum Score',
					name: 'minScore',
					type: 'number',
					default: 0,
					description: 'Minimum score for this tier',
				},
			],
		},
	],
};

/** Thresholds alone: who would be in which tier if it were assigned anew. */
export function readTiers(parameters: Parameters): TierRules {
	const tiers = parameters.read<unknown[]>('tiers.values', 0, []);
	return parseSettings(tierRulesSchema, tiers.length === 0 ? {} : { tiers }, () => 'The tiers');
}
