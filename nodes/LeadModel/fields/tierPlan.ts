import type { INodeProperties } from 'n8n-workflow';
import { compact, EngineError, type TierPlan } from '../../../src/index';
import { messages } from '../../shared/messages';
import type { Parameters } from '../../shared/parameters';

export const tierPlanField: INodeProperties = {
	displayName: 'Tiers',
	name: 'tierPlan',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Tier',
	default: {
		values: [
			{ name: 'A', leadsPerDay: 0 },
			{ name: 'B', leadsPerDay: 0 },
			{ name: 'C', leadsPerDay: 0 },
		],
	},
	description: 'Best first. The last tier receives everyone else.',
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
					displayName: 'Daily Capacity',
					name: 'leadsPerDay',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: 0,
					description: 'How many leads of this tier can be worked in a day. 0 means no limit.',
				},
			],
		},
	],
};

const MOST_TIERS = 20;

export function readTierPlan(parameters: Parameters): TierPlan[] {
	const rows = parameters.read<{ name?: unknown; leadsPerDay?: unknown }[]>('tierPlan.values', 0, []);
	const tiers = rows.map(({ name, leadsPerDay }) => ({
		name: typeof name === 'string' ? name.trim() : '',
		leadsPerDay: Number(leadsPerDay ?? 0),
	}));
	const names = new Set(tiers.map(({ name }) => name.toLowerCase()));
	const areUsable = tiers.every(({ name, leadsPerDay }) => name !== '' && leadsPerDay >= 0);
	if (tiers.length < 2 || tiers.length > MOST_TIERS || names.size < tiers.length || !areUsable)
		throw new EngineError('configuration-invalid', messages.tierPlanUnusable(MOST_TIERS), { field: 'tierPlan' });
	return tiers.map(({ name, leadsPerDay }) =>
		compact({ name, leadsPerDay: leadsPerDay > 0 ? leadsPerDay : undefined }),
	);
}
