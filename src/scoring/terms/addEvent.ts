import type { DayCount, LeadFacts } from '../../features/leadFacts';
import { dayOf } from '../../lead/time';

/** What one more event is about. */
export type OneMore = Partial<Pick<DayCount, 'facets' | 'currency' | 'amountMinor'>>;

/** The same lead with one more event of a name, now. It stands beside the others of its day, as what is about something else does. */
export function addEvent(
	facts: LeadFacts,
	name: string,
	{ facets = '', currency = '', amountMinor = 0 }: OneMore,
): LeadFacts {
	const { asOf } = facts;
	const times = { firstOccurredAt: asOf, lastOccurredAt: asOf };
	const added: DayCount = { name, day: dayOf(asOf), currency, facets, count: 1, amountMinor, ...times };
	return { ...facts, days: [...facts.days, added] };
}
