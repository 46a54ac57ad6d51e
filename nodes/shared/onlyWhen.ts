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

export interface WrittenCondition {
	onlyWhen?: Record<string, unknown>;
}

/** Which events of a name a row means; `show`: where the row is about events at all. */
export function onlyWhenField(remark: string, show: NonNullable<IDisplayOptions['show']>): INodeProperties {
	return {
		displayName: 'Only When',
		name: 'onlyWhen',
		type: 'collection',
		placeholder: 'Add Condition',
		default: {},
		displayOptions: { show },
		description: `Count only such events. Of several conditions, all have to hold. ${remark}`.trim(),
		options: CONDITION_KEYS.map((name): INodeProperties => {
			const displayName = CONDITIONS[name];
			if (name === AMOUNT) {
				const description = 'In whole currency units, for example 100 for 100.00 EUR';
				return { displayName, name, type: 'number', typeOptions: { minValue: 0 }, default: 100, description };
			}
			const description = 'One value, or several separated with commas. "sofa*" is all that starts with it.';
			return { displayName, name, type: 'string', default: '', placeholder: 'e.g. sofas, chairs', description };
		}),
	};
}

/** Undefined where every event counts. */
export function readOnlyWhen({ onlyWhen = {} }: WrittenCondition): Record<string, unknown> | undefined {
	const conditions = Object.entries(onlyWhen).map(([key, wanted]) => [
		key,
		key === AMOUNT ? wanted : readWanted(wanted),
	]);
	return conditions.length === 0 ? undefined : Object.fromEntries(conditions);
}

/** One text stays one, so that the same condition is written the same everywhere. */
function readWanted(value: unknown): string | string[] {
	const [first = '', ...others] = splitTexts(value);
	return others.length === 0 ? first : [first, ...others];
}

/** `sofas, chairs` */
export function splitTexts(list: unknown): string[] {
	return String(list)
		.split(',')
		.map((text) => text.trim())
		.filter((text) => text !== '');
}
