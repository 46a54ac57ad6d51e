import type { Payload } from '../source';

/**
 * A vendor's own trigger passes on the body alone; a Webhook node wraps it in `{ headers, params, query, body }`, with
 * a body that is still text where the sender named no JSON content type.
 */
export function unwrapItem(item: unknown): Payload {
	if (!isWebhookItem(item)) return { body: item, headers: {}, item };
	const headers = Object.entries(item.headers ?? {}).filter(
		(header): header is [string, string] => typeof header[1] === 'string',
	);
	return {
		body: parseText(item.body),
		headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
		item,
	};
}

function isWebhookItem(item: unknown): item is { body: unknown; headers?: object | null } {
	if (typeof item !== 'object' || item === null || !Object.hasOwn(item, 'body')) return false;
	return ['headers', 'query', 'params'].some((part) => {
		const value: unknown = Object.getOwnPropertyDescriptor(item, part)?.value;
		return typeof value === 'object' && value !== null;
	});
}

export function parseText(body: unknown): unknown {
	if (typeof body !== 'string' || !/^\s*[[{]/.test(body)) return body;
	try {
		return JSON.parse(body) as unknown;
	} catch (error) {
		// Text that only looks like JSON is a text; whoever reads it will say that nothing was recognised.
		if (error instanceof SyntaxError) return body;
		throw error;
	}
}
