import { CONDITION_KEYS } from '../lead/condition';
import { foldFacet } from '../lead/facets';

/** The longest, so that a number still fits behind it. */
const MOST_LETTERS = 200;

/**
 * A scorecard as somebody has written it, where terms with a condition may go without a code: theirs is made from kind, event
 * and condition, `event:product_viewed:category.sofas`, with a number behind it where that is taken. Everything else is left
 * to the schema.
 */
export function nameTerms(input: unknown): unknown {
	if (!isRecord(input) || !Array.isArray(input.terms)) return input;
	const terms: readonly unknown[] = input.terms;
	if (!terms.some(isNameless)) return input;
	const taken = new Set(terms.map((term) => (isRecord(term) ? term.code : undefined)));
	const named = terms.map((term) => {
		if (!isNameless(term)) return term;
		const code = findFree(codeOf(term), taken);
		taken.add(code);
		return { ...term, code };
	});
	return { ...input, terms: named };
}

function isNameless(term: unknown): term is Record<string, unknown> & { where: Record<string, unknown> } {
	return isRecord(term) && term.code === undefined && isRecord(term.where);
}

function findFree(code: string, taken: ReadonlySet<unknown>): string {
	let free = code;
	for (let number = 2; taken.has(free); number += 1) free = `${code}.${number}`;
	return free;
}

function codeOf(term: Record<string, unknown> & { where: Record<string, unknown> }): string {
	const events = [term.event, term.events].flat().filter((event) => event !== undefined);
	const wanted = CONDITION_KEYS.flatMap((key) => {
		const texts = [term.where[key]].flat().filter((text) => text !== undefined);
		return texts.length === 0 ? [] : [[key, ...texts].map(toCodePart).filter(Boolean).join('.')];
	});
	return [toCodePart(term.kind), events.map(toCodePart).join('.'), ...wanted].join(':').slice(0, MOST_LETTERS);
}

/** What a code has no letters for is left out: two terms that then look alike are told apart by their number. */
function toCodePart(text: unknown): string {
	return foldFacet(String(text))
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^_+|_+$/g, '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
