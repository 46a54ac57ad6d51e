import { AUDIENCES, type Audience } from '../../lead/lead';
import { withoutFoundTerms } from '../../learning/fit/foundTerms';
import type { PromotionCheck, PromotionDecision } from '../../learning/judge/promotion';
import type { Target } from '../../learning/labels/target';
import { collectTrainingSet } from './collectTrainingSets';
import type { EngineContext } from '../engineContext';
import { assessVersion } from './assessVersion';
import { AUDIENCE_NAMES } from './audienceNames';
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
		const confirmed = isChampionPreferred(promotion) ? undefined : findTrainedPromotion(candidate, champion, audience);
		const { promote: passed, checks } = confirmed ?? promotion;
		checked[audience] = { passed, target: target.target, windowDays: target.windowDays, checks };
	}
	return checked;
}

/** Whether the newest leads surely prefer the version in use. */
function isChampionPreferred({ interval }: PromotionDecision): boolean {
	return interval !== undefined && interval.high < 0;
}

/**
 * What training found by all leads, each left out in turn, which can't be found again without fitting again; of the very
 * rules in use, and of points that nobody has touched since.
 */
function findTrainedPromotion(candidate: Model, champion: Model, audience: Audience): PromotionDecision | undefined {
	const promotion = candidate.training[audience]?.report.promotion;
	const [learned, inUse] = [candidate.scorecards[audience], champion.scorecards[audience]];
	if (promotion?.promote !== true || learned.learned === undefined || inUse.learned !== undefined) return undefined;
	const began = withoutFoundTerms(candidate.rules[audience]);
	const isSame =
		JSON.stringify([began.terms, began.start, began.baseRate]) ===
		JSON.stringify([inUse.terms, inUse.start, inUse.baseRate]);
	return isSame && promotion.checks.some(({ name }) => name === 'newest leads agree') ? promotion : undefined;
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
		checks
			.filter(({ passed }) => !passed)
			.map((check) => `${AUDIENCE_NAMES[audience as Audience]}: ${describeFailure(check)}`),
	);
	return failures.length === 0 ? undefined : failures.join('; ');
}

const FAILURES: Readonly<Record<PromotionCheck['name'], string>> = {
	'enough outcomes': 'too few outcomes',
	'lower log loss': 'no better than the points in use',
	'beyond chance': 'better, which may be chance',
	'newest leads agree': 'the newest leads say otherwise',
};

/** A check that has failed, in the reader's words first: `too few outcomes (20 leads that reached the target, 30 needed)`. */
export function describeFailure({ name, because }: PromotionCheck): string {
	return `${FAILURES[name]} (${because})`;
}
