import type { BuyerRank } from '../../learning/judge/rankBuyers';
import type { HistoryReport, Ranking } from '../../learning/judge/testHistory';
import { countOf } from '../../scoring/words';
import type { SetCounts } from '../../learning/rows/trainingSet';

/** How an audience's history came out, in one sentence for a reader who knows no statistics. */
export function describeHistory(report: HistoryReport, counts: SetCounts): string {
	const { rank, counted } = report;
	if (counted.windows === 0) return describeNothing(counts);
	if (!('share' in rank)) return `${describeTooEarly(rank)}.`;
	const [best] = report.rankings;
	const held = best === undefined ? undefined : describeTop(best, report.rankings);
	const newest = report.newestOnly
		? ' Only the newest leads count, because this version has learned from the others.'
		: '';
	return `${describeOrder(rank)}: ${describeRank(rank)}${held === undefined ? '' : `; ${held}`} (${countOf(counted.leads, 'lead')}, ${counted.converted} converted).${newest}`;
}

/** "of a buyer and a non-buyer, the buyer scored higher 82 times of 100 (78–86)". */
export function describeRank(rank: BuyerRank): string {
	if (!('share' in rank)) return lowerFirst(describeTooEarly(rank));
	const { share, interval } = rank;
	const between = interval === undefined ? '' : ` (${percentOf(interval.low)}–${percentOf(interval.high)})`;
	return `of a buyer and a non-buyer, the buyer scored higher ${percentOf(share)} times of 100${between}`;
}

function describeTooEarly({ buyers, others, needed }: Exclude<BuyerRank, { share: number }>): string {
	return buyers <= others
		? `Too early to say: ${buyers} of ${needed} buyers`
		: `Too early to say: ${others} of ${needed} leads that did not buy`;
}

/** With scores at random it would be 50 of 100; an interval that holds that says nothing. */
function describeOrder({
	share,
	interval = { low: share, high: share },
}: Extract<BuyerRank, { share: number }>): string {
	if (interval.high < 0.5) return 'Past buyers scored lower than others';
	if (interval.low <= 0.5) return 'Past buyers scored about the same as others';
	if (share >= 0.8) return 'Past buyers scored clearly higher';
	return share >= 0.65 ? 'Past buyers scored higher' : 'Past buyers scored slightly higher';
}

function describeTop({ gains }: Ranking, rankings: readonly Ranking[]): string | undefined {
	const [top] = gains;
	if (top === undefined || Number.isNaN(top.converted)) return undefined;
	const revenue = Number.isNaN(top.revenue) ? '' : ` and ${percentOf(top.revenue)} % of the revenue`;
	const recent = rankings.find(({ name }) => name === 'mostRecent')?.gains[0]?.converted;
	const beside = recent === undefined || Number.isNaN(recent) ? '' : `, most recent first ${percentOf(recent)} %`;
	return `the best tenth holds ${percentOf(top.converted)} % of the buyers${revenue}, by chance 10 %${beside}`;
}

function describeNothing({ censored, unjudged }: SetCounts): string {
	if (unjudged > 0) return 'Too early to say: nobody has judged any of these leads yet.';
	return censored > 0
		? `Too early to say: ${censored === 1 ? 'the only look is' : `all ${censored} looks are`} still waiting for an outcome.`
		: 'Too early to say: no lead of this audience has been seen yet. Load past orders and events with Score Lead, Record Only.';
}

function percentOf(share: number): number {
	return Math.round(100 * share);
}

function lowerFirst(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
