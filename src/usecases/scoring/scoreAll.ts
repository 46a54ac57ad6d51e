import { compact } from '../../compact';
import { computeFeatures } from '../../features/computeFeatures';
import { findInterests } from '../../features/interests';
import type { Feature } from '../../features/feature';
import type { CompleteSince } from '../../features/leadFacts';
import type { LeadSource } from '../../lead/campaign';
import { identitiesOf, isKnownKind } from '../../lead/identity';
import { audienceOf, type Audience } from '../../lead/lead';
import { listStandingPurchases } from '../../lead/purchases';
import { dayOf, type Instant } from '../../lead/time';
import { listMeasured } from '../../scoring/term';
import { expectValue, type ShopBaskets } from '../../scoring/expectedValue';
import { expectUplift } from '../../scoring/expectUplift';
import { findSalesStage } from '../../learning/labels/salesStage';
import { expectNextOrder } from '../../scoring/nextOrder';
import { scoreLead } from '../../scoring/scoreLead';
import { findTrend } from '../../scoring/trend';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { StoredOutcome } from '../../store/port/outcomes';
import type { StoredScore } from '../../store/port/scores';
import type { StoredTrait } from '../../store/port/traits';
import type { EngineContext } from '../engineContext';
import { mapInTurns } from '../inTurns';
import type { Model } from '../models/loadModel';
import { accountOfLead } from '../people/companyPeople';
import { listFormerIds } from '../people/listFormerIds';
import { completeSinceOf } from './completeSinceOf';
import { describeChange } from './describeChange';
import { readEarlierScores } from './readEarlierScores';
import { makePast, pastKeyOf, readFitting, readRecent, type KnownDays } from './leadPasts';
import { listBaskets } from './listBaskets';
import { readLeadSources } from './readLeadSources';
import { readCompanies, toAccountFacts, type Company } from './readCompanies';
import { readShopBaskets } from './readShopBaskets';
import type { ScoredFully } from './scoredLead';
import { ACTIVE_DAYS, standAccounts } from './standAccounts';
import { toTraitFacts } from './toTraitFacts';

interface NewEvent {
	id: string;
	name: string;
}

interface ScoringQuestion {
	leads: readonly StoredLead[];
	model: Model;
	/** The event that asked for the score, by surviving lead id. */
	newEvents?: ReadonlyMap<string, NewEvent>;
	/** Read days that are over added up, where that will do. For who looks at the score alone and not at the facts behind it. */
	fromPasts?: boolean;
}

/** About 5 ms of work; then others get their turn. */
const SCORED_AT_ONCE = 100;

/** Scores each distinct lead once, as of now, with a handful of reads for all of them, and says where its company stands. */
export async function scoreAll(
	context: EngineContext,
	view: StoreView,
	question: ScoringQuestion,
): Promise<Map<string, ScoredFully>> {
	const scored = await scoreEach(context, view, question);
	const addAccount = await accountsOf(context, view, [...scored.values()], question.model);
	return new Map([...scored].map(([id, lead]) => [id, addAccount(lead)]));
}

/** Adds the company to each of these leads. */
export async function accountsOf(
	context: EngineContext,
	view: StoreView,
	scored: readonly ScoredFully[],
	model: Model,
): Promise<(lead: ScoredFully) => ScoredFully> {
	const standings = await standAccounts(context, view, scored, model);
	return (lead) => {
		const account = standings.get(lead.lead.id);
		return account === undefined ? lead : { ...lead, account };
	};
}

