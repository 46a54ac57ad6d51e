import { dayOf } from '../../lead/time';
import type { ExpiringKind, RetentionWriter } from '../port/retention';
import { removeExpired } from '../retention';
import type { Connection } from './connection';
import * as sql from './sql';

const STATEMENTS: Record<ExpiringKind, string> = {
	events: sql.expireEvents,
	history: sql.expireDays,
	scores: sql.expireScores,
	tiers: sql.expireTiers,
	contacts: sql.expireContacts,
	traits: sql.expireTraits,
};

export function bindRetention(connection: Connection): RetentionWriter {
	const count = async (statement: string, ...values: (number | string[])[]): Promise<number> => {
		const [row] = await connection.all<[number | null]>(statement, ...values);
		return row?.[0] ?? 0;
	};
	return {
		expireRecords: async (horizons, { afterId, limit }) => {
			const rows = await connection.all<[string]>(sql.listAllLeadIds, afterId ?? '', limit);
			const leads = rows.map(([id]) => id);
			const dropped =
				afterId === undefined && horizons.events !== undefined ? await count(sql.dropEventMonths, horizons.events) : 0;
			const removed = await removeExpired(horizons, async (kind, before) => {
				if (kind !== 'history') return await count(STATEMENTS[kind], leads, before);
				const [days] = await Promise.all([
					count(sql.expireDays, leads, dayOf(before)),
					count(sql.expireIds, leads, before),
				]);
				return days;
			});
			removed.events += dropped;
			return { removed, ...(leads.length === limit && { lastId: leads.at(-1) ?? afterId ?? '' }) };
		},
	};
}
