import { compact } from '../../compact';
import { bootstrapByCluster, percentileInterval, type Interval } from '../../stats/bootstrap';
import { logLossOf } from '../../stats/logLoss';
import { seededRandom } from '../../stats/seededRandom';
import type { EvaluationRules } from './evaluate';

/** The same frozen, later rows, scored by both. */
interface Contest {
	/** Which lead each row is of: 0, 1, 2 … */
	readonly leads: Int32Array;
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
export function decidePromotion(
	{ leads, labels, champion, challenger }: Contest,
	rules: EvaluationRules,
): PromotionDecision {
	const positives = labels.filter((label) => label === 1).length;
	const fewest = Math.min(positives, labels.length - positives);
	const lossOf = (label: number, chance = Number.NaN): number => logLossOf(label, chance);
	const gains = Float64Array.from(labels, (y, i) => lossOf(y, champion[i]) - lossOf(y, challenger[i]));
	const gain = meanGain(gains, new Int32Array(gains.length).fill(1));
	const resampled = bootstrapByCluster(
		leads,
		(times) => meanGain(gains, times),
		rules.resamples,
		seededRandom(rules.seed),
	);
	const interval = percentileInterval(resampled, rules.coverage);
	const checks: PromotionCheck[] = [
		{
			name: 'enough outcomes',
			passed: fewest >= rules.minimumPerClass,
			because: `${fewest} rows of the rarer class, ${rules.minimumPerClass} needed`,
		},
		{
			name: 'lower log loss',
			passed: gain > 0,
			because: labels.length === 0 ? TOO_EARLY : `log loss lower by ${gain.toFixed(5)}`,
		},
		{
			name: 'beyond chance',
			passed: interval !== undefined && interval.low > 0,
			because:
				interval === undefined
					? TOO_EARLY
					: `${rules.coverage * 100} % interval of the gain ${interval.low.toFixed(5)} to ${interval.high.toFixed(5)}`,
		},
	];
	return compact({ promote: checks.every((check) => check.passed), gain, interval, checks });
}

const TOO_EARLY = 'too early to say: no outcomes to compare yet';

/** Of rows that count so many times each. */
function meanGain(gains: Float64Array, times: Int32Array): number {
	let [sum, rows] = [0, 0];
	for (const [i, gain] of gains.entries()) {
		const count = times[i] ?? 0;
		sum += count * gain;
		rows += count;
	}
	return sum / rows;
}
