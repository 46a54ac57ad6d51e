import { compact } from '../../compact';
import { dayOf } from '../../lead/time';
import type { ExpiringKind, RetentionWriter } from '../port/retention';
import { removeExpired } from '../retention';
import { expiryOf, type Table } from '../table';
import * as tables from '../tables';
import type { Connection } from './connection';
import { dropEventMonths } from './eventMonths';
import { expirePasts } from './pasts';

/** A page of leads, merged ones too. */
export const listAllLeadIds = `
	select id
	from leads
	where workspace = $1 and id > $2
	order by id
	limit $3`;

/** Deletes leads' rows that a condition holds for; counts them. $2 are the leads, $3 the instant. */
function deleteWhere(name: string, condition: string): string {
	return `
	with gone as (
		delete from ${name}
		where workspace = $1 and lead_id = any($2::text[]) and ${condition}
		returning lead_id
	)
	select count(*)
	from gone`;
}

/** Whether a lead has a row that comes after this one. */
function isFollowed(name: string, order: readonly string[], condition: string): string {
	const columns = (row: string): string => order.map((column) => `${row}.${column}`).join(', ');
	return `exists (
			select
			from ${name} as later
			where later.workspace = $1 and later.lead_id = ${name}.lead_id and ${condition} and (${columns('later')}) > (${columns(name)})
		)`;
}

/** Rows from before an instant, without the newest of those that are a lead's state. */
function expire(table: Table): string {
	const { by, newestOf, order } = expiryOf(table);
	const before = `${by} < $3`;
	if (newestOf === undefined) return deleteWhere(table.name, before);
	const ofSame = `later.${newestOf} = ${table.name}.${newestOf}`;
	return deleteWhere(table.name, `${before} and ${isFollowed(table.name, order, ofSame)}`);
}

/** Their IDs stay in event_ids. */
export const expireEvents = expire(tables.events);
export const expireDays = expire(tables.eventDays);
export const expireScores = expire(tables.scores);
export const expireTiers = expire(tables.tierChanges);
export const expireContacts = expire(tables.contacts);
export const expireMoments = expire(tables.moments);

/** What is about no lead is few. */
export const expireMomentsOfNobody = `
	with gone as (
		delete from moments
		where workspace = $1 and lead_id is null and at < $2
		returning id
	)
	select count(*)
	from gone`;

/** IDs of events that have gone already: those of others keep their events from being counted twice. */
export const expireIds = deleteWhere(
	'event_ids',
	`occurred_at < $3 and not exists (
		select
		from events
		where events.workspace = $1 and events.lead_id = event_ids.lead_id
			and events.occurred_at = event_ids.occurred_at and events.id = event_ids.id
	)`,
);

/** Values that nobody can see any more who looks from the instant on. */
export const expireTraits = deleteWhere(
	'traits',
	isFollowed(
		'traits',
		['occurred_at', 'received_at', 'value'],
		'later.name = traits.name and later.occurred_at < $3 and later.received_at < $3',
	),
);

const STATEMENTS: Record<ExpiringKind, string> = {
	events: expireEvents,
	history: expireDays,
	scores: expireScores,
	tiers: expireTiers,
	contacts: expireContacts,
	moments: expireMoments,
	traits: expireTraits,
};

export function bindRetention(connection: Connection): RetentionWriter {
	const count = async (statement: string, ...values: (number | string[])[]): Promise<number> => {
		const [row] = await connection.all<[number | null]>(statement, ...values);
		return row?.[0] ?? 0;
	};
	return {
		expireRecords: async (horizons, { afterId, limit }) => {
			const rows = await connection.all<[string]>(listAllLeadIds, afterId ?? '', limit);
			const leads = rows.map(([id]) => id);
			const dropped =
				afterId === undefined && horizons.events !== undefined ? await count(dropEventMonths, horizons.events) : 0;
			const removed = await removeExpired(horizons, async (kind, before) => {
				if (kind !== 'history') return await count(STATEMENTS[kind], leads, before);
				const [days] = await Promise.all([
					count(expireDays, leads, dayOf(before)),
					count(expireIds, leads, before),
					connection.all(expirePasts, leads, dayOf(before)),
				]);
				return days;
			});
			removed.events += dropped;
			if (afterId === undefined && horizons.moments !== undefined)
				removed.moments += await count(expireMomentsOfNobody, horizons.moments);
			return compact({ removed, lastId: leads.length === limit ? (leads.at(-1) ?? afterId ?? '') : undefined });
		},
	};
}