/** The same without their companies. */
export async function scoreEach(
	context: EngineContext,
	view: StoreView,
	{ leads, model, newEvents = new Map(), fromPasts = false }: ScoringQuestion,
): Promise<Map<string, ScoredFully>> {
	const asOf = context.clock();
	const distinct = [...new Map(leads.map((lead) => [lead.id, lead])).values()];
	if (distinct.length === 0) return new Map();
	const groups = distinct.map(({ group }) => group);
	const fromDay = dayOf(asOf) - context.settings.features.historyDays;
	// The model says what else has to be read.
	const terms = Object.values(model.scorecards).flatMap((scorecard) => listMeasured(scorecard.terms));
	const question = { asOf, windowDays: Math.max(ACTIVE_DAYS, ...terms.flatMap(accountDays)) };
	const keys = Object.values(model.scorecards).map(({ terms: ofAudience }) => pastKeyOf(listMeasured(ofAudience)));
	const [workspace, histories, companies, traits, outcomes, latest, baskets] = await Promise.all([
		view.readWorkspace(),
		readRecent(view, groups, { asOf, fromDay, keys, ...(fromPasts && { model: model.name }) }),
		readCompanies(
			view,
			distinct.map((lead) => accountOfLead(lead, [])),
			question,
		),
		view.readTraits(groups, asOf),
		view.readOutcomes(groups),
		view.readLatestScores(groups, model.name),
		readShopBaskets(context, view),
	]);
	// Few companies are known by an attribute alone, and waiting for which would be a round trip more for all.
	const stated = distinct.map((lead, index) =>
		companies[index] === undefined ? accountOfLead(lead, traits[index] ?? []) : undefined,
	);
	const [further, sources, earlier] = await Promise.all([
		readCompanies(view, stated, question),
		readLeadSources(view, groups, traits, asOf),
		readEarlierScores(view, { groups, model: model.name, latest, asOf }),
	]);
	const features = distinct.map((lead, index) =>
		listMeasured(model.scorecards[audienceIn(lead, outcomes[index] ?? [])].terms),
	);
	const known = await readFitting(view, groups, { histories, features, asOf, fromDay });
	const since = completeSinceOf(workspace.trackedFacets);
	const scored = await mapInTurns(
		distinct,
		(lead, index) => {
			const onRecord = compact({
				completeSince: since,
				history: known[index] ?? { days: [] },
				company: companies[index] ?? further[index],
				traits: traits[index] ?? [],
				outcomes: outcomes[index] ?? [],
				latest: latest[index],
				earlier: earlier[index] ?? [],
				source: sources[index],
				event: newEvents.get(lead.id),
			});
			return scoreOne(context, { lead, model, asOf, known: onRecord, baskets, fromPasts });
		},
		SCORED_AT_ONCE,
	);
	return new Map(scored.map((each) => [each.lead.id, each]));
}

/** What is on record of a lead, as far as its score looks at it. */
interface KnownOfLead {
	completeSince: CompleteSince;
	history: KnownDays;
	company?: Company;
	traits: readonly StoredTrait[];
	outcomes: readonly StoredOutcome[];
	/** The last score of the same model. */
	latest?: StoredScore;
	/** Of the same model, those that a trend may start from. */
	earlier: readonly StoredScore[];
	source?: LeadSource;
	event?: NewEvent;
}

interface ScoringOfLead {
	lead: StoredLead;
	model: Model;
	asOf: Instant;
	known: KnownOfLead;
	baskets: ShopBaskets;
	fromPasts: boolean;
}

function scoreOne(
	{ settings, keyring }: EngineContext,
	{ lead, model, asOf, known, baskets, fromPasts }: ScoringOfLead,
): ScoredFully {
	const { completeSince, history, company, traits, outcomes, latest, earlier, source, event } = known;
	const purchases = listStandingPurchases(outcomes);
	const audience = audienceIn(lead, outcomes);
	const scorecard = model.scorecards[audience];
	const facts = compact({
		asOf,
		days: history.days,
		past: history.past,
		traits: toTraitFacts(lead, traits),
		account: company && toAccountFacts(company, lead.id),
		completeSince,
	});
	const measured = listMeasured(scorecard.terms);
	const features = computeFeatures(measured, facts);
	const score = scoreLead(scorecard, features, settings.scoring);
	const present = { score, audience, model: model.name, version: model.version };
	return compact({
		lead,
		formerIds: listFormerIds(lead),
		audience,
		identities: identitiesOf(lead.identities),
		score,
		expectedValue: expectValue(score, listBaskets(purchases), baskets),
		uplift: expectUplift(scorecard, features, score.probability),
		nextOrder: audience === 'customer' ? expectNextOrder(scorecard, facts) : undefined,
		change: describeChange(latest, present, event?.name),
		trend: findTrend({ asOf, audience, modelVersion: model.version, unclamped: score.unclamped }, earlier),
		salesStage: findSalesStage(outcomes, asOf),
		interests: findInterests(features.seen, asOf, facts.past),
		model: { name: model.name, version: model.version, stage: scorecard.learned?.stage ?? 'rules' },
		asOf,
		source,
		scorecard,
		facts,
		features,
		company,
		past: fromPasts
			? makePast(lead, facts, { model: model.name, features: measured, stored: history.stored })
			: undefined,
		eventId: event === undefined ? undefined : keyring.conceal(event.id),
	});
}

function audienceIn({ identities }: StoredLead, outcomes: readonly StoredOutcome[]): Audience {
	const known = identities.some(({ kind }) => isKnownKind(kind));
	return audienceOf({ known, purchases: listStandingPurchases(outcomes).length });
}

function accountDays(feature: Feature): number[] {
	return feature.kind === 'account' ? [feature.windowDays] : [];
}
