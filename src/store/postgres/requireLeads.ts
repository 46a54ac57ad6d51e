import { unknownLead } from '../brokenPromises';
import type { Connection } from './connection';
import * as sql from './sql';

/**
 * Refuses leads that were never created. Asked for together with the write itself it costs no round trip; foreign keys
 * alone would let a duplicate pass and, on events, be checked in every month's partition.
 */
export async function requireLeads(connection: Connection, rows: readonly { leadId: string }[]): Promise<void> {
	const [unknown] = await connection.all<[string]>(sql.findUnknownLead, [...new Set(rows.map(({ leadId }) => leadId))]);
	if (unknown !== undefined) throw unknownLead(unknown[0]);
}
