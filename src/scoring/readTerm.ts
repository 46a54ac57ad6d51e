import { type FeatureValue, type FeatureVector, readFeature } from '../features/featureVector';
import { countAtMost } from '../stats/sortedSearch';
import type { PairSide, PairTerm, Term } from './term';
import { toNumber } from './termSlots';

/** A term's value; a shape's is that of the term it looks at, a pair's the place of its cell in the list. Undefined: not known, or in none of the cells. */
export function readTerm(term: Term, features: Pick<FeatureVector, 'values' | 'missing'>): FeatureValue | undefined {
	if (term.kind !== 'pair') return readFeature(features, term.kind === 'shape' ? term.of : term.code);
	const first = partOf(term.first, readFeature(features, term.first.code));
	const second = partOf(term.second, readFeature(features, term.second.code));
	return findCell(term, first, second);
}

/** Which part of a side a value lies in, from 0; undefined where it is not known, which is in no cell. */
export function partOf(side: PairSide, value: FeatureValue | undefined): number | undefined {
	if (value === undefined) return undefined;
	if (side.cut === 'levels') {
		const level = side.levels.indexOf(String(value));
		return level === -1 ? side.levels.length : level;
	}
	const number = toNumber(value);
	return Number.isNaN(number) ? undefined : countAtMost(side.from, number);
}

export function findCell(
	{ cells }: PairTerm,
	first: number | undefined,
	second: number | undefined,
): number | undefined {
	const place = cells.findIndex((cell) => cell.first === first && cell.second === second);
	return place === -1 ? undefined : place;
}
