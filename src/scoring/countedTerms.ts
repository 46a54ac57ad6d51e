import { sortFew } from '../sortFew';
import type { StoredFeatures } from '../features/featureVector';
import { termKindOf, type Term } from './term';
import { termPoints } from './termPoints';

/** What a list of terms asks of every lead; worked out once for each list. */
interface KnownOfTerms {
	/** Where the terms of each code stand. */
	places: ReadonlyMap<string, readonly number[]>;
	/** Those that may be worth something to a lead that has nothing: they read other terms, or nothing is worth points. */
	always: readonly number[];
	isOftenUnknown: ReadonlySet<string>;
}

const known = new WeakMap<readonly Term[], KnownOfTerms>();

/** The places, ascending, of all terms that may be worth something to a lead with these features: a few of some sixty. */
export function listCounted(
	terms: readonly Term[],
	{ values, missing }: Pick<StoredFeatures, 'values' | 'missing'>,
): number[] {
	const { places, always } = knownOf(terms);
	const counted = [...always];
	const add = (code: string): void => {
		for (const place of places.get(code) ?? []) if (!counted.includes(place)) counted.push(place);
	};
	for (const code in values) add(code);
	for (const code of missing) add(code);
	return sortFew(counted, (a, b) => a - b);
}

/** Whether most leads have nothing that the term of this code could measure. */
export function isOftenUnknown(terms: readonly Term[], code: string): boolean {
	return knownOf(terms).isOftenUnknown.has(code);
}

function knownOf(terms: readonly Term[]): KnownOfTerms {
	const before = known.get(terms);
	if (before !== undefined) return before;
	const places = new Map<string, number[]>();
	const always: number[] = [];
	const rare = new Set<string>();
	for (const [place, term] of terms.entries()) {
		places.set(term.code, [...(places.get(term.code) ?? []), place]);
		const { reading, isOftenUnknown: isRare } = termKindOf(term);
		if (reading !== undefined || termPoints(term, 0) !== 0) always.push(place);
		if (isRare === true) rare.add(term.code);
	}
	const found = { places, always, isOftenUnknown: rare };
	known.set(terms, found);
	return found;
}
