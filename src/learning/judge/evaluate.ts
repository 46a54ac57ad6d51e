import { bootstrapByCluster, percentileInterval, type Interval } from '../../stats/bootstrap';
import { RankedRows, type RankedMeasures } from '../../stats/rankedRows';
import { seededRandom } from '../../stats/seededRandom';
import { compact } from '../../compact';
import { countLeadsByAnswer } from '../rows/leadsByAnswer';

/** Later rows on which nothing was fitted or calibrated, and what was said of them beforehand. */
interface ScoredRows {
	/** Which lead each row is of: 0, 1, 2 … */
	readonly leads: Int32Array;
	readonly labels: readonly number[];
	readonly probabilities: ArrayLike<number>;
}

export interface EvaluationRules {
	/** Below this many leads of either answer there is no verdict. */
	readonly minimumPerClass: number;
	readonly resamples: number;
	readonly coverage: number;
	readonly seed: number;
}

export interface Measured {
	readonly value: number;
	readonly interval?: Interval;
}

type VerdictWord = 'poor' | 'fair' | 'good' | 'excellent';

export type Evaluation =
	| {
			readonly verdict: 'too early to say';
			readonly positives: number;
			readonly negatives: number;
			readonly needed: number;
	  }
	| {
			readonly verdict: VerdictWord;
			/** The number the word comes from. */
			readonly because: { readonly measure: 'auc'; readonly value: number };
			readonly positives: number;
			readonly negatives: number;
			readonly measures: Readonly<Record<MeasureName, Measured>>;
	  };

type MeasureName = keyof RankedMeasures;

/** The word that an AUC earns: the chance that a buyer is ranked above a non-buyer. */
function nameVerdict(auc: number): VerdictWord {
	if (auc >= 0.9) return 'excellent';
	if (auc >= 0.8) return 'good';
	return auc >= 0.65 ? 'fair' : 'poor';
}

/** How well a model ranks and how true its probabilities are, each with a bootstrap interval by lead, and one plain word. */
export function evaluate(rows: ScoredRows, rules: EvaluationRules): Evaluation {
	const { positives, negatives } = countLeadsByAnswer(rows.leads, rows.labels);
	const fewest = Math.min(positives, negatives);
	if (fewest < rules.minimumPerClass) {
		return { verdict: 'too early to say', positives, negatives, needed: rules.minimumPerClass - fewest };
	}
	const ranked = new RankedRows(rows.labels, rows.probabilities);
	const found = ranked.measure(new Uint8Array(rows.labels.length).fill(1));
	const leads = ranked.order.map((row) => rows.leads[row] ?? -1);
	const measureDrawn = (times: Int32Array): RankedMeasures => ranked.measure(times);
	const resampled = bootstrapByCluster(leads, measureDrawn, rules.resamples, seededRandom(rules.seed));
	const names = Object.keys(found) as MeasureName[];
	const measures = Object.fromEntries(
		names.map((name): [MeasureName, Measured] => {
			const drawn = resampled.map((sample) => sample[name]);
			return [name, compact({ value: found[name], interval: percentileInterval(drawn, rules.coverage) })];
		}),
	) as Record<MeasureName, Measured>;
	const auc = measures.auc.value;
	return { verdict: nameVerdict(auc), because: { measure: 'auc', value: auc }, positives, negatives, measures };
}
