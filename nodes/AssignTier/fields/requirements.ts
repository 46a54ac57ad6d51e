import type { INodeProperties } from 'n8n-workflow';
import { AUDIENCES, compact, EngineError, type RequirementKind } from '../../../src/index';
import { chosenValue } from '../../shared/locator';
import { messages } from '../../shared/messages';
import { onlyWhenField, readOnlyWhen, splitTexts, type WrittenCondition } from '../../shared/onlyWhen';
import type { Parameters } from '../../shared/parameters';
import { signalLocator } from '../../shared/signalLocator';

const KINDS: Record<RequirementKind, { name: string; description: string }> = {
	attribute: { name: 'Attribute Is', description: 'An attribute of the lead, like country, has one of these values' },
	attributeAtLeast: {
		name: 'Attribute Is at Least',
		description: 'An attribute of the lead, like employees, is a number of at least this',
	},
	audience: { name: 'Audience Is', description: 'The lead is anonymous, a prospect or a customer' },
	companyTier: {
		name: 'Company Is in Tier',
		description: 'An Assign Tier by Account Score with the same Tier Memory gave the company of the lead this tier',
	},
	did: { name: 'Did Something Lately', description: 'The lead did this within a time, like asking for a price' },
	field: { name: 'Field Is', description: 'A field of the item, like deal.region, has one of these values' },
	fieldAtLeast: {
		name: 'Field Is at Least',
		description: 'A field of the item, like deal.employees, is a number of at least this',
	},
	segment: { name: 'Segment Is', description: 'The value of Segment Field, also where it is remembered only' },
};

const shownFor = (...kinds: RequirementKind[]): Pick<INodeProperties, 'displayOptions'> => ({
	displayOptions: { show: { kind: kinds } },
});

const ROW_FIELDS: INodeProperties[] = [
	{
		displayName: 'Tier',
		name: 'tier',
		type: 'string',
		default: 'A',
		placeholder: 'e.g. A',
		description: 'The tier that asks for it, by its name in Tiers. Not the last one, which receives everyone else.',
	},
	{
		displayName: 'Asks For',
		name: 'kind',
		type: 'options',
		options: Object.entries(KINDS).map(([value, { name, description }]) => ({ name, value, description })),
		default: 'did',
	},
	{ ...signalLocator('What the lead has to have done', 'searchEvents'), ...shownFor('did') },
	{
		displayName: 'Within',
		name: 'within',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 14,
		...shownFor('did'),
		description: 'How long ago it can be at most. After that the lead leaves the tier.',
	},
	{
		displayName: 'Unit',
		name: 'unit',
		type: 'options',
		options: [
			{ name: 'Days', value: 'days' },
			{ name: 'Hours', value: 'hours' },
		],
		default: 'days',
		...shownFor('did'),
	},
	onlyWhenField('', { kind: ['did'] }),
	{
		displayName: 'Attribute',
		name: 'attribute',
		type: 'string',
		default: '',
		placeholder: 'e.g. country',
		...shownFor('attribute', 'attributeAtLeast'),
		description: 'Name of an attribute, as Score Lead shows it under lead.traits',
	},
	{
		displayName: 'Field',
		name: 'field',
		type: 'string',
		default: '',
		placeholder: 'e.g. deal.region',
		...shownFor('field', 'fieldAtLeast'),
		description:
			'Path to a field of the item, or drag it here. Its value is remembered with the tier, for when the lead comes without an item that has it.',
	},
	{
		displayName: 'Is One Of',
		name: 'isOneOf',
		type: 'string',
		default: '',
		placeholder: 'e.g. DE, AT',
		...shownFor('attribute', 'companyTier', 'field', 'segment'),
		description: 'One value, or several separated with commas. Upper and lower case make no difference.',
	},
	{
		displayName: 'At Least',
		name: 'atLeast',
		type: 'number',
		default: 0,
		...shownFor('attributeAtLeast', 'fieldAtLeast'),
	},
	{
		displayName: 'Audience',
		name: 'audience',
		type: 'options',
		options: AUDIENCES.map((value) => ({ name: value.charAt(0).toUpperCase() + value.slice(1), value })),
		default: 'customer',
		...shownFor('audience'),
	},
];

export const requirementsField: INodeProperties = {
	displayName: 'Conditions',
	name: 'requirements',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Condition',
	default: {},
	description:
		'What a tier asks for beside its minimum score, like a question for a price in the last 14 days. Leads without it go to the next tier.',
	options: [{ displayName: 'Condition', name: 'values', values: ROW_FIELDS }],
};

interface WrittenRow extends WrittenCondition {
	tier?: string;
	kind?: RequirementKind;
	signal?: unknown;
	within?: number;
	unit?: 'days' | 'hours';
	attribute?: string;
	field?: string;
	isOneOf?: string;
	atLeast?: number;
	audience?: string;
}

/** As the engine takes them; undefined where there are none. */
export function readRequirements(parameters: Parameters): unknown[] | undefined {
	const rows = parameters.read<WrittenRow[]>('requirements.values', 0, []);
	if (rows.length === 0) return undefined;
	if (rows.some(({ kind }) => kind === 'segment') && !parameters.isSet('segmentField')) {
		throw new EngineError('configuration-invalid', messages.segmentFieldMissing, { field: 'segmentField' });
	}
	return rows.map((row, index) => readRow({ ...row, field: readField(parameters, row, index) }));
}

/** A field that is dragged into the editor becomes an expression: what is meant is where it comes from, not the first item's value. */
const DRAGGED = /^=\s*\{\{\s*\$json((?:\.[\w$]+|\[\d+\]|\["[^"\\]*"\]|\['[^'\\]*'\])+)\s*\}\}\s*$/;

function readField(parameters: Parameters, { kind, field = '' }: WrittenRow, index: number): string {
	const written = parameters.written(`requirements.values.${index}.field`);
	if ((kind !== 'field' && kind !== 'fieldAtLeast') || typeof written !== 'string' || !written.startsWith('='))
		return field;
	const path = DRAGGED.exec(written)?.[1];
	if (path === undefined)
		throw new EngineError('configuration-invalid', messages.fieldIsExpression, { field: 'requirements' });
	return path.replace(/^\./, '');
}

function readRow(row: WrittenRow): unknown {
	const { tier = 'A', kind = 'did' } = row;
	if (kind in READERS) return compact({ tier, kind, ...READERS[kind](row) });
	throw new EngineError('configuration-invalid', messages.notOneOf('Asks For', Object.keys(READERS), `"${kind}"`), {
		field: 'requirements',
	});
}

const HOURS = { days: 24, hours: 1 } as const;

const READERS: Record<RequirementKind, (row: WrittenRow) => object> = {
	did: (row) => ({
		event: String(chosenValue(row.signal) ?? ''),
		withinHours: (row.within ?? 14) * HOURS[row.unit ?? 'days'],
		where: readOnlyWhen(row),
	}),
	attribute: ({ attribute = '', isOneOf = '' }) => ({ attribute, isOneOf: splitTexts(isOneOf) }),
	attributeAtLeast: ({ attribute = '', atLeast = 0 }) => ({ attribute, atLeast }),
	field: ({ field = '', isOneOf = '' }) => ({ field, isOneOf: splitTexts(isOneOf) }),
	fieldAtLeast: ({ field = '', atLeast = 0 }) => ({ field, atLeast }),
	companyTier: ({ isOneOf = '' }) => ({ isOneOf: splitTexts(isOneOf) }),
	segment: ({ isOneOf = '' }) => ({ isOneOf: splitTexts(isOneOf) }),
	audience: ({ audience = 'customer' }) => ({ isOneOf: [audience] }),
};
