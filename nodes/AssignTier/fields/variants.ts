import type { INodeProperties } from 'n8n-workflow';
import { variantPlanSchema, type VariantPlan } from '../../../src/index';
import { messages } from '../../shared/messages';
import { toNumber, type Parameters } from '../../shared/parameters';
import { parseSettings } from '../../shared/parseSettings';

const shareColumn: INodeProperties = {
	displayName: 'Share',
	name: 'weight',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 1,
	description: 'Against the shares of the other variants of the tier: 1 and 1 are halves, 3 and 1 are 75 % and 25 %',
};

const delayColumn: INodeProperties = {
	displayName: 'Send After (Hours)',
	name: 'delayHours',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description:
		'To compare times: tier.sendAt says when to send. Put a Wait node that waits until then behind the output.',
};

export const variantsField: INodeProperties = {
	displayName: 'Variants',
	name: 'variants',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Variant',
	default: {},
	description:
		'Split a tier to find out which message, offer or delay brings more. Each variant is an output of its own. Lead Model › Experiment shows the results.',
	options: [
		{
			displayName: 'Variant',
			name: 'values',
			values: [
				{
					displayName: 'Tier',
					name: 'tier',
					type: 'string',
					default: 'A',
					placeholder: 'e.g. A',
					description: 'The tier that is split, by its name in Tiers. Not the last one, which receives everyone else.',
				},
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. Discount',
					description: 'The first variant of a tier is the one that the others are compared with',
				},
				shareColumn,
				delayColumn,
			],
		},
	],
};

export const variantWindowOption: INodeProperties = {
	displayName: 'Variants: Count Purchases Within (Days)',
	name: 'variantWindowDays',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 90 },
	default: 14,
	description:
		'A person counts once these days are over, with what was bought in them. A change begins a new experiment.',
};

export const variantLiftOption: INodeProperties = {
	displayName: 'Variants: Smallest Effect Worth Finding (%)',
	name: 'variantSmallestLift',
	type: 'number',
	typeOptions: { minValue: 5, maxValue: 300 },
	default: 30,
	description:
		'How many percent more purchases would be worth knowing of. Smaller effects need many more people. A change begins a new experiment.',
};

interface VariantRow {
	tier?: string;
	name?: string;
	weight?: number;
	delayHours?: number;
}

export function readVariantRows(parameters: Parameters): VariantRow[] {
	return parameters.read<VariantRow[]>('variants.values', 0, []);
}

/** Undefined where no tier is split. */
export function readVariants(parameters: Parameters): VariantPlan | undefined {
	const rows = readVariantRows(parameters);
	if (rows.length === 0) return undefined;
	const plan = {
		rows: rows.map(readRow),
		windowDays: parameters.numberOption(variantWindowOption, 0) ?? 14,
		smallestLift: (parameters.numberOption(variantLiftOption, 0) ?? 30) / 100,
	};
	return parseSettings(variantPlanSchema, plan, (setting) => `"${LABELS[setting] ?? 'Variants'}"`);
}

/** What an expression gives that has no value is refused: as the default it would change the shares, and nobody would know. */
function readRow(row: VariantRow): VariantPlan['rows'][number] {
	const { tier = 'A', name = '', weight, delayHours } = { weight: 1, delayHours: 0, ...row };
	const ofRow = (column: INodeProperties) => ({ ...column, displayName: messages.ofRow(column.displayName, name) });
	return {
		tier,
		name,
		weight: toNumber(ofRow(shareColumn), weight),
		delayHours: toNumber(ofRow(delayColumn), delayHours),
	};
}

const LABELS: Readonly<Record<string, string>> = {
	windowDays: variantWindowOption.displayName,
	smallestLift: variantLiftOption.displayName,
};
