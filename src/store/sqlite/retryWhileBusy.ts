import { setTimeout } from 'node:timers/promises';
import { BUSY_TIMEOUT_MS } from './connection';
import { isBusy } from './toStoreError';

/** Others hold the write lock for milliseconds; who waits this long is waiting for something broken. */
export const PATIENCE_MS = 10_000;
const LONGEST_PAUSE_MS = 100;

/** Tries again while another process holds the file, leaving the event loop free in between. */
export async function retryWhileBusy<T>(attempt: () => T, patienceMs: number): Promise<T> {
	let waitedMs = 0;
	for (let pauseMs = 1; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
		try {
			return attempt();
		} catch (error) {
			if (!isBusy(error) || waitedMs >= patienceMs) throw error;
		}
		await setTimeout(pauseMs);
		waitedMs += BUSY_TIMEOUT_MS + pauseMs;
	}
}
