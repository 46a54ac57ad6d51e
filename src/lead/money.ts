import { z } from 'zod';

/** Whole minor units (cents, yen, fils) with their ISO 4217 currency. */
export const moneySchema = z.object({
	amountMinor: z.int(),
	currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Money = z.infer<typeof moneySchema>;
