import { computeFeatures } from '../features/computeFeatures';
import { AUDIENCES, type Audience } from '../lead/lead';
import { DAY_MS, dayOf, type Instant } from '../lead/time';
import { labelSnapshots } from '../learning/labelSnapshots';
import type { Target } from '../learning/target';
import { TrainingSetBuilder, type StoredFeatures, type TrainingParts } from '../learning/trainingSet';
import type { Scorecard } from '../scoring/scorecard';
import type { StoredLead, StoredOutcome, StoredScore, StoreView } from '../store/leadStore';
import { addUpRollups, rollupOf } from '../store/rollups';
import { eachLeadPage } from './eachLeadPage';
import type { EngineContext } from './engineContext';
import { loadVersion, type Model } from './loadModel';
import { readAccountFacts } from './readAccountFacts';

const BEGINNING = 0;

/**
 * Every stored score is a snapshot: the features as they were known then, labelled by what came after. Where the
 * scorecard has other terms now, they are computed anew from what had been received by then.
 */
export async function collectTrainingSets(
	context: EngineContext,
	model: Model,
	audiences: readonly Audience[],
	target: Target,
): Promise<Map<Audience, TrainingParts>> {
	const now = context.clock();
	const builders = new Map(audiences.map((audience) => [audience, new TrainingSetBuilder(model.rules[audience])]));
	const known = new KnownTerms(model);
	const { eventDays } = context.settings.retention;
	const eventsFrom = eventDays === null ? BEGINNING : (dayOf(now) - eventDays) * DAY_MS;
	await eachLeadPage(context.store, async (view, leads) => {
		const groups = leads.map(({ group }) => group);
		const scores = await view.readScores(groups, { from: BEGINNING, until: now + 1 });
		const outcomes = await view.readOutcomes(groups);
		for (const [index, lead] of leads.entries()) {
			await addLead(view, { lead, scores: scores[index] ?? [], outcomes: outcomes[index] ?? [] }, { model, known, builders, target, now, eventsFrom });
		}
	});
	return new Map([...builders].map(([audience, builder]) => [audience, builder.finish()]));
}

interface LeadRows {
	lead: StoredLead;
	scores: readonly StoredScore[];
	outcomes: readonly StoredOutcome[];
}

interface Sitting {
	model: Model;
	known: KnownTerms;
	builders: ReadonlyMap<Audience, TrainingSetBuilder>;
	target: Target;
	now: Instant;
	/** Raw events from before may have expired. */
	eventsFrom: Instant;
}

async function addLead(view: StoreView, { lead, scores, outcomes }: LeadRows, { model, known, builders, target, now, eventsFrom }: Sitting): Promise<void> {
	const leadId = lead.id;
	for (const audience of AUDIENCES) {
		const builder = builders.get(audience);
		const mine = scores.filter((score) => score.audience === audience);
		if (builder === undefined || mine.length === 0) continue;
		const labels = labelSnapshots(mine.map(({ asOf }) => asOf), outcomes, { target, audience, now });
		for (const [index, score] of mine.entries()) {
			const label = labels[index] ?? 'censored';
			if (typeof label === 'string') {
				builder.leaveOut(label);
				continue;
			}
			const stored = (await known.includes(view, score)) ? readStored(score) : await recall(view, { lead, asOf: score.asOf, eventsFrom }, model.rules[audience]);
			builder.add(leadId, score.asOf, stored, label);
		}
	}
}

function readStored({ features }: StoredScore): StoredFeatures {
	return JSON.parse(features) as StoredFeatures;
}

interface PastMoment {
	lead: StoredLead;
	asOf: Instant;
	eventsFrom: Instant;
}

/** Features as they would have been stored: of what had happened and was known at `asOf`, before `eventsFrom` of what had happened. */
async function recall(view: StoreView, { lead, asOf, eventsFrom }: PastMoment, { terms }: Scorecard): Promise<StoredFeatures> {
	const [events = []] = await view.readEvents([lead.group], { after: eventsFrom - 1, until: asOf, receivedUntil: asOf });
	const [older = []] = await view.readHistory([lead.group], Math.min(asOf, eventsFrom - 1), dayOf(BEGINNING));
	const [traits = []] = await view.readTraits([lead.group], asOf);
	const days = addUpRollups([...older, ...events.filter(({ machine }) => machine !== true).map(rollupOf)]);
	const [account] = await readAccountFacts(view, [lead], terms, { asOf, receivedUntil: asOf, eventsFrom });
	return computeFeatures(terms, { asOf, days, traits: new Map(traits.map(({ name, value }) => [name, value])), ...(account !== undefined && { account }) });
}

/** Whether the version that made a score measured the very features that are wanted now. */
class KnownTerms {
	private readonly answers = new Map<string, boolean>();

	constructor(private readonly model: Model) {}

	async includes(view: StoreView, score: StoredScore): Promise<boolean> {
		const key = `${score.modelVersion}/${score.audience}/${score.model}`;
		const known = this.answers.get(key);
		if (known !== undefined) return known;
		const version = await loadVersion(view, score.model, score.modelVersion);
		const audience = score.audience as Audience;
		const wanted = describeFeatures(this.model.rules[audience]);
		const measured = new Set(version === undefined ? [] : describeFeatures(version.scorecards[audience]));
		const answer = wanted.every((feature) => measured.has(feature));
		this.answers.set(key, answer);
		return answer;
	}
}

/** What each term measures, without what it is worth. */
function describeFeatures({ terms }: Scorecard): string[] {
	return terms.map((term) => {
		switch (term.kind) {
			case 'event':
				return JSON.stringify([term.code, term.event, term.halfLifeDays, term.perDay, term.capUnits]);
			case 'recency':
				return JSON.stringify([term.code, term.events]);
			case 'total':
				return JSON.stringify([term.code, term.event, term.windowDays, term.currency]);
			case 'trait':
				return JSON.stringify([term.code, term.trait]);
			case 'account':
				return JSON.stringify([term.code, term.event, term.windowDays, term.capPeople]);
		}
	});
}
