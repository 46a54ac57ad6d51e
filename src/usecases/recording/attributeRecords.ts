import { EngineError } from '../../errors';
import type { Instant } from '../../lead/time';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { EngineContext } from '../engineContext';
import { MESSAGES } from '../messages';
import { findStrangers } from '../people/findStrangers';
import { resolveLeads, type ResolvedLead } from '../people/resolveLeads';
import type { PreparedRecord } from './prepareRecords';

/** A record with the lead it belongs to. */
export interface AttributedRecord extends PreparedRecord {
	/** The lead its rows are written for. */
	writeId: string;
	/** The surviving lead. */
	lead: StoredLead;
	/** Asks about themselves and is on record nowhere. */
	isStranger: boolean;
	/** A yes that nobody vouches for, of somebody who has said no: not written. */
	isDoubted?: boolean;
	/** Takes back what nobody reported: not written. */
	isIdle?: boolean;
}

/** Finds or creates the lead of each record. */
export async function attributeRecords(
	context: EngineContext,
	transaction: StoreTransaction,
	records: readonly PreparedRecord[],
	now: Instant,
): Promise<AttributedRecord[]> {
	const strangers = await findStrangers(context, transaction, records, now);
	const others = records.filter((record) => !strangers.has(record));
	const resolved = await resolveLeads(transaction, context.keyring, others, now);
	let place = 0;
	return records.map((record) => {
		const stranger = strangers.get(record);
		const { writeId, lead } = stranger ?? required(resolved[place++]);
		return { ...record, writeId, lead, isStranger: stranger !== undefined };
	});
}

function required(resolved: ResolvedLead | undefined): ResolvedLead {
	if (resolved === undefined) throw new EngineError('internal', MESSAGES.missingRows);
	return resolved;
}
