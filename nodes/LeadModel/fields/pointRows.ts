import type { INodeProperties } from 'n8n-workflow';
import { compact } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';
import { chosenValue } from '../../shared/locator';
import { onlyWhenFields, readOnlyWhen, type WrittenCondition } from '../../shared/onlyWhen';
import { signalLocator } from '../../shared/signalLocator';

const limit = (name: string, displayName: string, example: number, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'number',
	typeOptions: { minValue: 0 },
	default: example,
	description: `${description} Left out, it stays as it is; a new rule begins like others for the same signal`,
});

/** Rarely set: a rule has them already, or begins with those of its kind. */
const limitsField: INodeProperties = {
	displayName: 'Limits',
	name: 'limits',
	type: 'collection',
	placeholder: 'Add Limit',
	default: {},
	displayOptions: { show: { change: ['set'] } },
	options: [
		limit('halfLifeDays', 'Half-Life (Days)', 7, 'After this many days it is worth half.'),
		limit('perDay', 'Most per Day', 1, 'More than this many on one day count as this many.'),
		limit('capUnits', 'Most in Total', 1, 'However often it happens, it counts at most this many times.'),
	],
};

const signalField = signalLocator(
	'What people do. The list has what the scorecards know and what this workspace has seen.',
);

/** In the order in which a rule is thought of. */
const ROW_FIELDS: INodeProperties[] = [
	signalField,
	{
		displayName: 'Change',
		name: 'change',
		type: 'options',
		options: [
			{ name: 'Set Points', value: 'set', description: 'Create the rule, or change it' },
			{ name: 'Remove Rule', value: 'remove', description: 'The signal earns no points any more' },
		],
		default: 'set',
	},
	{
		displayName: 'Points',
		name: 'points',
		type: 'number',
		default: 5,
		displayOptions: { show: { change: ['set'] } },
		description:
			'For each time it happens. Negative points lower the score; 10 points double the odds. Of a rule with steps its highest step gets them (its lowest, below 0), and the others go along.',
	},
	...onlyWhenFields('A rule with another condition is a rule of its own.'),
	limitsField,
];

/** One to fill in, complete: the editor adds nothing to what stands in a default. */
const FIRST_ROW = {
	signal: { __rl: true, mode: 'list', value: '' },
	change: 'set',
	points: 5,
	onlyWhen: 'always',
	limits: {},
};

export const pointRowsField: INodeProperties = {
	displayName: 'Rules',
	name: 'rules',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Rule',
	default: { values: [FIRST_ROW] },
	description: 'Rules that are not listed stay as they are',
	options: [
		{
			displayName: 'Rule',
			name: 'values',
			values: ROW_FIELDS,
		},
	],
};

interface WrittenRow extends WrittenCondition {
	signal?: unknown;
	change?: string;
	points?: number;
	limits?: { halfLifeDays?: number; perDay?: number; capUnits?: number };
}

/** As the engine takes them, which says what is wrong with one. */
export function readPointRows(parameters: Parameters): unknown[] {
	return parameters.read<WrittenRow[]>('rules.values', 0, []).map(readRow);
}

function readRow(row: WrittenRow): unknown {
	const { signal, change = 'set', points, limits = {} } = row;
	return compact({
		signal: String(chosenValue(signal) ?? ''),
		change,
		points: change === 'set' ? points : undefined,
		halfLifeDays: aboveZero(limits.halfLifeDays),
		perDay: aboveZero(limits.perDay),
		capUnits: aboveZero(limits.capUnits),
		where: readOnlyWhen(row),
	});
}

/** With 0 there is nothing to set. */
function aboveZero(number: number | undefined): number | undefined {
	return number === 0 ? undefined : number;
}
