import type { Audience } from '../../lead/lead';
import { DAY_MS, type Instant } from '../../lead/time';
import { toWindows, type Target } from './target';
import { listReachedTargets, type OutcomeFact, type ReachedTarget } from './targetOutcomes';

export type SnapshotLabel = 0 | 1 | LeftOut;
/** Why a snapshot teaches nothing. */
export type LeftOut = 'censored' | 'excluded' | 'unjudged';

export interface LabelQuestion {
	target: Target;
	audience: Audience;
	now: Instant;
}

/**
 * What became of one lead's snapshots, by what is known at `now`, in the order given. Excluded: the lead had the target
 * already. Censored: the longest window and its grace are still open. 1: the target came in (asOf, asOf + window], the
 * window being that of its own category, and still stands; else 0. Unjudged: a target of judgement, and nobody judged the
 * lead in that window: most leads never reach a salesperson's desk, which says nothing against them.
 *
 * While a window is open, those who came are left out too: learning from the quick, but not from those who may still
 * come, would promise too much.
 */
export function labelSnapshots(
	snapshots: readonly Instant[],
	outcomes: readonly OutcomeFact[],
	{ target, audience, now }: LabelQuestion,
): SnapshotLabel[] {
	const reached = listReachedTargets(outcomes, target.target, now);
	const closed = listClosed(reached, outcomes, { target, audience, now });
	const { windowOf, longest } = toWindows(target);
	const judgedAt = listJudgements(outcomes, target.target, now);
	return snapshots.map((asOf) => {
		// An outcome that was taken back only later still stood then.
		if (closed.some(({ at, until }) => at <= asOf && asOf < until)) return 'excluded';
		if (asOf + longest + target.graceDays * DAY_MS > now) return 'censored';
		if (reached.some(({ at, category, takenBack }) => !takenBack && asOf < at && at <= asOf + windowOf(category)))
			return 1;
		return judgedAt?.some((at) => asOf < at && at <= asOf + longest) === false ? 'unjudged' : 0;
	});
}

const JUDGEMENTS: readonly string[] = ['qualified', 'unqualified'];

/** When somebody judged the lead, whatever they found; undefined where the target needs nobody's judgement. */
function listJudgements(outcomes: readonly OutcomeFact[], target: string, now: Instant): Instant[] | undefined {
	if (!JUDGEMENTS.includes(target)) return undefined;
	return JUDGEMENTS.flatMap((name) => listReachedTargets(outcomes, name, now)).flatMap(({ at, reversed }) =>
		reversed ? [] : [at],
	);
}

const LASTING_VERDICTS: readonly string[] = ['qualified', 'unqualified', 'lost'];

/**
 * States in which a lead is no candidate for the target. A buyer is no prospect, whatever is predicted of prospects,
 * also where their score did not know it yet. Customers may buy again; but what sales says of them holds until it
 * says something else.
 */
function listClosed(
	reached: readonly ReachedTarget[],
	outcomes: readonly OutcomeFact[],
	{ target, audience, now }: LabelQuestion,
): readonly ReachedTarget[] {
	if (audience === 'customer') return LASTING_VERDICTS.includes(target.target) ? reached : [];
	return [...reached, ...listReachedTargets(outcomes, 'purchase', now)];
}
