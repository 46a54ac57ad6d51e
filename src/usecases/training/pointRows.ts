import * as z from 'zod';
import { conditionSchema } from '../../lead/condition';
import { eventFeatureSchema } from '../../features/kinds/eventFeature';
import { daysSchema } from '../../features/kinds/featureKind';
import { higherFeatureSchema } from '../../features/kinds/higherFeature';
import { ownedFeatureSchema } from '../../features/kinds/ownedFeature';
import { pointsSchema, termFields, textSchema } from '../../scoring/terms/termKind';
import type { Step } from '../../scoring/setStep';

const { halfLifeDays, perDay, capUnits } = eventFeatureSchema.shape;

/** Shorter than a few hours nothing would count by the next look. */
const LEAST_HALF_LIFE_DAYS = 0.1;

/** A row of a form about points: what a signal is worth from now on, or that it has no rule any more. */
export const pointRowSchema = z
	.strictObject({
		/** An event by any of its names, the code of a rule that is not about one event, `trait:` and an attribute, or a line of the frame. */
		signal: z.string().trim().min(1, 'Select a signal').max(300),
		change: z.enum(['set', 'remove']).default('set'),
		points: pointsSchema.optional(),
		/** What earns them: the whole rule or, of one with steps, which of these; of an event, how it is counted. */
		per: z
			.enum([
				'each',
				'often',
				'amount',
				'colleagues',
				'overdue',
				'since',
				'owned',
				'notOwned',
				'dearer',
				'values',
				'upToDays',
				'from',
				'other',
				'missing',
				'most',
				'least',
			])
			.default('each'),
		values: z.array(z.string().trim().toLowerCase().min(1).max(500)).max(500).default([]),
		number: z.number().default(0),
		/** Events that count as this one does, in one rule. */
		also: z.array(z.string().max(300)).max(49).default([]),
		/** What looks and purchases have in common. */
		by: ownedFeatureSchema.shape.by,
		/** What the rule is called. */
		label: textSchema.optional(),
		/** The group it counts in, by its code or label; any other text is that of a new one. */
		group: textSchema.optional(),
		/** What is left out stays as it is; of a new rule it is as for a like one. */
		halfLifeDays: halfLifeDays.min(LEAST_HALF_LIFE_DAYS).optional(),
		perDay: perDay.optional(),
		capUnits: capUnits.optional(),
		windowDays: daysSchema.optional(),
		usualDays: daysSchema.optional(),
		priceTimes: higherFeatureSchema.shape.priceTimes.unwrap().optional(),
		learn: termFields.learn,
		/** Only such events; a rule with another condition is another rule. */
		where: conditionSchema.optional(),
	})
	.refine(({ per, values }) => per !== 'values' || values.length > 0, 'Enter at least one value')
	.refine(({ per, number }) => per !== 'upToDays' || (number > 0 && number <= 3650), 'Enter 1 to 3650 days');
export type PointRow = z.infer<typeof pointRowSchema>;

/** The step that a row is about; undefined where it is about a whole rule. */
export function stepOf({ per, values, number }: PointRow): Step | undefined {
	if (per === 'values') return { per, values: [...new Set(values)] };
	if (per === 'upToDays' || per === 'from') return { per, number };
	if (per === 'overdue' || per === 'since') return { per: 'from', number };
	return per === 'other' || per === 'missing' ? { per } : undefined;
}
