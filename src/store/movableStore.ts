import type { Instant } from '../lead/time';
import type { LeadStore, StoreTransaction, StoreView } from './port/leadStore';

/** A store that outlives its process, so that a workspace can be moved into it and out of it, row by row. */
export interface MovableStore extends LeadStore {
	write<T>(work: (transaction: MovableTransaction) => Promise<T>): Promise<T>;
	read<T>(work: (view: StoreView & RowReader) => Promise<T>): Promise<T>;
}

export type MovableTransaction = StoreTransaction & RowReader & RowWriter;

/** What belongs to a lead: the columns beside it, with their PostgreSQL types, and the order a lead's rows are read in. */
export const OWNED_TABLES = {
	identities: {
		columns: { key: 'text', kind: 'text', namespace: 'text', value: 'text', account: 'text', added_at: 'bigint' },
		order: 'key',
	},
	events: {
		columns: {
			...{ id: 'text', name: 'text', source: 'text', occurred_at: 'bigint', received_at: 'bigint' },
			...{ amount_minor: 'bigint', currency: 'text', category: 'text', machine: 'boolean' },
		},
		order: 'occurred_at, id',
	},
	expired_events: {
		columns: { id: 'text', occurred_at: 'bigint' },
		order: 'occurred_at, id',
	},
	event_days: {
		columns: {
			...{ name: 'text', day: 'integer', currency: 'text', count: 'integer', amount_minor: 'bigint' },
			...{ first_occurred_at: 'bigint', last_occurred_at: 'bigint' },
		},
		order: 'name, day, currency',
	},
	outcomes: {
		columns: {
			...{
				id: 'text',
				name: 'text',
				source: 'text',
				occurred_at: 'bigint',
				received_at: 'bigint',
				amount_minor: 'bigint',
			},
			...{
				currency: 'text',
				category: 'text',
				reverses: 'text',
				subject: 'text',
				is_full: 'boolean',
				inferred: 'boolean',
			},
		},
		order: 'occurred_at, id',
	},
	scores: {
		columns: {
			...{ as_of: 'bigint', audience: 'text', model: 'text', model_version: 'integer', stage: 'text' },
			...{
				unclamped: 'double precision',
				probability: 'double precision',
				grade: 'text',
				event_id: 'text',
				features: 'text',
			},
		},
		order: 'as_of, sequence',
	},
	tier_changes: {
		columns: { tier_set: 'text', name: 'text', previous: 'text', since: 'bigint', score: 'double precision' },
		order: 'sequence',
	},
	contacts: {
		columns: { id: 'text', channel: 'text', purpose: 'text', at: 'bigint', source: 'text', expires_at: 'bigint' },
		order: 'at, id',
	},
	traits: {
		columns: { name: 'text', occurred_at: 'bigint', received_at: 'bigint', value: 'text' },
		order: 'name, occurred_at, received_at, value',
	},
} as const satisfies Record<string, { columns: Record<string, string>; order: string }>;

export type OwnedTable = keyof typeof OWNED_TABLES;

/** Flags are 0 and 1. The same in every engine. */
export type OwnedRow = readonly [leadId: string, ...columns: (string | number | null)[]];

export interface RowReader {
	/** Every lead in order of id, merged ones too. */
	listEveryLead(page: { afterId?: string; limit: number }): Promise<{ id: string; createdAt: Instant }[]>;
	countLeads(): Promise<number>;
	/** The rows of these leads, in the order of the leads and then the table's. */
	readRows(table: OwnedTable, leadIds: readonly string[]): Promise<OwnedRow[]>;
	listModelNames(): Promise<string[]>;
}

export interface RowWriter {
	/** New rows, as they are: nothing is added up from them. */
	writeRows(table: OwnedTable, rows: readonly OwnedRow[]): Promise<void>;
}
