import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Parameters } from '../../shared/parameters';
import { field } from '../../shared/sourceFields';
import { readReference } from './reference';

export const columnOptions = [
	field('Address Field', 'address', 'email'),
	field('Channel Field', 'channel', 'channel'),
	field('Date Field', 'at', 'created_at'),
	field('End Field', 'until', 'suppressed_until'),
	field('Note Field', 'note', 'comment'),
	field('Reason Field', 'code', 'reason'),
];

/** What columns are called in the exports of mail tools: their letters, in lower case. */
const NAMES = {
	address: 'email emailaddress mail address recipient phone phonenumber mobile pattern domain',
	channel: 'channel',
	at: 'date createdat created at suppressedat suppressedon timestamp unsubtime unsubscribedat time',
	until: 'until suppresseduntil expiresat end',
	note: 'note comment comments',
	code: 'code reason type',
} as const;

type Column = keyof typeof NAMES;

/** A row with the item that it came in. */
export interface RowPlace {
	row: IDataObject;
	item: INodeExecutionData;
	itemIndex: number;
	parameters: Parameters;
}

interface Cell {
	/** In lower case, without what isn't a letter. */
	column: string;
	value: unknown;
}

/** The cells of a row by what they mean: the column that an option names, or those with a usual name. */
export function readCells({ row, item, itemIndex, parameters }: RowPlace): Record<Column, readonly Cell[]> {
	const cells = Object.entries(row).map(([name, value]): Cell => ({ column: toLetters(name), value }));
	const find = (column: Column): Cell[] => {
		if (parameters.isSet(`options.${column}`)) {
			// A path leads into the row, or into the item that holds it.
			const places = row === item.json ? [item] : [{ json: row }, item];
			const values = places.map((place) => readReference({ item: place, itemIndex, parameters }, column));
			return values
				.map((value) => ({ column, value }))
				.filter(isFilled)
				.slice(0, 1);
		}
		return NAMES[column].split(' ').flatMap((name) => cells.filter((cell) => cell.column === name && isFilled(cell)));
	};
	return {
		address: find('address'),
		channel: find('channel'),
		at: find('at'),
		until: find('until'),
		note: find('note'),
		code: find('code'),
	};
}

/** Whether a column is called like one of addresses and holds something. */
export function namesAddress(row: IDataObject): boolean {
	const names = new Set<string>(NAMES.address.split(' '));
	return Object.entries(row).some(([name, value]) => names.has(toLetters(name)) && isFilled({ column: '', value }));
}

function isFilled({ value }: Cell): boolean {
	return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number' || value instanceof Date;
}

export function toLetters(text: string): string {
	return text.toLowerCase().replace(/[^a-z]/g, '');
}
