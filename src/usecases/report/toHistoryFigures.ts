import { compact } from '../../compact';
import { minorDigitsOf } from '../../lead/money';
import type { CountedGroup } from '../../learning/judge/countGroups';
import type { Counted, HistoryFigures, Surprise, TierFigures } from '../../report/figures';
import { signed } from '../../scoring/words';
import type { TierRules } from '../../tiers/settings';
import type { TestedAudience } from '../training/testOnHistory';

const SURPRISES_SHOWN = 10;
const REASONS_SHOWN = 4;

export function toTierFigures({ byTier, currency }: TestedAudience, { tiers }: TierRules): TierFigures[] {
	return tiers.map(({ name, minScore }, place) => ({
		name,
		from: place === tiers.length - 1 ? 0 : minScore,
		...toCounted(byTier[place] ?? { leads: 0, converted: 0, revenue: 0 }, currency),
	}));
}

export function toHistoryFigures(history: TestedAudience, namesPeople: boolean): HistoryFigures {
	const { counted, currency, from, until, newestOnly, byPoint, byChance, rankings, missed, unexpected } = history;
	const recent = rankings.find(({ name }) => name === 'mostRecent')?.gains ?? [];
	const surprise = ({ who, leadId, score, asOf, reasons }: TestedAudience['missed'][number]): Surprise => ({
		who: namesPeople ? who : leadId,
		score,
		at: asOf,
		why: reasons
			.slice(0, REASONS_SHOWN)
			.map(({ label, points }) => `${label} ${signed(Math.round(points * 10) / 10)}`)
			.join(', '),
	});
	return {
		people: counted.leads,
		converted: counted.converted,
		from,
		until,
		newestOnly,
		enough: 'share' in history.rank,
		byPoint: [...byPoint].reverse().map((group) => toCounted(group, currency)),
		byChance: byChance.map(({ given, ...group }) => ({ given, ...toCounted(group, currency) })),
		mostRecent: recent.flatMap(({ top, converted }) => (Number.isNaN(converted) ? [] : [{ top, converted }])),
		missed: missed.slice(0, SURPRISES_SHOWN).map(surprise),
		unexpected: unexpected.slice(0, SURPRISES_SHOWN).map(surprise),
	};
}

function toCounted({ leads, converted, revenue, rate, interval }: CountedGroup, currency: string | undefined): Counted {
	return compact({
		leads,
		converted,
		revenue: currency === undefined ? undefined : revenue / 10 ** minorDigitsOf(currency),
		rate,
		low: interval?.low,
		high: interval?.high,
	});
}
