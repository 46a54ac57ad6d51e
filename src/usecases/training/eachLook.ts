import { setImmediate } from 'node:timers/promises';
import type { KeyedFeatures } from '../../features/keyFeatures';
import type { Audience } from '../../lead/lead';
import { DAY_MS, dayOf, type Instant } from '../../lead/time';
import type { LeftOut } from '../../learning/labels/labelSnapshots';
import type { Target } from '../../learning/labels/target';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { StoredExposure } from '../../store/port/exposures';
import type { StoredOutcome } from '../../store/port/outcomes';
import type { StoredScore } from '../../store/port/scores';
import { eachLeadPage } from '../eachLeadPage';
import type { EngineContext } from '../engineContext';
import type { Model } from '../models/loadModel';
import { labelLooks, type LabelledLook } from './labelLooks';
import { readPasts, type LeadPast } from './leadPast';
import { isTestData } from './isTestData';
import { findOwnAddresses } from './ownAddresses';
import { PastCompanies } from './pastCompanies';
import { PastVectors } from './pastVectors';
import { PastFeatures } from './pastFeatures';
import { findTrial, type Trials } from './trials';
import { listReplayMoments } from './replayMoments';

const BEGINNING = 0;
/** Computed one after the other, about 10 ms of work; then others get their turn. */
const LOOKS_AT_ONCE = 100;

/** A look at a lead: what was known of it then, and what became of it. */
export interface Look {
	lead: StoredLead;
	asOf: Instant;
	/** As it was then. */
	audience: Audience;
	features: KeyedFeatures;
	label: 0 | 1;
	/** Whether the lead was written to within the window, before it reached the target. */
	contacted: boolean;
	/** Nobody scored the lead then: a live system would have. */
	replayed: boolean;
	/** All of the lead that is known now, oldest first. */
	outcomes: readonly StoredOutcome[];
}

export interface LookQuestion {
	/** Whose features are wanted: what any of them measures. */
	models: readonly Model[];
	audiences: readonly Audience[];
	target: Target;
	/** Told how many leads have been looked at, page by page. */
	onLeads?: (count: number) => void;
	/** Told of each look that teaches nothing, and why. */
	onLeftOut?: (audience: Audience, label: LeftOut) => void;
	/** Only of every so many leads are features wanted; 1 when absent. */
	stride?: number;
	/** Told of each look at the others. */
	onCounted?: (look: Pick<Look, 'lead' | 'audience' | 'label' | 'replayed'>) => void;
	/** Told of the people of its holdout too. */
	trials?: Trials;
}

/**
 * Every stored score is a look, whichever model made it: the features as they were known then, labelled by what came
 * after. Of the time before a lead's first score the looks are replayed, as a live system would have taken them. Where
 * nothing that is wanted was stored, features are computed again from what had been received by then. All looks at a
 * lead in one audience come one after the other, oldest first.
 */
export async function eachLook(
	context: EngineContext,
	question: LookQuestion,
	take: (look: Look) => void,
): Promise<void> {
	const now = context.clock();
	const { target, audiences } = question;
	const vectors = new PastVectors(question.models);
	const eventsFrom = findEventsFrom(context, now);
	const wanted = audiences.flatMap((audience) => vectors.wantedOf(audience));
	const source = { vectors, companies: new PastCompanies(wanted, { until: now, eventsFrom }) };
	const isOwn = await findOwnAddresses(context, now);
	const takeTurns = createTurns();
	const { stride = 1 } = question;
	let count = 0;
	await eachLeadPage(context.store, async (view, leads) => {
		const groups = leads.map(({ group }) => group);
		const everything = { from: BEGINNING, until: now + 1 };
		const [scores, outcomes, contacts, traits, pasts, exposures] = await Promise.all([
			view.readScores(groups, everything),
			view.readOutcomes(groups),
			view.readContacts(groups, everything),
			view.readTraits(groups, now),
			readPasts(view, leads, { until: now, eventsFrom }),
			question.trials === undefined ? [] : view.readExposures(groups),
		]);
		for (const [index, past] of pasts.entries()) {
			if (isOwn(past.lead) || isTestData(traits[index])) continue;
			const history = { scores: scores[index] ?? [], outcomes: outcomes[index] ?? [] };
			const moments = listReplayMoments(past, history, now);
			const isTaken = (count + index) % stride === 0;
			if (isTaken)
				await takeTrial(view, { past, ...history, ...source, exposures: exposures[index] ?? [], now }, question);
			for (const audience of audiences) {
				const looks = labelLooks({ ...history, moments, contacts: contacts[index] ?? [] }, { target, audience, now });
				const theirs = { past, audience, outcomes: history.outcomes, ...source, looks, takeTurns };
				if (isTaken) await takeLooks(view, theirs, question, take);
				else countLooks(theirs, question);
			}
		}
		question.onLeads?.((count += leads.length));
	});
}

