import { setImmediate } from 'node:timers/promises';
import { dayOf, type Instant } from '../../lead/time';
import { see, type ReadLastSeen } from '../accounts';
import { EventDays } from '../eventDays';
import { ofGroups } from '../groups';
import { byDay } from '../orders';
import type { DayRollup, EventDay, ReplacedDay } from '../port/events';
import type { StoredPast } from '../port/pasts';
import { compareText } from '../storedText';
import type { Connection } from './connection';
import type { LeadNumbers } from './leadNumbers';
import {
	addDay,
	DAY_BYTES,
	DAY_NUMBER_BYTES,
	dropDays,
	hasDay,
	lastOfHex,
	lastOfSpan,
	packDayNumbers,
	placeOf,
	removeDay,
	spanOf,
	unpackDays,
	unpackHex,
} from './packedDays';

/** The packed days of one span. */
export const readSpan = `
	select days
	from event_days
	where lead = ? and name = ? and span = ? and currency = ? and facets = ?`;

/** Writes the packed days of one span. */
export const writeSpan = `
	insert into event_days (lead, name, span, currency, facets, days)
	values (?, ?, ?, ?, ?, ?)
	on conflict (lead, span, name, currency, facets) do update set days = excluded.days`;

/** Each lead's packed days, from the first span to the last given; not sorted, as they come in the order of their key. */
export const readSpans = `
	select name, span, currency, facets, days, asked.key
	from json_each(?1) as asked
	cross join event_days on event_days.lead = asked.value and event_days.span between ?2 and ?3`;

/**
 * The same in one row for each lead, with as many bytes of the end of each span as are asked for. A row with bytes in it costs
 * as much to hand over as twenty in one text (20 kinds of a day: 30 µs instead of 90). Spans that end on another day than ?5 has are
 * left out: of somebody who did twenty kinds of things last week and one today, all twenty would be handed over (27 µs instead of 8).
 */
export const readSpanEnds = `
	select (
		select json_group_array(json_array(name, currency, facets, hex(substr(days, -?4))))
		from event_days
		where lead = asked.value and span between ?2 and ?3 and instr(?5, substr(days, -${DAY_BYTES}, ${DAY_NUMBER_BYTES})) > 0
	), asked.key
	from json_each(?1) as asked`;

/**
 * The ends of each lead's packed days, from the first span to the last given, and when it last did what before; only those
 * that a past doesn't hold already.
 */
export const readLastDays = `
	select (
		select json_group_array(json_array(name, hex(substr(days, -${DAY_BYTES}))))
		from event_days
		where lead = asked.value and span between max(?2, coalesce(latest.until_day >> 5, ?2)) and ?3
	), latest.last_seen, asked.key
	from json_each(?1) as asked
	left join pasts as latest on latest.lead = asked.value and latest.model = (
		select model
		from pasts
		where lead = asked.value
		order by until_day desc
		limit 1
	)`;

/** All that is packed of one name's span. */
export const readSpansOfName = `
	select name, span, currency, facets, days
	from event_days
	where lead = ? and name = ? and span = ?`;

/** Packed days of the leads after one and up to another, from the first span to the last given. */
export const readSpansOfAll = `
	select name, span, currency, facets, days
	from event_days
	where lead > ? and lead <= ? and span between ? and ?`;

/** Where the leads end. */
export const findLastLead = `
	select max(number)
	from leads`;

/** Removes a span that has expired whole. */
export const deleteSpan = `
	delete from event_days
	where lead = ? and name = ? and span = ? and currency = ? and facets = ?`;

/** Leads whose days are unpacked before other work gets its turn. */
const LEADS_AT_ONCE = 200;

/** Fewer are read from the ends of spans. */
const FEW_DAYS = 16;

const NO_DAYS = new Uint8Array();

type SpanRow = [name: string, span: number, currency: string, facets: string, packed: Uint8Array];

/** Any time or day: SQLite compares integers with these as it does with each other. */
export const EVER = Number.MAX_SAFE_INTEGER;

type HexRow = [name: string, currency: string, facets: string, packed: string];

type FoldFacets = (ofDay: Iterable<string>, facets: string) => string;

