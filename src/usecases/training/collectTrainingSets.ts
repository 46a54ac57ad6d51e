import type { Audience } from '../../lead/lead';
import { DAY_MS, dayOf, type Instant } from '../../lead/time';
import type { Target } from '../../learning/labels/target';
import type { TrainingSet } from '../../learning/rows/trainingSet';
import { TrainingSetBuilder } from '../../learning/rows/trainingSetBuilder';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import { eachLeadPage } from '../eachLeadPage';
import type { EngineContext } from '../engineContext';
import type { Model } from '../models/loadModel';
import { findOwnAddresses } from './ownAddresses';
import { labelLooks, type LabelledLook } from './labelLooks';
import { PastVectors } from './pastVectors';
import { recallFeatures } from './recallFeatures';

const BEGINNING = 0;

interface CollectionQuestion {
	/** Whose features are wanted: what any of them measures. */
	models: readonly Model[];
	audiences: readonly Audience[];
	target: Target;
	/** Told how many leads have been looked at, page by page. */
	onLeads?: (count: number) => void;
}

/**
 * Every stored score is a snapshot, whichever model made it: the features as they were known then, labelled by what came
 * after. Where a model measures what was not measured then, they are computed again from what had been received by then.
 */
export async function collectTrainingSets(
	context: EngineContext,
	{ models, audiences, target, onLeads }: CollectionQuestion,
): Promise<Map<Audience, TrainingSet>> {
	const now = context.clock();
	const builders = new Map(audiences.map((audience) => [audience, new TrainingSetBuilder()]));
	const source = { vectors: new PastVectors(models), eventsFrom: findEventsFrom(context, now) };
	const isOwn = await findOwnAddresses(context, now);
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
			if (isOwn(lead)) continue;
			const history = {
				scores: scores[index] ?? [],
				outcomes: outcomes[index] ?? [],
				contacts: contacts[index] ?? [],
			};
			for (const [audience, builder] of builders) {
				const looks = labelLooks(history, { target, audience, now });
				await addLooks(view, { ...source, lead, audience, looks }, builder);
			}
		}
		onLeads?.((count += leads.length));
	});
	return new Map([...builders].map(([audience, builder]) => [audience, builder.finish()]));
}

/** The same for one audience alone. */
export async function collectTrainingSet(
	context: EngineContext,
	{ audience, ...question }: Omit<CollectionQuestion, 'audiences'> & { audience: Audience },
): Promise<TrainingSet> {
	const sets = await collectTrainingSets(context, { ...question, audiences: [audience] });
	return sets.get(audience) ?? new TrainingSetBuilder().finish();
}

interface LeadLooks {
	lead: StoredLead;
	audience: Audience;
	looks: readonly LabelledLook[];
	vectors: PastVectors;
	/** Raw events from before may have expired. */
	eventsFrom: Instant;
}

async function addLooks(
	view: StoreView,
	{ lead, audience, looks, vectors, eventsFrom }: LeadLooks,
	builder: TrainingSetBuilder,
): Promise<void> {
	for (const { score, label, contacted } of looks) {
		if (typeof label === 'string') {
			builder.leaveOut(label);
			continue;
		}
		const { asOf } = score;
		const features =
			(await vectors.read(view, score)) ??
			(await recallFeatures(view, { lead, asOf, eventsFrom }, vectors.wantedOf(audience)));
		builder.add({ leadId: lead.id, asOf, features, label, contacted });
	}
}

function findEventsFrom({ settings }: EngineContext, now: Instant): Instant {
	const { eventDays } = settings.retention;
	return eventDays === null ? BEGINNING : (dayOf(now) - eventDays) * DAY_MS;
}
