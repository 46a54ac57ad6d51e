import * as z from 'zod';

/** Pre-capture, known but has not bought, has bought. Each has a scorecard of its own. */
export const AUDIENCES = ['anonymous', 'prospect', 'customer'] as const;
export const audienceSchema = z.enum(AUDIENCES);
export type Audience = z.infer<typeof audienceSchema>;

/** Where a lead stands: known people have an email, phone or customer ID; customers a purchase that was not reversed. */
export function audienceOf(lead: { known: boolean; purchases: number }): Audience {
	if (lead.purchases > 0) return 'customer';
	return lead.known ? 'prospect' : 'anonymous';
}
