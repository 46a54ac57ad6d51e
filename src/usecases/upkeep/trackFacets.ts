import { facetNeeds } from '../../features/facetNeeds';
import { DAY_MS, dayOf } from '../../lead/time';
import { listMeasured } from '../../scoring/term';
import { trackingOf, trackMore } from '../../store/facetTracking';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { EngineContext } from '../engineContext';
import type { ModelBody } from '../models/modelBody';

/**
 * Has history keep apart what a model's rules ask of events. Called in the transaction that saves the model, so that
 * events recorded from then on are counted for it; those before are added up again by `addUpAgain`.
 */
export async function trackFacets(
	{ clock }: EngineContext,
	transaction: StoreTransaction,
	{ scorecards, rules }: Pick<ModelBody, 'scorecards' | 'rules'>,
): Promise<void> {
	const terms = [scorecards, rules].flatMap((cards) =>
		Object.values(cards).flatMap((card) => listMeasured(card.terms)),
	);
	const tracking = trackingOf((await transaction.readWorkspace()).trackedFacets);
	// Until the rest is added up again, only whole days to come are certain.
	const tomorrow = (dayOf(clock()) + 1) * DAY_MS;
	const grown = trackMore(tracking, facetNeeds(terms), tomorrow);
	if (grown !== undefined) await transaction.writeTrackedFacets(grown);
}
