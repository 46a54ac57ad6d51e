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
	return { body: parseText(openToken(item.body)), headers: toHeaders(item.headers), item };
}

const TOKEN = /^eyJ[\w-]{2,}\.([\w-]{2,})\.[\w-]*$/;

/**
 * Wix sends nothing but a signed token; a Webhook node hands it on as text, or as the only field of a form. Its signature needs the
 * shop's key, so it is opened and not trusted.
 */
function openToken(body: unknown): unknown {
	const keys = typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.keys(body) : [];
	const text = keys.length === 1 && readPath(body, `["${keys[0] ?? ''}"]`) === '' ? keys[0] : body;
	const claims = typeof text === 'string' ? TOKEN.exec(text.trim())?.[1] : undefined;
	return claims === undefined ? body : Buffer.from(claims, 'base64url').toString('utf8');
}

function toHeaders(headers: unknown): Record<string, string> {
	const texts: Record<string, string> = {};
	for (const [name, value] of Object.entries(headers ?? {}))
		if (typeof value === 'string') texts[name.toLowerCase()] = value;
	return texts;
}

function isWebhookItem(item: unknown): item is { body: unknown; headers?: object | null } {
	if (typeof item !== 'object' || item === null || !Object.hasOwn(item, 'body')) return false;
	return ['headers', 'query', 'params'].some((part) => {
		const value: unknown = Object.getOwnPropertyDescriptor(item, part)?.value;
		return typeof value === 'object' && value !== null;
	});
}

/** What a form sends, where nobody took it apart: with an address in it. */
const FORM = /^[\w.%[\]-]{1,60}=[^&\s]*(?:&[\w.%[\]-]{1,60}=[^&\s]*)+$/;

/** As language models write it. */
const FENCE = /^\s*```\w*\s([^]*?)```\s*$/;

/** JSON as Pub/Sub, Kinesis and CloudEvents pass it on. */
const BASE64 = /^(?:eyJ|eyA|ewo|W3s)[\w+/]{20,}={0,2}$/;

export function parseText(given: unknown): unknown {
	if (typeof given !== 'string') return given;
	const body = BASE64.test(given) ? Buffer.from(given, 'base64').toString('utf8') : given;
	if (body.includes('=') && FORM.test(body)) return Object.fromEntries(new URLSearchParams(body));
	if (!/^\s*[[{`]/.test(body)) return body;
	try {
		return JSON.parse(body.replace(FENCE, '$1')) as unknown;
	} catch (error) {
		// Text that only looks like JSON is a text; whoever reads it will say that nothing was recognised.
		if (error instanceof SyntaxError) return body;
		throw error;
	}
}
