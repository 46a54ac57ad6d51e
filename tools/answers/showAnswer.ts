import type { IDataObject } from 'n8n-workflow';

/** Of a list the first entries show what all are like; of an object that is a list by name, too. */
const MOST_ENTRIES = 1;
const MOST_KEYS = 24;
const LONGEST_TEXT = 220;

/** An answer as a page shows it: JSON of which long lists are cut, with the number of entries left out where they were. */
export function showAnswer(answer: IDataObject): string {
	return JSON.stringify(shorten(answer), undefined, 2).replaceAll(/"(… \d+ more)"(?:: "")?/g, '$1');
}

function shorten(value: unknown): unknown {
	if (typeof value === 'string')
		return value.length <= LONGEST_TEXT ? value : `${value.slice(0, LONGEST_TEXT)}… (${value.length} characters)`;
	if (Array.isArray(value)) {
		const rest = value.length - MOST_ENTRIES;
		return [...value.slice(0, MOST_ENTRIES).map(shorten), ...(rest > 0 ? [`… ${rest} more`] : [])];
	}
	if (value === null || typeof value !== 'object') return value;
	const entries = Object.entries(value);
	const rest = entries.length - MOST_KEYS;
	const shown = entries.slice(0, MOST_KEYS).map(([name, inner]) => [name, shorten(inner)] as const);
	return Object.fromEntries([...shown, ...(rest > 0 ? [[`… ${rest} more`, '']] : [])]);
}
