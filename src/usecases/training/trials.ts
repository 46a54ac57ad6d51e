import { findStanding } from '../../experiments/findStanding';
import type { KeyedFeatures } from '../../features/keyFeatures';
import type { Holdout } from '../../lead/holdout';
import { AUDIENCES, type Audience } from '../../lead/lead';
import { listStandingPurchases } from '../../lead/purchases';
import { DAY_MS, type Instant } from '../../lead/time';
import type { UpliftTrial } from '../../learning/judge/judgeUplift';
import { TrainingSetBuilder } from '../../learning/rows/trainingSetBuilder';
import type { StoredExposure } from '../../store/port/exposures';
import type { StoredLead } from '../../store/port/leads';
import type { StoredOutcome } from '../../store/port/outcomes';
import type { StoredScore } from '../../store/port/scores';

/** A person of a holdout, as the last score before the groups parted saw them, and what became of them. */
interface TrialPerson {
	leadId: string;
	audience: Audience;
	asOf: Instant;
	label: 0 | 1;
	/** Whether they could be contacted, or were held out. */
	contacted: boolean;
	features: KeyedFeatures;
}

/** The people of a holdout by audience, who say what contacting changes. */
export class Trials {
	readonly holdout: Holdout;
	readonly #builders = new Map(AUDIENCES.map((audience) => [audience, new TrainingSetBuilder()]));

	constructor(holdout: Holdout) {
		this.holdout = holdout;
	}

	add({ audience, ...person }: TrialPerson): void {
		this.#builders.get(audience)?.add(person);
	}

	/** Of one audience; asked once. */
	take(audience: Audience): UpliftTrial {
		const { share, smallestLift } = this.holdout;
		const set = (this.#builders.get(audience) ?? new TrainingSetBuilder()).finish();
		return { set, heldOut: share, smallestLift };
	}
}

interface KnownOfLead {
	lead: StoredLead;
	exposures: readonly StoredExposure[];
	/** Oldest first, of any audience. */
	scores: readonly StoredScore[];
	outcomes: readonly StoredOutcome[];
}

/**
 * What a holdout knows of a person: by the same group, window and purchases as its results. Undefined for whoever
 * never came to where the groups part, was not scored before, or whose window is still open.
 */
export function findTrial(
	{ lead, exposures, scores, outcomes }: KnownOfLead,
	holdout: Holdout,
	now: Instant,
): { score: StoredScore; label: 0 | 1; contacted: boolean } | undefined {
	const { arm, exposedAt } = findStanding(holdout, lead.group, exposures);
	if (exposedAt === undefined) return undefined;
	const closesAt = exposedAt + holdout.windowDays * DAY_MS;
	const score = scores.findLast(({ asOf }) => asOf <= exposedAt);
	// Once a holdout has ended everybody is contacted.
	if (score === undefined || closesAt > Math.min(now, holdout.endedAt ?? now)) return undefined;
	const buys = listStandingPurchases(outcomes).some(({ at }) => at >= exposedAt && at < closesAt);
	return { score, label: buys ? 1 : 0, contacted: arm === 'contacted' };
}
