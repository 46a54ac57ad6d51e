import type { StoreTransaction } from '../../store/port/leadStore';
import { succeed, type EngineContext, type Result } from '../engineContext';
import type { SliceOptions } from '../writeBatch';
import { toLeadAnswer, type LeadAnswer } from './leadAnswer';
import type { RecordRequest } from './prepareRecords';
import { recordBatch } from './recordBatch';
import { recordRecords } from './recordRecords';

/** Records without scoring. */
export async function recordEvents(
	context: EngineContext,
	requests: readonly RecordRequest[],
	options: SliceOptions = {},
): Promise<Result<LeadAnswer[]>[]> {
	return await recordBatch(context, requests, recordWith(context), options);
}

/** Writes a slice, and answers with the people it is about. */
export function recordWith(
	context: EngineContext,
): (transaction: StoreTransaction, slice: readonly RecordRequest[]) => Promise<Result<LeadAnswer[]>[]> {
	return async (transaction, slice) => {
		const items = await recordRecords(context, transaction, slice);
		return items.map((item) => (item.ok ? succeed(item.value.map((person) => toLeadAnswer(person))) : item));
	};
}
