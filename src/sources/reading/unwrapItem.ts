import { readPath } from '../../lead/readPath';
import type { Payload } from '../source';

/**
 * A vendor's own trigger passes on the body alone; a Webhook node wraps it in `{ headers, params, query, body }`, with
 * a body that is still text where the sender named no JSON content type.
 */
export function unwrapItem(item: unknown): Payload {
	return unwrapPartnerEvent(unwrapWebhook(item));
}

/**
 * What a partner sends by way of Amazon EventBridge stands in `detail`: Shopify's with its headers beside it as
 * `metadata`, Stripe's alone.
 */
function unwrapPartnerEvent(payload: Payload): Payload {
	const source: unknown = readPath(payload.body, 'source');
	const detail: unknown = readPath(payload.body, 'detail');
	if (typeof source !== 'string' || !source.startsWith('aws.partner/') || typeof detail !== 'object') return payload;
	const inner: unknown = readPath(detail, 'payload');
	if (typeof inner !== 'object' || inner === null) return { ...payload, body: detail };
	return { ...payload, body: inner, headers: { ...payload.headers, ...toHeaders(readPath(detail, 'metadata')) } };
}

function unwrapWebhook(item: unknown): Payload {
	if (!isWebhookItem(item)) return { body: item, headers: {}, item };
	return { body: parseText(item.body), headers: toHeaders(item.headers), item };
}

function toHeaders(headers: unknown): Record<string, string> {
	const texts = Object.entries(headers ?? {}).filter(
		(header): header is [string, string] => typeof header[1] === 'string',
	);
	return Object.fromEntries(texts.map(([name, value]) => [name.toLowerCase(), value]));
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
