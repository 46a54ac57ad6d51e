import * as z from 'zod';
import { featureSettingsSchema } from './features/settings';
import { learningSettingsSchema } from './learning/settings';
import { scoringSettingsSchema } from './scoring/settings';
import { addressPatternSchema } from './suppression/settings';

/** What may be recorded, and how far back an outcome reaches. */
const recordingSettingsSchema = z.object({
	/** A sender's clock may run ahead this far; later times are refused. */
	futureToleranceMs: z
		.int()
		.min(0)
		.default(24 * 60 * 60_000),
	/** Earlier times are refused: nothing was sold on the web, so it is a mistake in the time field. */
	earliestTime: z.int().default(Date.UTC(1995, 0, 1)),
	/** Scores this long before an outcome are matched with it. */
	outcomeWindowDays: z.int().min(1).max(365).default(30),
});

/** Older records make room; null keeps a kind for good. Leads, outcomes, suppressions and models always stay. */
const retentionSettingsSchema = z.object({
	/**
	 * Raw events: a year and a month, what training looks back on. Scores need none but today's, and what they add up to
	 * stays as long as a score looks at it (`historyDays`), with the IDs by which a second delivery is known.
	 */
	eventDays: z.int().min(30).nullable().default(400),
	scoreDays: z.int().min(30).nullable().default(400),
	tierDays: z.int().min(30).nullable().default(400),
	/** Longer than any frequency cap counts. */
	contactDays: z.int().min(30).nullable().default(400),
	/** Values that others have taken the place of. */
	traitDays: z.int().min(30).nullable().default(400),
});

/** The only home of defaults: each room's own, put together. */
export const settingsSchema = z.object({
	features: featureSettingsSchema.prefault({}),
	scoring: scoringSettingsSchema.prefault({}),
	learning: learningSettingsSchema.prefault({}),
	recording: recordingSettingsSchema.prefault({}),
	retention: retentionSettingsSchema.prefault({}),
	/** Your own staff and test addresses: recorded and scored, never contacted, never learned from. */
	ownAddresses: z.array(addressPatternSchema).default([]),
});
export type Settings = z.infer<typeof settingsSchema>;
export type SettingsInput = z.input<typeof settingsSchema>;
