import type { KeyedFeatures } from '../../features/keyFeatures';
import { FeatureTableBuilder } from './featureTableBuilder';
import { TrainingSet } from './trainingSet';

/** One look at a lead, and what became of it. */
interface LabelledSnapshot {
	leadId: string;
	asOf: number;
	features: KeyedFeatures;
	label: 0 | 1;
	/** Whether the lead was written to within the window, before it reached the target. */
	contacted?: boolean;
}

/** Takes snapshots lead by lead, in any number of sittings, and keeps only what is on record. */
export class TrainingSetBuilder {
	readonly #table = new FeatureTableBuilder();
	readonly #labels: number[] = [];
	readonly #leads: number[] = [];
	readonly #asOf: number[] = [];
	readonly #contacted: number[] = [];
	readonly #counts = { snapshots: 0, leads: 0, positives: 0, censored: 0, excluded: 0 };
	#lastLead: string | undefined;

	/** All snapshots of one lead come one after the other. */
	add({ leadId, asOf, features, label, contacted = false }: LabelledSnapshot): void {
		if (leadId !== this.#lastLead) this.#counts.leads++;
		this.#lastLead = leadId;
		this.#table.add(features);
		this.#labels.push(label);
		this.#asOf.push(asOf);
		this.#contacted.push(contacted ? 1 : 0);
		this.#leads.push(this.#counts.leads - 1);
		this.#counts.snapshots++;
		this.#counts.positives += label;
	}

	leaveOut(label: 'censored' | 'excluded'): void {
		this.#counts[label]++;
	}

	finish(): TrainingSet {
		return new TrainingSet({
			counts: { ...this.#counts },
			table: this.#table.finish(),
			labels: Uint8Array.from(this.#labels),
			leads: Int32Array.from(this.#leads),
			asOf: Float64Array.from(this.#asOf),
			contacted: Uint8Array.from(this.#contacted),
		});
	}
}
