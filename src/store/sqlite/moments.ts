import { CART_STEPS } from '../../lead/cart';
import { readGroup } from '../groups';
import { byTime } from '../orders';
import type { MomentReader, MomentWriter } from '../port/moments';
import { rowReader, rowWriter, type Row } from '../rows';
import { findings, moments, watches } from '../tables';
import { insert, insertNew, names, select, selectOfLead } from './columns';
import type { Connection } from './connection';
import type { LeadNumbers } from './leadNumbers';

/** One watch. */
export const readWatch = `
	select ${names(watches)}
	from watches
	where id = ?`;

/** In the place of what is there. */
export const writeWatch = `${insert(watches)}
	on conflict (id) do update set started_at = excluded.started_at, looked_at = excluded.looked_at,
		after_lead = excluded.after_lead`;

/** Keeps a moment of a new id. */
export const claimMoment = insertNew(moments);

/** A lead's moments of one watch, or of all. */
export const readMoments = `${selectOfLead(moments)} and (?2 is null or watch = ?2)
	order by at, moments.id`;

/** One moment. */
export const readMomentById = `
	select ${select(moments)}
	from moments
	left join leads on leads.number = moments.lead
	where moments.id = ?`;

/** What is still to be handed on. */
export const listUnsettledMoments = `
	select ${select(moments)}
	from moments
	left join leads on leads.number = moments.lead
	where watch = ?1 and settled_at is null and taken_at <= ?2
	order by moments.id
	limit ?3`;

/** Takes a moment once more. */
export const takeMoment = `
	update moments
	set taken_at = ?3
	where id = ?1 and settled_at is null and taken_at <= ?2`;

/** It was handed on, or given up. */
export const settleMoment = `
	update moments
	set settled_at = ?2
	where id = ?1 and settled_at is null`;

/** The names are written out, word for word as in the index: only so is the index of these alone looked into. */
export const listCartSteps = `
	select events.id, leads.id, occurred_at
	from events
	join leads on leads.number = events.lead
	where name in (${CART_STEPS.map((name) => `'${name}'`).join(', ')})
		and occurred_at < ?1 and (occurred_at, events.id) > (?2, ?3) and machine is not 1
	order by occurred_at, events.id
	limit ?4`;

/** Each part in the order of an index of its own, so that the first rows of all are found without reading further. */
function changesOf(table: string, time: string): string {
	return `
	select id, key, ${time} as occurred_at
	from ${table}
	where ${time} < ?1 and (${time}, id) > (?2, ?3)`;
}

/** What changed of who may be contacted. */
export const listAddressChanges = `${[
	changesOf('suppressions', 'received_at'),
	changesOf('suppressions', 'until'),
	changesOf('consents', 'received_at'),
].join('\n\tunion all')}
	order by occurred_at, id
	limit ?4`;

/** One finding. */
export const readFinding = `
	select ${names(findings)}
	from findings
	where id = ?`;

/** In the place of what is there. */
export const writeFinding = `${insert(findings)}
	on conflict (id) do update set begun_at = excluded.begun_at, checked_at = excluded.checked_at,
		since = excluded.since, body = excluded.body`;

const toFinding = rowReader(findings);
const toFindingRow = rowWriter(findings);
const toWatch = rowReader(watches);
const toWatchRow = rowWriter(watches);
const toMoment = rowReader(moments);

export function bindMoments(connection: Connection, numbers: LeadNumbers): MomentReader & MomentWriter {
	const readOneWatch = connection.query<Row>(readWatch);
	const write = connection.query(writeWatch);
	const claim = connection.query(claimMoment);
	const toRow = numbers.rowWriter(moments);
	const read = connection.query<Row>(readMoments);
	const listUnsettled = connection.query<Row>(listUnsettledMoments);
	const take = connection.query(takeMoment);
	const settle = connection.query(settleMoment);
	const readById = connection.query<Row>(readMomentById);
	const readOneFinding = connection.query<Row>(readFinding);
	const writeOneFinding = connection.query(writeFinding);
	const listChanges = connection.query<[id: string, key: string, occurredAt: number]>(listAddressChanges);
	const listSteps = connection.query<[id: string, leadId: string, occurredAt: number]>(listCartSteps);
	return {
		readWatches: async (ids) =>
			ids.map((id) => {
				const row = readOneWatch.get(id);
				return row && toWatch(row);
			}),
		readMoments: async (groups, watch) =>
			groups.map((group) =>
				readGroup(group, (leadId) => read.all(numbers.of(leadId), watch ?? null).map(toMoment), byTime),
			),
		readMomentsById: async (ids) =>
			ids.map((id) => {
				const row = readById.get(id);
				return row && toMoment(row);
			}),
		listAddressChanges: async ({ from, until, after = { occurredAt: from, id: '' }, limit }) =>
			listChanges
				.all(until, after.occurredAt, after.id, limit)
				.map(([id, key, occurredAt]) => ({ id, key, occurredAt })),
		readFindings: async (ids) =>
			ids.map((id) => {
				const row = readOneFinding.get(id);
				return row && toFinding(row);
			}),
		writeFindings: async (written) => written.forEach((finding) => writeOneFinding.run(...toFindingRow(finding))),
		listUnsettledMoments: async (watch, { takenUntil, limit }) =>
			listUnsettled.all(watch, takenUntil, limit).map(toMoment),
		listCartSteps: async ({ from, until, after = { occurredAt: from, id: '' }, limit }) =>
			listSteps
				.all(until, after.occurredAt, after.id, limit)
				.map(([id, leadId, occurredAt]) => ({ id, leadId, occurredAt })),
		writeWatches: async (written) => written.forEach((watch) => write.run(...toWatchRow(watch))),
		claimMoments: async (claimed) => claimed.map((moment) => claim.run(...toRow(moment)) === 1),
		takeMoments: async (ids, { takenUntil, at }) => ids.map((id) => take.run(id, takenUntil, at) === 1),
		settleMoments: async (ids, at) => ids.map((id) => settle.run(id, at) === 1),
	};
}
