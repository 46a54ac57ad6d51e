import { z } from 'zod';

/**
 * Version of what the kinds below mean. A number trained on one meaning is wrong under another, so a scorecard names
 * the version it was written for, and code that doesn't know that version refuses it.
 */
export const FEATURE_CATALOG_VERSION = 1;

const eventNameSchema = z.string().regex(/^[a-z][a-z0-9_]{0,99}$/, 'Event names are snake_case, like product_added');
const daysSchema = z.number().positive().max(3650);

/** The prefix keeps codes clear of the names every JavaScript object has. */
export const featureCodeSchema = z
	.string()
	.regex(/^[a-z]+:[a-z0-9_:.-]{1,250}$/, 'Codes look like event:product_added');

/** `min(capUnits, Σ over days min(count, perDay) · 2^(−age of the day's newest / halfLife))` */
export const eventFeatureSchema = z.object({
	kind: z.literal('event'),
	code: featureCodeSchema,
	event: eventNameSchema,
	halfLifeDays: daysSchema,
	/** More than this many on one UTC day count as this many. */
	perDay: z.int().min(1).max(10_000),
	/** However many there were, they count as at most so many that happened just now. */
	capUnits: z.number().positive().max(10_000),
});
export type EventFeature = z.infer<typeof eventFeatureSchema>;

/** How events are counted that no term reads. */
export const UNREAD_EVENT = { halfLifeDays: 14, perDay: 5, capUnits: 10 } as const;

/** Days since the newest of these events; missing where there never was one. */
export const recencyFeatureSchema = z.object({
	kind: z.literal('recency'),
	code: featureCodeSchema,
	events: z.array(eventNameSchema).min(1).max(50),
});
export type RecencyFeature = z.infer<typeof recencyFeatureSchema>;

/**
 * log1p of the money (major units) of the days whose newest such event lies in (asOf − window, asOf]. Amounts of different currencies can't be added:
 * only `currency` counts, and without one the currency with the largest sum does.
 */
export const totalFeatureSchema = z.object({
	kind: z.literal('total'),
	code: featureCodeSchema,
	event: eventNameSchema,
	windowDays: daysSchema,
	currency: z
		.string()
		.regex(/^[A-Z]{3}$/, 'Currencies are three capital letters, like EUR')
		.optional(),
});
export type TotalFeature = z.infer<typeof totalFeatureSchema>;

/** The trait as it is; text in lower case without outer blanks; missing where unknown or empty. */
export const traitFeatureSchema = z.object({
	kind: z.literal('trait'),
	code: featureCodeSchema,
	trait: z.string().min(1).max(100),
});
export type TraitFeature = z.infer<typeof traitFeatureSchema>;

/** Distinct people of the lead's company who did it within the window; missing where the company is not known. */
export const accountFeatureSchema = z.object({
	kind: z.literal('account'),
	code: featureCodeSchema,
	event: eventNameSchema,
	windowDays: daysSchema,
	capPeople: z.int().min(1).max(1_000),
});
export type AccountFeature = z.infer<typeof accountFeatureSchema>;

/** What a feature measures, whatever it is called: equal keys are equal numbers. */
export function featureKey(feature: Feature): string {
	switch (feature.kind) {
		case 'event':
			return JSON.stringify(['event', feature.event, feature.halfLifeDays, feature.perDay, feature.capUnits]);
		case 'recency':
			return JSON.stringify(['recency', ...feature.events]);
		case 'total':
			return JSON.stringify(['total', feature.event, feature.windowDays, feature.currency ?? '']);
		case 'trait':
			return JSON.stringify(['trait', feature.trait]);
		case 'account':
			return JSON.stringify(['account', feature.event, feature.windowDays, feature.capPeople]);
	}
}

/** Whether nothing on record means that it never was, which is 0; of the others it means that they are not known. */
export function countsFromZero({ kind }: Pick<Feature, 'kind'>): boolean {
	return kind === 'event' || kind === 'total';
}

export type Feature = EventFeature | RecencyFeature | TotalFeature | TraitFeature | AccountFeature;
