import { EngineError } from '../errors';
import type { LeadStore } from '../store/port/leadStore';
import { MESSAGES } from './messages';

/**
 * The store, until the signal comes: no transaction is begun after that, and one that has begun is finished. So whatever
 * goes through many leads stops between two slices, and what is on record is what it was writing, whole.
 */
export function untilCanceled(store: LeadStore, signal: AbortSignal): LeadStore {
	return {
		write: async (work) => {
			refuseCanceled(signal);
			return await store.write(work);
		},
		read: async (work) => {
			refuseCanceled(signal);
			return await store.read(work);
		},
		describe: async () => await store.describe(),
		close: async () => await store.close(),
	};
}

/** @throws EngineError `canceled` once the signal has come. */
export function refuseCanceled(signal: AbortSignal | undefined): void {
	if (signal?.aborted === true) throw new EngineError('canceled', MESSAGES.canceled);
}
