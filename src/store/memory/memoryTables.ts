import type { StoredContact } from '../port/contacts';
import type { DayRollup, ExpiredEvent, StoredEvent } from '../port/events';
import type { IdentityConflict, LeadMerge, StoredIdentity } from '../port/leads';
import type { StoredModel } from '../port/models';
import type { StoredOutcome } from '../port/outcomes';
import type { StoredScore } from '../port/scores';
import type { StoredSuppression } from '../port/suppressions';
import type { StoredTier } from '../port/tiers';
import { MemoryTable, type Journal } from './memoryTable';
import type { TraitRow } from './traits';

export interface Promotion {
	name: string;
	version: number;
	at: number;
	because: string;
}

export type MemoryTables = ReturnType<typeof createMemoryTables>;

/** One workspace. Nearly everything is owned by the lead it was written for. */
export function createMemoryTables() {
	const journal: Journal = [];
	const leadOf = (row: { leadId: string }) => row.leadId;
	return {
		journal,
		leads: new MemoryTable<{ id: string; createdAt: number }>(journal, ({ id }) => id),
		identities: new MemoryTable<StoredIdentity>(journal, leadOf),
		merges: new MemoryTable<LeadMerge>(journal, ({ intoLeadId }) => intoLeadId),
		conflicts: new MemoryTable<IdentityConflict>(journal, leadOf),
		events: new MemoryTable<StoredEvent>(journal, leadOf),
		/** What remains of an expired event, so that it isn't counted again. */
		expiredEvents: new MemoryTable<ExpiredEvent>(journal, leadOf),
		rollups: new MemoryTable<{ leadId: string; rollup: DayRollup }>(journal, leadOf),
		outcomes: new MemoryTable<StoredOutcome>(journal, leadOf),
		scores: new MemoryTable<StoredScore>(journal, leadOf),
		tierChanges: new MemoryTable<StoredTier>(journal, leadOf),
		suppressions: new MemoryTable<StoredSuppression>(journal, ({ key }) => key),
		contacts: new MemoryTable<StoredContact>(journal, leadOf),
		traits: new MemoryTable<TraitRow>(journal, leadOf),
		models: new MemoryTable<StoredModel>(journal, ({ name }) => name),
		promotions: new MemoryTable<Promotion>(journal, ({ name }) => name),
	};
}
