import * as z from 'zod';

export const featureSettingsSchema = z.object({
	/** History older than this is not read: with half-lives of weeks it weighs nothing, and reading it costs. */
	historyDays: z.int().min(30).max(3650).default(1095),
});
