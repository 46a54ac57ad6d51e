import type { FeatureVector } from '../features/featureVector';
import { listColumns, readColumns } from '../scoring/scorecardColumns';
import type { Scorecard } from '../scoring/scorecard';
import type { SparseRows } from '../stats/sparseRows';
import type { FeatureRow } from './featureRow';
import { toFeatureRow } from './featureRows';

/** Snapshots with known outcomes, as columns of one scorecard; plain arrays, so that a thread can be handed them. */
export interface TrainingSet {
	/** Column 0 is 1 for the start; caps are not applied yet. */
	rows: SparseRows;
	/** 1 where the target came in the window, else 0. */
	labels: Uint8Array;
	/** Which lead a row is of, numbered in order of first appearance. */
	leads: Int32Array;
	asOf: Float64Array;
	leadCount: number;
	positives: number;
	/** Snapshots left out: their window is still open, or the lead was in the target state already. */
	censored: number;
	excluded: number;
	/** Evenly spread rows with their features, from which drift is told later. */
	sample: FeatureRow[];
}

const SAMPLE_ROWS = 4_000;

/** Takes snapshots one by one, in any number of sittings, and keeps only what is not zero. */
export class TrainingSetBuilder {
	private readonly offsets = [0];
	private readonly columns: number[] = [];
	private readonly values: number[] = [];
	private readonly labels: number[] = [];
	private readonly leads: number[] = [];
	private readonly asOf: number[] = [];
	private readonly leadNumbers = new Map<string, number>();
	private sample: FeatureRow[] = [];
	private stride = 1;
	private censored = 0;
	private excluded = 0;

	constructor(private readonly scorecard: Pick<Scorecard, 'terms'>) {}

	add(leadId: string, asOf: number, features: Pick<FeatureVector, 'values' | 'missing'>, label: 0 | 1): void {
		const { columns, values } = readColumns(this.scorecard.terms, features);
		this.columns.push(0, ...columns);
		this.values.push(1, ...values);
		this.offsets.push(this.columns.length);
		if (this.labels.length % this.stride === 0) this.keepSample(features);
		this.labels.push(label);
		this.asOf.push(asOf);
		let lead = this.leadNumbers.get(leadId);
		if (lead === undefined) this.leadNumbers.set(leadId, (lead = this.leadNumbers.size));
		this.leads.push(lead);
	}

	leaveOut(label: 'censored' | 'excluded'): void {
		this[label]++;
	}

	finish(): TrainingSet {
		const { censored, excluded, sample } = this;
		return {
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
			leadCount: this.leadNumbers.size,
			positives: this.labels.reduce((sum, label) => sum + label, 0),
			censored,
			excluded,
			sample,
		};
	}

	/** Every row, then every second, every fourth …: evenly spread, however many will come. */
	private keepSample(features: Pick<FeatureVector, 'values' | 'missing'>): void {
		this.sample.push(toFeatureRow(this.scorecard, features));
		if (this.sample.length <= SAMPLE_ROWS) return;
		this.sample = this.sample.filter((_, index) => index % 2 === 0);
		this.stride *= 2;
	}
}
