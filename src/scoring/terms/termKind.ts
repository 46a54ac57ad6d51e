import * as z from 'zod';
import type { Feature } from '../../features/feature';
import type { FeatureValue, FeatureVector, StoredFeatures } from '../../features/featureVector';
import type { LeadFacts } from '../../features/leadFacts';
import type { ColumnFamily } from './columnFamily';

export const pointsSchema = z.number().min(-1000).max(1000);
export const textSchema = z.string().min(1).max(200);
/** For what is not known, which is neither good nor bad unless the scorecard says so. */
export const missingPointsSchema = pointsSchema.default(0);

/** What every kind of term has beside what it reads. */
export const termFields = {
	label: textSchema,
	group: z.string().min(1).max(50),
	/** How far outcomes may move its points; freely when absent. */
	learn: z.enum(['freely', 'never', 'notNegative', 'notPositive']).optional(),
	/** Training has added this term, and the next one decides afresh; a term a person has edited is theirs. */
	found: z.literal(true).optional(),
};

/** Which of a term's points count at a feature's value, and how many times. */
export interface Slot {
	index: number;
	amount: number;
}

/** A line whose zero lies elsewhere. */
export interface MovedZero<T> {
	term: T;
	/** The slot of the line … */
	slot: number;
	/** … which counts so much less of every lead … */
	by: number;
	/** … but of those of whom nothing is known, who have this slot. */
	unknown?: number;
}

/** A kind of term: all that the rest of the program asks of it. `term.ts` lists them. */
export interface TermKind<T, S extends z.ZodType<T> = z.ZodType<T>> {
	schema: S;
	/** Most leads have nothing that it could measure, so that it is not worth a word where it is not known. */
	isOftenUnknown?: true;
	/** Its value grows as the record of a workspace does, so that it is another than last month is no news. */
	growsWithRecord?: true;
	/** How its value is made from what other terms have measured. Absent where it measures something itself. */
	reading?: TermReading<T> | undefined;

	/**
	 * Every number of points it holds, in one fixed order: what learning moves, one column each. `withPoints` puts them
	 * back, so that what was learned is the same readable term.
	 */
	listPoints(term: T): number[];
	withPoints(term: T, points: SlotPoints): T;
	/** The slots a value (undefined: not known) falls into, ascending. */
	findSlots(term: T, value: FeatureValue | undefined): Slot[];
	familyOf(term: T, slot: number): ColumnFamily;
	/**
	 * Of a line that counts on and on: the same line at zero where most leads are, about `mean` amounts further on. Absent where
	 * zero has a meaning of its own.
	 */
	moveZero?(term: T, mean: (slot: number) => number): MovedZero<T> | undefined;

	/** What the scorecard says of it, in words: `+20 each, at most 3 a day; half-life 7 days`. */
	describeRule(term: T): string;
	/** Why it is worth what it is, as a short sentence for people. */
	describeValue(term: T, value: FeatureValue | undefined, features: FeatureVector): string;
	/** What would change it next. `gain` is what one more now would add to the whole score, where one more makes sense. */
	describeNext(term: T, value: FeatureValue | undefined, gain: number | undefined): string;
	/** The same lead with one more of what it counts, now; undefined where nothing can be added. Absent where it counts nothing. */
	addOne?(term: T, facts: LeadFacts): LeadFacts | undefined;
}

/** A kind whose terms are features. */
export interface MeasuringKind<T extends Feature, S extends z.ZodType<T>> extends TermKind<T, S> {
	reading?: undefined;
}

/** A kind whose terms look at other terms. */
export interface ReadingKind<T, S extends z.ZodType<T>> extends TermKind<T, S> {
	reading: TermReading<T>;
}

interface TermReading<T> {
	/** The codes of the terms it looks at. */
	codesOf(term: T): string[];
	read(term: T, features: Pick<StoredFeatures, 'values' | 'missing'>): FeatureValue | undefined;
	/** The same as slots, for one row of a table after another. */
	readRows(term: T, readerOf: ReaderOf): () => readonly Slot[];
}

/** What is made of the value of the term with that code, row by row; the answer is asked for but once per text. */
export type ReaderOf = <T>(code: string, answer: (value: FeatureValue | undefined) => T) => () => T;

/** The new points of a slot; 0 where none were given. */
export type SlotPoints = (slot: number) => number;
