import type { Scorecard } from '../../scoring/scorecard';
import { calibrate } from '../../scoring/calibration';
import { toPoints } from '../rows/predictScorecard';
import { predictTable, predictTableChances } from '../rows/predictTable';
import type { Snapshots } from '../rows/snapshots';
import type { TimeSplit } from '../rows/timeSplit';
import type { TrainingSet } from '../rows/trainingSet';
import type { LearningSettings } from '../settings';
import { evaluate, type Evaluation } from './evaluate';
import { predictPlain } from './predictPlain';
import { decidePromotion, type Contest, type PromotionDecision } from './promotion';
import { rateByContact, type RateByContact } from './rateByContact';

type Contestant = 'candidate' | 'rulesOnly' | 'plainLogistic' | 'baseRate';

/** A scorecard on the newest fifth of the leads, which nothing was fitted on, and what it has to beat there. */
export interface Assessment {
	split: TimeSplit<number>;
	evaluation: Record<Contestant, Evaluation>;
	/** Against the scorecard in use, on the same rows. */
	promotion: PromotionDecision;
	/** How often leads of a score reached the target, each lead once by its first row: whole points of ten, best first. */
	byScore: { fromScore: number; leads: number; positives: number }[];
	/** Leads that were written to and leads that were not, apart. */
	byContact: RateByContact;
}

interface AssessedScorecards {
	candidate: Scorecard;
	/** The marketer's points on the candidate's terms. */
	rules: Scorecard;
	/** What scores leads now. */
	champion: Scorecard;
	settings: LearningSettings;
	/** Of the resampling. */
	seed: number;
	/** Older leads as the candidate tells them, each as if it had been left out. */
	leftOut?: LeftOutRows | undefined;
	/** The newest look that the champion has learned from; absent where it has learned from none. */
	championUntil?: number | undefined;
}

export interface LeftOutRows {
	readonly snapshots: Snapshots;
	readonly chances: ArrayLike<number>;
	/** Together as many as there are leads. */
	readonly rowWeights: readonly number[];
}

export interface AssessmentJob extends AssessedScorecards {
	set: TrainingSet;
}

export function assessScorecard({ set, ...judged }: AssessmentJob): Assessment {
	return assessSplit(judged, set.split(judged.settings.split));
}

export function assessSplit(
	{ candidate, rules, champion, settings, seed, leftOut, championUntil }: AssessedScorecards,
	split: TimeSplit<Snapshots>,
): Assessment {
	const later = split.evaluate;
	const { labels } = later;
	const logOdds = predictTable(candidate, later);
	const calibration = candidate.learned?.calibration ?? { kind: 'identity' };
	const challenger = logOdds.map((z) => calibrate(calibration, z));
	const chancesOf = (scorecard: Scorecard): Float64Array => predictTableChances(scorecard, later);
	const leads = later.numberLeads();
	const evaluationRules = { ...settings.evaluation, seed };
	const assess = (probabilities: ArrayLike<number>): Evaluation =>
		evaluate({ leads, labels, probabilities }, evaluationRules);
	const baseRate = split.fit.length === 0 ? rules.baseRate : split.fit.positives / split.fit.length;
	const newest: Contest = { leads, labels, champion: chancesOf(champion), challenger };
	const since = champion.learned === undefined ? -Infinity : championUntil;
	const told = { snapshots: later, chances: challenger, rowWeights: weighAlike(later) };
	const all = leftOut && since !== undefined ? contestSince(since, [leftOut, told], champion) : undefined;
	return {
		split: { fit: split.fit.length, calibrate: split.calibrate.length, evaluate: later.length },
		evaluation: {
			candidate: assess(challenger),
			rulesOnly: assess(chancesOf(rules)),
			plainLogistic: assess(predictPlain(rules, split)),
			baseRate: assess(labels.map(() => baseRate)),
		},
		promotion: decidePromotion(newest, evaluationRules, all),
		byScore: countByScore(
			logOdds.map((z) => toPoints(z, candidate.baseRate)),
			leads,
			labels,
		),
		byContact: rateByContact(
			{ leads, labels, probabilities: challenger, contacted: later.listContacted() },
			settings.evaluation.minimumPerClass,
		),
	};
}

/** Together as many as there are leads. */
function weighAlike(snapshots: Snapshots): number[] {
	const leads = snapshots.numberLeads().reduce((most, lead) => Math.max(most, lead + 1), 0);
	return snapshots.labels.map(() => leads / snapshots.length);
}

/**
 * The older leads and the newest in one contest, in which each lead weighs the same. Of a champion that has learned only looks
 * from after those it learned from: what became of these was open then, while the others it has seen.
 */
function contestSince(since: number, parts: readonly LeftOutRows[], champion: Scorecard): Contest {
	const joined = { leads: [] as number[], labels: [] as number[], rowWeights: [] as number[] };
	const told = { champion: [] as number[], challenger: [] as number[] };
	let before = 0;
	for (const { snapshots, chances, rowWeights } of parts) {
		const places = snapshots.placesAfter(since);
		const some = snapshots.at(places);
		const inUse = predictTableChances(champion, some);
		const leads = some.numberLeads();
		for (const [i, place] of places.entries()) {
			joined.leads.push(before + leads[i]!);
			joined.labels.push(some.labels[i]!);
			joined.rowWeights.push(rowWeights[place]!);
			told.champion.push(inUse[i]!);
			told.challenger.push(chances[place]!);
		}
		before += new Set(leads).size;
	}
	return { ...joined, ...told, leads: Int32Array.from(joined.leads) };
}

function countByScore(scores: Float64Array, leads: Int32Array, labels: readonly number[]): Assessment['byScore'] {
	const bands = Array.from({ length: 10 }, (_, band) => ({ fromScore: band * 10, leads: 0, positives: 0 }));
	const counted = new Set<number>();
	for (const [i, label] of labels.entries()) {
		if (counted.has(leads[i] ?? -1)) continue;
		counted.add(leads[i] ?? -1);
		const band = bands[Math.min(9, Math.max(0, Math.floor((scores[i] ?? 0) / 10)))];
		if (band === undefined) continue;
		band.leads++;
		band.positives += label;
	}
	return bands.filter(({ leads }) => leads > 0).reverse();
}
