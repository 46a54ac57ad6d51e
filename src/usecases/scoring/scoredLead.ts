import { compact } from '../../compact';
import { writeFeatures, type FeatureVector } from '../../features/featureVector';
import type { Interest } from '../../features/interests';
import type { LeadFacts } from '../../features/leadFacts';
import type { LeadSource } from '../../lead/campaign';
import type { Identities } from '../../lead/identity';
import type { Audience } from '../../lead/lead';
import type { Instant } from '../../lead/time';
import type { ExpectedValue } from '../../scoring/expectedValue';
import type { Uplift } from '../../scoring/expectUplift';
import type { Stage } from '../../scoring/learned';
import type { NextOrder } from '../../scoring/nextOrder';
import type { SalesStage } from '../../learning/labels/salesStage';
import type { Trend } from '../../scoring/trend';
import type { Scorecard } from '../../scoring/scorecard';
import type { Score } from '../../scoring/scoreLead';
import type { StoredLead } from '../../store/port/leads';
import type { StoredPast } from '../../store/port/pasts';
import type { StoredScore } from '../../store/port/scores';
import { fail, succeed, type Result } from '../engineContext';
import { unknownLead } from '../people/findLeads';
import type { ScoreChange } from './describeChange';
import type { Company } from './readCompanies';

export interface ScoredLead {
	lead: StoredLead;
	/** As in LeadAnswer. */
	formerIds?: string[];
	audience: Audience;
	identities: Identities;
	score: Score;
	/** Absent where no order of the shop is known. */
	expectedValue?: ExpectedValue;
	/** What contacting them is expected to change; absent where no holdout has shown that it does. */
	uplift?: Uplift;
	/** Of customers with orders on two days or more. */
	nextOrder?: NextOrder;
	change: ScoreChange;
	trend: Trend;
	/** Absent where sales has said nothing that holds. */
	salesStage?: SalesStage;
	/** Absent where the company is not known. */
	account?: AccountStanding;
	/** The largest first; empty where no category is known. */
	interests: Interest[];
	model: { name: string; version: number; stage: Stage };
	asOf: Instant;
	/** The campaigns that the lead came by first and last; absent where none is known. */
	source?: LeadSource;
}

/** Where the company of a lead stands. */
export interface AccountStanding {
	/** The main domain; absent where a hashing secret keeps it from being known. */
	domain?: string;
	name?: string;
	/** From 0 to 100, as a person's. */
	score: number;
	/** Against the scores that were stored before; `from` is null where there were none. */
	change: { from: number | null; to: number };
	/** Who did something within 90 days. */
	people: number;
	hottest: { leadId: string; email?: string; score: number };
	because: string;
}

/** What scoring a lead has made, with what the next step needs of it. */
export interface ScoredFully extends ScoredLead {
	scorecard: Scorecard;
	facts: LeadFacts;
	features: FeatureVector;
	eventId?: string;
	company?: Company;
	/** To be kept with the score. */
	past?: StoredPast;
}

export function toStoredScore({ lead, audience, score, model, asOf, features, eventId }: ScoredFully): StoredScore {
	return compact({
		leadId: lead.id,
		asOf,
		audience,
		model: model.name,
		modelVersion: model.version,
		stage: model.stage,
		unclamped: score.unclamped,
		probability: score.probability,
		grade: score.grade,
		eventId,
		features: writeFeatures(features),
	});
}

/** The score of each reference's lead, or why there is none. */
export function pickScores(
	leads: readonly Result<StoredLead>[],
	scored: ReadonlyMap<string, ScoredFully>,
): Result<ScoredFully>[] {
	return leads.map((lead) => {
		if (!lead.ok) return lead;
		const found = scored.get(lead.value.id);
		return found === undefined ? fail(unknownLead(lead.value.id)) : succeed(found);
	});
}
