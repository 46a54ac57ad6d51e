import type { INodeProperties } from 'n8n-workflow';
import { hints } from './hints';
import type { Parameters } from './parameters';

export const limitField: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	default: 50,
	description: 'Max number of results to return',
};

/** As many as fit; `more` says where there are others, which only the next one can tell. */
export async function listUpToLimit<T>(
	parameters: Parameters,
	list: (limit: number) => Promise<readonly T[]>,
): Promise<{ rows: readonly T[]; more: string }> {
	const limit = readLimit(parameters);
	const found = await list(limit + 1);
	return { rows: found.slice(0, limit), more: found.length > limit ? ` ${hints.moreThanLimit(limit)}` : '' };
}

export function readLimit(parameters: Parameters): number {
	return parameters.number(limitField, 0);
}
