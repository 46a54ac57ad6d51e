import type { StoreTransaction } from '../../store/port/leadStore';
import { fail, type EngineContext, type Result } from '../engineContext';
import { refuseWith, writeBatch, type BatchOptions } from '../writeBatch';
import { prepareRecords, type RecordRequest } from './prepareRecords';

/**
 * Whether an item can be recorded shows before anything is written, so a batch of any size stays in short transactions.
 * A store that breaks between two of them does no harm: records carry IDs, and a second delivery counts once.
 */
export async function recordBatch<R>(
	{ store, clock, settings }: EngineContext,
	requests: readonly RecordRequest[],
	work: (transaction: StoreTransaction, slice: readonly RecordRequest[]) => Promise<Result<R>[]>,
	{ allOrNothing = false }: BatchOptions,
): Promise<Result<R>[]> {
	if (allOrNothing) {
		const prepared = prepareRecords(requests, clock(), settings.recording);
		const first = prepared.find(({ error }) => error !== undefined)?.error;
		if (first !== undefined) return prepared.map(({ error = refuseWith(first) }) => fail(error));
	}
	return await writeBatch(store, requests, work);
}
