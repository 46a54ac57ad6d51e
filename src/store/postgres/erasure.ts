import type { LeadEraser } from '../port/erasure';
import { toStoredText } from '../storedText';
import { belongsToLead, type Table } from '../table';
import * as tables from '../tables';
import { given } from './columns';
import type { Connection } from './connection';
import { changeForest } from './forest';

/** Each table's rows that go, counted or not. IDs of events stand in for what is left of expired ones. */
const owned = Object.values<Table>(tables)
	.filter(belongsToLead)
	.map(({ name, derived }) => ({ name: name === 'expired_events' ? 'event_ids' : name, counts: derived !== true }));

const goneOf = (name: string): string => `gone_${name} as (
		delete from ${name} using given
		where ${name}.workspace = $1 and ${name}.lead_id = given.id
		returning position
	)`;

const counted = ['conflicts', 'leads', ...owned.filter(({ counts }) => counts).map(({ name }) => name)];

/** Everything written for leads, the leads themselves included. Counts rows by position; rollups are derived and don't count. */
export const forgetLeads = `
	with given as (
		select given.*
		from ${given({ id: 'text' })}
		join leads on leads.workspace = $1 and leads.id = given.id
	),
	-- A conflict between two of them counts for the first.
	gone_conflicts as (
		delete from conflicts
		using (
			select conflicts.id, min(position) as position
			from given
			join conflicts on conflicts.workspace = $1 and given.id in (conflicts.lead_id, conflicts.other_lead_id)
			group by conflicts.id
		) as found
		where workspace = $1 and conflicts.id = found.id
		returning found.position
	),
	${owned.map(({ name }) => goneOf(name)).join(',\n\t')},
	gone_leads as (
		delete from leads using given
		where workspace = $1 and leads.id = given.id
		returning position
	)
	select position, count(*)
	from (
		${counted.map((name) => `select position from gone_${name}`).join(' union all ')}
	) as gone
	group by position`;

export function bindErasure(connection: Connection): LeadEraser {
	return {
		forgetLeads: async (groups) => {
			const ids = [...new Set(groups.flat().map(toStoredText))];
			const undone = await changeForest(
				connection,
				ids,
				(forest) => new Map(ids.map((id) => [id, forest.isolate(id)])),
			);
			const gone = await connection.counts(ids.length, forgetLeads, ids);
			const counts = new Map(ids.map((id, index) => [id, (undone.get(id) ?? 0) + (gone[index] ?? 0)]));
			return groups.map((group) =>
				group.reduce((sum, member) => {
					const id = toStoredText(member);
					const count = counts.get(id) ?? 0;
					counts.delete(id);
					return sum + count;
				}, 0),
			);
		},
	};
}
