import { compact } from '../../compact';
import { bootstrapByCluster, percentileInterval, type Interval } from '../../stats/bootstrap';
import { dotProduct } from '../../stats/dotProduct';
import { logLossOf } from '../../stats/logLoss';
import { seededRandom } from '../../stats/seededRandom';
import { countLeadsByAnswer } from '../rows/leadsByAnswer';
import type { EvaluationRules } from './evaluate';

/** The same rows, which neither has seen, scored by both. */
export interface Contest {
	/** Which lead each row is of: 0, 1, 2 … */
	readonly leads: Int32Array;
	readonly labels: readonly number[];
	readonly champion: ArrayLike<number>;
	readonly challenger: ArrayLike<number>;
	/** How much each row says; all alike when absent. */
	readonly rowWeights?: ArrayLike<number> | undefined;
}

export interface PromotionCheck {
	readonly name: 'enough outcomes' | 'lower log loss' | 'beyond chance' | 'newest leads agree';
	readonly passed: boolean;
	readonly because: string;
}

export interface PromotionDecision {
	readonly promote: boolean;
	/** Champion's mean log loss less the challenger's: positive when the challenger is better. Absent without any row. */
	readonly gain?: number;
	readonly interval?: Interval;
	readonly checks: readonly PromotionCheck[];
}

/** So many leads of either answer, each left out in turn, may carry a promotion. */
const LEFT_OUT_LEADS = 10;

/**
 * A challenger leads only after beating the champion on the same rows, by more than chance: a paired bootstrap by lead. The
 * rows are of all leads, each of the older ones told as if it had been left out; then the newest must not say otherwise.
 * Where these are too few, as soon after a champion has learned, the newest leads alone.
 */
export function decidePromotion(newest: Contest, rules: EvaluationRules, everybody?: Contest): PromotionDecision {
	const few = Math.min(rules.minimumPerClass, LEFT_OUT_LEADS);
	const isNewestAlone = everybody && !hasEnough(everybody, few) && hasEnough(newest, rules.minimumPerClass);
	const all = isNewestAlone ? undefined : everybody;
	const contest = all ?? newest;
	const { labels } = contest;
	const needed = all === undefined ? rules.minimumPerClass : few;
	const { positives, negatives } = countLeadsByAnswer(contest.leads, labels);
	const fewest = Math.min(positives, negatives);
	const { gain, interval } = measureGain(contest, rules);
	const checks: PromotionCheck[] = [
		{
			name: 'enough outcomes',
			passed: fewest >= needed,
			because: `${fewest} ${fewest === 1 ? 'lead' : 'leads'} ${positives < negatives ? 'that reached the target' : 'that did not reach it'}, ${needed} needed`,
		},
		{
			name: 'lower log loss',
			passed: gain > 0,
			because:
				labels.length === 0 ? TOO_EARLY : `log loss ${gain < 0 ? 'higher' : 'lower'} by ${Math.abs(gain).toFixed(4)}`,
		},
		{
			name: 'beyond chance',
			passed: interval !== undefined && interval.low > 0,
			because:
				interval === undefined
					? TOO_EARLY
					: `${rules.coverage * 100} % interval of the gain ${interval.low.toFixed(4)} to ${interval.high.toFixed(4)}`,
		},
	];
	if (all !== undefined) {
		const { interval: ofNewest } = measureGain(newest, rules);
		checks.push({
			name: 'newest leads agree',
			passed: ofNewest === undefined || ofNewest.high >= 0,
			because:
				ofNewest === undefined
					? TOO_EARLY
					: `${rules.coverage * 100} % interval of the gain on the newest leads ${ofNewest.low.toFixed(4)} to ${ofNewest.high.toFixed(4)}`,
		});
	}
	const promote = checks.every((check) => check.passed);
	return compact({ promote, gain: labels.length === 0 ? undefined : gain, interval, checks });
}

function hasEnough({ leads, labels }: Contest, needed: number): boolean {
	const { positives, negatives } = countLeadsByAnswer(leads, labels);
	return Math.min(positives, negatives) >= needed;
}

const TOO_EARLY = 'too early to say: no outcomes to compare yet';

function measureGain(
	{ leads, labels, champion, challenger, rowWeights }: Contest,
	{ resamples, seed, coverage }: EvaluationRules,
): { gain: number; interval: Interval | undefined } {
	const lossOf = (label: number, chance = Number.NaN): number => logLossOf(label, chance);
	// Leads are drawn as a whole, so their rows are added up once.
	const leadCount = leads.reduce((most, lead) => Math.max(most, lead + 1), 0);
	const [gains, weights] = [new Float64Array(leadCount), new Float64Array(leadCount)];
	for (const [i, label] of labels.entries()) {
		const lead = leads[i] ?? -1;
		const weight = rowWeights?.[i] ?? 1;
		gains[lead] = (gains[lead] ?? 0) + weight * (lossOf(label, champion[i]) - lossOf(label, challenger[i]));
		weights[lead] = (weights[lead] ?? 0) + weight;
	}
	const meanGain = (times: Int32Array): number => dotProduct(times, gains) / dotProduct(times, weights);
	const resampled = bootstrapByCluster(Int32Array.from(gains.keys()), meanGain, resamples, seededRandom(seed));
	return { gain: meanGain(new Int32Array(leadCount).fill(1)), interval: percentileInterval(resampled, coverage) };
}
