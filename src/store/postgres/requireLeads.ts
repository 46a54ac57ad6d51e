import { unknownLead } from '../brokenPromises';
import { given } from './columns';
import type { Connection } from './connection';

/** One of the leads asked for that is not on record. */
export const findUnknownLead = `
	select id
	from ${given({ id: 'text' })}
	where not exists (select from leads where leads.workspace = $1 and leads.id = given.id)
	limit 1`;

/**
 * Refuses leads that were never created. Asked for together with the write itself it costs no round trip; foreign keys
 * alone would let a duplicate pass and, on events, be checked in every month's partition.
 */
export async function requireLeads(connection: Connection, rows: readonly { leadId?: string }[]): Promise<void> {
	const ids = [...new Set(rows.flatMap(({ leadId }) => leadId ?? []))];
	const [unknown] = await connection.all<[string]>(findUnknownLead, ids);
	if (unknown !== undefined) throw unknownLead(unknown[0]);
}
