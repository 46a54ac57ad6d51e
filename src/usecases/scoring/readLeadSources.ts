import { findLeadSource, isCampaignTrait, type LeadSource } from '../../lead/campaign';
import type { Instant } from '../../lead/time';
import type { StoreView } from '../../store/port/leadStore';
import type { LeadGroup } from '../../store/port/leads';
import type { StoredTrait } from '../../store/port/traits';

/** Former values are only read of leads that came by a campaign: the others cost no statement. */
export async function readLeadSources(
	view: StoreView,
	groups: readonly LeadGroup[],
	traits: readonly (readonly StoredTrait[])[],
	asOf: Instant,
): Promise<(LeadSource | undefined)[]> {
	const asked = groups.filter((_, index) => traits[index]?.some(({ name }) => isCampaignTrait(name)) === true);
	if (asked.length === 0) return [];
	const changes = await view.readTraitChanges(asked);
	const found = new Map(
		asked.map((group, index) => {
			const known = (changes[index] ?? []).filter((trait) => trait.occurredAt <= asOf && trait.receivedAt <= asOf);
			return [group, findLeadSource(known)] as const;
		}),
	);
	return groups.map((group) => found.get(group));
}
