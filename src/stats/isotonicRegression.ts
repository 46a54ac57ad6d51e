import { rankAscending } from './rankAscending';

/** A non-decreasing step function: value `values[k]` from `starts[k]` up to the next start. */
export interface IsotonicSteps {
	readonly starts: number[];
	readonly values: number[];
}

/**
 * The non-decreasing function of x closest to the labels in least squares, by pooling adjacent violators (Ayer et al.,
 * 1955). Equal x are pooled first. Blocks are reported by their smallest x.
 *
 * Example: x 1, 2, 3 with labels 1, 0, 1 gives 0.5 from 1 and 1 from 3.
 */
export function fitIsotonic(x: ArrayLike<number>, labels: ArrayLike<number>): IsotonicSteps {
	const blocks: { start: number; sum: number; rows: number }[] = [];
	for (const i of rankAscending(x)) {
		const [start, label] = [x[i] ?? Number.NaN, labels[i] ?? Number.NaN];
		const last = blocks.at(-1);
		if (last?.start === start) {
			last.sum += label;
			last.rows++;
		} else {
			blocks.push({ start, sum: label, rows: 1 });
		}
	}
	const pooled: typeof blocks = [];
	for (const block of blocks) {
		let joined = block;
		for (let last = pooled.at(-1); last && last.sum * joined.rows >= joined.sum * last.rows; last = pooled.at(-1)) {
			joined = { start: last.start, sum: last.sum + joined.sum, rows: last.rows + joined.rows };
			pooled.pop();
		}
		pooled.push(joined);
	}
	return { starts: pooled.map((block) => block.start), values: pooled.map((block) => block.sum / block.rows) };
}
