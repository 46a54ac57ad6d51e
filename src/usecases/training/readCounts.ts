import { dayOf } from '../../lead/time';
import type { EngineContext } from '../engineContext';

/** "This month": the last so many days, today included. */
const MONTH_DAYS = 30;
/** What has not come for longer is no longer called seen. */
const DAYS_LOOKED_AT = 400;

export interface EventCounts {
	/** By event name, of the last 30 days and of all days looked at. */
	month: ReadonlyMap<string, number>;
	all: ReadonlyMap<string, number>;
}

/** How often each event came in this workspace. Machine events are left out. */
export async function readCounts({ store, clock }: EngineContext): Promise<EventCounts> {
	const today = dayOf(clock());
	const days = await store.read(async (view) => await view.readEventDays(today - DAYS_LOOKED_AT, today));
	const month = new Map<string, number>();
	const all = new Map<string, number>();
	for (const { name, day, count } of days) {
		all.set(name, (all.get(name) ?? 0) + count);
		if (day > today - MONTH_DAYS) month.set(name, (month.get(name) ?? 0) + count);
	}
	return { month, all };
}
