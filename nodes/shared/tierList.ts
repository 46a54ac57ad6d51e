import type { INodeProperties } from 'n8n-workflow';
import type { Parameters } from './parameters';

/** What an operation says of its tiers; Assign Tier has a column more. */
interface TierTexts {
	description: string;
	name: string;
	minScore: string;
	columns?: readonly INodeProperties[];
	minimum?: number;
}

export const minScoreField: INodeProperties = {
	displayName: 'Minimum Score',
	name: 'minScore',
	type: 'number',
	default: 0,
};

/** The list of tiers, best first, with the shipped three to begin with. */
export function tierList({ description, name, minScore, columns = [], minimum }: TierTexts): INodeProperties {
	const nameField: INodeProperties = {
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		placeholder: 'e.g. Hot',
		description: name,
	};
	const minScoreColumn: INodeProperties = {
		...minScoreField,
		description: minScore,
	};
	return {
		displayName: 'Tiers',
		name: 'tiers',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, ...(minimum !== undefined && { minRequiredFields: minimum }) },
		placeholder: 'Add Tier',
		default: {
			values: [
				{ name: 'A', minScore: 70 },
				{ name: 'B', minScore: 50 },
				{ name: 'C', minScore: 0 },
			],
		},
		description,
		options: [{ displayName: 'Tier', name: 'values', values: [nameField, minScoreColumn, ...columns] }],
	};
}

/** A row of the list. Without a capacity, or with 0: no limit. */
type TierRow = { name: string; minScore: number; capacityPerDay?: number };

export function readTierRows(parameters: Parameters): TierRow[] {
	return parameters.read<TierRow[]>('tiers.values', 0, []);
}
