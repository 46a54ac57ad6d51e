import { compact } from '../../compact';
import { dayOf } from '../../lead/time';
import type { ExpiringKind, RetentionWriter } from '../port/retention';
import { removeExpired } from '../retention';
import { expiryOf, type Table } from '../table';
import * as tables from '../tables';
import type { Connection } from './connection';
import type { LeadNumbers } from './leadNumbers';
import { bindDays } from './days';
import { expirePasts } from './pasts';

/**
 * Room given back to the disk with each page of leads: 1 MB of the 4 KB pages that are free. Bounded, since a page from the end
 * of the file may have to be written again into a free place. That the file keeps track of its pages for this costs writes 0.1 %
 * of the file and no CPU that could be measured (medians of six runs each of 20,000 items, in turn: 433 and 431 µs an item).
 */
const giveBackRoom = 'pragma incremental_vacuum (256)';

/** A page of leads, merged ones too. */
export const listLeadNumbers = `
	select number, id
	from leads
	where id > ?
	order by id
	limit ?`;

/** The IDs of a lead's events from before an instant, to be kept when the events go. */
export const keepExpiredIds = `
	insert into expired_events (id, lead, occurred_at)
	select id, lead, occurred_at
	from events
	where lead = ?1 and occurred_at < ?2`;

/** A lead's rows from before an instant, without the newest of those that are its state. */
function expire(table: Table): string {
	const { by, newestOf, order } = expiryOf(table);
	const columns = (of: string) => `(${order.map((column) => `${of}.${column}`).join(', ')})`;
	const isFollowed = ` and exists (
		select 1
		from ${table.name} as later
		where later.lead = ?1 and later.${newestOf} = ${table.name}.${newestOf}
			and ${columns('later')} > ${columns(table.name)}
	)`;
	return `
	delete from ${table.name}
	where lead = ?1 and ${by} < ?2${newestOf === undefined ? '' : isFollowed}`;
}

export const expireEvents = expire(tables.events);
export const expireIds = expire(tables.expiredEvents);
export const expireScores = expire(tables.scores);
export const expireTiers = expire(tables.tierChanges);
export const expireContacts = expire(tables.contacts);
export const expireMoments = expire(tables.moments);

/** What is about no lead is few. */
export const expireMomentsOfNobody = `
	delete from moments
	where lead is null and at < ?`;

/** Values that nobody can see any more who looks from the instant on. */
export const expireTraits = `
	delete from traits
	where lead = ?1 and exists (
		select 1
		from traits as later
		where later.lead = ?1 and later.name = traits.name and later.occurred_at < ?2 and later.received_at < ?2
			and (later.occurred_at, later.received_at, later.value) > (traits.occurred_at, traits.received_at, traits.value)
	)`;

interface ExpiringLead {
	number: number;
	id: string;
}

/** Every index begins with the lead, so old rows are found lead by lead and need no index by time that each write would pay for. */
export function bindRetention(connection: Connection, numbers: LeadNumbers): RetentionWriter {
	const listLeads = connection.query<[number: number, id: string]>(listLeadNumbers);
	const keepIds = connection.query(keepExpiredIds);
	const days = bindDays(connection, numbers);
	const remove = (statement: string) => {
		const query = connection.query(statement);
		return ({ number }: ExpiringLead, before: number) => query.run(number, before);
	};
	const removeOfNobody = connection.query(expireMomentsOfNobody);
	const removeEvents = remove(expireEvents);
	const removeIds = remove(expireIds);
	const removePasts = remove(expirePasts);

	const removeBefore: Record<ExpiringKind, (lead: ExpiringLead, before: number) => number> = {
		events: (lead, before) => {
			keepIds.run(lead.number, before);
			return removeEvents(lead, before);
		},
		history: (lead, before) => {
			removeIds(lead, before);
			removePasts(lead, dayOf(before));
			return days.expire(lead.id, dayOf(before));
		},
		scores: remove(expireScores),
		tiers: remove(expireTiers),
		contacts: remove(expireContacts),
		moments: remove(expireMoments),
		traits: remove(expireTraits),
	};
	return {
		expireRecords: async (horizons, { afterId = '', limit }) => {
			const leads = listLeads.all(afterId, limit).map(([number, id]) => ({ number, id }));
			const removed = await removeExpired(horizons, async (kind, before) =>
				leads.reduce((count, lead) => count + removeBefore[kind](lead, before), 0),
			);
			if (afterId === '' && horizons.moments !== undefined) removed.moments += removeOfNobody.run(horizons.moments);
			connection.execute(giveBackRoom);
			return compact({ removed, lastId: leads.length === limit ? (leads.at(-1)?.id ?? afterId) : undefined });
		},
	};
}
