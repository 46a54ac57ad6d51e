import { compact } from '../../compact';
import { keepAbout, type About } from '../../lead/about';
import { findPageKind } from '../../lead/pageKind';
import { readPath } from '../../lead/readPath';
import type { LeadRecord } from '../../lead/record';
import type { Vocabulary } from '../../lead/vocabulary';
import { findCampaign } from './findCampaign';

/** Where senders put what it is about: the body itself, or a part of it. */
const SCOPES = [
	'properties',
	'params',
	'data',
	'payload',
	'order',
	'cart',
	'checkout',
	'data.object',
	'data.attributes',
	'data.checkout',
	'data.cart',
	'hidden',
	'form_response.hidden',
	'context.page',
	'context.document.location',
	'page',
];

const LINES = ['line_items', 'lineItems', 'items', 'products', 'cart_items', 'order_items', 'lines', 'lines.data'];
/** One product that stands alone: Shopify's pixel, and what people send themselves. */
const SINGLES = ['product', 'cartLine', 'productVariant', 'item'];
const MOST_LINES = 1_000;

const OF_LINE: Readonly<Record<'product' | 'brand' | 'sku', readonly string[]>> = {
	product: [
		'product_title',
		'product_name',
		'productName',
		'productName.original',
		'item_name',
		'variant.product.title',
		'merchandise.product.title',
		'product.title',
		'product.name',
		'title',
		'name',
		'label',
	],
	brand: [
		'brand',
		'item_brand',
		'vendor',
		'manufacturer',
		'variant.product.vendor',
		'merchandise.product.vendor',
		'product.vendor',
	],
	sku: ['sku', 'SKU', 'product_sku', 'item_sku', 'item_id', 'variant.sku', 'merchandise.sku'],
};
/** Beside many other fields a name is anybody's and a title a page's, so these say what it is of. */
const OF_SCOPE = {
	product: ['product_name', 'productName', 'product_title', 'product'],
	brand: ['brand', 'product_brand'],
	sku: ['sku', 'SKU', 'product_sku'],
	plan: ['plan', 'plan_name', 'planName', 'plan.name', 'plan.nickname', 'plan.id', 'subscription_plan'],
} as const;
const QUANTITIES = ['quantity', 'qty', 'item_quantity'];
const PAGES = ['page_location', 'page_url', 'page_path', 'url', 'href', 'path'];

/** Adds to events what they were about, and to whom they are of the campaign they came by. */
export function addAbout(records: readonly LeadRecord[], body: unknown, vocabulary?: Vocabulary): LeadRecord[] {
	const value: unknown = Array.isArray(body) && body.length === 1 ? body[0] : body;
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return [...records];
	// A reader that looked at each of its events has been here.
	if (records.some((record) => record.kind === 'event' && record.about !== undefined)) return [...records];
	const scopes = [value, ...SCOPES.map((path) => valueAt(value, path)).filter(isObject)];
	const campaign = findCampaign(scopes, readPath(value, 'context'));
	const hasEvent = records.some(({ kind }) => kind === 'event');
	return records.map((record): LeadRecord => {
		const arrives = hasEvent ? record.kind === 'event' && record.machine !== true : record.kind === 'identity';
		const traits = arrives && Object.keys(campaign).length > 0 ? { ...campaign, ...record.traits } : record.traits;
		if (record.kind !== 'event') return { ...record, ...compact({ traits }) };
		const about = record.about ?? readAbout(scopes, record, vocabulary);
		return { ...record, ...compact({ traits, about }) };
	});
}

function readAbout(
	scopes: readonly object[],
	{ name, amountMinor }: { name: string; amountMinor?: number | undefined },
	vocabulary: Vocabulary | undefined,
): About | undefined {
	const lines = findLines(scopes);
	const [first] = lines;
	const isOfProduct = name.startsWith('product_') && name !== 'product_list_viewed';
	const textOf = (field: 'product' | 'brand' | 'sku') =>
		(first === undefined ? undefined : textAt([first], OF_LINE[field])) ??
		textAt(scopes, OF_SCOPE[field]) ??
		(isOfProduct ? textAt(scopes.slice(1), OF_LINE[field]) : undefined);
	return keepAbout({
		product: textOf('product'),
		brand: textOf('brand'),
		sku: textOf('sku'),
		plan: textAt(scopes, OF_SCOPE.plan),
		page: readPageKind(scopes, vocabulary),
		quantity: sumQuantities(lines) ?? numberAt(scopes, QUANTITIES),
		value: amountMinor === undefined ? numberAt(scopes, ['value']) : undefined,
	});
}

function findLines(scopes: readonly object[]): readonly object[] {
	for (const scope of scopes) {
		for (const name of LINES) {
			const lines = valueAt(scope, name);
			if (Array.isArray(lines) && isObject(lines[0])) return lines.slice(0, MOST_LINES).filter(isObject);
		}
		const single = SINGLES.map((name) => valueAt(scope, name)).find(isObject);
		if (single !== undefined) return [single];
	}
	return [];
}

function sumQuantities(lines: readonly object[]): number | undefined {
	const quantities = lines.map((line) => numberAt([line], QUANTITIES)).filter((number) => number !== undefined);
	return quantities.length === 0 ? undefined : quantities.reduce((sum, quantity) => sum + quantity, 0);
}

function readPageKind(scopes: readonly object[], vocabulary: Vocabulary | undefined): string | undefined {
	for (const scope of scopes)
		for (const name of PAGES) {
			const url = valueAt(scope, name);
			if (typeof url !== 'string' || !/^(?:\/|https?:)/i.test(url)) continue;
			const kind = findPageKind({ url }, vocabulary);
			if (kind !== undefined) return kind;
		}
	return undefined;
}

function textAt(scopes: readonly object[], paths: readonly string[]): string | undefined {
	for (const scope of scopes)
		for (const path of paths) {
			const value = valueAt(scope, path);
			if (typeof value === 'string' && value.trim() !== '') return value;
			if (typeof value === 'number' && Number.isFinite(value)) return String(value);
		}
	return undefined;
}

function numberAt(scopes: readonly object[], paths: readonly string[]): number | undefined {
	for (const scope of scopes)
		for (const path of paths) {
			const value = valueAt(scope, path);
			const number = typeof value === 'string' && /^\s*\d{1,12}(?:\.\d+)?\s*$/.test(value) ? Number(value) : value;
			if (typeof number === 'number' && Number.isFinite(number)) return number;
		}
	return undefined;
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Most names are of one word, which is looked up five times faster than a path. */
function valueAt(scope: object, path: string): unknown {
	if (path.includes('.')) return readPath(scope, path);
	return Object.hasOwn(scope, path) ? (scope as Record<string, unknown>)[path] : undefined;
}