export interface Days {
	/** Those of each lead from the first to the last given, in the port's order. */
	read(leadIds: readonly string[], firstDay: number, lastDay: number): DayRollup[][];
	/** What all leads have of each name and day, from the first to the last given. */
	addUp(firstDay: number, lastDay: number): Promise<EventDay[]>;
	add(leadId: string, day: DayRollup): void;
	/** The same under the facets that `fold` makes of the day's and of those that are given. */
	addFaceted(leadId: string, day: DayRollup, fold: FoldFacets): void;
	/** Puts rollups in the place of all that one day of an event name has. */
	replace(day: ReplacedDay): void;
	/** Removes the days before the one given and counts them. */
	expire(leadId: string, before: number): number;
}

export function bindDays(connection: Connection, numbers: LeadNumbers): Days {
	const listSpans = connection.queryEach<SpanRow>(readSpans);
	const listEnds = connection.queryEach<[spans: string]>(readSpanEnds);
	const listOfAll = connection.query<SpanRow>(readSpansOfAll);
	const findLast = connection.query<[number: number | null]>(findLastLead);
	const findSpan = connection.query<[packed: Uint8Array]>(readSpan);
	const putSpan = connection.query(writeSpan);
	const dropSpan = connection.query(deleteSpan);
	const listOfName = connection.query<SpanRow>(readSpansOfName);
	const add = (lead: number | undefined, day: DayRollup): void => {
		const { name, currency, facets } = day;
		const span = spanOf(day.day);
		const isFirst = numbers.beginDays(lead);
		const packed = (isFirst ? undefined : findSpan.get(lead, name, span, currency, facets)?.[0]) ?? NO_DAYS;
		putSpan.run(lead, name, span, currency, facets, addDay(packed, day));
	};
	const readWhole = (leads: readonly (number | undefined)[], firstDay: number, lastDay: number): DayRollup[][] =>
		listSpans(leads, spanOf(firstDay), spanOf(lastDay)).map((spans) =>
			listDays(spans.length > 1 ? spans.toSorted(byKey) : spans, firstDay).filter(({ day }) => day <= lastDay),
		);
	return {
		read: (leadIds, firstDay, lastDay) => {
			if (lastDay < firstDay) return leadIds.map(() => []);
			const leads = numbers.ofEach(leadIds);
			if (lastDay - firstDay >= FEW_DAYS) return readWhole(leads, firstDay, lastDay);
			const bytes = (lastDay - firstDay + 1) * DAY_BYTES;
			const ends = packDayNumbers(firstDay, lastOfSpan(lastDay));
			return listEnds(leads, spanOf(firstDay), spanOf(lastDay), bytes, ends).map(
				([row], index) =>
					unpackEnds(row?.[0] ?? '[]', firstDay, lastDay) ??
					readWhole(leads.slice(index, index + 1), firstDay, lastDay)[0] ??
					[],
			);
		},
		addUp: async (firstDay, lastDay) => {
			const found = new EventDays();
			const last = findLast.get()?.[0] ?? 0;
			for (let after = 0; after < last; after += LEADS_AT_ONCE) {
				const rows = listOfAll.all(after, after + LEADS_AT_ONCE, spanOf(firstDay), spanOf(lastDay));
				for (const [name, , currency, facets, packed] of rows)
					for (const day of unpackDays({ name, currency, facets }, packed))
						if (day.day >= firstDay && day.day <= lastDay) found.add(day);
				await setImmediate();
			}
			return found.list();
		},
		add: (leadId, day) => add(numbers.of(leadId), day),
		addFaceted: (leadId, rollup, fold) => {
			const lead = numbers.of(leadId);
			const { name, day, currency, facets } = rollup;
			const span = spanOf(day);
			// Whoever comes for the first time has nothing to look at.
			if (numbers.beginDays(lead)) {
				const kept = facets === '' ? facets : fold([], facets);
				putSpan.run(lead, name, span, currency, kept, addDay(NO_DAYS, { ...rollup, facets: kept }));
				return;
			}
			const packed = findSpan.get(lead, name, span, currency, facets)?.[0];
			// Most are of a kind that the day has had, which needs no look at its others.
			if (facets === '' || (packed !== undefined && hasDay(packed, day))) {
				putSpan.run(lead, name, span, currency, facets, addDay(packed ?? NO_DAYS, rollup));
				return;
			}
			const spans = listOfName.all(lead, name, span);
			const ofDay = spans.flatMap(([, , , known, days]) => (hasDay(days, day) ? [known] : []));
			const kept = fold(ofDay, facets);
			const shared = spans.find(([, , ofCurrency, known]) => ofCurrency === currency && known === kept)?.[4];
			putSpan.run(lead, name, span, currency, kept, addDay(shared ?? NO_DAYS, { ...rollup, facets: kept }));
		},
		replace: ({ leadId, name, day, rollups }) => {
			const lead = numbers.of(leadId);
			numbers.beginDays(lead);
			for (const [, span, currency, facets, packed] of listOfName.all(lead, name, spanOf(day))) {
				if (!hasDay(packed, day)) continue;
				const kept = removeDay(packed, day);
				if (kept.length === 0) dropSpan.run(lead, name, span, currency, facets);
				else putSpan.run(lead, name, span, currency, facets, kept);
			}
			for (const rollup of rollups) add(lead, rollup);
		},
		expire: (leadId, before) => {
			const lead = numbers.of(leadId);
			const [spans = []] = listSpans([lead], -EVER, spanOf(before));
			let removed = 0;
			for (const [name, span, currency, facets, packed] of spans) {
				const { kept, dropped } = dropDays(packed, before);
				if (kept.length === 0) dropSpan.run(lead, name, span, currency, facets);
				else if (dropped > 0) putSpan.run(lead, name, span, currency, facets, kept);
				removed += dropped;
			}
			return removed;
		},
	};
}

