import { z } from 'zod';

export const CHANNELS = ['email', 'sms', 'phone', 'ads', 'directMail', 'salesTask'] as const;
export const channelSchema = z.enum(CHANNELS);
export type Channel = z.infer<typeof channelSchema>;

export const PURPOSES = ['marketing', 'transactional'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The identity a channel reaches people by; undefined where any will do. */
export function addressKindOf(channel: Channel): 'email' | 'phone' | undefined {
	if (channel === 'email') return 'email';
	if (channel === 'sms' || channel === 'phone') return 'phone';
	return undefined;
}
