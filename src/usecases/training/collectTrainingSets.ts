import { computeFeatures } from '../../features/computeFeatures';
import type { Feature } from '../../features/feature';
import { keyFeatures, type KeyedFeatures } from '../../features/keyFeatures';
import { AUDIENCES, type Audience } from '../../lead/lead';
import { DAY_MS, dayOf, type Instant } from '../../lead/time';
import { labelSnapshots } from '../../learning/labels/labelSnapshots';
import { markContacted } from '../../learning/labels/markContacted';
import type { Target } from '../../learning/labels/target';
import { TrainingSetBuilder, type TrainingSet } from '../../learning/rows/trainingSet';
import type { StoredContact } from '../../store/port/contacts';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { StoredOutcome } from '../../store/port/outcomes';
import type { StoredScore } from '../../store/port/scores';
import { addUpRollups, rollupOf } from '../../store/rollups';
import { eachLeadPage } from '../eachLeadPage';
import type { EngineContext } from '../engineContext';
import type { Model } from '../models/loadModel';
import { PastVectors } from './pastVectors';
import { readAccountFacts } from '../scoring/readAccountFacts';

const BEGINNING = 0;

/** One step after another of one workflow. */
const ONE_LOOK_MS = 60_000;

/**
 * Every stored score is a snapshot, whichever model made it: the features as they were known then, labelled by what came
 * after. Where a model measures what was not measured then, they are computed anew from what had been received by then.
 */
export async function collectTrainingSets(
	context: EngineContext,
	models: readonly Model[],
	audiences: readonly Audience[],
	target: Target,
	onLeads: (count: number) => void = () => {},
): Promise<Map<Audience, TrainingSet>> {
	const now = context.clock();
	const builders = new Map(audiences.map((audience) => [audience, new TrainingSetBuilder()]));
	const vectors = new PastVectors(models);
	const { eventDays } = context.settings.retention;
	const eventsFrom = eventDays === null ? BEGINNING : (dayOf(now) - eventDays) * DAY_MS;
	let count = 0;
	await eachLeadPage(context.store, async (view, leads) => {
		const groups = leads.map(({ group }) => group);
		const everything = { from: BEGINNING, until: now + 1 };
		const [scores, outcomes, contacts] = await Promise.all([
			view.readScores(groups, everything),
			view.readOutcomes(groups),
			view.readContacts(groups, everything),
		]);
		for (const [index, lead] of leads.entries()) {
			await addLead(
				view,
				{
					lead,
					scores: scores[index] ?? [],
					outcomes: outcomes[index] ?? [],
					messages: listMessages(contacts[index] ?? []),
				},
				{ vectors, builders, target, now, eventsFrom },
			);
		}
		onLeads((count += leads.length));
	});
	return new Map([...builders].map(([audience, builder]) => [audience, builder.finish()]));
}

interface LeadRows {
	lead: StoredLead;
	scores: readonly StoredScore[];
	outcomes: readonly StoredOutcome[];
	/** When it was written to. */
	messages: readonly Instant[];
}

interface Sitting {
	vectors: PastVectors;
	builders: ReadonlyMap<Audience, TrainingSetBuilder>;
	target: Target;
	now: Instant;
	/** Raw events from before may have expired. */
	eventsFrom: Instant;
}

async function addLead(
	view: StoreView,
	{ lead, scores, outcomes, messages }: LeadRows,
	{ vectors, builders, target, now, eventsFrom }: Sitting,
): Promise<void> {
	const leadId = lead.id;
	for (const audience of AUDIENCES) {
		const builder = builders.get(audience);
		const mine = listLooks(scores.filter((score) => score.audience === audience));
		if (builder === undefined || mine.length === 0) continue;
		const snapshots = mine.map(({ asOf }) => asOf);
		const labels = labelSnapshots(snapshots, outcomes, { target, audience, now });
		const contacted = markContacted(snapshots, messages, outcomes, target, now);
		for (const [index, score] of mine.entries()) {
			const label = labels[index] ?? 'censored';
			if (typeof label === 'string') {
				builder.leaveOut(label);
				continue;
			}
			const features =
				(await vectors.read(view, score)) ??
				(await recall(view, { lead, asOf: score.asOf, eventsFrom }, vectors.wantedOf(audience)));
			builder.add(leadId, score.asOf, features, label, contacted[index]);
		}
	}
}

/** Models that score a lead one beside the other look at it once: what they measure is the same, and must not count for each. */
function listLooks(scores: readonly StoredScore[]): StoredScore[] {
	const looks: StoredScore[] = [];
	for (const score of scores) {
		const last = looks.findLast(({ leadId }) => leadId === score.leadId);
		if (last === undefined || last.model === score.model || score.asOf - last.asOf >= ONE_LOOK_MS) looks.push(score);
	}
	return looks;
}

/** A message that was only reserved may never have gone out; an invoice is no approach. */
function listMessages(contacts: readonly StoredContact[]): Instant[] {
	return contacts
		.filter(({ purpose, expiresAt }) => purpose === 'marketing' && expiresAt === undefined)
		.map(({ at }) => at);
}

interface PastMoment {
	lead: StoredLead;
	asOf: Instant;
	eventsFrom: Instant;
}

/** Features as they would have been stored: of what had happened and was known at `asOf`, before `eventsFrom` of what had happened. */
async function recall(
	view: StoreView,
	{ lead, asOf, eventsFrom }: PastMoment,
	wanted: readonly Feature[],
): Promise<KeyedFeatures> {
	const [events = []] = await view.readEvents([lead.group], {
		after: eventsFrom - 1,
		until: asOf,
		receivedUntil: asOf,
	});
	const [older = []] = await view.readHistory([lead.group], Math.min(asOf, eventsFrom - 1), dayOf(BEGINNING));
	const [traits = []] = await view.readTraits([lead.group], asOf);
	const days = addUpRollups([...older, ...events.filter(({ machine }) => machine !== true).map(rollupOf)]);
	const [account] = await readAccountFacts(view, [lead], wanted, { asOf, receivedUntil: asOf, eventsFrom });
	return keyFeatures(
		wanted,
		computeFeatures(wanted, {
			asOf,
			days,
			traits: new Map(traits.map(({ name, value }) => [name, value])),
			...(account !== undefined && { account }),
		}),
	);
}
