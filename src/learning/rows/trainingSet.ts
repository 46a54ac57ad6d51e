import type { KeyedFeatures } from '../../features/keyFeatures';
import { FeatureTableBuilder, type FeatureTable } from './featureTable';

/** Snapshots with known outcomes. */
export interface TrainingSet {
	table: FeatureTable;
	/** 1 where the target came in the window, else 0. */
	labels: Uint8Array;
	/** Which lead a row is of: 0, 1, 2 … */
	leads: Int32Array;
	asOf: Float64Array;
	/** 1 where the lead was written to within the window, before it reached the target. */
	contacted: Uint8Array;
	leadCount: number;
	positives: number;
	/** Snapshots left out: their window is still open, or the lead was in the target state already. */
	censored: number;
	excluded: number;
}

/** Takes snapshots lead by lead, in any number of sittings, and keeps only what is on record. */
export class TrainingSetBuilder {
	private readonly table = new FeatureTableBuilder();
	private readonly labels: number[] = [];
	private readonly leads: number[] = [];
	private readonly asOf: number[] = [];
	private readonly contacted: number[] = [];
	private readonly counts = { leadCount: 0, positives: 0, censored: 0, excluded: 0 };
	private lastLead: string | undefined;

	/** All snapshots of one lead come one after the other. */
	add(leadId: string, asOf: number, features: KeyedFeatures, label: 0 | 1, contacted = false): void {
		if (leadId !== this.lastLead) this.counts.leadCount++;
		this.lastLead = leadId;
		this.table.add(features);
		this.labels.push(label);
		this.asOf.push(asOf);
		this.contacted.push(contacted ? 1 : 0);
		this.leads.push(this.counts.leadCount - 1);
		this.counts.positives += label;
	}

	leaveOut(label: 'censored' | 'excluded'): void {
		this.counts[label]++;
	}

	finish(): TrainingSet {
		return {
			...this.counts,
			table: this.table.finish(),
			labels: Uint8Array.from(this.labels),
			leads: Int32Array.from(this.leads),
			asOf: Float64Array.from(this.asOf),
			contacted: Uint8Array.from(this.contacted),
		};
	}
}
