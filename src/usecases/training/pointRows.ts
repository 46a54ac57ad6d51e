import * as z from 'zod';
import { conditionSchema } from '../../lead/condition';
import { eventFeatureSchema } from '../../features/kinds/eventFeature';
import { pointsSchema } from '../../scoring/terms/termKind';

const { halfLifeDays, perDay, capUnits } = eventFeatureSchema.shape;

/** A row of a form about points: what a signal is worth from now on, or that it has no rule any more. */
export const pointRowSchema = z.strictObject({
	/** An event by any of its names, or the code of a rule that is not about one event. */
	signal: z.string().trim().min(1, 'Select a signal').max(300),
	change: z.enum(['set', 'remove']).default('set'),
	points: pointsSchema.optional(),
	/** What is left out stays as it is; of a new rule it is as for a like one. */
	halfLifeDays: halfLifeDays.optional(),
	perDay: perDay.optional(),
	capUnits: capUnits.optional(),
	/** Only such events; a rule with another condition is another rule. */
	where: conditionSchema.optional(),
});
export type PointRow = z.infer<typeof pointRowSchema>;
