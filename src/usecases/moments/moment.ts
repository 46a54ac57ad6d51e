import { compact } from '../../compact';
import type { Instant } from '../../lead/time';
import type { AbandonedCart } from '../../moments/cartAbandoned';
import type { DriftFound, ExperimentDecided } from '../../moments/foundOut';
import type { ModelChange } from '../../moments/modelChanged';
import type { MomentKind } from '../../moments/moments';
import type { StandingReason, SuppressionChange } from '../../moments/suppressionChanged';
import { isEntry, type TierStep } from '../../moments/tierChanged';
import type { StoredLead } from '../../store/port/leads';
import type { StoredTier } from '../../store/port/tiers';
import type { EngineContext } from '../engineContext';
import { scoreLeads } from '../scoring/scoreLeads';
import type { ScoredLead } from '../scoring/scoredLead';

/** What a trigger waits for. */
export interface WatchQuestion {
	/** Names the trigger of one workflow. */
	watch: string;
	kind: MomentKind;
	/** How long after what is waited from; 0 where the kind has no wait. */
	waitMs: number;
	/** What fell due longer ago than this is let go, however it came to be late. */
	notLaterHours: number;
	/** At most so many at once. */
	limit: number;
	/** The model that scores the leads. */
	model?: string;
	/** Of kinds that are about tiers. Absent: default. */
	tierSet?: string;
	/** Of Experiment Decided: the one that is meant, as the moment names it; absent: every one. */
	experiment?: string;
	/** The tiers that are meant; absent or empty: every one. */
	tiers?: readonly string[];
}

/** What a moment is about, for the next step. */
export interface MomentDetail {
	cart?: AbandonedCart;
	tierStep?: TierStep;
	/** When the lead last did what is missed: an order, or anything. */
	lastAt?: Instant;
	suppression?: ChangedSuppression;
	model?: ModelChange;
	drift?: DriftFound;
	experiment?: ExperimentDecided;
}

export interface ChangedSuppression extends Omit<SuppressionChange, 'because'> {
	/** What stands by now. */
	standing: StandingReason[];
	/** Whose it is, where no lead is on record for it and addresses are kept in clear. */
	address?: { kind: string; value: string };
}

export interface Moment {
	/** By which it is handed on once. */
	key: string;
	kind: MomentKind;
	at: Instant;
	because: string;
	/** Absent where it is about nobody on record. */
	scored?: ScoredLead;
	/** The lead's newest tier: of the set that was asked for, else of any. */
	tier?: StoredTier;
	detail: MomentDetail;
}

/** A moment that holds, whether it is due or still to come: of a lead, or of a subject. */
export interface MomentCandidate {
	lead?: StoredLead;
	/** What it is about instead of a lead. */
	subject?: string;
	/** What it is found again by until it is claimed, where that is another thing. */
	foundBy?: string;
	/** Subjects that it was about before the lead came to be on record. */
	formerSubjects?: readonly string[];
	/** When it falls due. */
	at: Instant;
	/** What it is about, by its time: the last step of the cart, the entry into the tier. */
	about: Instant;
	/** A claim about a time from here until `about` is of the same moment. */
	aboutFrom: Instant;
	because: string;
	detail: MomentDetail;
}

export interface FoundMoment {
	key: string;
	candidate: MomentCandidate;
}

/** What the next step needs of each. Whose lead is gone by now is left out. */
export async function describeMoments(
	context: EngineContext,
	found: readonly FoundMoment[],
	{ kind, model }: WatchQuestion,
): Promise<Moment[]> {
	const ids = found.flatMap(({ candidate }) => candidate.lead?.id ?? []);
	const people = await describePeople(context, [...new Set(ids)], model);
	return found.flatMap(({ key, candidate: { lead, at, because, detail } }) => {
		const moment = { key, kind, at, because, detail };
		if (lead === undefined) return [moment];
		const person = people.get(lead.id);
		if (person === undefined) return [];
		const set = detail.tierStep?.tierSet;
		const tier = person.tiers.findLast((step) => isEntry(step) && (set === undefined || set === step.tierSet));
		return [compact({ ...moment, scored: person.scored, tier })];
	});
}

interface DescribedPerson {
	scored: ScoredLead;
	tiers: StoredTier[];
}

async function describePeople(
	context: EngineContext,
	leadIds: readonly string[],
	model: string | undefined,
): Promise<Map<string, DescribedPerson>> {
	if (leadIds.length === 0) return new Map();
	const answers = await scoreLeads(
		context,
		leadIds.map((leadId) => ({ leadId })),
		model,
	);
	const scored = answers.flatMap((answer, index) =>
		answer.ok ? [{ id: leadIds[index] ?? '', value: answer.value }] : [],
	);
	const tiers = await context.store.read(
		async (view) => await view.readTierChanges(scored.map(({ value }) => value.lead.group)),
	);
	return new Map(scored.map(({ id, value }, index) => [id, { scored: value, tiers: tiers[index] ?? [] }]));
}
