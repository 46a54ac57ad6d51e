import type { LeadGroup } from '../port/leads';
import type { StoredTrait, TraitReader, TraitWriter } from '../port/traits';
import { readGroup as readMembers } from '../groups';
import { rowReader, rowWriter, type Row } from '../rows';
import { compareText } from '../storedText';
import { traits } from '../tables';
import { byTraitName, byTraitTime, placeInRun, toTraitPoint, type TraitPoint } from '../traitRuns';
import { insert, select, selectOfLead } from './columns';
import type { Connection } from './connection';

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
	where lead = (select number from leads where id = ?) and name = ? and (occurred_at, received_at, value) <= (?, ?, ?)
	order by occurred_at desc, received_at desc, value desc
	limit 2`;

/** The two values after a point, nearest first. */
export const readTraitsAfter = `
	select rowid, value, occurred_at, received_at
	from traits
	where lead = (select number from leads where id = ?) and name = ? and (occurred_at, received_at, value) > (?, ?, ?)
	order by occurred_at, received_at, value
	limit 2`;

/** The value of each name at an instant, stepping from name to name so that older values cost nothing. */
export const readTraits = `
	with recursive names (lead, name) as (
		select number, (select min(name) from traits where lead = number)
		from leads
		where id = ?1
		union all
		select lead, (select min(name) from traits where traits.lead = names.lead and traits.name > names.name)
		from names
		where name is not null
	)
	select ${select(traits)}
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
const toRow = rowWriter(traits);

type NeighbourRow = [rowId: number, text: string, occurredAt: number, receivedAt: number];

interface Neighbour extends TraitPoint {
	rowId: number;
}

export function bindTraits(connection: Connection): TraitReader & TraitWriter {
	const insertOne = connection.query(insertTrait);
	const deleteOne = connection.query(deleteTrait);
	const readBefore = connection.query<NeighbourRow>(readTraitsBefore);
	const readAfter = connection.query<NeighbourRow>(readTraitsAfter);
	const readNewest = connection.query<Row>(readTraits);
	const readAll = connection.query<Row>(readTraitChanges);

	const readMember = (leadId: string, asOf: number): StoredTrait[] => readNewest.all(leadId, asOf).map(toTrait);
	const readGroup = (group: LeadGroup, asOf: number): StoredTrait[] => {
		if (group.length === 1) return readMember(group[0], asOf);
		const newest = new Map<string, StoredTrait>();
		for (const trait of group.flatMap((leadId) => readMember(leadId, asOf))) {
			const other = newest.get(trait.name);
			if (other === undefined || byTraitTime(toTraitPoint(other), toTraitPoint(trait)) < 0)
				newest.set(trait.name, trait);
		}
		return [...newest.values()].sort((a, b) => compareText(a.name, b.name));
	};
	const appendTrait = (trait: StoredTrait): void => {
		const { leadId, name } = trait;
		const point = toTraitPoint(trait);
		const { occurredAt, receivedAt, text } = point;
		const before = readBefore.all(leadId, name, occurredAt, receivedAt, text).map(toNeighbour);
		const after = readAfter.all(leadId, name, occurredAt, receivedAt, text).map(toNeighbour);
		const { keep, drop } = placeInRun(point, before, after);
		for (const { rowId } of drop) deleteOne.run(rowId);
		if (keep) insertOne.run(...toRow(trait));
	};

	return {
		readTraits: async (groups, asOf) => groups.map((group) => readGroup(group, asOf)),
		readTraitChanges: async (groups) =>
			groups.map((group) => readMembers(group, (leadId) => readAll.all(leadId).map(toTrait), byTraitName)),
		appendTraits: async (appended) => appended.forEach(appendTrait),
	};
}

function toNeighbour([rowId, text, occurredAt, receivedAt]: NeighbourRow): Neighbour {
	return { rowId, text, occurredAt, receivedAt };
}
