import type { INodePropertyOptions } from 'n8n-workflow';
import { SHOP_KIND_NAMES, SHOP_KINDS } from '../../src/index';

/** The kinds of shop that there are starting points for, by name. */
export const SHOP_KIND_OPTIONS: readonly INodePropertyOptions[] = SHOP_KIND_NAMES.map((value) => {
	const { label: name, description } = SHOP_KINDS[value];
	return { name, value, description };
}).sort((a, b) => a.name.localeCompare(b.name));
