import { needsOfCondition } from '../../features/kinds/condition';
import type { FacetsByName, TrackedFacets } from '../../lead/facets';
import { DAY_MS, dayOf, type Instant } from '../../lead/time';
import { joinNeeds, trackingOf, trackMore } from '../../store/facetTracking';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { TierRules } from '../../tiers/settings';

/** Has history keep apart what requirements ask of events, as it does for the rules of a scorecard. */
export async function trackRequirements(
	transaction: StoreTransaction,
	{ requirements = [] }: Pick<TierRules, 'requirements'>,
	asOf: Instant,
): Promise<void> {
	const needs = requirements.flatMap((requirement) =>
		requirement.kind === 'did' ? needsOfCondition(requirement, [requirement.event]) : [],
	);
	if (needs.length === 0) return;
	const byName = needs
		.map(([event, tracked]): FacetsByName => ({ [event]: tracked satisfies TrackedFacets }))
		.reduce(joinNeeds, {});
	const tracking = trackingOf((await transaction.readWorkspace()).trackedFacets);
	// Until the rest is added up again, only whole days to come are certain.
	const grown = trackMore(tracking, byName, (dayOf(asOf) + 1) * DAY_MS);
	if (grown !== undefined) await transaction.writeTrackedFacets(grown);
}
