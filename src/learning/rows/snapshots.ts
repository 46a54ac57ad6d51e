import type { FeatureTable, TableRows } from './featureTable';
import { countLeadsByAnswer, type LeadsByAnswer } from './leadsByAnswer';

/** Snapshots column by column: plain values, which another thread can take over. */
export interface SnapshotColumns {
	readonly table: FeatureTable;
	/** 1 where the target came in the window, else 0. */
	readonly labels: Uint8Array;
	/** Which lead a row is of: 0, 1, 2 … */
	readonly leads: Int32Array;
	readonly asOf: Float64Array;
	/** 1 where the lead was written to within the window, before it reached the target. */
	readonly contacted: Uint8Array;
	/** 1 where no score was stored then: the look was replayed. */
	readonly replayed: Uint8Array;
}

/** Some snapshots of a training set, in the order of their row numbers unless picked in another. */
export class Snapshots implements TableRows {
	readonly #columns: SnapshotColumns;
	readonly rowNumbers: readonly number[];
	/** 1 where the target came in the window, else 0. */
	readonly labels: readonly number[];

	constructor(columns: SnapshotColumns, rowNumbers: readonly number[]) {
		this.#columns = columns;
		this.rowNumbers = rowNumbers;
		this.labels = rowNumbers.map((row) => columns.labels[row] ?? 0);
	}

	get table(): FeatureTable {
		return this.#columns.table;
	}

	get length(): number {
		return this.rowNumbers.length;
	}

	get positives(): number {
		return this.labels.reduce((sum, label) => sum + label, 0);
	}

	/** How many leads reached the target, and how many did not. */
	countLeads(): LeadsByAnswer {
		return countLeadsByAnswer(this.numberLeads(), this.labels);
	}

	/** Whether some reached the target and some did not: without either there is nothing to tell apart. */
	get hasBothAnswers(): boolean {
		return this.labels.includes(1) && this.labels.includes(0);
	}

	/** Which lead each is of, numbered in the order of their first snapshots: 0, 1, 2 … */
	numberLeads(): Int32Array {
		const numbers = new Map<number, number>();
		return Int32Array.from(this.rowNumbers, (row) => {
			const lead = this.#leadOf(row);
			const number = numbers.get(lead) ?? numbers.size;
			numbers.set(lead, number);
			return number;
		});
	}

	/** A weight for each so that all snapshots of one lead weigh 1 together. */
	weighByLead(): number[] {
		const counts = new Map<number, number>();
		for (const row of this.rowNumbers) counts.set(this.#leadOf(row), (counts.get(this.#leadOf(row)) ?? 0) + 1);
		return this.rowNumbers.map((row) => 1 / (counts.get(this.#leadOf(row)) ?? 1));
	}

	/** Whether each one's lead was written to within the window. */
	listContacted(): boolean[] {
		return this.rowNumbers.map((row) => this.#columns.contacted[row] === 1);
	}

	/** All snapshots of evenly spread leads, about so many at most; these very ones where there are no more. */
	thinOutLeads(most: number): Snapshots {
		const stride = Math.ceil(this.length / most);
		return stride <= 1 ? this : this.#select((row) => this.#leadOf(row) % stride === 0);
	}

	/** These and others of the same set. */
	with(others: Snapshots): Snapshots {
		return new Snapshots(
			this.#columns,
			[...this.rowNumbers, ...others.rowNumbers].sort((a, b) => a - b),
		);
	}

	/** Evenly spread snapshots, so many at most, whichever leads they are of. */
	thinOut(most: number): Snapshots {
		const stride = Math.ceil(this.length / most);
		return stride <= 1 ? this : this.#select((_, i) => i % stride === 0);
	}

	/** Which of them are from after that instant. */
	placesAfter(instant: number): number[] {
		return [...this.rowNumbers.keys()].filter((place) => this.#columns.asOf[this.rowNumbers[place] ?? -1]! > instant);
	}

	/** Those at some places, in that order. */
	at(places: readonly number[]): Snapshots {
		return new Snapshots(
			this.#columns,
			places.map((place) => this.rowNumbers[place] ?? -1),
		);
	}

	#select(isWanted: (row: number, index: number) => boolean): Snapshots {
		return new Snapshots(this.#columns, this.rowNumbers.filter(isWanted));
	}

	#leadOf(row: number): number {
		return this.#columns.leads[row] ?? -1;
	}
}
