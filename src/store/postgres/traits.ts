import type { StoredTrait, TraitReader, TraitWriter } from '../port/traits';
import { rowReader, rowWriter, type Row } from '../rows';
import { toStoredText } from '../storedText';
import { traits } from '../tables';
import { byTraitTime, placeInRun, toTraitPoint, type TraitPoint } from '../traitRuns';
import { columnsOf, given, insert, members, orderInPlace, select, selectOfMembers } from './columns';
import { toColumns, toMembers, type Connection, type Value } from './connection';
import { requireLeads } from './requireLeads';

/** The value of each name at an instant, stepping from name to name so that older values cost nothing. */
export const readTraits = `
	select distinct on (position, name) position, trait.*
	from ${members}
	cross join lateral (
		with recursive names (name) as (
			select min(name)
			from traits
			where workspace = $1 and lead_id = member.lead_id
			union all
			select (select min(name) from traits where workspace = $1 and lead_id = member.lead_id and name > names.name)
			from names
			where name is not null
		)
		select newest.*
		from names
		cross join lateral (
			select ${select(traits)}
			from traits
			where workspace = $1 and lead_id = member.lead_id and name = names.name and occurred_at <= $4 and received_at <= $4
			order by occurred_at desc, received_at desc, value desc
			limit 1
		) as newest
	) as trait
	order by position, name, occurred_at desc, received_at desc, value desc`;

/** Every value of the members that is kept. */
export const readTraitChanges = `${selectOfMembers(traits)}
	order by ${orderInPlace(traits)}, traits.lead_id`;

const traitPoint = 'sequence, value, occurred_at, received_at';
const ofGiven = 'workspace = $1 and lead_id = given.lead_id and name = given.name';

/** Around a span of time of each lead's trait: all values in it, and the two nearest on each side. */
export const readTraitsAround = `
	select position, ${traitPoint}
	from ${given({ lead_id: 'text', name: 'text', first_occurred_at: 'bigint', last_occurred_at: 'bigint' })}
	cross join lateral (
		(
			select ${traitPoint}
			from traits
			where ${ofGiven} and occurred_at < first_occurred_at
			order by occurred_at desc, received_at desc, value desc
			limit 2
		)
		union all
		select ${traitPoint}
		from traits
		where ${ofGiven} and occurred_at between first_occurred_at and last_occurred_at
		union all
		(
			select ${traitPoint}
			from traits
			where ${ofGiven} and occurred_at > last_occurred_at
			order by occurred_at, received_at, value
			limit 2
		)
	) as trait`;

/** Drops values by their sequence and writes others. */
export const replaceTraits = `
	with dropped as (
		delete from traits
		where workspace = $1 and sequence = any($2::bigint[])
	)${insert(traits, 3)}`;

const toTrait = rowReader(traits);
const toRow = rowWriter(traits);
const COLUMN_COUNT = Object.keys(columnsOf(traits)).length;

type PointRow = [sequence: number, text: string, occurredAt: number, receivedAt: number];

export function bindTraits(connection: Connection): TraitReader & TraitWriter {
	return {
		readTraits: async (groups, asOf) => {
			const lists = await connection.lists<Row>(groups.length, readTraits, ...toMembers(groups), asOf);
			return lists.map((rows) => rows.map(toTrait));
		},
		readTraitChanges: async (groups) => {
			const lists = await connection.lists<Row>(groups.length, readTraitChanges, ...toMembers(groups));
			return lists.map((rows) => rows.map(toTrait));
		},
		appendTraits: async (appended) => {
			if (appended.length === 0) return;
			const series = listSeries(appended);
			const [stored] = await Promise.all([
				connection.lists<PointRow>(series.length, readTraitsAround, ...toColumns(series.map(toSpan))),
				requireLeads(connection, appended),
			]);
			const dropped: number[] = [];
			const added: Value[][] = [];
			series.forEach(({ points }, index) => {
				const before = (stored[index] ?? []).map(toPoint);
				const after = new Set(placeAll(before, points));
				for (const point of before) if (!after.has(point)) dropped.push(point.sequence);
				for (const point of points) if (after.has(point)) added.push(toRow(point.trait));
			});
			if (dropped.length + added.length > 0)
				await connection.all(replaceTraits, dropped, ...toColumns(added, COLUMN_COUNT));
		},
	};
}

/** What is appended to one trait of one lead, in the order it came. */
interface Series {
	leadId: string;
	name: string;
	points: AppendedPoint[];
}

interface AppendedPoint extends TraitPoint {
	trait: StoredTrait;
}

function listSeries(appended: readonly StoredTrait[]): Series[] {
	const series = new Map<string, Series>();
	for (const trait of appended) {
		const { leadId, name } = trait;
		const key = JSON.stringify([leadId, name].map(toStoredText));
		const point = { ...toTraitPoint(trait), trait };
		const known = series.get(key);
		if (known === undefined) series.set(key, { leadId, name, points: [point] });
		else known.points.push(point);
	}
	return [...series.values()];
}

function toSpan({ leadId, name, points }: Series): Value[] {
	const times = points.map(({ occurredAt }) => occurredAt);
	return [leadId, name, Math.min(...times), Math.max(...times)];
}

/** Places `points` one after another among those before; two neighbours on each side are all that matters to a run. */
function placeAll(before: readonly TraitPoint[], points: readonly TraitPoint[]): TraitPoint[] {
	const placed = before.toSorted(byTraitTime);
	for (const point of points) {
		const later = placed.findIndex((other) => byTraitTime(other, point) > 0);
		const at = later === -1 ? placed.length : later;
		const { keep, drop } = placeInRun(point, placed.slice(Math.max(0, at - 2), at).reverse(), placed.slice(at, at + 2));
		if (keep) placed.splice(at, 0, point);
		for (const dropped of drop) placed.splice(placed.indexOf(dropped), 1);
	}
	return placed;
}

function toPoint([sequence, text, occurredAt, receivedAt]: PointRow) {
	return { sequence, text, occurredAt, receivedAt };
}
