import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { toStoredText } from '../storedText';

export type Column = string | number | boolean | Uint8Array | null | undefined;

/** One prepared statement, its rows as arrays of columns. */
export interface Query<Row> {
	get(...values: Column[]): Row | undefined;
	all(...values: Column[]): Row[];
	/** How many rows changed. */
	run(...values: Column[]): number;
}

/**
 * How long SQLite itself waits for a lock, holding up the event loop: long enough for another process's short write,
 * too short to be noticed. Longer waits are slept through (retryWhileBusy).
 */
export const BUSY_TIMEOUT_MS = 50;

/** A handle on the file with its statements, prepared once. */
export class Connection {
	readonly #database: DatabaseSync;

	constructor(file: string, options: { readOnly?: boolean } = {}) {
		this.#database = new DatabaseSync(file, { readOnly: options.readOnly ?? false, timeout: BUSY_TIMEOUT_MS });
		this.#database.exec(pragmas);
	}

	get inTransaction(): boolean {
		return this.#database.isTransaction;
	}

	execute(sql: string): void {
		this.#database.exec(sql);
	}

	query<Row extends readonly unknown[]>(sql: string): Query<Row> {
		const statement = this.#database.prepare(sql);
		statement.setReturnArrays(true);
		return bindQuery<Row>(statement);
	}

	/** Moves the log into the file and empties it, bytes and all; false where another connection still reads from it. */
	cutLog(): boolean {
		const [busy] = this.query<[number]>('pragma wal_checkpoint(truncate)').get() ?? [1];
		return busy === 0;
	}

	close(): void {
		this.#database.close();
	}
}

const pragmas = `
	pragma synchronous = full;       -- an acknowledged opt-out survives a power cut
	pragma foreign_keys = on;
	pragma secure_delete = on;       -- what is forgotten leaves no bytes behind
	pragma cache_size = -16000;      -- at most 16 MB of pages, however many leads there are
	pragma temp_store = memory;
	pragma journal_size_limit = 67108864;
`;

function bindQuery<Row>(statement: StatementSync): Query<Row> {
	return {
		get: (...values) => statement.get(...values.map(toColumn)) as Row | undefined,
		all: (...values) => statement.all(...values.map(toColumn)) as Row[],
		run: (...values) => Number(statement.run(...values.map(toColumn)).changes),
	};
}

function toColumn(value: Column): string | number | Uint8Array | null {
	if (typeof value === 'string') return toStoredText(value);
	if (typeof value === 'boolean') return value ? 1 : 0;
	return value ?? null;
}
