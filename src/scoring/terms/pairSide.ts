import * as z from 'zod';
import type { FeatureValue } from '../../features/featureVector';
import { featureCodeSchema } from '../../features/kinds/featureKind';
import { countAtMost } from '../../stats/sortedSearch';
import { round } from '../words';
import { toNumber } from './numberBins';

/** Whether what is not known is a part of its own, the last; else it is in no cell. */
const unknownIsPart = z.literal(true).optional();

/** What another term measures, cut coarsely: ranges between cuts (closed on the left), or a few levels, or none, and the rest. */
export const pairSideSchema = z.discriminatedUnion('cut', [
	z.strictObject({
		cut: z.literal('ranges'),
		code: featureCodeSchema,
		from: z.array(z.number()).min(1).max(10),
		unknownIsPart,
	}),
	z.strictObject({
		cut: z.literal('levels'),
		code: featureCodeSchema,
		levels: z.array(z.string()).max(10),
		unknownIsPart,
	}),
]);
export type PairSide = z.infer<typeof pairSideSchema>;

/** How many parts there are. */
export function countParts(side: PairSide): number {
	return countKnownParts(side) + (side.unknownIsPart === true ? 1 : 0);
}

function countKnownParts(side: PairSide): number {
	return (side.cut === 'ranges' ? side.from.length : side.levels.length) + 1;
}

/** Which part of a side a value lies in, from 0; undefined where it lies in none. */
export function partOf(side: PairSide, value: FeatureValue | undefined): number | undefined {
	const unknown = side.unknownIsPart === true ? countKnownParts(side) : undefined;
	if (value === undefined) return unknown;
	if (side.cut === 'levels') {
		const level = side.levels.indexOf(String(value));
		return level === -1 ? side.levels.length : level;
	}
	const number = toNumber(value);
	return Number.isNaN(number) ? unknown : countAtMost(side.from, number);
}

/** `country is de`, `total:order_completed from 3 to below 5`. */
export function describePart(side: PairSide, part: number): string {
	const name = side.code.replace(/^trait:/, '');
	if (part >= countKnownParts(side)) return `${name} is not known`;
	if (side.cut === 'levels')
		return `${name} is ${side.levels[part] ?? (side.levels.length === 0 ? 'known' : 'any other')}`;
	const [from, below] = [side.from[part - 1], side.from[part]];
	if (from === undefined) return `${name} below ${round(below ?? 0)}`;
	return below === undefined ? `${name} from ${round(from)}` : `${name} from ${round(from)} to below ${round(below)}`;
}

/** The side cut in two, one of its parts and the rest, and which of the two is the part. */
export function singleOut(side: PairSide, part: number): { side: PairSide; part: number } {
	const { cut, code } = side;
	if (part >= countKnownParts(side)) return { side: { cut: 'levels', code, levels: [], unknownIsPart: true }, part: 1 };
	if (cut === 'ranges') {
		const from = side.from.slice(Math.max(0, part - 1), part + 1);
		return { side: { cut, code, from }, part: part === 0 ? 0 : 1 };
	}
	const level = side.levels[part];
	return level === undefined ? { side, part } : { side: { cut, code, levels: [level] }, part: 0 };
}
