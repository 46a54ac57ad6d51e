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
	FIRST_NAMES,
	LINES,
	OF_LINE,
	OF_SCOPE,
	OWN_CATEGORIES,
	PAGES,
	QUANTITIES,
	SCOPES,
	SINGLES,
	VALUES,
	valueAt,
	type Path,
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
	const parts = SCOPES.map((path) => valueAt(value, path)).filter(isObject);
	const campaign = findCampaign([value, ...parts], readPath(value, 'context'));
	const hasEvent = records.some(({ kind }) => kind === 'event');
	const scopes = hasEvent ? [value, ...parts].filter((part) => hasOneOf(part, FIRST_NAMES)) : [];
	const lines = findLines(scopes);
	const ofLines = listCategories(lines, CATEGORIES);
	const ofProduct = lines.length > 0 ? ofLines : listCategories([value, ...parts], OWN_CATEGORIES);
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
	/** The body and its parts that say anything of it. */
	scopes: readonly object[];
	/** The parts alone. */
	parts: readonly object[];
	lines: readonly object[];
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

function isOfProduct(name: string): boolean {
	return name.startsWith('product_') && name !== 'product_list_viewed';
}

/** Each once, in the order of the lines. */
function listCategories(lines: readonly object[], paths: readonly Path[]): string[] {
	const found = lines.flatMap((line) => {
		for (const path of paths) {
			const value = valueAt(line, path);
			if (value === undefined) continue;
			const texts = (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => categoryOf(one) ?? []);
			if (texts.length > 0) return texts;
		}
		return [];
	});
	return found.length < 2 ? found : [...new Set(found)];
}

function categoryOf(value: unknown): string | undefined {
	return keepText(isObject(value) ? (readPath(value, 'name') ?? readPath(value, 'title')) : value);
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

function textAt(scopes: readonly object[], paths: readonly Path[]): string | undefined {
	for (const scope of scopes)
		for (const path of paths) {
			const value = valueAt(scope, path);
			if (typeof value === 'string' && value.trim() !== '') return value;
			if (typeof value === 'number' && Number.isFinite(value)) return String(value);
		}
	return undefined;
}

function numberAt(scopes: readonly object[], paths: readonly Path[]): number | undefined {
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

function hasOneOf(scope: object, names: ReadonlySet<string>): boolean {
	for (const name of Object.keys(scope)) if (names.has(name)) return true;
	return false;
}
