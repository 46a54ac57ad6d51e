import { setImmediate } from 'node:timers/promises';

/** Items per transaction: large enough to share one sync to disk, small enough to let others write in between. */
const CHUNK_SIZE = 1_000;

export interface ChunkOptions {
	size?: number;
	/** Told how many items are done, chunk by chunk. */
	onChunk?: (done: number) => void;
}

/** Runs `work` on slices in order, leaving the event loop free between them, and joins the answers. */
export async function inChunks<T, R>(
	items: readonly T[],
	work: (slice: readonly T[]) => Promise<R[]>,
	{ size = CHUNK_SIZE, onChunk }: ChunkOptions = {},
): Promise<R[]> {
	if (items.length <= size && onChunk === undefined) return items.length === 0 ? [] : await work(items);
	const answers: R[] = [];
	for (let start = 0; start < items.length; start += size) {
		if (start > 0) await setImmediate();
		for (const answer of await work(items.slice(start, start + size))) answers.push(answer);
		onChunk?.(Math.min(start + size, items.length));
	}
	return answers;
}
