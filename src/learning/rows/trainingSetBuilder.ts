import type { KeyedFeatures } from '../../features/keyFeatures';
import type { LeftOut } from '../labels/labelSnapshots';
import { FeatureTableBuilder } from './featureTableBuilder';
import { GrowingColumn } from './growingColumn';
import { TrainingSet, type SetCounts } from './trainingSet';

/** One look at a lead, and what became of it. */
interface LabelledSnapshot extends CountedSnapshot {
	asOf: number;
	features: KeyedFeatures;
	/** Whether the lead was written to within the window, before it reached the target. */
	contacted?: boolean;
}

interface CountedSnapshot {
	leadId: string;
	label: 0 | 1;
	/** Nobody scored the lead then: the look was taken later, of what was known then. */
	replayed?: boolean;
}

/** Takes snapshots lead by lead, in any number of sittings, and keeps only what is on record. */
export class TrainingSetBuilder {
	readonly #table = new FeatureTableBuilder();
	readonly #labels = new GrowingColumn(Uint8Array);
	readonly #leads = new GrowingColumn(Int32Array);
	readonly #asOf = new GrowingColumn(Float64Array);
	readonly #contacted = new GrowingColumn(Uint8Array);
	readonly #replayed = new GrowingColumn(Uint8Array);
	readonly #counts: SetCounts = {
		...{ snapshots: 0, replayed: 0, leads: 0, positives: 0, negatives: 0 },
		...{ censored: 0, excluded: 0, unjudged: 0 },
	};
	#heldLeads = 0;
	#lastLead: string | undefined;
	/** Of the last lead. */
	readonly #answers = new Set<0 | 1>();

	/** All snapshots of one lead come one after the other. */
	add({ features, asOf, contacted = false, ...snapshot }: LabelledSnapshot): void {
		if (this.count(snapshot)) this.#heldLeads++;
		this.#table.add(features);
		this.#labels.push(snapshot.label);
		this.#asOf.push(asOf);
		this.#contacted.push(contacted ? 1 : 0);
		this.#replayed.push(snapshot.replayed === true ? 1 : 0);
		this.#leads.push(this.#heldLeads - 1);
	}

	/** A snapshot that is counted, and not held: of a lead of which none is. Answers whether it is the first of its lead. */
	count({ leadId, label, replayed = false }: CountedSnapshot): boolean {
		const isNew = leadId !== this.#lastLead;
		if (isNew) {
			this.#counts.leads++;
			this.#lastLead = leadId;
			this.#answers.clear();
		}
		if (!this.#answers.has(label)) this.#counts[label === 1 ? 'positives' : 'negatives']++;
		this.#answers.add(label);
		if (replayed) this.#counts.replayed++;
		this.#counts.snapshots++;
		return isNew;
	}

	leaveOut(label: LeftOut): void {
		this.#counts[label]++;
	}

	/** Without copying anything: a million rows would hold others up. */
	finish(): TrainingSet {
		return new TrainingSet({
			counts: { ...this.#counts },
			table: this.#table.finish(),
			labels: this.#labels.finish(),
			leads: this.#leads.finish(),
			asOf: this.#asOf.finish(),
			contacted: this.#contacted.finish(),
			replayed: this.#replayed.finish(),
		});
	}
}
