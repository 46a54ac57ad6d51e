import * as z from 'zod';
import { compact } from '../../compact';
import { EngineError } from '../../errors';
import { isRunning, type Holdout } from '../../lead/holdout';
import { toIsoTime, toPlainDate } from '../../lead/time';
import type { EngineContext } from '../engineContext';
import { MESSAGES } from '../messages';
import { findValueCap } from './findValueCap';

/** So many are kept of those that have ended. */
const MOST_FORMER = 5;

const holdoutPlanSchema = z.object({
	share: z
		.number()
		.min(0.01, 'Hold out at least 1 %: with fewer people nothing can ever be measured')
		.max(0.5, 'Hold out at most half of the people'),
	windowDays: z.int('Give whole days').min(1, 'Give at least one day').max(90, 'Give at most 90 days'),
	smallestLift: z
		.number()
		.min(0.05, 'An effect below 5 % needs more people than any shop has')
		.max(3, 'Give the smallest effect worth finding, at most 300 %'),
});
type HoldoutPlan = z.infer<typeof holdoutPlanSchema>;

/** From now on this share of all leads is sent no marketing, in any flow. The same plan again changes nothing. */
export async function setHoldout({ store, clock }: EngineContext, plan: HoldoutPlan): Promise<Holdout> {
	const { share, windowDays, smallestLift } = parsePlan(plan);
	return await store.write(async (transaction) => {
		const startedAt = clock();
		const { holdout: standing } = await transaction.readWorkspace();
		if (isRunning(standing)) {
			const isSame =
				standing.share === share && standing.windowDays === windowDays && standing.smallestLift === smallestLift;
			if (isSame) return standing;
			const message = MESSAGES.holdoutRuns(standing.share, toPlainDate(standing.startedAt));
			throw new EngineError('configuration-invalid', message);
		}
		// Each begins at another time, so each draws anew, as chance has no other door.
		const salt = `holdout ${toIsoTime(startedAt)}`;
		const valueCap = await findValueCap(transaction, startedAt);
		const former = standing === undefined ? undefined : listFormer(standing);
		const holdout: Holdout = compact({ salt, share, windowDays, smallestLift, startedAt, valueCap, former });
		await transaction.writeHoldout(holdout);
		return holdout;
	});
}

/** From now on everybody is contacted again. What was measured stays until another holdout is set. */
export async function endHoldout({ store, clock }: EngineContext): Promise<Holdout> {
	return await store.write(async (transaction) => {
		const { holdout } = await transaction.readWorkspace();
		if (holdout === undefined) throw new EngineError('configuration-invalid', MESSAGES.noHoldout);
		if (!isRunning(holdout)) return holdout;
		const ended = { ...holdout, endedAt: clock() };
		await transaction.writeHoldout(ended);
		return ended;
	});
}

function listFormer({ former = [], ...last }: Holdout): Holdout[] {
	return [...former, last].slice(-MOST_FORMER);
}

function parsePlan(plan: HoldoutPlan): HoldoutPlan {
	const parsed = holdoutPlanSchema.safeParse(plan);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw new EngineError('field-invalid', `${issue?.message ?? 'The holdout is not valid'}.`, {
		field: String(issue?.path[0] ?? 'share'),
	});
}
