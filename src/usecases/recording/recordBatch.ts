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
	context: EngineContext,
	requests: readonly RecordRequest[],
	work: Recording<R>,
	options: SliceOptions,
): Promise<Result<R>[]> {
	return await recordListed(context, requests, { toRequests: (slice) => slice, work }, options);
}

/** Writes a slice of the requests. */
type Recording<R> = (transaction: StoreTransaction, slice: readonly RecordRequest[]) => Promise<Result<R>[]>;

/** The same where the requests are made slice by slice, each time they are looked at: of a long history there is but one slice. */
export async function recordListed<T, R>(
	{ store, clock, settings, keyring }: EngineContext,
	items: readonly T[],
	{ toRequests, work }: { toRequests: (slice: readonly T[]) => readonly RecordRequest[]; work: Recording<R> },
	{ allOrNothing = false, ...slices }: SliceOptions,
): Promise<Result<R>[]> {
	if (allOrNothing) {
		const now = clock();
		const prepare = async (some: readonly T[]) => {
			const slice = toRequests(some);
			const prepared = prepareRecords(slice, now, settings.recording);
			const about = await store.read(async (view) => await aboutLeads({ keyring }, view, slice, prepared));
			return about.map(({ error }) => error);
		};
		const errors = await inChunks(items, prepare, compact({ size: slices.sliceSize }));
		const first = errors.find((error) => error !== undefined);
		if (first !== undefined) {
			// One for all: each error of its own takes a stack trace, half a second of them in a file of 100,000 rows.
			const refusal = refuseWith(first);
			return errors.map((error = refusal) => fail(error));
		}
	}
	return await writeBatch(store, items, async (transaction, some) => await work(transaction, toRequests(some)), slices);
}
