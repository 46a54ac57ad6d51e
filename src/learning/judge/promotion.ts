import { bootstrapByCluster, percentileInterval, type Interval } from '../../stats/bootstrap';
import { logLossOf } from '../../stats/logLoss';
import { seededRandom } from '../../stats/seededRandom';
import { numberLeads, type EvaluationRules } from './evaluate';
import type { LeadKey } from '../labels/labelSnapshots';

/** The same frozen, later rows, scored by both. */
export interface Contest {
	readonly leadIds: readonly LeadKey[];
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
	const gains = Float64Array.from(labels, (y, i) => logLossOf(y, champion[i]!) - logLossOf(y, challenger[i]!));
	const gain = meanGain(gains, new Int32Array(gains.length).fill(1));
	const resampled = bootstrapByCluster(
		numberLeads(leadIds),
		(times) => meanGain(gains, times),
		rules.resamples,
		seededRandom(rules.seed),
	);
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

/** Of rows that count so many times each. */
function meanGain(gains: Float64Array, times: Int32Array): number {
	let [sum, rows] = [0, 0];
	for (let i = 0; i < gains.length; i++) {
		sum += times[i]! * gains[i]!;
		rows += times[i]!;
	}
	return sum / rows;
}
