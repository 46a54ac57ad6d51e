import type { StoredEvent } from '../../store/port/events';
import type { LeadGroup } from '../../store/port/leads';
import type { StoreView } from '../../store/port/leadStore';
import { inChunks } from '../inChunks';

/** Of 25 leads' whole histories some 500 rows; of a hundred at once a file's statement held everybody up for 50 ms. */
const LEADS_AT_ONCE = 25;

/** Whole histories of a page of leads; between their parts others get their turn. */
export async function readEventsInTurns(
	view: Pick<StoreView, 'readEvents'>,
	groups: readonly LeadGroup[],
	period: Parameters<StoreView['readEvents']>[1],
): Promise<StoredEvent[][]> {
	return await inChunks(groups, async (some) => await view.readEvents(some, period), { size: LEADS_AT_ONCE });
}
