import { seededRandom } from '../../src/stats/seededRandom';

/** Test row numbers of each fold: both classes are shuffled and dealt out in turn, so every fold has its share of each. */
export function stratifiedFolds(labels: readonly number[], folds: number, seed: number): number[][] {
	const random = seededRandom(seed);
	const dealt: number[][] = Array.from({ length: folds }, () => []);
	let next = 0;
	for (const label of [0, 1]) {
		const rows = labels.flatMap((y, i) => (y === label ? [i] : []));
		for (let i = rows.length - 1; i > 0; i--) {
			const j = Math.floor(random() * (i + 1));
			[rows[i], rows[j]] = [rows[j]!, rows[i]!];
		}
		for (const row of rows) dealt[next++ % folds]!.push(row);
	}
	return dealt.map((rows) => rows.sort((a, b) => a - b));
}