interface LeadLooks {
	past: LeadPast;
	audience: Audience;
	outcomes: readonly StoredOutcome[];
	looks: readonly LabelledLook[];
	vectors: PastVectors;
	companies: PastCompanies;
	takeTurns: () => Promise<void>;
}

async function takeLooks(
	view: StoreView,
	{ past, audience, outcomes, looks, vectors, companies, takeTurns }: LeadLooks,
	{ onLeftOut }: LookQuestion,
	take: (look: Look) => void,
): Promise<void> {
	const { lead } = past;
	const recalled = new PastFeatures(past, vectors.wantedOf(audience), companies);
	for (const { asOf, score, label, contacted } of looks) {
		if (typeof label === 'string') {
			onLeftOut?.(audience, label);
			continue;
		}
		const stored = score === undefined ? undefined : await vectors.read(view, score);
		const features = stored ?? (await recalled.at(view, asOf));
		take({ lead, asOf, audience, features, label, contacted, replayed: score === undefined, outcomes });
		await takeTurns();
	}
}

interface TrialOfLead extends Pick<LeadLooks, 'past' | 'outcomes' | 'vectors' | 'companies'> {
	scores: readonly StoredScore[];
	exposures: readonly StoredExposure[];
	now: Instant;
}

async function takeTrial(
	view: StoreView,
	{ past, vectors, companies, now, ...known }: TrialOfLead,
	{ trials, audiences }: LookQuestion,
): Promise<void> {
	if (trials === undefined || known.exposures.length === 0) return;
	const { lead } = past;
	const found = findTrial({ lead, ...known }, trials.holdout, now);
	const audience = audiences.find((each) => each === found?.score.audience);
	if (found === undefined || audience === undefined) return;
	const { score, label, contacted } = found;
	const features =
		(await vectors.read(view, score)) ??
		(await new PastFeatures(past, vectors.wantedOf(audience), companies).at(view, score.asOf));
	trials.add({ leadId: lead.id, audience, asOf: score.asOf, label, contacted, features });
}

function countLooks(
	{ past: { lead }, audience, looks }: Pick<LeadLooks, 'past' | 'audience' | 'looks'>,
	{ onLeftOut, onCounted }: LookQuestion,
): void {
	for (const { score, label } of looks) {
		if (typeof label === 'string') onLeftOut?.(audience, label);
		else onCounted?.({ lead, audience, label, replayed: score === undefined });
	}
}

/** Leaves the event loop free after so many looks. */
function createTurns(): () => Promise<void> {
	let since = 0;
	return async () => {
		if (++since < LOOKS_AT_ONCE) return;
		since = 0;
		await setImmediate();
	};
}

function findEventsFrom({ settings }: EngineContext, now: Instant): Instant {
	const { eventDays } = settings.retention;
	return eventDays === null ? BEGINNING : (dayOf(now) - eventDays) * DAY_MS;
}
