import * as z from 'zod';
import { containsAddress } from '../lead/containsAddress';
import { HELD_OUT, type Variant } from '../lead/experiment';
import { HOUR_MS } from '../lead/time';

/** More than these share the people so thinly that hardly any effect is ever found. */
const MOST_VARIANTS = 4;

const variantRowSchema = z.strictObject({
	tier: z.string().trim().min(1, 'Write which tier a variant is of').max(100),
	name: z
		.string()
		.trim()
		.min(1, 'Give every variant a name')
		.max(50)
		.refine((name) => name.toLowerCase() !== HELD_OUT, `"${HELD_OUT}" is the name of those held out: use another`)
		.refine((name) => !containsAddress(name), 'A variant can not be named after an address'),
	/** Against those of the other variants of the tier. */
	weight: z.number('Write a share as a number').positive('A share is a number above 0').max(1_000).default(1),
	delayHours: z
		.number('Write a delay in hours, as a number')
		.min(0, 'A delay is 0 hours or more')
		.max(8_760)
		.default(0),
});
type VariantRow = z.infer<typeof variantRowSchema>;

/** Variants of tiers, and how their effect is counted. */
export const variantPlanSchema = z
	.strictObject({
		rows: z.array(variantRowSchema),
		windowDays: z.int('Give whole days').min(1, 'Give at least one day').max(90, 'Give at most 90 days').default(14),
		smallestLift: z
			.number()
			.min(0.05, 'An effect below 5 % needs more people than any shop has')
			.max(3, 'Give the smallest effect worth finding, at most 300 %')
			.default(0.3),
	})
	.check((context) => {
		for (const [index, message] of findFlaws(context.value.rows))
			context.issues.push({ code: 'custom', message, path: ['rows', index], input: context.value });
	});
export type VariantPlan = z.infer<typeof variantPlanSchema>;

function* findFlaws(rows: readonly VariantRow[]): Generator<[index: number, message: string]> {
	for (const { tier, rows: ofTier } of groupByTier(rows)) {
		const index = rows.findIndex((row) => row === ofTier[0]);
		if (ofTier.length < 2) yield [index, `Tier ${tier} has one variant: give it two or more, or none`];
		if (ofTier.length > MOST_VARIANTS) yield [index, `Tier ${tier} has more than ${MOST_VARIANTS} variants`];
		const names = ofTier.map(({ name }) => name.toLowerCase());
		if (new Set(names).size < names.length) yield [index, `Two variants of tier ${tier} have the same name`];
	}
}

/** The variants of each tier, with shares that add up to 1. */
export function listVariants({ rows }: Pick<VariantPlan, 'rows'>): { tier: string; variants: Variant[] }[] {
	return groupByTier(rows).map(({ tier, rows: ofTier }) => {
		const whole = ofTier.reduce((sum, { weight }) => sum + weight, 0);
		const variants = ofTier.map(({ name, weight, delayHours }) => ({
			...{ name, share: weight / whole },
			delayMs: Math.round(delayHours * HOUR_MS),
		}));
		return { tier, variants };
	});
}

function groupByTier(rows: readonly VariantRow[]): { tier: string; rows: VariantRow[] }[] {
	const groups = new Map<string, { tier: string; rows: VariantRow[] }>();
	for (const row of rows) {
		const key = row.tier.toLowerCase();
		const group = groups.get(key) ?? { tier: row.tier, rows: [] };
		group.rows.push(row);
		groups.set(key, group);
	}
	return [...groups.values()];
}
