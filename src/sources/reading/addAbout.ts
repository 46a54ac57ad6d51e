import { compact } from '../../compact';
import { keepAbout, keepText, type About } from '../../lead/about';
import { CART_STEPS } from '../../lead/cart';
import { findPageKind } from '../../lead/pageKind';
import { readPath } from '../../lead/readPath';
import type { LeadRecord } from '../../lead/record';
import type { Vocabulary } from '../../lead/vocabulary';
import {
	CATEGORIES,
	CHECKOUT_URLS,
	findAt,
	isObject,
	LINES,
	listParts,
	OF_LINE,
	OF_SCOPE,
	OWN_CATEGORIES,
	PAGES,
	QUANTITIES,
	SINGLES,
	toPart,
	VALUES,
	type Part,
	type Paths,
} from './aboutPaths';
import { findCampaign } from './findCampaign';

const CART_STEP_NAMES: ReadonlySet<string> = new Set(CART_STEPS);
const MOST_LINES = 1_000;

/** Adds to events what they were about, and to whom they are of the campaign they came by. */
export function addAbout(records: readonly LeadRecord[], body: unknown, vocabulary?: Vocabulary): LeadRecord[] {
	const value: unknown = Array.isArray(body) && body.length === 1 ? body[0] : body;
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return [...records];
	// A reader that looked at each of its events has been here.
	if (records.some((record) => record.kind === 'event' && record.about !== undefined)) return [...records];
	const below = listParts(value);
	const campaign = findCampaign([value, ...below], readPath(value, 'context'));
	const hasEvent = records.some(({ kind }) => kind === 'event');
	const parts = below.map(toPart);
	const all = [toPart(value), ...parts];
	const scopes = hasEvent ? all : [];
	const lines = findLines(scopes);
	const ofLines = listCategories(lines, CATEGORIES);
	const ofProduct = lines.length > 0 ? ofLines : listCategories(all, OWN_CATEGORIES);
	return records.map((record): LeadRecord => {
		const arrives = hasEvent ? record.kind === 'event' && record.machine !== true : record.kind === 'identity';
		const traits = arrives && Object.keys(campaign).length > 0 ? { ...campaign, ...record.traits } : record.traits;
		if (record.kind === 'outcome') return { ...record, ...compact({ category: record.category ?? ofLines[0] }) };
		if (record.kind !== 'event') return traits === record.traits ? record : { ...record, ...compact({ traits }) };
		const categories = isOfProduct(record.name) ? ofProduct : ofLines;
		const category = record.category ?? categories[0];
		const others = categories.filter((other) => other !== category);
		const about = record.about ?? readAbout({ scopes, parts, lines, others }, record, vocabulary);
		return { ...record, ...compact({ traits, category, about }) };
	});
}

/** Everything a record of several products could be about. */
interface Described {
	/** The body and its parts. */
	scopes: readonly Part[];
	/** The parts alone. */
	parts: readonly Part[];
	lines: readonly Part[];
	/** The categories beside the record's own. */
	others: readonly string[];
}

function readAbout(
	{ scopes, parts, lines, others }: Described,
	{ name, amountMinor }: { name: string; amountMinor?: number | undefined },
	vocabulary: Vocabulary | undefined,
): About | undefined {
	const [first] = lines;
	const textOf = (field: 'product' | 'brand' | 'sku') =>
		(first === undefined ? undefined : textAt([first], OF_LINE[field])) ??
		textAt(scopes, OF_SCOPE[field]) ??
		(isOfProduct(name) ? textAt(parts, OF_LINE[field]) : undefined);
	return keepAbout({
		product: textOf('product'),
		brand: textOf('brand'),
		sku: textOf('sku'),
		categories: others,
		plan: textAt(scopes, OF_SCOPE.plan),
		page: readPageKind(scopes, vocabulary),
		checkoutUrl: CART_STEP_NAMES.has(name) ? textAt(scopes, CHECKOUT_URLS) : undefined,
		quantity: sumQuantities(lines) ?? numberAt(scopes, QUANTITIES),
		value: amountMinor === undefined ? numberAt(scopes, VALUES) : undefined,
	});
}

function findLines(scopes: readonly Part[]): readonly Part[] {
	for (const scope of scopes) {
		const lines = findAt(scope, LINES, (found) => (Array.isArray(found) && isObject(found[0]) ? found : undefined));
		if (lines !== undefined) return lines.slice(0, MOST_LINES).filter(isObject).map(toPart);
		const single = findAt(scope, SINGLES, (found) => (isObject(found) ? found : undefined));
		if (single !== undefined) return [toPart(single)];
	}
	return [];
}

function isOfProduct(name: string): boolean {
	return name.startsWith('product_') && name !== 'product_list_viewed';
}

/** Each once, in the order of the lines. */
function listCategories(lines: readonly Part[], paths: Paths): string[] {
	const found = lines.flatMap((line) => findAt(line, paths, readCategories) ?? []);
	return found.length < 2 ? found : [...new Set(found)];
}

function readCategories(value: unknown): string[] | undefined {
	if (value === undefined) return undefined;
	const texts = (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => categoryOf(one) ?? []);
	return texts.length > 0 ? texts : undefined;
}

function categoryOf(value: unknown): string | undefined {
	return keepText(isObject(value) ? (readPath(value, 'name') ?? readPath(value, 'title')) : value);
}

function sumQuantities(lines: readonly Part[]): number | undefined {
	const quantities = lines.map((line) => numberAt([line], QUANTITIES)).filter((number) => number !== undefined);
	return quantities.length === 0 ? undefined : quantities.reduce((sum, quantity) => sum + quantity, 0);
}

function readPageKind(scopes: readonly Part[], vocabulary: Vocabulary | undefined): string | undefined {
	return findIn(scopes, PAGES, (url) =>
		typeof url === 'string' && /^(?:\/|https?:)/i.test(url) ? findPageKind({ url }, vocabulary) : undefined,
	);
}

function textAt(scopes: readonly Part[], paths: Paths): string | undefined {
	return findIn(scopes, paths, readText);
}

function readText(value: unknown): string | undefined {
	if (typeof value === 'string') return value.trim() === '' ? undefined : value;
	return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

function numberAt(scopes: readonly Part[], paths: Paths): number | undefined {
	return findIn(scopes, paths, readNumber);
}

function readNumber(value: unknown): number | undefined {
	const number = typeof value === 'string' && /^\s*\d{1,12}(?:\.\d+)?\s*$/.test(value) ? Number(value) : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** In the first that has it. */
function findIn<T>(scopes: readonly Part[], paths: Paths, read: (found: unknown) => T | undefined): T | undefined {
	for (const scope of scopes) {
		const found = findAt(scope, paths, read);
		if (found !== undefined) return found;
	}
	return undefined;
}
