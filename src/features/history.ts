import { EngineError } from '../errors';
import type { Instant } from '../lead/time';
import { OTHER_FACETS } from '../lead/facets';
import type { DayCount, Past, PastOfName, PastOfSome } from './leadFacts';
import { endOfPast } from './pastSums';

/** One UTC day of one event name, all currencies and facets together: a limit per day holds across them. */
export type EventDay = Pick<DayCount, 'day' | 'count' | 'lastOccurredAt'>;

/** What is known of some events of one name, those that a condition holds for; days oldest first. */
export interface SomeHistory {
	times: number;
	newestAt: Instant;
	days: readonly EventDay[];
	/** Those of the day counts that have money: sums are made per currency. */
	paid: readonly DayCount[];
	/** What was before these days; `times` and `newestAt` have it already. */
	earlier?: Earlier<PastOfSome>;
}

/** The part of a past, and when that ended. */
export interface Earlier<Part extends PastOfSome> {
	of: Part;
	endedAt: Instant;
}

/** All that is known of one event name. */
export interface EventHistory extends SomeHistory {
	/** Those of which facets are known, by these: what a condition looks at. */
	faceted: ReadonlyMap<string, readonly DayCount[]>;
	/** What conditions have picked of it: the words of a reason ask again. On the history itself, as a WeakMap of histories costs its collector more than the picking. */
	picked?: Map<object, SomeHistory | undefined>;
	earlier?: Earlier<PastOfName>;
}

export type Histories = ReadonlyMap<string, EventHistory>;

/** While it is put together. */
interface Growing extends EventHistory {
	days: EventDay[];
	paid: DayCount[];
	faceted: Map<string, DayCount[]>;
}

/** By event name. The order of `days` makes no difference, down to the last bit of every sum made from it. */
export function indexHistory(days: readonly DayCount[], asOf: Instant, past?: Past): Map<string, EventHistory> {
	const histories = past === undefined ? new Map<string, Growing>() : beginWith(past);
	for (const count of days) {
		if (count.lastOccurredAt > asOf) {
			throw new EngineError('internal', `History of ${count.name} reaches past the instant it was asked for`);
		}
		let history = histories.get(count.name);
		if (!history) {
			history = { times: 0, newestAt: count.lastOccurredAt, days: [], paid: [], faceted: new Map() };
			histories.set(count.name, history);
		}
		const last = history.days[history.days.length - 1];
		// Stores answer the days of a name in order, so none of theirs is sorted.
		if (last !== undefined && last.day > count.day)
			return indexHistory(
				[...days].sort((a, b) => a.day - b.day),
				asOf,
				past,
			);
		addCount(history, count);
		keepApart(history.faceted, count);
	}
	return histories;
}

function beginWith(past: Past): Map<string, Growing> {
	const endedAt = endOfPast(past);
	return new Map(
		Object.entries(past.byName).map(([name, of]) => {
			const { times, newestAt } = of;
			return [name, { times, newestAt, days: [], paid: [], faceted: new Map(), earlier: { of, endedAt } }];
		}),
	);
}

/** Some of the events of a history with what its past has of the same. */
export function joinEarlier(
	{ earlier }: EventHistory,
	key: string,
	later: SomeHistory | undefined,
): SomeHistory | undefined {
	const of = earlier !== undefined && Object.hasOwn(earlier.of.picked, key) ? earlier.of.picked[key] : undefined;
	if (earlier === undefined || of === undefined || of.times === 0) return later;
	const { endedAt } = earlier;
	if (later === undefined)
		return { times: of.times, newestAt: of.newestAt, days: [], paid: NOTHING_PAID, earlier: { of, endedAt } };
	return { ...later, times: of.times + later.times, earlier: { of, endedAt } };
}

/**
 * Some of the counts of a history as a history of their own, days oldest first; undefined where there are none. Scores ask
 * it once per lead and condition, so that nothing is copied where every day is there once.
 */
export function narrowHistory(counts: readonly DayCount[]): SomeHistory | undefined {
	const [first] = counts;
	if (first === undefined) return undefined;
	let { lastOccurredAt: newestAt } = first;
	let times = 0;
	let lastDay = -Infinity;
	let isDayOnce = true;
	let isPaid = false;
	for (const { count, day, currency, lastOccurredAt } of counts) {
		times += count;
		if (lastOccurredAt > newestAt) newestAt = lastOccurredAt;
		if (day === lastDay) isDayOnce = false;
		if (currency !== '') isPaid = true;
		lastDay = day;
	}
	const paid = isPaid ? counts.filter(({ currency }) => currency !== '') : NOTHING_PAID;
	return { times, newestAt, days: isDayOnce ? counts : addUpDays(counts), paid };
}

const NOTHING_PAID: readonly DayCount[] = [];

function addUpDays(counts: readonly DayCount[]): EventDay[] {
	const days: EventDay[] = [];
	for (const count of counts) addDay(days, count);
	return days;
}

/** Those of the counts whose facets are meant, days oldest first. Each text of facets is asked about once. */
export function pickCounts({ faceted }: EventHistory, isMeant: (facets: string) => boolean): readonly DayCount[] {
	let picked: readonly DayCount[] = [];
	let groups = 0;
	for (const [facets, counts] of faceted) {
		if (!isMeant(facets)) continue;
		groups += 1;
		picked = groups === 1 ? counts : picked.concat(counts);
	}
	return groups > 1 ? picked.toSorted((a, b) => a.day - b.day) : picked;
}

function keepApart(faceted: Map<string, DayCount[]>, count: DayCount): void {
	if (count.facets === '' || count.facets === OTHER_FACETS) return;
	const alike = faceted.get(count.facets);
	if (alike === undefined) faceted.set(count.facets, [count]);
	else alike.push(count);
}

function addCount(history: Growing, count: DayCount): void {
	if (count.currency !== '') history.paid.push(count);
	history.times += count.count;
	if (count.lastOccurredAt > history.newestAt) history.newestAt = count.lastOccurredAt;
	addDay(history.days, count);
}

function addDay(days: EventDay[], count: DayCount): void {
	const last = days[days.length - 1];
	if (last?.day !== count.day) days.push(count);
	else
		days[days.length - 1] = {
			day: last.day,
			count: last.count + count.count,
			lastOccurredAt: Math.max(last.lastOccurredAt, count.lastOccurredAt),
		};
}
