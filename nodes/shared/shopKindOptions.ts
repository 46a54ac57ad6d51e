import type { INodePropertyOptions } from 'n8n-workflow';
import { SHOP_KIND_NAMES, SHOP_KINDS, type ShopKind } from '../../src/index';
import type { Parameters } from './parameters';

/** The kinds of shop that there are starting points for, by name. */
export const SHOP_KIND_OPTIONS: readonly INodePropertyOptions[] = SHOP_KIND_NAMES.map((value) => {
	const { label: name, description } = SHOP_KINDS[value];
	return { name, value, description };
}).sort((a, b) => a.name.localeCompare(b.name));

/** By its name or its label, as an expression may give either. `others`: what the field offers beside the kinds. */
export function chooseShopKind<Other extends string = never>(
	parameters: Parameters,
	{ name, fallback, others = [] }: { name: string; fallback: ShopKind | Other; others?: readonly Other[] },
): ShopKind | Other {
	const kinds: readonly string[] = SHOP_KIND_NAMES;
	const isKind = (choice: string): choice is ShopKind => kinds.includes(choice);
	return parameters.choose<ShopKind | Other>(
		{
			...{ name, label: 'Kind of Shop', choices: [...SHOP_KIND_NAMES, ...others], fallback },
			nameOf: (choice) => (isKind(choice) ? SHOP_KINDS[choice].label : choice),
		},
		0,
	);
}
