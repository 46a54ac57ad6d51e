import { z } from 'zod';
import { featureSettingsSchema } from './features/settings';
import { learningSettingsSchema } from './learning/settings';
import { scoringSettingsSchema } from './scoring/settings';

/** What may be recorded, and how far back an outcome reaches. */
export const recordingSettingsSchema = z.object({
	/** A sender's clock may run ahead this far; later times are refused. */
	futureToleranceMs: z.int().min(0).default(24 * 60 * 60_000),
	/** Earlier times are refused: nothing was sold on the web, so it is a mistake in the time field. */
	earliestTime: z.int().default(Date.UTC(1995, 0, 1)),
	/** Scores this long before an outcome are matched with it. */
	outcomeWindowDays: z.int().min(1).max(365).default(30),
});

/** The only home of defaults: each room's own, put together. */
export const settingsSchema = z.object({
	features: featureSettingsSchema.prefault({}),
	scoring: scoringSettingsSchema.prefault({}),
	learning: learningSettingsSchema.prefault({}),
	recording: recordingSettingsSchema.prefault({}),
});
export type Settings = z.infer<typeof settingsSchema>;
export type SettingsInput = z.input<typeof settingsSchema>;
