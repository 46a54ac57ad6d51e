import type { StoreTransaction } from '../../store/port/leadStore';
import { succeed, type EngineContext, type Result } from '../engineContext';
import type { BatchOptions } from '../writeBatch';
import { toLeadAnswer, type LeadAnswer } from './leadAnswer';
import type { RecordRequest } from './prepareRecords';
import { recordBatch } from './recordBatch';
import { recordRecords } from './recordRecords';

/** Records without scoring. */
export async function recordEvents(
	context: EngineContext,
	requests: readonly RecordRequest[],
	options: BatchOptions = {},
): Promise<Result<LeadAnswer[]>[]> {
	const record = async (
		transaction: StoreTransaction,
		slice: readonly RecordRequest[],
	): Promise<Result<LeadAnswer[]>[]> => {
		const items = await recordRecords(context, transaction, slice);
		return items.map((item) => (item.ok ? succeed(item.value.map((person) => toLeadAnswer(person))) : item));
	};
	return await recordBatch(context, requests, record, options);
}
