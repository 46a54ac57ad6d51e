import { circularMerge, unknownLead } from '../brokenPromises';
import type { LeadMerge, MergeReader, MergeWriter } from '../port/merges';
import { rowReader, type Row } from '../rows';
import { merges } from '../tables';
import type { Connection } from './connection';
import type { LeadNumbers } from './leadNumbers';

const selectMerges = `
	select sources.id, targets.id, merges.at, merges.because, merges.alias
	from merges
	join leads as sources on sources.number = merges.from_lead
	join leads as targets on targets.number = merges.into_lead`;

/** Where a lead points to. */
export const readMerge = `${selectMerges}
	where sources.id = ?`;

/** All standing merges, newest first. */
export const listMerges = `${selectMerges}
	order by merges.at desc, sources.id
	limit ?`;

/** Points a lead to another and its survivor. */
export const upsertMerge = `
	insert into merges (from_lead, into_lead, survivor, at, because, alias)
	values (?1, ?2, coalesce((select survivor from merges where from_lead = ?2), ?2), ?3, ?4, ?5)
	on conflict (from_lead) do update set
		into_lead = excluded.into_lead,
		survivor = excluded.survivor,
		at = excluded.at,
		because = excluded.because,
		alias = excluded.alias`;

export const deleteMerge = `
	delete from merges
	where from_lead = ?`;

/** A lead and everything that points to it, directly or not. */
const below = `
	with recursive below (number) as (
		select ?1
		union
		select merges.from_lead
		from below
		join merges on merges.into_lead = below.number
	)`;

/** Whether the second lead is the first or points to it. */
export const isBelow = `${below}
	select 1
	from below
	where number = ?2`;

/** Hands a lead's survivor, or itself where it stands alone, on to everything below it. */
export const handDownSurvivor = `${below}
	update merges
	set survivor = coalesce((select survivor from merges where from_lead = ?1), ?1)
	where from_lead in (select number from below)`;

const toMerge = rowReader(merges);

export function bindMerges(connection: Connection, numbers: LeadNumbers): MergeReader & MergeWriter {
	const read = connection.query<Row>(readMerge);
	const list = connection.query<Row>(listMerges);
	const upsert = connection.query(upsertMerge);
	const findBelow = connection.query<[1]>(isBelow);
	const handDown = connection.query(handDownSurvivor);
	const undo = bindUndoMerge(connection);

	const numberOf = (id: string): number => {
		const number = numbers.of(id);
		if (number === undefined) throw unknownLead(id);
		return number;
	};
	const standingOf = (fromLeadId: string): LeadMerge | undefined => {
		const row = read.get(fromLeadId);
		return row && toMerge(row);
	};
	const merge = ({ fromLeadId, intoLeadId, at, because, alias }: LeadMerge): boolean => {
		const from = numberOf(fromLeadId);
		const into = numberOf(intoLeadId);
		const standing = standingOf(fromLeadId);
		if (standing?.intoLeadId === intoLeadId && standing.at === at && standing.alias === alias) return false;
		if (findBelow.get(from, into) !== undefined) throw circularMerge(fromLeadId, intoLeadId);
		upsert.run(from, into, at, because, alias);
		handDown.run(from);
		return true;
	};

	return {
		readMerges: async (fromLeadIds) => fromLeadIds.map(standingOf),
		listMerges: async ({ limit }) => list.all(limit).map(toMerge),
		mergeLeads: async (wanted) => wanted.map(merge),
		undoMerges: async (fromLeadIds) =>
			fromLeadIds.map((id) => {
				const number = numbers.of(id);
				return number !== undefined && undo(number);
			}),
	};
}

/** Lets the lead of a number stand alone again, with what is below it. False where it was not merged. */
export function bindUndoMerge(connection: Connection): (lead: number) => boolean {
	const deleteOne = connection.query(deleteMerge);
	const handDown = connection.query(handDownSurvivor);
	return (lead) => {
		if (deleteOne.run(lead) === 0) return false;
		handDown.run(lead);
		return true;
	};
}
