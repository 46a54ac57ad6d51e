import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { compact } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';
import { chosenValue, listMode } from '../../shared/locator';
import { onlyWhenField, readOnlyWhen, splitTexts, type WrittenCondition } from '../../shared/onlyWhen';
import { signalLocator } from '../../shared/signalLocator';

const startsWith = (text: string) => ({ _cnd: { startsWith: text } });
/** An event's name has no colon. */
const EVENT = [{ _cnd: { regex: '^[^:]*$' } }];
/** What people have done, to tick. */
const EVENTS = { loadOptionsMethod: 'listEvents' };
const TRAIT = startsWith('trait:');
const RECENCY = startsWith('recency:');
const GROUP = startsWith('group:');
const START = startsWith('start:');
const CONTACT = startsWith('contact:');
const RATE = 'start:rate';

interface Limit {
	name: string;
	displayName: string;
	example: number;
	least: number;
	most: number;
	isWhole?: true;
	description: string;
}

const limit = ({ name, displayName, example, least, most, isWhole, description }: Limit): INodeProperties => ({
	displayName,
	name,
	type: 'number',
	typeOptions: { minValue: least, maxValue: most, ...(isWhole && { numberPrecision: 0 }) },
	default: example,
	description: `${description} Left out, it stays as it is; a new rule begins like others for the same signal`,
});

const MOST_DAYS = 3650;

/** Rarely set: a rule has them already, or begins with those of its kind. */
const limitsField: INodeProperties = {
	displayName: 'Options',
	name: 'limits',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	displayOptions: { hide: { change: ['remove'], signal: [GROUP, START, CONTACT] } },
	options: [
		limit({
			...{ name: 'halfLifeDays', displayName: 'Half-Life (Days)', example: 7, least: 0.1, most: MOST_DAYS },
			description: 'After this many days it is worth half. Write decimals with a point, as in 2.5.',
		}),
		{
			displayName: 'Group',
			name: 'group',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			description:
				'The rules of a group together never add more than its limit. Another name makes a group of its own, with the same limits until a row for its signal sets them.',
			modes: [
				listMode('searchGroups', 'Select a group...'),
				{ displayName: 'By Name', name: 'name', type: 'string', placeholder: 'e.g. Trade fairs' },
			],
		},
		{
			displayName: 'In Training',
			name: 'learn',
			type: 'options',
			options: [
				{ name: 'Free to Move', value: 'freely' },
				{ name: 'Never Above 0', value: 'notPositive' },
				{ name: 'Never Below 0', value: 'notNegative' },
				{ name: 'Stays as It Is', value: 'never' },
			],
			default: 'never',
			description: 'How far outcomes may move the points of this rule',
		},
		{
			displayName: 'Name',
			name: 'label',
			type: 'string',
			default: '',
			placeholder: 'e.g. Met us at a fair',
			description: 'What the rule is called among the reasons of a score. Left out, it stays as it is.',
		},
		limit({
			...{ name: 'capUnits', displayName: 'Most in Total', example: 1, least: 0.1, most: 10_000 },
			description: 'However often it happens, it counts at most this many times, or colleagues.',
		}),
		limit({
			...{ name: 'perDay', displayName: 'Most per Day', example: 1, least: 1, most: 10_000, isWhole: true },
			description: 'More than this many on one day count as this many.',
		}),
		limit({
			...{ name: 'usualDays', displayName: 'Usual Days Between Two', example: 60, least: 1, most: MOST_DAYS },
			description: 'Of most customers: until it is known of one, they count as late by it.',
		}),
		limit({
			...{ name: 'priceTimes', displayName: 'Times Their Usual Order', example: 1.5, least: 1, most: 1_000 },
			description: 'What costs at least this many times as much is dearer.',
		}),
		limit({
			...{ name: 'windowDays', displayName: 'Within Days', example: 30, least: 1, most: MOST_DAYS },
			description: 'How far back an amount in all and colleagues are counted.',
		}),
	],
};

const signalField = signalLocator(
	'What people do, or what is known of them. The list has what the scorecards know, what this workspace has seen, and the attributes of its leads; also "Start points" and "all together" of each group.',
);

type Option = [name: string, value: string, description?: string];
const WHOLE: Option = [
	'The Whole Rule',
	'each',
	'Of a rule with steps its highest step gets the points (its lowest, below 0), and the others go along',
];
const STEPS = 'Add a row for each step.';
const FROM: Option = ['A Number From …', 'from', `This much and more, up to the next step. ${STEPS}`];
const UP_TO = 'Add a row for each step: the shortest that fits counts';

/** What earns the points: a list of its own for each sort of signal. */
function perField(displayOptions: IDisplayOptions, ...options: Option[]): INodeProperties {
	return {
		displayName: 'For',
		name: 'per',
		type: 'options',
		options: options.map(([name, value, description]) => ({ name, value, ...(description && { description }) })),
		default: 'each',
		displayOptions,
	};
}

const MOST_POINTS = 1_000;

/** The same number, called by what it means of a signal. */
function pointsField(displayName: string, displayOptions: IDisplayOptions, description: string): INodeProperties {
	const typeOptions = { minValue: -MOST_POINTS, maxValue: MOST_POINTS };
	return { displayName, name: 'points', type: 'number', typeOptions, default: 5, displayOptions, description };
}

const shownFor = (...kinds: string[]): Pick<INodeProperties, 'displayOptions'> => ({
	displayOptions: { show: { per: kinds } },
});

