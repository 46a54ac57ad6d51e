import { copyFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { prepareInsert, PRAGMAS, READS_BY_KEY, STEPS } from './bareStatements';

export interface BareSqliteRun {
	/** The engine's file after the measured batches, and as it was before them. */
	ours: string;
	filled: string;
	/** Each batch was written at an instant of its own, one millisecond apart. */
	firstInstant: number;
	batches: number;
}

/** What an item leaves behind in each of the three steps, by the instant it was written at. */
const WRITTEN = [
	[
		'events where occurred_at = ?',
		'event_days where lead in (select lead from events where occurred_at = ?)',
		'scores where as_of = ?',
	],
	['tier_changes where since = ?'],
	[],
] as const;

/** Copies a file that nobody is writing to, with what is still in its log. */
export function copyFile(from: string, to: string): void {
	const database = new DatabaseSync(from);
	database.exec('pragma wal_checkpoint(truncate)');
	database.close();
	copyFileSync(from, to);
}

/** Writes the rows of each batch into the file as it was before and reads what is on record for its leads. Answers milliseconds per batch. */
export function runBareSqlite({ ours, filled, firstInstant, batches }: BareSqliteRun): number[] {
	const source = new DatabaseSync(ours, { readOnly: true });
	const target = new DatabaseSync(filled);
	target.exec(PRAGMAS);
	const readers = STEPS.map(({ reads }) => reads.map((sql) => prepareReader(target, sql)));
	const keyReaders = READS_BY_KEY.map((sql) => prepareReader(target, sql));
	const times: number[] = [];
	for (let batch = 0; batch < batches; batch++) {
		const instant = firstInstant + batch;
		const written = WRITTEN.map((tables) => tables.map((table) => prepareWrites(source, target, table, instant)));
		const leads = prepareReader(source, 'select lead from scores where as_of = ?')
			.all(instant)
			.flat() as unknown as number[];
		const started = performance.now();
		STEPS.forEach(({ readsByKey }, step) => {
			const inserts = written[step] ?? [];
			target.exec(inserts.length > 0 ? 'begin immediate' : 'begin');
			for (const lead of leads) {
				for (const reader of readers[step] ?? []) reader.all(lead);
				for (let lookup = 0; lookup < readsByKey; lookup++)
					for (const reader of keyReaders) reader.all(`${lookup}:${lead}`);
			}
			for (const { insert, rows } of inserts) for (const row of rows) insert.run(...row);
			target.exec('commit');
		});
		times.push(performance.now() - started);
	}
	source.close();
	target.close();
	return times;
}

function prepareReader(database: DatabaseSync, sql: string) {
	const statement = database.prepare(sql);
	statement.setReturnArrays(true);
	return statement;
}

function prepareWrites(source: DatabaseSync, target: DatabaseSync, from: string, instant: number) {
	const rows = prepareReader(source, `select * from ${from}`).all(instant) as unknown as (
		| string
		| number
		| Uint8Array
		| null
	)[][];
	return { rows, insert: prepareInsert(target, from.split(' ', 1).join()) };
}
