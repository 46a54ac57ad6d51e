import { z } from 'zod';

export const CHANNELS = ['email', 'sms', 'phone', 'ads', 'directMail', 'salesTask'] as const;
export const channelSchema = z.enum(CHANNELS);
export type Channel = z.infer<typeof channelSchema>;

export const PURPOSES = ['marketing', 'transactional'] as const;
export const purposeSchema = z.enum(PURPOSES);
export type Purpose = z.infer<typeof purposeSchema>;
