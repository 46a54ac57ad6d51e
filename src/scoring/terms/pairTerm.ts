import * as z from 'zod';
import { readFeature, type FeatureValue } from '../../features/featureVector';
import { featureCodeSchema } from '../../features/kinds/featureKind';
import { signed } from '../words';
import { countParts, describePart, pairSideSchema, partOf } from './pairSide';
import { pointsSchema, termFields, type ReadingKind, type Slot } from './termKind';

/** Two terms looked at together, or three: what all at once are worth beyond what each is worth alone. */
const schema = z
	.strictObject({
		...termFields,
		kind: z.literal('pair'),
		code: featureCodeSchema,
		sides: z.array(pairSideSchema).min(2).max(3),
		/** By the part each side lies in, counted from 0. */
		cells: z
			.array(z.strictObject({ parts: z.array(z.int().min(0)).min(2).max(3), points: pointsSchema }))
			.min(1)
			.max(100),
	})
	.refine(({ sides, cells }) => cells.every(({ parts }) => parts.length === sides.length), {
		path: ['cells'],
		message: 'Give each cell one part for each side',
	});
export type PairTerm = z.infer<typeof schema>;
type Cell = PairTerm['cells'][number];

const NO_SLOTS: readonly Slot[] = [];

/** Slots: the cells. Its value is the cell's place in the list. */
export const pairTerm: ReadingKind<PairTerm, typeof schema> = {
	schema,
	reading: {
		codesOf: ({ sides }) => sides.map(({ code }) => code),
		read(term, features) {
			const parts = term.sides.map((side) => partOf(side, readFeature(features, side.code)));
			const place = term.cells.findIndex((cell) => cell.parts.every((part, side) => part === parts[side]));
			return place === -1 ? undefined : place;
		},
		readRows(term, readerOf) {
			const readers = term.sides.map((side) => ({
				parts: countParts(side),
				read: readerOf(side.code, (value) => partOf(side, value) ?? -1),
			}));
			const slots = new Map(
				term.cells.map((cell, index) => [numberCell(term, cell.parts), [{ index, amount: 1 }]] as const),
			);
			return () => {
				let number = 0;
				for (const { parts, read } of readers) {
					const part = read();
					if (part < 0) return NO_SLOTS;
					number = number * parts + part;
				}
				return slots.get(number) ?? NO_SLOTS;
			};
		},
	},

	listPoints: ({ cells }) => cells.map(({ points }) => points),
	withPoints: (term, points) => ({
		...term,
		cells: term.cells.map((cell, index) => ({ ...cell, points: points(index) })),
	}),
	findSlots: (_, value) => (value === undefined ? [] : [{ index: Number(value), amount: 1 }]),
	familyOf: ({ sides }) => (sides.length === 3 ? 'foundTriple' : 'foundPair'),

	// What matters most comes first: a table may have two dozen cells.
	describeRule: (term) =>
		term.cells
			.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
			.map((cell) => `${signed(cell.points)} where ${describeCell(term, cell)}`)
			.join(', '),
	describeValue(term, value: FeatureValue | undefined) {
		const cell = value === undefined ? undefined : term.cells[Number(value)];
		return cell === undefined ? 'not a combination that has points of its own' : describeCell(term, cell);
	},
	describeNext: () => 'changes with any of its sides',
};

/** Cells by one number, the last side running fastest. */
export function numberCell({ sides }: Pick<PairTerm, 'sides'>, parts: readonly number[]): number {
	return sides.reduce((number, side, place) => number * countParts(side) + (parts[place] ?? 0), 0);
}

function describeCell({ sides }: PairTerm, { parts }: Cell): string {
	return sides.map((side, place) => describePart(side, parts[place] ?? 0)).join(' and ');
}
