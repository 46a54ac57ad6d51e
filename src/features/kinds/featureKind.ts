import { z } from 'zod';
import type { EventHistory } from '../history';
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

/** A kind of feature: all that the rest of the program asks of it. `feature.ts` lists them. */
export interface FeatureKind<F> {
	/** What it measures, whatever it is called: equal keys are equal numbers. Its kind need not be among them. */
	keyOf(feature: F): readonly (string | number)[];
	/** Whether nothing on record means that it never was, which is 0; of the others it means that they are not known. */
	countsFromZero: boolean;
	/** Names of the events it looks at. */
	eventsOf(feature: F): readonly string[];
	/** Names of the traits it looks at. */
	traitsOf(feature: F): readonly string[];
	/** Undefined: not known. */
	measure(feature: F, from: Measuring): FeatureValue | undefined;
}
