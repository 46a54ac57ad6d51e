import { areaUnderRoc } from '../../stats/areaUnderRoc';
import { averagePrecision } from '../../stats/averagePrecision';
import { bootstrapByCluster, percentileInterval, type Interval } from '../../stats/bootstrap';
import { brierScore } from '../../stats/brierScore';
import { calibrationErrorEqualCount } from '../../stats/calibrationError';
import { logLoss } from '../../stats/logLoss';
import { rankAscending } from '../../stats/rankAscending';
import { seededRandom } from '../../stats/seededRandom';
import { measureTopShare } from '../../stats/topShare';
import { compact } from '../../compact';

/** Later rows on which nothing was fitted or calibrated, and what was said of them beforehand. */
interface ScoredRows {
	/** Which lead each row is of: 0, 1, 2 … */
	readonly leads: Int32Array;
	readonly labels: readonly number[];
	readonly probabilities: ArrayLike<number>;
}

export interface EvaluationRules {
	/** Below this many of either class there is no verdict. */
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

type Measure = (labels: ArrayLike<number>, probabilities: ArrayLike<number>) => number;

const MEASURES = {
	auc: areaUnderRoc,
	prAuc: averagePrecision,
	logLoss,
	brier: brierScore,
	ece: calibrationErrorEqualCount,
	lift10: (labels, probabilities) => measureTopShare(labels, probabilities, 0.1).lift,
	capture10: (labels, probabilities) => measureTopShare(labels, probabilities, 0.1).capture,
} as const satisfies Record<string, Measure>;

type MeasureName = keyof typeof MEASURES;

/** The word that an AUC earns: the chance that a buyer is ranked above a non-buyer. */
function nameVerdict(auc: number): VerdictWord {
	if (auc >= 0.9) return 'excellent';
	if (auc >= 0.8) return 'good';
	return auc >= 0.65 ? 'fair' : 'poor';
}

/** How well a model ranks and how true its probabilities are, each with a bootstrap interval by lead, and one plain word. */
export function evaluate(rows: ScoredRows, rules: EvaluationRules): Evaluation {
	const positives = rows.labels.filter((label) => label === 1).length;
	const negatives = rows.labels.length - positives;
	const fewest = Math.min(positives, negatives);
	if (fewest < rules.minimumPerClass) {
		return { verdict: 'too early to say', positives, negatives, needed: rules.minimumPerClass - fewest };
	}
	const found = mapMeasures((measure) => measure(rows.labels, rows.probabilities));
	const ascending = rankAscending(rows.probabilities);
	const measureDrawn = (times: Int32Array) => {
		const { labels, probabilities } = drawRows(rows, ascending, times);
		return mapMeasures((measure) => measure(labels, probabilities));
	};
	const resampled = bootstrapByCluster(rows.leads, measureDrawn, rules.resamples, seededRandom(rules.seed));
	const measures = mapMeasures((_, name): Measured => {
		const interval = percentileInterval(
			resampled.map((sample) => sample[name]),
			rules.coverage,
		);
		return compact({ value: found[name], interval });
	});
	const auc = measures.auc.value;
	return { verdict: nameVerdict(auc), because: { measure: 'auc', value: auc }, positives, negatives, measures };
}

function mapMeasures<T>(map: (measure: Measure, name: MeasureName) => T): Record<MeasureName, T> {
	const names = Object.keys(MEASURES) as MeasureName[];
	return Object.fromEntries(names.map((name) => [name, map(MEASURES[name], name)])) as Record<MeasureName, T>;
}

/** Each row as often as it was drawn, by ascending probability: sorted once, no resample has to be sorted again. */
function drawRows(rows: ScoredRows, ascending: Int32Array, times: Int32Array) {
	const count = times.reduce((sum, drawn) => sum + drawn, 0);
	const labels = new Uint8Array(count);
	const probabilities = new Float64Array(count);
	let place = 0;
	for (const row of ascending) {
		const until = place + (times[row] ?? 0);
		labels.fill(rows.labels[row] ?? 0, place, until);
		probabilities.fill(rows.probabilities[row] ?? 0, place, until);
		place = until;
	}
	return { labels, probabilities };
}
