import { AUDIENCES, type Audience } from '../../lead/lead';
import type { PromotionCheck } from '../../learning/judge/promotion';
import type { Target } from '../../learning/labels/target';
import { collectTrainingSet } from './collectTrainingSets';
import type { EngineContext } from '../engineContext';
import { assessVersion } from './assessVersion';
import type { Model } from '../models/loadModel';

/** What the promotion rule says of one audience. */
export interface CheckedAudience {
	passed: boolean;
	/** What was looked for on the newest leads. */
	target: string;
	windowDays: number;
	checks: readonly PromotionCheck[];
}

/** Holds a version against the one in use by the promotion rule, for each audience whose scorecards differ. */
export async function checkPromotion(
	context: EngineContext,
	champion: Model,
	candidate: Model,
): Promise<Partial<Record<Audience, CheckedAudience>>> {
	const checked: Partial<Record<Audience, CheckedAudience>> = {};
	for (const audience of AUDIENCES) {
		if (JSON.stringify(candidate.scorecards[audience]) === JSON.stringify(champion.scorecards[audience])) continue;
		const target = targetOf(context, [candidate, champion], audience);
		const set = await collectTrainingSet(context, { models: [candidate, champion], audience, target });
		const { promotion } = await assessVersion(context, {
			candidate,
			champion,
			audience,
			set,
			seed: context.settings.learning.evaluation.seed,
		});
		checked[audience] = {
			passed: promotion.promote,
			target: target.target,
			windowDays: target.windowDays,
			checks: promotion.checks,
		};
	}
	return checked;
}

/** What a version was trained for; points that a person wrote say nothing of it, then those in use may. */
function targetOf({ settings }: EngineContext, models: readonly Model[], audience: Audience): Target {
	return (
		models.map(({ training }) => training[audience]).find((training) => training !== undefined) ??
		settings.learning.target
	);
}

/** The failed checks in one line; undefined where all have passed. */
export function describeFailures(checked: Partial<Record<Audience, CheckedAudience>>): string | undefined {
	const failures = Object.entries(checked).flatMap(([audience, { checks }]) =>
		checks.filter(({ passed }) => !passed).map(({ name, because }) => `${audience}: ${name}: ${because}`),
	);
	return failures.length === 0 ? undefined : failures.join('; ');
}
