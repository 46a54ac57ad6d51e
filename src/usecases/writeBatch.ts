import { compact } from '../compact';
import { EngineError } from '../errors';
import type { LeadStore, StoreTransaction } from '../store/port/leadStore';
import { fail, type Result } from './engineContext';
import { inChunks } from './inChunks';
import { MESSAGES } from './messages';

export interface BatchOptions {
	/** Where one item fails nothing is written, so that trying the batch again repeats nothing. */
	allOrNothing?: boolean;
}

export interface SliceOptions extends BatchOptions {
	/** Items that belong together; a thousand where it doesn't matter. */
	sliceSize?: number;
	/** Told how many items are written, slice by slice. */
	onSlice?: (done: number) => void;
}

/** Writes a batch slice by slice, each in a transaction; or all of it in one, which is taken back where an item fails. */
export async function writeBatch<T, R>(
	store: LeadStore,
	items: readonly T[],
	work: (transaction: StoreTransaction, slice: readonly T[]) => Promise<Result<R>[]>,
	{ allOrNothing = false, sliceSize, onSlice }: SliceOptions = {},
): Promise<Result<R>[]> {
	const chunks = compact({ size: sliceSize, onChunk: onSlice });
	if (!allOrNothing) {
		return await inChunks(items, (slice) => store.write(async (transaction) => await work(transaction, slice)), chunks);
	}
	let refused: Result<R>[] | undefined;
	try {
		return await store.write(async (transaction) => {
			const answers = await inChunks(items, (slice) => work(transaction, slice), chunks);
			const failed = answers.find((answer) => !answer.ok);
			if (failed === undefined || failed.ok) return answers;
			const refusal = fail<R>(refuseWith(failed.error));
			refused = answers.map((answer) => (answer.ok ? refusal : answer));
			// Only what rejects is taken back.
			throw failed.error;
		});
	} catch (error) {
		if (refused === undefined) throw error;
		return refused;
	}
}

/** What the other items of a batch answer of which nothing was written. */
export function refuseWith(cause: EngineError): EngineError {
	return new EngineError('batch-refused', MESSAGES.batchRefused(cause.message), { cause });
}
