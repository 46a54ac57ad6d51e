import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { unwrapItem } from '../../../src/index';
import { namesAddress } from './importColumns';

const MOST_DEPTH = 3;

/**
 * The rows of an item: itself, as a spreadsheet has them, or those of the list that it holds: a Webhook's `body`, an
 * API's `data`. What stands beside a list, such as a reason, is each row's.
 */
export function listRows(item: INodeExecutionData): IDataObject[] {
	const { body } = unwrapItem(item.json);
	if (isRow(body) && namesAddress(body)) return [body];
	const rows = collectRows(body, {}, 0);
	return rows.length > 0 ? rows : [isRow(body) ? body : item.json];
}

function collectRows(value: unknown, beside: IDataObject, depth: number): IDataObject[] {
	if (Array.isArray(value)) {
		return value.flatMap((row): IDataObject[] => {
			if (typeof row === 'string') return row.trim() === '' ? [] : [{ ...beside, address: row }];
			return isRow(row) ? [{ ...beside, ...row }] : [];
		});
	}
	if (!isRow(value) || depth > MOST_DEPTH) return [];
	const plain = Object.entries(value).filter(([, field]) => typeof field !== 'object');
	return Object.values(value).flatMap((field) =>
		typeof field === 'object' ? collectRows(field, { ...beside, ...Object.fromEntries(plain) }, depth + 1) : [],
	);
}

function isRow(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
