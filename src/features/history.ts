import { EngineError } from '../errors';
import type { Instant } from '../lead/time';
import type { EventSeen } from './featureVector';
import type { DayCount } from './leadFacts';

/** One UTC day of one event name, all currencies together: a limit per day holds across them. */
export interface EventDay {
	day: number;
	count: number;
	newestAt: Instant;
}

/** All that is known of one event name, days oldest first. */
export interface EventHistory extends EventSeen {
	days: EventDay[];
	/** Those of the day counts that have money: sums are made per currency. */
	paid: DayCount[];
}

/** By event name. The order of `days` makes no difference, down to the last bit of every sum made from it. */
export function indexHistory(days: readonly DayCount[], asOf: Instant): Map<string, EventHistory> {
	const histories = new Map<string, EventHistory>();
	for (const count of [...days].sort((a, b) => a.day - b.day)) {
		if (count.lastOccurredAt > asOf) {
			throw new EngineError('internal', `History of ${count.name} reaches past the instant it was asked for`);
		}
		let history = histories.get(count.name);
		if (!history) {
			history = { times: 0, newestAt: count.lastOccurredAt, days: [], paid: [] };
			histories.set(count.name, history);
		}
		addCount(history, count);
	}
	return histories;
}

function addCount(history: EventHistory, count: DayCount): void {
	if (count.currency !== '') history.paid.push(count);
	history.times += count.count;
	history.newestAt = Math.max(history.newestAt, count.lastOccurredAt);
	const last = history.days[history.days.length - 1];
	if (last?.day === count.day) {
		last.count += count.count;
		last.newestAt = Math.max(last.newestAt, count.lastOccurredAt);
	} else {
		history.days.push({ day: count.day, count: count.count, newestAt: count.lastOccurredAt });
	}
}
