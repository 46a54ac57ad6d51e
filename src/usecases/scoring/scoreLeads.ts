import { computeFeatures } from '../../features/computeFeatures';
import { writeFeatures, type FeatureVector } from '../../features/featureVector';
import type { LeadFacts } from '../../features/leadFacts';
import { audienceOf, type Audience } from '../../lead/lead';
import { identitiesOf, isKnownKind, type Identities } from '../../lead/identity';
import { listStandingPurchases } from '../../lead/purchases';
import { dayOf, type Instant } from '../../lead/time';
import { explainScore, type Explanation } from '../../scoring/explainScore';
import type { Stage } from '../../scoring/learned';
import type { Scorecard } from '../../scoring/scorecard';
import { listMeasured } from '../../scoring/term';
import { scoreLead, type Score } from '../../scoring/scoreLead';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { StoredScore } from '../../store/port/scores';
import { unknownLead } from '../tiering/assignTiers';
import { describeChange, type ScoreChange } from './describeChange';
import { fail, succeed, type EngineContext, type Result } from '../engineContext';
import { findReferenced, type LeadReference } from '../people/findLeads';
import { inChunks } from '../inChunks';
import { loadModel, type Model } from '../models/loadModel';
import { readAccountFacts } from './readAccountFacts';

export interface ScoredLead {
	lead: StoredLead;
	audience: Audience;
	identities: Identities;
	score: Score;
	change: ScoreChange;
	model: { name: string; version: number; stage: Stage };
	asOf: Instant;
}

/** `terms` is every term of the scorecard, those that add nothing too. */
export interface ExplainedLead extends ScoredLead, Pick<Explanation, 'terms' | 'cooling'> {}

/** By the version in use of a model; several may score the same leads side by side, each compared with itself. */
export async function scoreLeads(
	context: EngineContext,
	references: readonly LeadReference[],
	modelName?: string,
): Promise<Result<ScoredLead>[]> {
	return await inChunks(references, (slice) =>
		context.store.write(async (transaction) => {
			const [model, leads] = await Promise.all([
				loadModel(transaction, modelName),
				findReferenced(context, transaction, slice),
			]);
			const scored = await scoreAll(
				context,
				transaction,
				leads.flatMap((lead) => (lead.ok ? [lead.value] : [])),
				model,
			);
			await transaction.appendScores([...scored.values()].map((each) => toStoredScore(each)));
			return leads.map((lead) => answer(lead, scored));
		}),
	);
}

/** As scoreLeads, with the whole ledger, and nothing is stored. */
export async function explainLeads(
	context: EngineContext,
	references: readonly LeadReference[],
	modelName?: string,
): Promise<Result<ExplainedLead>[]> {
	return await inChunks(references, (slice) =>
		context.store.read(async (view) => {
			const [model, leads] = await Promise.all([loadModel(view, modelName), findReferenced(context, view, slice)]);
			const scored = await scoreAll(
				context,
				view,
				leads.flatMap((lead) => (lead.ok ? [lead.value] : [])),
				model,
			);
			return leads.map((lead): Result<ExplainedLead> => {
				const found = answer(lead, scored);
				if (!found.ok) return found;
				const { terms, cooling } = explainScore(found.value.scorecard, found.value.facts, context.settings.scoring);
				return succeed({ ...found.value, terms, cooling });
			});
		}),
	);
}

/** What scoring one lead has made, with what the next step needs of it. */
export interface ScoredFully extends ScoredLead {
	scorecard: Scorecard;
	facts: LeadFacts;
	features: FeatureVector;
	eventId?: string;
}

/**
 * Scores each distinct lead once, as of now, with a handful of reads for all of them. `newEvents` names the event that
 * asked, by surviving lead id.
 */
export async function scoreAll(
	context: EngineContext,
	view: StoreView,
	leads: readonly StoredLead[],
	model: Model,
	newEvents: ReadonlyMap<string, { id: string; name: string }> = new Map(),
): Promise<Map<string, ScoredFully>> {
	const asOf = context.clock();
	const distinct = [...new Map(leads.map((lead) => [lead.id, lead])).values()];
	const scored = new Map<string, ScoredFully>();
	if (distinct.length === 0) return scored;
	const groups = distinct.map(({ group }) => group);
	const fromDay = dayOf(asOf) - context.settings.features.historyDays;
	// The model says what else has to be read.
	const terms = Object.values(model.scorecards).flatMap((scorecard) => listMeasured(scorecard.terms));
	const [histories, accounts, traits, outcomes, latest] = await Promise.all([
		view.readHistory(groups, asOf, fromDay),
		readAccountFacts(view, distinct, terms, { asOf }),
		view.readTraits(groups, asOf),
		view.readOutcomes(groups),
		view.readLatestScores(groups, model.name),
	]);
	distinct.forEach((lead, index) => {
		const known = lead.identities.some(({ kind }) => isKnownKind(kind));
		const audience = audienceOf({ known, purchases: listStandingPurchases(outcomes[index] ?? []).length });
		const scorecard = model.scorecards[audience];
		const account = accounts[index];
		const facts = {
			asOf,
			days: histories[index] ?? [],
			traits: new Map((traits[index] ?? []).map(({ name, value }) => [name, value])),
			...(account !== undefined && { account }),
		};
		const features = computeFeatures(listMeasured(scorecard.terms), facts);
		const score = scoreLead(scorecard, features, context.settings.scoring);
		const event = newEvents.get(lead.id);
		scored.set(lead.id, {
			lead,
			audience,
			identities: identitiesOf(lead.identities),
			score,
			change: describeChange(
				latest[index],
				{ score, audience, model: model.name, version: model.version },
				event?.name,
			),
			model: { name: model.name, version: model.version, stage: scorecard.learned?.stage ?? 'rules' },
			asOf,
			scorecard,
			facts,
			features,
			...(event === undefined ? {} : { eventId: context.keyring.conceal(event.id) }),
		});
	});
	return scored;
}

export function toStoredScore({ lead, audience, score, model, asOf, features, eventId }: ScoredFully): StoredScore {
	return {
		leadId: lead.id,
		asOf,
		audience,
		model: model.name,
		modelVersion: model.version,
		stage: model.stage,
		unclamped: score.unclamped,
		probability: score.probability,
		grade: score.grade,
		...(eventId === undefined ? {} : { eventId }),
		features: writeFeatures(features),
	};
}

function answer(lead: Result<StoredLead>, scored: ReadonlyMap<string, ScoredFully>): Result<ScoredFully> {
	if (!lead.ok) return lead;
	const found = scored.get(lead.value.id);
	return found === undefined ? fail(unknownLead(lead.value.id)) : succeed(found);
}
