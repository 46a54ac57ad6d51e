import { z } from 'zod';
import { readFeature } from '../../features/featureVector';
import { featureCodeSchema } from '../../features/kinds/featureKind';
import { signed } from '../words';
import { describePart, pairSideSchema, partOf } from './pairSide';
import { pointsSchema, termFields, type ReadingKind, type Slot } from './termKind';

/** Two terms looked at together: what both at once are worth beyond what each is worth alone. */
const schema = z.object({
	...termFields,
	kind: z.literal('pair'),
	code: featureCodeSchema,
	first: pairSideSchema,
	second: pairSideSchema,
	/** By the part each side lies in, counted from 0. */
	cells: z
		.array(z.object({ first: z.int().min(0), second: z.int().min(0), points: pointsSchema }))
		.min(1)
		.max(100),
});
export type PairTerm = z.infer<typeof schema>;

const NO_SLOTS: readonly Slot[] = [];

/** Slots: the cells. Its value is the cell's place in the list. */
export const pairTerm: ReadingKind<PairTerm, typeof schema> = {
	schema,
	reading: {
		codesOf: ({ first, second }) => [first.code, second.code],
		read(term, features) {
			const first = partOf(term.first, readFeature(features, term.first.code));
			const second = partOf(term.second, readFeature(features, term.second.code));
			return findCell(term, first, second);
		},
		readRows(term, readerOf) {
			const readFirst = readerOf(term.first.code, (value) => partOf(term.first, value));
			const readSecond = readerOf(term.second.code, (value) => partOf(term.second, value));
			const slots = term.cells.map((_, index) => [{ index, amount: 1 }]);
			return () => slots[findCell(term, readFirst(), readSecond()) ?? -1] ?? NO_SLOTS;
		},
	},

	listPoints: ({ cells }) => cells.map(({ points }) => points),
	withPoints: (term, points) => ({
		...term,
		cells: term.cells.map((cell, index) => ({ ...cell, points: points(index) })),
	}),
	findSlots: (_, value) => (value === undefined ? [] : [{ index: Number(value), amount: 1 }]),
	familyOf: () => 'foundPair',

	describeRule: ({ cells, first, second }) =>
		cells
			.map(
				(cell) =>
					`${signed(cell.points)} where ${describePart(first, cell.first)} and ${describePart(second, cell.second)}`,
			)
			.join(', '),
	describeValue({ cells, first, second }, value) {
		const cell = value === undefined ? undefined : cells[Number(value)];
		if (cell === undefined) return 'nothing is known of this combination';
		return `${describePart(first, cell.first)} and ${describePart(second, cell.second)}`;
	},
	describeNext: () => 'changes with either side',
};

/** The place of the cell where two parts meet; undefined where there is none. */
function findCell({ cells }: PairTerm, first: number | undefined, second: number | undefined): number | undefined {
	const place = cells.findIndex((cell) => cell.first === first && cell.second === second);
	return place === -1 ? undefined : place;
}
