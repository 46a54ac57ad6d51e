import { compact } from '../../compact';
import type { StoreTransaction } from '../../store/port/leadStore';
import { fail, type EngineContext, type Result } from '../engineContext';
import { inChunks } from '../inChunks';
import { refuseWith, writeBatch, type SliceOptions } from '../writeBatch';
import { aboutLeads } from './aboutLeads';
import { prepareRecords, type RecordRequest } from './prepareRecords';

/**
 * Whether an item can be recorded shows before anything is written, so a batch of any size stays in short transactions.
 * A store that breaks between two of them does no harm: records carry IDs, and a second delivery counts once.
 */
export async function recordBatch<R>(
	{ store, clock, settings, keyring }: EngineContext,
	requests: readonly RecordRequest[],
	work: (transaction: StoreTransaction, slice: readonly RecordRequest[]) => Promise<Result<R>[]>,
	{ allOrNothing = false, ...slices }: SliceOptions,
): Promise<Result<R>[]> {
	if (allOrNothing) {
		const now = clock();
		const prepare = async (slice: readonly RecordRequest[]) => {
			const prepared = prepareRecords(slice, now, settings.recording);
			const about = await store.read(async (view) => await aboutLeads({ keyring }, view, slice, prepared));
			return about.map(({ error }) => error);
		};
		const errors = await inChunks(requests, prepare, compact({ size: slices.sliceSize }));
		const first = errors.find((error) => error !== undefined);
		if (first !== undefined) {
			// One for all: each error of its own takes a stack trace, half a second of them in a file of 100,000 rows.
			const refusal = refuseWith(first);
			return errors.map((error = refusal) => fail(error));
		}
	}
	return await writeBatch(store, requests, work, slices);
}