/**
 * All days of spans that come in order, from a day on, in the port's order. Days of another currency or other facets
 * belong between those that are there: laid by their place in the span, since sorting a lead's days took a tenth of a score.
 */
function listDays(spans: readonly SpanRow[], firstDay: number): DayRollup[] {
	const days: DayRollup[] = [];
	let places: (DayRollup[] | undefined)[] = [];
	for (const [index, [name, span, currency, facets, packed]] of spans.entries()) {
		const [nextName, nextSpan] = spans[index + 1] ?? [];
		const isLast = nextName !== name || nextSpan !== span;
		const unpacked = unpackDays({ name, currency, facets }, packed, firstDay);
		if (isLast && places.length === 0) {
			for (const day of unpacked) days.push(day);
			continue;
		}
		for (const day of unpacked) (places[placeOf(day.day)] ??= []).push(day);
		if (!isLast) continue;
		for (const place of places) if (place !== undefined) for (const day of place) days.push(day);
		places = [];
	}
	return days;
}

/** Few days, from the ends of spans; undefined where one reaches further, as it may have lost days that are asked for. */
function unpackEnds(spans: string, from: number, until: number): DayRollup[] | undefined {
	const days: DayRollup[] = [];
	for (const [name, currency, facets, hex] of JSON.parse(spans) as HexRow[]) {
		const unpacked = unpackHex({ name, currency, facets }, hex, { from, until });
		if (unpacked === undefined) return undefined;
		for (const day of unpacked) days.push(day);
	}
	return days.sort(byDay);
}

/** When people last did what, of which their packed days' ends are enough, and of days that are over what a past says. */
export function bindLastSeen(connection: Connection, numbers: LeadNumbers): ReadLastSeen {
	const listEnds = connection.queryEach<[ends: string, lastSeen: string | null]>(readLastDays);
	return (people, fromDay, until) => {
		const readMembers = (leadIds: readonly string[]) =>
			listEnds(numbers.ofEach(leadIds), spanOf(fromDay), spanOf(dayOf(until)));
		return ofGroups(people, readMembers, (ofMembers) => ofMembers.flat()).map((rows) => {
			const seen = new Map<string, Instant>();
			for (const [ends, lastSeen] of rows) {
				for (const [name, hex] of JSON.parse(ends) as [string, string][]) see(seen, name, lastOfHex(hex));
				if (lastSeen === null) continue;
				for (const [name, at] of Object.entries(JSON.parse(lastSeen) as StoredPast['lastSeen'])) see(seen, name, at);
			}
			for (const [name, at] of seen) {
				if (at > until) return undefined;
				if (dayOf(at) < fromDay) seen.delete(name);
			}
			return seen;
		});
	};
}

function byKey(a: SpanRow, b: SpanRow): number {
	return compareText(a[0], b[0]) || a[1] - b[1] || compareText(a[2], b[2]) || compareText(a[3], b[3]);
}
