import { compact } from '../../compact';
import { bootstrapByCluster, percentileInterval, type Interval } from '../../stats/bootstrap';
import { rankAscending } from '../../stats/rankAscending';
import { seededRandom } from '../../stats/seededRandom';
import { weightedAreaUnderRoc } from '../../stats/weightedAreaUnderRoc';
import { countLeadsByAnswer } from '../rows/leadsByAnswer';
import type { EvaluationRules } from './evaluate';
import type { HistoryRows } from './historyRows';

/** How often a lead that reached the target ranked above one that did not. */
export type BuyerRank =
	| { readonly verdict: 'too early to say'; readonly buyers: number; readonly others: number; readonly needed: number }
	| { readonly share: number; readonly interval?: Interval };

/** The area under the ROC curve with a bootstrap interval, whole leads drawn. */
export function rankBuyers({ leads, labels }: HistoryRows, ranking: Float64Array, rules: EvaluationRules): BuyerRank {
	const { positives: buyers, negatives: others } = countLeadsByAnswer(leads, labels);
	if (Math.min(buyers, others) < rules.minimumPerClass)
		return { verdict: 'too early to say', buyers, others, needed: rules.minimumPerClass };
	const order = rankAscending(ranking);
	const areaOf = (times: Int32Array): number => weightedAreaUnderRoc(labels, ranking, times, order);
	const share = areaOf(new Int32Array(labels.length).fill(1));
	const drawn = bootstrapByCluster(renumber(leads), areaOf, rules.resamples, seededRandom(rules.seed));
	return compact({ share, interval: percentileInterval(drawn, rules.coverage) });
}

/** Numbers without gaps, since each number is a lead that may be drawn. */
function renumber(leads: Int32Array): Int32Array {
	const numbers = new Map<number, number>();
	return leads.map((lead) => {
		const number = numbers.get(lead) ?? numbers.size;
		numbers.set(lead, number);
		return number;
	});
}
