import type { IDataObject } from 'n8n-workflow';
import {
	compact,
	describeRank,
	toIsoTime,
	type TestedAudience,
	type TestedHistory,
	type TierRules,
} from '../../../../src/index';
import { groupToRow, percent } from './groupToRow';

type Ranking = TestedAudience['rankings'][number];
type Group = TestedAudience['byTier'][number];
type Surprise = TestedAudience['missed'][number];

/** What a history has shown, as rows that can be read or mailed as they are: rounded, by names people use. */
export function testedToJson(tested: TestedHistory, tiers: TierRules): IDataObject {
	const { model: name, version, audiences } = tested;
	const shown = Object.entries(audiences).filter(([, { counted }]) => counted.windows > 0);
	return {
		name,
		version,
		audiences: Object.fromEntries(shown.map(([audience, each]) => [audience, audienceToJson(each, tested, tiers)])),
	};
}

function audienceToJson(audience: TestedAudience, { compared }: TestedHistory, { tiers }: TierRules): IDataObject {
	const { currency, counted, counts, newestOnly } = audience;
	const rowOf = (group: Group) => groupToRow(group, currency);
	const live = counts.snapshots - counts.replayed;
	return {
		summary: audience.summary,
		byTier: audience.byTier.map((group, place) => ({
			tier: tiers[place]?.name ?? '',
			from: place === tiers.length - 1 ? 0 : (tiers[place]?.minScore ?? 0),
			...rowOf(group),
		})),
		byTenPoints: audience.byTenPoints
			.map((group, band) => ({ from: 90 - 10 * band, ...rowOf(group) }))
			.filter(({ leads }) => leads > 0),
		topLeads: audience.rankings.map((ranking) => rankingToRow(ranking, compared)),
		topLeadsFrom: audience.comparedLeads,
		bySegment: audience.bySegment.map(({ segment, rank, ...group }) => ({
			segment,
			...rowOf(group),
			buyersHigher: describeRank(rank),
		})),
		scoredHighDidNotBuy: audience.missed.map(surpriseToRow),
		boughtFromLowScore: audience.unexpected.map(surpriseToRow),
		...compact({ currency }),
		people: counted.leads,
		peopleConverted: counted.converted,
		newestLeadsOnly: newestOnly,
		looks: counts.snapshots,
		looksReplayed: counts.replayed,
		looksLive: live,
		from: toIsoTime(audience.from),
		until: toIsoTime(audience.until),
	};
}

const RANKED_BY: Readonly<Record<Ranking['name'], string>> = {
	tested: 'This version',
	rules: 'Your points alone',
	inUse: 'Version in use',
	newest: 'Newest version',
	mostRecent: 'Most recent first',
	chance: 'By chance',
};

function rankingToRow({ name, rank, gains }: Ranking, compared: TestedHistory['compared']): IDataObject {
	const version = name === 'mostRecent' || name === 'chance' || name === 'rules' ? undefined : compared[name];
	const shares = gains.flatMap(({ top, converted, revenue }) => [
		...(Number.isNaN(converted) ? [] : [[`buyersInTop${percent(top)}`, percent(converted)] as const]),
		...(Number.isNaN(revenue) ? [] : [[`revenueInTop${percent(top)}`, percent(revenue)] as const]),
	]);
	return {
		rankedBy: RANKED_BY[name],
		...compact({ version }),
		...Object.fromEntries(shares),
		...(rank === undefined ? {} : { buyersHigher: describeRank(rank) }),
	};
}

function surpriseToRow({ who, score, asOf, reasons, leadId }: Surprise): IDataObject {
	return {
		who,
		score: Math.round(score * 10) / 10,
		at: toIsoTime(asOf),
		why: reasons
			.map(({ label, points }) => `${label} ${points > 0 ? '+' : ''}${Math.round(points * 10) / 10}`)
			.join(', '),
		leadId,
	};
}
