import type { StoredTrait, TraitReader, TraitWriter } from '../port/traits';
import { ofGroups, readGroup } from '../groups';
import { rowReader, toRecords, type Row } from '../rows';
import { compareText } from '../storedText';
import { traits } from '../tables';
import { byTraitName, byTraitTime, placeInRun, toTraitPoint, type TraitPoint } from '../traitRuns';
import { insert, select, selectOfLead } from './columns';
import type { Connection } from './connection';
import type { LeadNumbers } from './leadNumbers';

/** A row of a value that belongs there. */
export const insertTrait = insert(traits);

/** Removes a value that lies inside a run. */
export const deleteTrait = `
	delete from traits
	where rowid = ?`;

/** The two values at or before a point, nearest first. */
export const readTraitsBefore = `
	select rowid, value, occurred_at, received_at
	from traits
	where lead = ? and name = ? and (occurred_at, received_at, value) <= (?, ?, ?)
	order by occurred_at desc, received_at desc, value desc
	limit 2`;

/** The two values after a point, nearest first. */
export const readTraitsAfter = `
	select rowid, value, occurred_at, received_at
	from traits
	where lead = ? and name = ? and (occurred_at, received_at, value) > (?, ?, ?)
	order by occurred_at, received_at, value
	limit 2`;

/** Each lead's value of each name at an instant, stepping from name to name so that older values cost nothing. */
export const readTraits = `
	with recursive names (place, lead, name) as (
		select asked.key, asked.value, (select min(name) from traits where lead = asked.value)
		from json_each(?1) as asked
		union all
		select place, lead, (select min(name) from traits where traits.lead = names.lead and traits.name > names.name)
		from names
		where name is not null
	)
	select ${select(traits)}, names.place
	from names
	join leads on leads.number = names.lead
	join traits on traits.rowid = (
		select rowid
		from traits
		where traits.lead = names.lead and traits.name = names.name and occurred_at <= ?2 and received_at <= ?2
		order by occurred_at desc, received_at desc, value desc
		limit 1
	)`;

/** Every value of a lead that is kept. */
export const readTraitChanges = `${selectOfLead(traits)}
	order by name, occurred_at, received_at, value`;

const toTrait = rowReader(traits);

type NeighbourRow = [rowId: number, text: string, occurredAt: number, receivedAt: number];

interface Neighbour extends TraitPoint {
	rowId: number;
}

export function bindTraits(connection: Connection, numbers: LeadNumbers): TraitReader & TraitWriter {
	const insertOne = connection.query(insertTrait);
	const toRow = numbers.rowWriter(traits);
	const deleteOne = connection.query(deleteTrait);
	const readBefore = connection.query<NeighbourRow>(readTraitsBefore);
	const readAfter = connection.query<NeighbourRow>(readTraitsAfter);
	const readNewest = connection.queryEach<Row>(readTraits);
	const readAll = connection.query<Row>(readTraitChanges);

	const readMembersAt = (leadIds: readonly string[], asOf: number): StoredTrait[][] =>
		readNewest(numbers.ofEach(leadIds), asOf).map((rows) => toRecords(rows, toTrait));
	const appendTrait = (trait: StoredTrait): void => {
		const { leadId, name } = trait;
		const lead = numbers.of(leadId);
		const point = toTraitPoint(trait);
		const { occurredAt, receivedAt, text } = point;
		const before = readBefore.all(lead, name, occurredAt, receivedAt, text).map(toNeighbour);
		const after = readAfter.all(lead, name, occurredAt, receivedAt, text).map(toNeighbour);
		const { keep, drop } = placeInRun(point, before, after);
		for (const { rowId } of drop) deleteOne.run(rowId);
		if (keep) insertOne.run(...toRow(trait));
	};

	return {
		readTraits: async (groups, asOf) => ofGroups(groups, (leadIds) => readMembersAt(leadIds, asOf), joinMembers),
		readTraitChanges: async (groups) =>
			groups.map((group) => readGroup(group, (leadId) => readAll.all(numbers.of(leadId)).map(toTrait), byTraitName)),
		appendTraits: async (appended) => appended.forEach(appendTrait),
	};
}

function toNeighbour([rowId, text, occurredAt, receivedAt]: NeighbourRow): Neighbour {
	return { rowId, text, occurredAt, receivedAt };
}

/** Of each name the value that came last. */
function joinMembers(ofMembers: readonly StoredTrait[][]): StoredTrait[] {
	const newest = new Map<string, StoredTrait>();
	for (const trait of ofMembers.flat()) {
		const other = newest.get(trait.name);
		if (other === undefined || byTraitTime(toTraitPoint(other), toTraitPoint(trait)) < 0) newest.set(trait.name, trait);
	}
	return [...newest.values()].sort((a, b) => compareText(a.name, b.name));
}
