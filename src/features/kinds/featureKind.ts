import * as z from 'zod';
import type { TrackedFacets } from '../../lead/facets';
import type { EventHistory, Histories, SomeHistory } from '../history';
import type { Counting } from '../pastSums';
import type { FeatureValue } from '../featureVector';
import type { LeadFacts } from '../leadFacts';

export const eventNameSchema = z
	.string()
	.regex(/^[a-z][a-z0-9_]{0,99}$/, 'Event names are snake_case, like product_added');

export const daysSchema = z.number().positive().max(3650);

/** The prefix keeps codes clear of the names every JavaScript object has. */
export const featureCodeSchema = z
	.string()
	.regex(/^[a-z]+:[a-z0-9_:.-]{1,250}$/, 'Codes look like event:product_added');

/** Everything a feature may be measured from, and where it notes what it left out. */
export interface Measuring {
	facts: LeadFacts;
	/** The day counts of the facts, by event name. */
	histories: ReadonlyMap<string, EventHistory>;
	/** Codes of what is known, but was not counted. */
	missing: string[];
}

/** What history has to keep apart, by event name. */
export type FacetNeeds = readonly (readonly [event: string, tracked: TrackedFacets])[];

/** What a past keeps of an event name in place of its days. */
export interface KeptOfName {
	event: string;
	/** Some of them only, and by which name these go. */
	key?: string;
	pick?(history: EventHistory): SomeHistory | undefined;
	/** Units, counted so. */
	counting?: Counting;
	/** Money, as many days back. */
	paidDays?: number;
}

/** A kind of feature: all that the rest of the program asks of it. `feature.ts` lists them. */
export interface FeatureKind<F> {
	/** What it measures, whatever it is called: equal keys are equal numbers. Its kind need not be among them. */
	keyOf(feature: F): readonly (string | number)[];
	/**
	 * Whether nothing on record means that it never was, which is 0; of the others it means that they are not known. It is
	 * not even measured where none of its events is on record.
	 */
	countsFromZero: boolean;
	/** Names of the events it looks at. */
	eventsOf(feature: F): readonly string[];
	/** Whether it counts only some of the events of these names, so that the others are counted by nobody. */
	countsSome?(feature: F): boolean;
	/** What history has to keep apart for it. Absent where it needs nothing. */
	needsOf?(feature: F): FacetNeeds;
	/** What of days that are over is enough for it, which may hang on the days it asks for one by one. Absent: no sums are. */
	keptOf?(feature: F, histories: Histories): readonly KeptOfName[];
	/** Names of events of which it needs every day. Absent: of none or, where no sums are enough, of all. */
	dailyOf?(feature: F): readonly string[];
	/** Names of the traits it looks at. */
	traitsOf(feature: F): readonly string[];
	/** Undefined: not known. */
	measure(feature: F, from: Measuring): FeatureValue | undefined;
}
