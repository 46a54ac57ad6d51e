import { compact } from '../../compact';
import { writeFeatures, type FeatureVector } from '../../features/featureVector';
import type { LeadFacts } from '../../features/leadFacts';
import type { LeadSource } from '../../lead/campaign';
import type { Identities } from '../../lead/identity';
import type { Audience } from '../../lead/lead';
import type { Instant } from '../../lead/time';
import type { Stage } from '../../scoring/learned';
import type { Scorecard } from '../../scoring/scorecard';
import type { Score } from '../../scoring/scoreLead';
import type { StoredLead } from '../../store/port/leads';
import type { StoredScore } from '../../store/port/scores';
import { fail, succeed, type Result } from '../engineContext';
import { unknownLead } from '../people/findLeads';
import type { ScoreChange } from './describeChange';

export interface ScoredLead {
	lead: StoredLead;
	audience: Audience;
	identities: Identities;
	score: Score;
	change: ScoreChange;
	model: { name: string; version: number; stage: Stage };
	asOf: Instant;
	/** The campaigns that the lead came by first and last; absent where none is known. */
	source?: LeadSource;
}

/** What scoring a lead has made, with what the next step needs of it. */
export interface ScoredFully extends ScoredLead {
	scorecard: Scorecard;
	facts: LeadFacts;
	features: FeatureVector;
	eventId?: string;
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
