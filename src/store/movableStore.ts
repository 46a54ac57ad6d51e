import type { LeadStore, StoreTransaction, StoreView } from './port/leadStore';
import type { Row } from './rows';
import type { Table } from './table';

/** A store that a workspace can be moved into and out of, row by row. */
export interface MovableStore extends LeadStore {
	write<T>(work: (transaction: MovableTransaction) => Promise<T>): Promise<T>;
	read<T>(work: (view: StoreView & RowReader) => Promise<T>): Promise<T>;
}

export type MovableTransaction = StoreTransaction & RowReader & RowWriter;

export interface RowReader {
	countLeads(): Promise<number>;
	/** The rows of these leads in a table that belongs to leads, in the order of the leads and then the table's. */
	readRows(table: Table, leadIds: readonly string[]): Promise<Row[]>;
	/** Rows of a listed table in order of ID; of one that belongs to leads, those of nobody. */
	listRows(table: Table, page: { afterId?: string; limit: number }): Promise<Row[]>;
}

export interface RowWriter {
	/** New rows, as they are: nothing is added up from them. */
	writeRows(table: Table, rows: readonly Row[]): Promise<void>;
}
