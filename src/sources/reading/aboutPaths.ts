import { sortFew } from '../../sortFew';
import { readPath } from '../../lead/readPath';

/** A path with the field it begins with. Nearly all of them lead nowhere in any one payload, which that field tells. */
interface Path {
	path: string;
	head: string;
}

/** Paths that are tried one after the other. */
export interface Paths {
	list: readonly Path[];
	/** Its own of those in `Part.has`. */
	bit: number;
}

/** An object of a payload, with which of the lists below may lead somewhere in it. */
export interface Part {
	value: object;
	has: number;
}

/** By the names that a path of theirs begins with, or is as a whole. */
const listsOf = new Map<string, number>();
let lists = 0;

function toPaths(paths: readonly string[]): Paths {
	const list = paths.map(toPath);
	const bit = 1 << lists++;
	for (const name of list.flatMap(({ path, head }) => [path, head])) listsOf.set(name, (listsOf.get(name) ?? 0) | bit);
	return { list, bit };
}

function toPath(path: string): Path {
	return { path, head: /^[^.[]*/.exec(path)?.[0] ?? path };
}

/** An object has fewer fields than there are paths, so that its own names are looked at and not each path. */
export function toPart(value: object): Part {
	let has = 0;
	for (const name of Object.keys(value)) has |= listsOf.get(name) ?? 0;
	return { value, has };
}

/** What a path of the list leads to, the first that `read` can use. */
export function findAt<T>(
	{ value, has }: Part,
	{ list, bit }: Paths,
	read: (found: unknown) => T | undefined,
): T | undefined {
	if ((has & bit) === 0) return undefined;
	for (const path of list) {
		const found = read(valueAt(value, path));
		if (found !== undefined) return found;
	}
	return undefined;
}

function valueAt(scope: object, { path, head }: Path): unknown {
	if (!Object.hasOwn(scope, head))
		return head === path || !Object.hasOwn(scope, path) ? undefined : readPath(scope, path);
	return head === path ? (scope as Record<string, unknown>)[path] : readPath(scope, path);
}

/** Where senders put what it is about: the body itself, or a part of it. */
const SCOPES = [
	'properties',
	'event.properties',
	'event_properties',
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
	'data.payload',
	'data.payload.order',
	'charge',
	'subscription',
	'content.subscription',
	'charge.analytics_data.utm_params[0]',
	'data.object.metadata',
	'resource',
	'url_params',
	'hidden',
	'form_response.hidden',
	'context.page',
	'context.document.location',
	'page',
].map(toPath);
const placesOf = new Map<string, number[]>();
for (const [place, { path, head }] of SCOPES.entries())
	for (const name of new Set([path, head])) placesOf.set(name, [...(placesOf.get(name) ?? []), place]);

const NOWHERE: readonly number[] = [];

/** These parts, in the order above. */
export function listParts(body: object): object[] {
	const places: number[] = [];
	for (const name of Object.keys(body))
		for (const place of placesOf.get(name) ?? NOWHERE) if (!places.includes(place)) places.push(place);
	const parts: object[] = [];
	for (const place of sortFew(places, (a, b) => a - b)) {
		const part = valueAt(body, SCOPES[place] as Path);
		if (isObject(part)) parts.push(part);
	}
	return parts;
}

export function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Under which shops and their apps hand on the link that opens the cart again. */
export const CHECKOUT_URLS = toPaths([
	'abandoned_checkout_url',
	'checkout_url',
	'checkoutUrl',
	'CheckoutURL',
	'$extra.checkout_url',
	'recovery_url',
	'recoveryUrl',
	'cart_url',
	'cartUrl',
	'CartURL',
]);

export const LINES = toPaths([
	'line_items',
	'lineItems',
	'items',
	'Items',
	'products',
	'cart_items',
	'cartItems',
	'order_items',
	'orderItems',
	'lines',
	'lines.data',
	'$extra.line_items',
	'associations.order_rows',
]);
/** One product that stands alone: Shopify's pixel, and what people send themselves. */
export const SINGLES = toPaths(['product', 'cartLine', 'productVariant', 'item']);

export const OF_LINE = {
	product: toPaths([
		'product_title',
		'product_name',
		'productName',
		'ProductName',
		'Product Name',
		'productName.original',
		'item_name',
		'variant.product.title',
		'merchandise.product.title',
		'product.title',
		'product.name',
		'title',
		'name',
		'label',
		'price.nickname',
		'price.name',
		'description',
	]),
	brand: toPaths([
		'brand',
		'Brand',
		'item_brand',
		'vendor',
		'manufacturer',
		'variant.product.vendor',
		'merchandise.product.vendor',
		'product.vendor',
	]),
	sku: toPaths([
		'sku',
		'SKU',
		'product_sku',
		'item_sku',
		'item_id',
		'product_reference',
		'payload.productNumber',
		'variant.sku',
		'merchandise.sku',
	]),
};
/** The categories of a line: one text, or a list of them. */
export const CATEGORIES = toPaths([
	'category',
	'Category',
	'product_category',
	'productCategory',
	'item_category',
	'product_type',
	'productType',
	'categories',
	'Categories',
	'category.name',
	'product.category',
	'product.product_type',
	'variant.product.type',
	'merchandise.product.type',
]);
/** Where an event is about one product, and says so without a line: `properties.categories`, Klaviyo's `Categories`. */
export const OWN_CATEGORIES = toPaths(['categories', 'Categories', 'product_categories', 'CategoryNames']);
/** Beside many other fields a name is anybody's and a title a page's, so these say what it is of. */
export const OF_SCOPE = {
	product: toPaths(['product_name', 'productName', 'ProductName', 'Product Name', 'product_title', 'product']),
	brand: toPaths(['brand', 'Brand', 'product_brand']),
	sku: toPaths(['sku', 'SKU', 'product_sku']),
	plan: toPaths([
		'plan',
		'plan_name',
		'planName',
		'plan.name',
		'plan.nickname',
		'plan.id',
		'plan_id',
		'subscription_plan',
		'subscription_items[0].item_price_id',
		'items.data[0].price.nickname',
		'items.data[0].plan.nickname',
	]),
};
export const QUANTITIES = toPaths(['quantity', 'Quantity', 'qty', 'qty_ordered', 'product_quantity', 'item_quantity']);
export const PAGES = toPaths(['page_location', 'page_url', 'page_path', 'url', 'href', 'path', '$current_url']);
export const VALUES = toPaths(['value']);