/** In the order in which a rule is thought of. */
const ROW_FIELDS: INodeProperties[] = [
	signalField,
	{
		displayName: 'Change',
		name: 'change',
		type: 'options',
		options: [
			{ name: 'Set Points', value: 'set', description: 'Create the rule or the step, or change it' },
			{
				name: 'Remove',
				value: 'remove',
				description: 'The rule or the step earns no points any more; a group goes once no rule is in it',
			},
		],
		default: 'set',
		displayOptions: { hide: { signal: [START] } },
	},
	pointsField(
		'Points',
		{ hide: { change: ['remove'], signal: [GROUP, RATE] } },
		'Negative points lower the score; 10 points double the odds',
	),
	pointsField(
		'Highest or Lowest Sum',
		{ show: { signal: [GROUP] }, hide: { change: ['remove'] } },
		'All rules of the group together never add more than this or, below 0, never take away more',
	),
	pointsField('Percent', { show: { signal: [RATE] } }, 'Of a hundred leads with 50 points, how many reach the target'),
	perField(
		{ show: { signal: EVENT } },
		['Each Time It Happens', 'each', 'Worth less as time passes'],
		['Last Time Up to … Days Ago', 'upToDays', UP_TO],
		['How Often in All', 'often', 'For the first, and each time the number doubles'],
		['Amount in All', 'amount', 'Each time the sum of a year grows 2.7-fold'],
		['Each Colleague Who Did It', 'colleagues', 'Others of the same company within 30 days, three at most'],
		['First Time at Least … Days Ago', 'since', STEPS],
		['Late by … Times Their Usual Gap', 'overdue', `Who orders each month is late by 2 after two months. ${STEPS}`],
		['Each Look at What They Have Bought', 'owned', 'Or something like it: of the same category, brand or product'],
		['Each Look at What They Have Not Bought', 'notOwned', 'Nothing of the same category, brand or product'],
		['Each Look at Something Dearer', 'dearer', 'At least 1.5 times as much as their usual order'],
	),
	perField(
		{ show: { signal: [TRAIT] } },
		WHOLE,
		['These Values', 'values', 'One or several, like DE, AT'],
		FROM,
		['Any Other Value', 'other'],
		['Not Known', 'missing'],
	),
	perField(
		{ show: { signal: [RECENCY] } },
		WHOLE,
		['Up to … Days Ago', 'upToDays', UP_TO],
		['Longer Ago', 'other'],
		['Never Seen', 'missing'],
	),
	perField(
		{
			show: { signal: [{ _cnd: { includes: ':' } }] },
			hide: { signal: [TRAIT, RECENCY, GROUP, START, CONTACT] },
		},
		WHOLE,
		FROM,
		['Below the First Number', 'other'],
		['Not Known', 'missing', 'Or never seen'],
	),
	{
		displayName: 'Values',
		name: 'values',
		type: 'string',
		default: '',
		placeholder: 'e.g. DE, AT, CH',
		...shownFor('values'),
		description: 'One value, or several separated with commas. Yes and no are true and false.',
	},
	{
		displayName: 'Days',
		name: 'days',
		type: 'number',
		typeOptions: { minValue: 0.1, maxValue: MOST_DAYS },
		default: 7,
		...shownFor('upToDays'),
	},
	{ displayName: 'From', name: 'from', type: 'number', default: 0, ...shownFor('from', 'since', 'overdue') },
	{
		displayName: 'Alike By',
		name: 'by',
		type: 'options',
		options: [
			{ name: 'Brand', value: 'brand' },
			{ name: 'Category', value: 'category' },
			{ name: 'Product', value: 'product' },
		],
		default: 'category',
		...shownFor('owned', 'notOwned'),
	},
	{
		displayName: 'Or Also',
		name: 'also',
		type: 'multiOptions',
		typeOptions: EVENTS,
		default: [],
		displayOptions: {
			show: { signal: EVENT, per: ['upToDays', 'often', 'colleagues', 'since', 'owned', 'notOwned', 'dearer'] },
		},
		description: 'Events that count as this one does, in one rule. A rule with others is a rule of its own.',
	},
	onlyWhenField('A rule with another condition is a rule of its own.', {
		signal: EVENT,
		per: ['each', 'upToDays', 'amount'],
	}),
	limitsField,
];

/** One to fill in, complete: the editor adds nothing to what stands in a default. */
const FIRST_ROW = {
	signal: { __rl: true, mode: 'list', value: '' },
	change: 'set',
	points: 5,
	per: 'each',
	onlyWhen: {},
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
	points?: unknown;
	per?: string;
	values?: string;
	days?: unknown;
	from?: unknown;
	by?: string;
	also?: unknown;
	limits?: Record<string, unknown>;
}

/** As the engine takes them, which says what is wrong with one. */
export function readPointRows(parameters: Parameters): unknown[] {
	return parameters.read<WrittenRow[]>('rules.values', 0, []).map(readRow);
}

function readRow(row: WrittenRow): unknown {
	const {
		signal,
		change = 'set',
		points,
		per,
		values = '',
		days,
		from,
		by,
		also,
		limits = {},
	} = { days: 7, from: 0, ...row };
	return compact({
		signal: String(chosenValue(signal) ?? ''),
		change,
		points: change === 'set' && 'points' in row ? given(points) : undefined,
		per,
		values: per === 'values' ? splitTexts(values) : undefined,
		number:
			per === 'upToDays'
				? given(days)
				: per === 'from' || per === 'since' || per === 'overdue'
					? given(from)
					: undefined,
		by,
		also,
		// With 0 there is nothing to set.
		...Object.fromEntries(
			Object.entries(limits).flatMap(([name, written]) => {
				const limit = given(chosenValue(written));
				return limit === 0 || limit === '' ? [] : [[name, limit]];
			}),
		),
		where: readOnlyWhen(row),
	});
}

/** What an expression gives that has no value is refused, not left as it is: nobody would know. */
function given(value: unknown): unknown {
	return value ?? null;
}
