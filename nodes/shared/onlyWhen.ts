import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { CONDITION_KEYS } from '../../src/index';

/** What a condition may be about, as the list names it. */
const CONDITIONS: Record<(typeof CONDITION_KEYS)[number], string> = {
	brand: 'Brand Is',
	category: 'Category Is',
	page: 'Page Is',
	plan: 'Plan Is',
	product: 'Product Is',
	source: 'Source Is',
	amountAtLeast: 'Amount Is at Least',
};

const AMOUNT = 'amountAtLeast';
const TEXTS = CONDITION_KEYS.filter((key) => key !== AMOUNT);

export interface WrittenCondition {
	onlyWhen?: string;
	value?: string;
	amount?: number;
}

/** Which events of a name a row means, in three columns; `show`: where the row is about events at all. */
export function onlyWhenFields(remark: string, show: IDisplayOptions['show'] = {}): INodeProperties[] {
	return [
		{
			displayName: 'Only When',
			name: 'onlyWhen',
			type: 'options',
			options: [
				{ name: 'Always', value: 'always' },
				...CONDITION_KEYS.map((key) => ({ name: CONDITIONS[key], value: key })),
			],
			default: 'always',
			...(Object.keys(show).length > 0 && { displayOptions: { show: { ...show } } }),
			description: `Count only such events. ${remark}`.trim(),
		},
		{
			displayName: 'Value',
			name: 'value',
			type: 'string',
			default: '',
			placeholder: 'e.g. sofas, chairs',
			displayOptions: { show: { ...show, onlyWhen: [...TEXTS] } },
			description: 'One value, or several separated with commas. "sofa*" is all that starts with it.',
		},
		{
			displayName: 'Minimum Amount',
			name: 'amount',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 100,
			displayOptions: { show: { ...show, onlyWhen: [AMOUNT] } },
			description: 'In whole currency units, for example 100 for 100.00 EUR',
		},
	];
}

/** Undefined where every event counts. */
export function readOnlyWhen(row: WrittenCondition): Record<string, unknown> | undefined {
	const { onlyWhen = 'always', amount = 100, value = '' } = row;
	if (onlyWhen === 'always') return undefined;
	return { [onlyWhen]: onlyWhen === AMOUNT ? amount : readWanted(value) };
}

/** One text stays one, so that the same condition is written the same everywhere. */
function readWanted(value: string): string | string[] {
	const [first = '', ...others] = splitTexts(value);
	return others.length === 0 ? first : [first, ...others];
}

/** `sofas, chairs` */
export function splitTexts(list: string): string[] {
	return String(list)
		.split(',')
		.map((text) => text.trim())
		.filter((text) => text !== '');
}
