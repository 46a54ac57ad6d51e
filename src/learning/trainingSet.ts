import type { FeatureVector } from '../features/featureVector';
import { listColumns, readColumns } from '../scoring/scorecardColumns';
import type { Scorecard } from '../scoring/scorecard';
import { joinSparseRows, type SparseRows } from '../stats/sparseRows';

/** Features as they are stored with a score: what is neither listed nor missing is zero. */
export type StoredFeatures = Pick<FeatureVector, 'values' | 'missing'>;

/** Snapshots with known outcomes, as columns of one scorecard. */
interface LabelledRows {
	/** Column 0 is 1 for the start; caps are not applied yet. */
	rows: SparseRows;
	/** 1 where the target came in the window, else 0. */
	labels: Uint8Array;
	/** Which lead a row is of: 0, 1, 2 … */
	leads: Int32Array;
	asOf: Float64Array;
}

interface Counts {
	leadCount: number;
	positives: number;
	/** Snapshots left out: their window is still open, or the lead was in the target state already. */
	censored: number;
	excluded: number;
	/** Evenly spread rows with their features, from which drift is told later. */
	sample: StoredFeatures[];
}

export interface TrainingSet extends LabelledRows, Counts {}

/** The same in pieces: putting a million rows together takes longer than the event loop may wait, a thread can do it. */
export interface TrainingParts extends Counts {
	parts: LabelledRows[];
}

const PART_ROWS = 4_000;
const SAMPLE_ROWS = 4_000;

/** Takes snapshots lead by lead, in any number of sittings, and keeps only what is not zero. */
export class TrainingSetBuilder {
	private readonly parts: LabelledRows[] = [];
	private offsets = [0];
	private columns: number[] = [];
	private values: number[] = [];
	private labels: number[] = [];
	private leads: number[] = [];
	private asOf: number[] = [];
	private readonly counts: Counts = { leadCount: 0, positives: 0, censored: 0, excluded: 0, sample: [] };
	private lastLead: string | undefined;
	private rowCount = 0;
	private stride = 1;

	constructor(private readonly scorecard: Pick<Scorecard, 'terms'>) {}

	/** All snapshots of one lead come one after the other. */
	add(leadId: string, asOf: number, features: StoredFeatures, label: 0 | 1): void {
		if (leadId !== this.lastLead) this.counts.leadCount++;
		this.lastLead = leadId;
		if (this.rowCount++ % this.stride === 0) this.keepSample(features);
		const { columns, values } = readColumns(this.scorecard.terms, features);
		this.columns.push(0, ...columns);
		this.values.push(1, ...values);
		this.offsets.push(this.columns.length);
		this.labels.push(label);
		this.asOf.push(asOf);
		this.leads.push(this.counts.leadCount - 1);
		this.counts.positives += label;
		if (this.labels.length === PART_ROWS) this.closePart();
	}

	leaveOut(label: 'censored' | 'excluded'): void {
		this.counts[label]++;
	}

	finish(): TrainingParts {
		this.closePart();
		return { ...this.counts, parts: this.parts };
	}

	private closePart(): void {
		this.parts.push({
			rows: {
				rowCount: this.labels.length,
				columnCount: 1 + listColumns(this.scorecard).length,
				offsets: Int32Array.from(this.offsets),
				columns: Int32Array.from(this.columns),
				values: Float64Array.from(this.values),
			},
			labels: Uint8Array.from(this.labels),
			leads: Int32Array.from(this.leads),
			asOf: Float64Array.from(this.asOf),
		});
		[this.offsets, this.columns, this.values, this.labels, this.leads, this.asOf] = [[0], [], [], [], [], []];
	}

	/** Every row, then every second, every fourth …: evenly spread, however many will come. */
	private keepSample(features: StoredFeatures): void {
		this.counts.sample.push({ values: features.values, missing: features.missing });
		if (this.counts.sample.length <= SAMPLE_ROWS) return;
		this.counts.sample = this.counts.sample.filter((_, index) => index % 2 === 0);
		this.stride *= 2;
	}
}

export function joinParts({ parts, ...counts }: TrainingParts): TrainingSet {
	const rowCount = parts.reduce((sum, { labels }) => sum + labels.length, 0);
	const joined = { labels: new Uint8Array(rowCount), leads: new Int32Array(rowCount), asOf: new Float64Array(rowCount) };
	let from = 0;
	for (const part of parts) {
		joined.labels.set(part.labels, from);
		joined.leads.set(part.leads, from);
		joined.asOf.set(part.asOf, from);
		from += part.labels.length;
	}
	return { ...counts, ...joined, rows: joinSparseRows(parts.map(({ rows }) => rows)) };
}
