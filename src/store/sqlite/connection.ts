import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { toStoredText } from '../storedText';

export type Column = string | number | boolean | Uint8Array | null | undefined;

type SqliteValue = string | number | Uint8Array | null;

/** One prepared statement, its rows as arrays of columns. */
export interface Query<Row> {
	get(...values: Column[]): Row | undefined;
	all(...values: Column[]): Row[];
	/** How many rows changed. */
	run(...values: Column[]): number;
	/** The number of the row; undefined where its key was taken. */
	insert(...values: Column[]): number | undefined;
}

/**
 * The rows of each of these keys, in the order of the keys. Asked for in one statement instead of one each: what one costs is
 * mostly the call (1,000 leads, nothing on record of them: 0.1 µs instead of 0.6 each).
 */
export type QueryEach<Row> = (
	keys: readonly (string | number | undefined)[],
	...values: Column[]
) => (readonly Row[])[];

/** Of most keys there are no rows. */
const NO_ROWS: readonly never[] = [];

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

	/** For a statement that takes its keys from `json_each(?1) as asked` and ends its rows with `asked.key`, a key's place in the list. */
	queryEach<Row extends readonly unknown[]>(sql: string): QueryEach<Row> {
		const query = this.query<Row>(sql);
		return (keys, ...values) => {
			const found: (readonly Row[])[] = new Array<readonly Row[]>(keys.length).fill(NO_ROWS);
			if (keys.length === 0) return found;
			const stored = keys.map((key) => (typeof key === 'string' ? toStoredText(key) : key));
			for (const row of query.all(JSON.stringify(stored), ...values)) {
				const place = Number(row[row.length - 1]);
				const known = found[place];
				if (known === NO_ROWS) found[place] = [row];
				else (known as Row[]).push(row);
			}
			return found;
		};
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
		get: (...values) => statement.get(...toColumns(values)) as Row | undefined,
		all: (...values) => statement.all(...toColumns(values)) as Row[],
		run: (...values) => Number(statement.run(...toColumns(values)).changes),
		insert: (...values) => {
			const { changes, lastInsertRowid } = statement.run(...toColumns(values));
			return Number(changes) === 1 ? Number(lastInsertRowid) : undefined;
		},
	};
}

/** In place: the list was made for the call. */
function toColumns(values: Column[]): SqliteValue[] {
	for (let index = 0; index < values.length; index++) values[index] = toColumn(values[index]);
	return values as SqliteValue[];
}

function toColumn(value: Column): SqliteValue {
	if (typeof value === 'string') return toStoredText(value);
	if (typeof value === 'boolean') return value ? 1 : 0;
	return value ?? null;
}
