import { logLossOf } from './logLoss';
import { rankAscending } from './rankAscending';

/** How well predictions rank and how true they are. */
export interface RankedMeasures {
	readonly auc: number;
	readonly prAuc: number;
	readonly logLoss: number;
	readonly brier: number;
	readonly ece: number;
	readonly lift10: number;
	readonly capture10: number;
}

const BINS = 10;
const TOP = 0.1;

/**
 * Predictions sorted once, to be measured again and again with each row counted several times, as the resamples of a
 * bootstrap ask for: two passes over the rows for all measures together. With all rows counted once they are `areaUnderRoc`,
 * `averagePrecision`, `logLoss`, `brierScore`, `calibrationErrorEqualCount` and `measureTopShare` of a tenth.
 */
export class RankedRows {
	/** Row numbers by ascending prediction. */
	readonly order: Int32Array;
	readonly #labels: Uint8Array;
	readonly #predictions: Float64Array;
	readonly #losses: Float64Array;

	constructor(labels: ArrayLike<number>, predictions: ArrayLike<number>) {
		this.order = rankAscending(predictions);
		this.#labels = Uint8Array.from(this.order, (row) => labels[row] ?? Number.NaN);
		this.#predictions = Float64Array.from(this.order, (row) => predictions[row] ?? Number.NaN);
		this.#losses = this.#predictions.map((p, i) => logLossOf(this.#labels[i] ?? Number.NaN, p));
	}

	/** `times`: how often each row counts, by ascending prediction. */
	measure(times: ArrayLike<number>): RankedMeasures {
		const sums = this.#addUp(times);
		const { rows, positives } = sums;
		const top = Math.ceil(rows * TOP);
		let [below, positivesBelow, wins, area, found] = [0, 0, 0, 0, 0];
		for (let place = 0; place < times.length; ) {
			// Equal predictions stand together: their order says nothing.
			const prediction = this.#predictions[place]!;
			let tied = 0;
			let tiedPositives = 0;
			for (; place < times.length && this.#predictions[place] === prediction; place++) {
				tied += times[place]!;
				tiedPositives += times[place]! * this.#labels[place]!;
			}
			if (tied === 0) continue;
			const above = rows - below - tied;
			wins += tiedPositives * (below - positivesBelow + (tied - tiedPositives) / 2);
			area += tiedPositives * ((positives - positivesBelow) / (rows - below));
			if (above < top && rows - below >= top)
				found = positives - positivesBelow - tiedPositives + (tiedPositives * (top - above)) / tied;
			below += tied;
			positivesBelow += tiedPositives;
		}
		const capture10 = found / positives;
		return {
			auc: wins / (positives * (rows - positives)),
			prAuc: area / positives,
			logLoss: sums.losses / rows,
			brier: sums.squares / rows,
			ece: this.#calibrationError(times, rows),
			lift10: (capture10 * rows) / top,
			capture10,
		};
	}

	#addUp(times: ArrayLike<number>): { rows: number; positives: number; losses: number; squares: number } {
		let rows = 0;
		let positives = 0;
		let losses = 0;
		let squares = 0;
		for (let place = 0; place < times.length; place++) {
			const drawn = times[place]!;
			if (drawn === 0) continue;
			const label = this.#labels[place]!;
			rows += drawn;
			positives += drawn * label;
			losses += drawn * this.#losses[place]!;
			squares += drawn * (label - this.#predictions[place]!) ** 2;
		}
		return { rows, positives, losses, squares };
	}

	/** By bins of equal count: a row that counts several times may lie in two of them. */
	#calibrationError(times: ArrayLike<number>, rows: number): number {
		let sum = 0;
		let excess = 0;
		let bin = 1;
		let rank = 0;
		let edge = Math.ceil(rows / BINS);
		for (let place = 0; place < times.length; place++) {
			const apart = this.#labels[place]! - this.#predictions[place]!;
			for (let left = times[place]!; left > 0; ) {
				while (rank === edge && bin < BINS) {
					sum += Math.abs(excess);
					excess = 0;
					edge = Math.ceil((++bin * rows) / BINS);
				}
				const some = bin < BINS ? Math.min(left, edge - rank) : left;
				excess += some * apart;
				rank += some;
				left -= some;
			}
		}
		return (sum + Math.abs(excess)) / rows;
	}
}
