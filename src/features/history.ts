import { EngineError } from '../errors';
import type { Instant } from '../lead/time';
import type { EventSeen } from './featureVector';
import type { DayCount } from './leadFacts';

/** One UTC day of one event name, all currencies together: a limit per day holds across them. */
export type EventDay = Pick<DayCount, 'day' | 'count' | 'lastOccurredAt'>;

/** All that is known of one event name, days oldest first. */
export interface EventHistory extends EventSeen {
	days: EventDay[];
	/** Those of the day counts that have money: sums are made per currency. */
	paid: DayCount[];
}

/** By event name. The order of `days` makes no difference, down to the last bit of every sum made from it. */
export function indexHistory(days: readonly DayCount[], asOf: Instant): Map<string, EventHistory> {
	const histories = new Map<string, EventHistory>();
	for (const count of days) {
		if (count.lastOccurredAt > asOf) {
			throw new EngineError('internal', `History of ${count.name} reaches past the instant it was asked for`);
		}
		let history = histories.get(count.name);
		if (!history) {
			history = { times: 0, newestAt: count.lastOccurredAt, days: [], paid: [] };
			histories.set(count.name, history);
		}
		const last = history.days[history.days.length - 1];
		// Stores answer the days of a name in order, so none of theirs is sorted.
		if (last !== undefined && last.day > count.day)
			return indexHistory(
				[...days].sort((a, b) => a.day - b.day),
				asOf,
			);
		addCount(history, last, count);
	}
	return histories;
}

function addCount(history: EventHistory, last: EventDay | undefined, count: DayCount): void {
	const { days, paid } = history;
	if (count.currency !== '') paid.push(count);
	history.times += count.count;
	if (count.lastOccurredAt > history.newestAt) history.newestAt = count.lastOccurredAt;
	if (last?.day !== count.day) days.push(count);
	else
		days[days.length - 1] = {
			day: last.day,
			count: last.count + count.count,
			lastOccurredAt: Math.max(last.lastOccurredAt, count.lastOccurredAt),
		};
}
