import { setTimeout } from 'node:timers/promises';
import { isPassing } from './toStoreError';

/** A server restarts in seconds; who waits this long is waiting for something broken. */
const PATIENCE_MS = 10_000;
const LONGEST_PAUSE_MS = 1_000;

/** Tries again what left nothing behind: a lost connection before the commit, a deadlock, a serialisation failure, a statement that isn't prepared any more. */
export async function retryPassing<T>(attempt: () => Promise<T>): Promise<T> {
	let waitedMs = 0;
	for (let pauseMs = 10; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
		try {
			return await attempt();
		} catch (error) {
			if (!isPassing(error) || waitedMs >= PATIENCE_MS) throw error;
		}
		await setTimeout(pauseMs);
		waitedMs += pauseMs;
	}
}
