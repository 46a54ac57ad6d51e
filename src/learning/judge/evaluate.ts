import { areaUnderRoc } from '../../stats/areaUnderRoc';
import { averagePrecision } from '../../stats/averagePrecision';
import { bootstrapByCluster, percentileInterval, type Interval } from '../../stats/bootstrap';
import { brierScore } from '../../stats/brierScore';
import { calibrationErrorEqualCount } from '../../stats/calibrationError';
import { logLoss } from '../../stats/logLoss';
import { rankAscending } from '../../stats/rankAscending';
import { seededRandom } from '../../stats/seededRandom';
import { measureTopShare } from '../../stats/topShare';
import type { LeadKey } from '../labels/labelSnapshots';

/** Later rows on which nothing was fitted or calibrated, and what was said of them beforehand. */
export interface ScoredRows {
	readonly leadIds: readonly LeadKey[];
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

export type VerdictWord = 'poor' | 'fair' | 'good' | 'excellent';

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

export const MEASURES = {
	auc: areaUnderRoc,
	prAuc: averagePrecision,
	logLoss,
	brier: brierScore,
	ece: calibrationErrorEqualCount,
	lift10: (labels, probabilities) => measureTopShare(labels, probabilities, 0.1).lift,
	capture10: (labels, probabilities) => measureTopShare(labels, probabilities, 0.1).capture,
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof MEASURES;

/** From how much AUC on a word is earned: the chance that a buyer is ranked above a non-buyer. */
const WORDS: readonly (readonly [from: number, word: VerdictWord])[] = [
	[0.9, 'excellent'],
	[0.8, 'good'],
	[0.65, 'fair'],
	[-Infinity, 'poor'],
];

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
	const resampled = bootstrapByCluster(
		numberLeads(rows.leadIds),
		measureDrawn,
		rules.resamples,
		seededRandom(rules.seed),
	);
	const measures = mapMeasures((_, name): Measured => {
		const interval = percentileInterval(
			resampled.map((sample) => sample[name]),
			rules.coverage,
		);
		return { value: found[name], ...(interval && { interval }) };
	});
	const auc = measures.auc.value;
	const [, verdict] = WORDS.find(([from]) => auc >= from)!;
	return { verdict, because: { measure: 'auc', value: auc }, positives, negatives, measures };
}

function mapMeasures<T>(map: (measure: Measure, name: MeasureName) => T): Record<MeasureName, T> {
	const names = Object.keys(MEASURES) as MeasureName[];
	return Object.fromEntries(names.map((name) => [name, map(MEASURES[name], name)])) as Record<MeasureName, T>;
}

/** Each row as often as it was drawn, by ascending probability: sorted once, no resample has to be sorted again. */
function drawRows(rows: ScoredRows, ascending: Int32Array, times: Int32Array) {
	const count = times.reduce((sum, each) => sum + each, 0);
	const labels = new Uint8Array(count);
	const probabilities = new Float64Array(count);
	let place = 0;
	for (const row of ascending) {
		for (let time = 0; time < times[row]!; time++) {
			labels[place] = rows.labels[row]!;
			probabilities[place++] = rows.probabilities[row]!;
		}
	}
	return { labels, probabilities };
}

/** A number from 0 on for each lead, row by row. */
export function numberLeads(leadIds: readonly LeadKey[]): Int32Array {
	const numbers = new Map<LeadKey, number>();
	return Int32Array.from(leadIds, (id) => {
		const number = numbers.get(id) ?? numbers.size;
		numbers.set(id, number);
		return number;
	});
}
