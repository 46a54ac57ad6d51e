import type { TraitValue } from '../../lead/record';
import type { Instant } from '../../lead/time';
import type { LeadGroup } from './leads';

/** A trait's value from `occurredAt` on. Older values stay, so that the past can be read as it was. */
export interface StoredTrait {
	leadId: string;
	name: string;
	value: TraitValue;
	occurredAt: Instant;
	receivedAt: Instant;
}

export interface TraitReader {
	/** Per group and name the newest by occurredAt ≤ asOf and receivedAt ≤ asOf (ties: by receivedAt, then value text). Ordered by name. */
	readTraits(groups: readonly LeadGroup[], asOf: Instant): Promise<StoredTrait[][]>;
	/** Every value that is kept, by name, then occurredAt, receivedAt, value text and lead. */
	readTraitChanges(groups: readonly LeadGroup[]): Promise<StoredTrait[][]>;
}

export interface TraitWriter {
	/** Of a run of equal values the first and the last are kept: the last still stands when another arrives late for between. */
	appendTraits(traits: readonly StoredTrait[]): Promise<void>;
}
