import { compact } from '../../compact';
import { DAY_MS, dayOf } from '../../lead/time';
import { EXPIRING_KINDS, type ExpiredPage, type ExpiringKind, type Horizons } from '../../store/port/retention';
import type { EngineContext } from '../engineContext';

/** Leads per transaction: few, so that other writers get their turn. */
const PAGE_SIZE = 200;

/** Removes what is from before the horizons of one page of leads. */
export async function expirePage(
	{ store }: EngineContext,
	horizons: Horizons,
	afterId: string | undefined,
): Promise<ExpiredPage> {
	const page = compact({ limit: PAGE_SIZE, afterId });
	return await store.write(async (transaction) => await transaction.expireRecords(horizons, page));
}

/** What is from before has expired; a kind that is kept for good has no such instant. */
export function horizonsNow({ clock, settings: { retention, features } }: EngineContext): Horizons {
	const today = dayOf(clock());
	const days: Record<ExpiringKind, number | null> = {
		events: retention.eventDays,
		history: features.historyDays,
		scores: retention.scoreDays,
		tiers: retention.tierDays,
		contacts: retention.contactDays,
		moments: retention.contactDays,
		traits: retention.traitDays,
	};
	return Object.fromEntries(
		EXPIRING_KINDS.flatMap((kind) => (days[kind] === null ? [] : [[kind, (today - days[kind]) * DAY_MS]])),
	);
}
