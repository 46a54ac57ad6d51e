import * as z from 'zod';

export const CHANNELS = ['email', 'sms', 'phone', 'ads', 'directMail', 'salesTask'] as const;
export const channelSchema = z.enum(CHANNELS);
export type Channel = z.infer<typeof channelSchema>;

export const PURPOSES = ['marketing', 'transactional'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** How a message ranks, the lowest first. */
export const PRIORITIES = ['low', 'normal', 'high'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Whoever says nothing of it means a normal one. */
export const USUAL_PRIORITY: Priority = 'normal';

export function rankOf(priority: Priority = USUAL_PRIORITY): number {
	return PRIORITIES.indexOf(priority);
}

/** The identity a channel reaches people by; undefined where any will do. */
export function addressKindOf(channel: Channel): 'email' | 'phone' | undefined {
	if (channel === 'email') return 'email';
	if (channel === 'sms' || channel === 'phone') return 'phone';
	return undefined;
}
