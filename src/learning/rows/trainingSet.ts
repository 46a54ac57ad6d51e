import type { FeatureTable } from './featureTable';
import { Snapshots, type SnapshotColumns } from './snapshots';
import { splitByTime, type SplitShares, type TimeSplit } from './timeSplit';

/** What is told of a set wherever it was learned from. */
export interface SetCounts {
	snapshots: number;
	/** Of the snapshots those that no score was stored of then; the others are live. */
	replayed: number;
	leads: number;
	/** Leads that reached the target after one of their snapshots at least, and leads that did not after one at least. */
	positives: number;
	negatives: number;
	/** Snapshots left out: their window is still open, the lead was in the target state already, or nobody judged it. */
	censored: number;
	excluded: number;
	unjudged: number;
}

/** A set as it is handed to another thread. */
interface TrainingColumns extends SnapshotColumns {
	readonly counts: SetCounts;
}

/** Snapshots with known outcomes. */
export class TrainingSet {
	readonly columns: TrainingColumns;

	constructor(columns: TrainingColumns) {
		this.columns = columns;
	}

	get counts(): SetCounts {
		return this.columns.counts;
	}

	get table(): FeatureTable {
		return this.columns.table;
	}

	/** Oldest leads fit, the next calibrate, the newest evaluate. */
	split(shares: SplitShares): TimeSplit<Snapshots> {
		const { leads, asOf } = this.columns;
		const { fit, calibrate, evaluate } = splitByTime(leads, asOf, shares);
		return { fit: this.#select(fit), calibrate: this.#select(calibrate), evaluate: this.#select(evaluate) };
	}

	/** Snapshots from after that instant. */
	after(instant: number): Snapshots {
		const rowNumbers: number[] = [];
		this.columns.asOf.forEach((asOf, row) => {
			if (asOf > instant) rowNumbers.push(row);
		});
		return this.#select(rowNumbers);
	}

	/** When the newest snapshot was taken; 0 without any. */
	get newestAsOf(): number {
		return this.columns.asOf.reduce((newest, asOf) => Math.max(newest, asOf), 0);
	}

	#select(rowNumbers: readonly number[]): Snapshots {
		return new Snapshots(this.columns, rowNumbers);
	}
}
