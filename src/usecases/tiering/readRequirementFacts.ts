import { compact } from '../../compact';
import { indexHistory } from '../../features/history';
import { pickHistory } from '../../features/kinds/condition';
import { dayOf, HOUR_MS, type Instant } from '../../lead/time';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { DidRequirement, ItemFields, RequirementFacts } from '../../tiers/requirements';
import type { TierRules } from '../../tiers/settings';
import { toTraitFacts } from '../scoring/toTraitFacts';
import { companyTierSet, readCompanyTiers, type TierOwner } from './tierOwners';

export type KnownFacts = Omit<RequirementFacts, 'segment' | 'audience' | 'fields'>;

/** What the requirements of the rules look at, by lead; nothing is read where there are none. */
export async function readRequirementFacts(
	view: StoreView,
	leads: readonly StoredLead[],
	{ requirements = [] }: Pick<TierRules, 'requirements'>,
	{ tierSet, asOf }: { tierSet: string; asOf: Instant },
): Promise<Map<string, KnownFacts>> {
	if (requirements.length === 0) return new Map();
	const distinct = [...new Map(leads.map((lead) => [lead.id, lead])).values()];
	const groups = distinct.map(({ group }) => group);
	const did = requirements.filter((requirement) => requirement.kind === 'did');
	const hours = Math.max(0, ...did.map(({ withinHours }) => withinHours));
	const [histories, traits, companyTiers] = await Promise.all([
		did.length === 0 ? [] : view.readHistory(groups, asOf, dayOf(asOf - hours * HOUR_MS)),
		view.readTraits(groups, asOf),
		requirements.some(({ kind }) => kind === 'companyTier')
			? readCompanyTiers(view, distinct, { tierSet: companyTierSet(tierSet), asOf })
			: new Map<string, string>(),
	]);
	return new Map(
		distinct.map((lead, index) => {
			const facts = compact({
				lastDid: findLast(did, indexHistory(histories[index] ?? [], asOf)),
				attributes: toTraitFacts(lead, traits[index] ?? []),
				companyTier: companyTiers.get(lead.id),
			});
			return [lead.id, facts];
		}),
	);
}

function findLast(
	did: readonly DidRequirement[],
	histories: ReturnType<typeof indexHistory>,
): Map<DidRequirement, Instant> {
	return new Map(
		did.flatMap((requirement) => {
			const newestAt = pickHistory(requirement, histories.get(requirement.event))?.newestAt;
			return newestAt === undefined ? [] : [[requirement, newestAt] as const];
		}),
	);
}

/** With what the request, or the tier so far, says of the lead. */
export function withRequest(
	known: KnownFacts | undefined,
	segment: string | undefined,
	audience: string | undefined,
	fields: ItemFields | undefined,
): RequirementFacts | undefined {
	return known && compact({ ...known, segment, audience, fields });
}

/** When each owner last left which tier; nothing is read where coming back is free. */
export async function readLeftAt(
	view: StoreView,
	owners: readonly TierOwner[],
	{ reentryMs }: Pick<TierRules, 'reentryMs'>,
	{ tierSet, shown }: { tierSet: string; shown: ReadonlyMap<string, string> },
): Promise<Map<string, Map<string, Instant>>> {
	if (reentryMs === 0) return new Map();
	const groups = owners.flatMap((owner) => owner.groups.map((group) => ({ owner, group })));
	const changes = await view.readTierChanges(
		groups.map(({ group }) => group),
		tierSet,
	);
	const leftAt = new Map<string, Map<string, Instant>>(owners.map(({ id }) => [id, new Map()]));
	for (const [index, { owner }] of groups.entries()) {
		const times = leftAt.get(owner.id);
		for (const { name, previous, since } of changes[index] ?? []) {
			if (previous === undefined || previous === name) continue;
			const tier = shown.get(previous) ?? previous;
			times?.set(tier, Math.max(since, times.get(tier) ?? since));
		}
	}
	return leftAt;
}
