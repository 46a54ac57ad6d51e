import { bootstrapByCluster, percentileInterval, type Interval } from '../stats/bootstrap';
import { logLossOf } from '../stats/logLoss';
import { seededRandom } from '../stats/seededRandom';
import { groupByLead, type EvaluationRules } from './evaluate';

/** The same frozen, later rows, scored by both. */
export interface Contest {
	readonly leadIds: readonly string[];
	readonly labels: readonly number[];
	readonly champion: ArrayLike<number>;
	readonly challenger: ArrayLike<number>;
}

export interface PromotionCheck {
	readonly name: 'enough outcomes' | 'lower log loss' | 'beyond chance';
	readonly passed: boolean;
	readonly because: string;
}

export interface PromotionDecision {
	readonly promote: boolean;
	/** Champion's mean log loss less the challenger's: positive when the challenger is better. */
	readonly gain: number;
	readonly interval?: Interval;
	readonly checks: readonly PromotionCheck[];
}

/** A challenger leads only after beating the champion on the same rows, by more than chance: a paired bootstrap by lead. */
export function decidePromotion(contest: Contest, rules: EvaluationRules): PromotionDecision {
	const { leadIds, labels, champion, challenger } = contest;
	const positives = labels.filter((label) => label === 1).length;
	const fewest = Math.min(positives, labels.length - positives);
	const gains = labels.map((y, i) => logLossOf(y, champion[i]!) - logLossOf(y, challenger[i]!));
	const mean = (rows: readonly number[]) => rows.reduce((sum, i) => sum + gains[i]!, 0) / rows.length;
	const gain = mean(labels.map((_, i) => i));
	const resampled = bootstrapByCluster(groupByLead(leadIds), mean, rules.resamples, seededRandom(rules.seed));
	const interval = percentileInterval(resampled, rules.coverage);
	const checks: PromotionCheck[] = [
		{
			name: 'enough outcomes',
			passed: fewest >= rules.minimumPerClass,
			because: `${fewest} rows of the rarer answer, ${rules.minimumPerClass} needed`,
		},
		{ name: 'lower log loss', passed: gain > 0, because: `log loss lower by ${gain.toFixed(5)}` },
		{
			name: 'beyond chance',
			passed: interval !== undefined && interval.low > 0,
			because: interval
				? `${rules.coverage * 100} % interval of the gain ${interval.low.toFixed(5)} to ${interval.high.toFixed(5)}`
				: 'no rows to resample',
		},
	];
	return { promote: checks.every((check) => check.passed), gain, ...(interval && { interval }), checks };
}
