/** Rows of equal score, as one group. */
export interface TiedRows {
	readonly rows: number;
	readonly positives: number;
}

/** Groups of rows with equal scores, in the order of the rows; what a threshold can't tell apart. */
export function walkTies(
	labels: ArrayLike<number>,
	scores: ArrayLike<number>,
	order: Int32Array,
	visit: (tied: TiedRows) => void,
): void {
	let rows = 0;
	let positives = 0;
	let score: number | undefined;
	for (const row of order) {
		if (rows > 0 && scores[row] !== score) {
			visit({ rows, positives });
			rows = 0;
			positives = 0;
		}
		score = scores[row];
		rows++;
		positives += labels[row] ?? Number.NaN;
	}
	if (rows > 0) visit({ rows, positives });
}
