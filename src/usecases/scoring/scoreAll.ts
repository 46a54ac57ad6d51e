import { compact } from '../../compact';
import { computeFeatures } from '../../features/computeFeatures';
import type { AccountFacts } from '../../features/leadFacts';
import type { LeadSource } from '../../lead/campaign';
import { identitiesOf, isKnownKind } from '../../lead/identity';
import { audienceOf } from '../../lead/lead';
import { listStandingPurchases } from '../../lead/purchases';
import { dayOf, type Instant } from '../../lead/time';
import { listMeasured } from '../../scoring/term';
import { scoreLead } from '../../scoring/scoreLead';
import type { DayRollup } from '../../store/port/events';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { StoredOutcome } from '../../store/port/outcomes';
import type { StoredScore } from '../../store/port/scores';
import type { StoredTrait } from '../../store/port/traits';
import type { EngineContext } from '../engineContext';
import type { Model } from '../models/loadModel';
import { describeChange } from './describeChange';
import { readLeadSources } from './readLeadSources';
import { readAccountFacts } from './readAccountFacts';
import type { ScoredFully } from './scoredLead';

interface NewEvent {
	id: string;
	name: string;
}

interface ScoringQuestion {
	leads: readonly StoredLead[];
	model: Model;
	/** The event that asked for the score, by surviving lead id. */
	newEvents?: ReadonlyMap<string, NewEvent>;
}

/** Scores each distinct lead once, as of now, with a handful of reads for all of them. */
export async function scoreAll(
	context: EngineContext,
	view: StoreView,
	{ leads, model, newEvents = new Map() }: ScoringQuestion,
): Promise<Map<string, ScoredFully>> {
	const asOf = context.clock();
	const distinct = [...new Map(leads.map((lead) => [lead.id, lead])).values()];
	if (distinct.length === 0) return new Map();
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
	const sources = await readLeadSources(view, groups, traits, asOf);
	return new Map(
		distinct.map((lead, index) => {
			const known = compact({
				days: histories[index] ?? [],
				account: accounts[index],
				traits: traits[index] ?? [],
				outcomes: outcomes[index] ?? [],
				latest: latest[index],
				source: sources[index],
				event: newEvents.get(lead.id),
			});
			return [lead.id, scoreOne(context, { lead, model, asOf, known })];
		}),
	);
}

/** What is on record of a lead, as far as its score looks at it. */
interface KnownOfLead {
	days: readonly DayRollup[];
	account?: AccountFacts;
	traits: readonly StoredTrait[];
	outcomes: readonly StoredOutcome[];
	/** The last score of the same model. */
	latest?: StoredScore;
	source?: LeadSource;
	event?: NewEvent;
}

function scoreOne(
	{ settings, keyring }: EngineContext,
	{ lead, model, asOf, known }: { lead: StoredLead; model: Model; asOf: Instant; known: KnownOfLead },
): ScoredFully {
	const { days, account, traits, outcomes, latest, source, event } = known;
	const audience = audienceOf({
		known: lead.identities.some(({ kind }) => isKnownKind(kind)),
		purchases: listStandingPurchases(outcomes).length,
	});
	const scorecard = model.scorecards[audience];
	const facts = compact({ asOf, days, traits: new Map(traits.map(({ name, value }) => [name, value])), account });
	const features = computeFeatures(listMeasured(scorecard.terms), facts);
	const score = scoreLead(scorecard, features, settings.scoring);
	const present = { score, audience, model: model.name, version: model.version };
	return compact({
		lead,
		audience,
		identities: identitiesOf(lead.identities),
		score,
		change: describeChange(latest, present, event?.name),
		model: { name: model.name, version: model.version, stage: scorecard.learned?.stage ?? 'rules' },
		asOf,
		source,
		scorecard,
		facts,
		features,
		eventId: event === undefined ? undefined : keyring.conceal(event.id),
	});
}
