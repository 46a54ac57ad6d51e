import { compact } from '../../compact';
import type { Instant } from '../../lead/time';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { StoredTierSet } from '../../store/port/tiers';
import type { TierRules } from '../../tiers/assignTier';
import type { Requirement } from '../../tiers/requirements';
import type { TierRequest } from './rankRequests';

export type KeptRules = Pick<StoredTierSet, 'rules' | 'model'>;

/** Rules as they are stored: a tier or segment may be named after somebody. */
export function keepRules(rules: TierRules, keep: (name: string) => string): TierRules {
	const tiers = rules.tiers.map((tier) => ({ ...tier, name: keep(tier.name) }));
	const segments = rules.segments?.map((given) => ({ ...given, segment: keep(given.segment) }));
	const requirements = rules.requirements?.map((asked) => keepRequirement(asked, keep));
	return compact({ ...rules, tiers, segments, requirements });
}

function keepRequirement(asked: Requirement, keep: (name: string) => string): Requirement {
	const tier = keep(asked.tier);
	if (asked.kind !== 'segment' && asked.kind !== 'companyTier') return { ...asked, tier };
	return { ...asked, tier, isOneOf: asked.isOneOf.map(keep) };
}

/** Remembers by which rules the audiences of a batch are given their tiers, where that is news. Answers the sets it replaced. */
export async function keepTierSet(
	transaction: StoreTransaction,
	requests: readonly TierRequest[],
	{ tierSet, kept, asOf }: { tierSet: string; kept: KeptRules; asOf: Instant },
): Promise<StoredTierSet[]> {
	const [stored = []] = await transaction.readTierSets([tierSet]);
	const known = new Map(stored.map((set) => [set.audience, JSON.stringify([set.rules, set.model])]));
	const text = JSON.stringify([kept.rules, kept.model]);
	const audiences = new Set(requests.map(({ audience = '' }) => audience));
	const news = [...audiences].filter((audience) => known.get(audience) !== text);
	if (news.length === 0) return [];
	await transaction.writeTierSets(news.map((audience) => ({ tierSet, audience, ...kept, changedAt: asOf })));
	return stored.filter(({ audience }) => news.includes(audience));
}
