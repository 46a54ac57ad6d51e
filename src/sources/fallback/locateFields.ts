import { toSnakeCase } from '../../lead/eventName';
import { readPath } from '../../lead/readPath';
import type { Payload } from '../source';
import { CONTAINERS } from './guesses';
import { MOST_VALUES } from './surveyPayload';

/** The value that paths lead into, and where in it the body begins. */
export interface Place {
	root: unknown;
	body: unknown;
	prefix: string;
}

/**
 * A Webhook called without a body has its fields in the query, and so has a one-click unsubscription (RFC 8058); or in
 * the path it is called by: `/unsubscribe/:email`.
 */
export function placeBody({ item, body }: Payload): Place {
	if (item === body) return { root: item, body, prefix: '' };
	const names = typeof body !== 'object' || body === null ? [] : Object.keys(body);
	const empty = names.every((name) => name === 'List-Unsubscribe');
	const root = { ...(item as object), body };
	const beside = empty ? (['query', 'params'] as const).find((prefix) => isFilled(readPath(item, prefix))) : undefined;
	return beside === undefined ? { root, body, prefix: 'body' } : { root, body: readPath(item, beside), prefix: beside };
}

function isFilled(value: unknown): boolean {
	return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/** A path given by hand leads into the item; one that leaves off `body.` is understood too. */
export function handPaths(path: string, { prefix }: Place): string[] {
	return prefix === '' ? [path] : [path, join(prefix, path)];
}

/** Each field's name in snake_case, also one level down in a known container, with the path it has here. */
export function locateFields({ root, body, prefix }: Place): Map<string, string> {
	const located = new Map<string, string>();
	const add = (container: unknown, snakePrefix: string, path: string) => {
		if (typeof container !== 'object' || container === null || Array.isArray(container)) return;
		for (const key of Object.keys(container).slice(0, MOST_VALUES)) {
			const snake = snakePrefix === '' ? toSnakeCase(key) : `${snakePrefix}${toSnakeCase(key)}`;
			// An own field: read as it stands, as a path it would be taken apart first.
			const value = (container as Record<string, unknown>)[key];
			if (value !== null && value !== '' && !located.has(snake))
				located.set(snake, join(path, /^\w+$/.test(key) ? key : quote(key)));
		}
	};
	add(body, '', prefix);
	for (const container of [...CONTAINERS, 'order', 'product', 'shop', 'store', 'submission', 'entry', 'page']) {
		const path = located.get(container);
		if (path !== undefined) add(readPath(root, path), `${container}.`, path);
	}
	return located;
}

function quote(key: string): string {
	return `["${key.replace(/["\\]/g, '\\$&')}"]`;
}

function join(prefix: string, path: string): string {
	if (prefix === '') return path;
	return path.startsWith('[') ? `${prefix}${path}` : `${prefix}.${path}`;
}
