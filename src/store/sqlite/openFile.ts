import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { EngineError } from '../../errors';
import { latestVersion, pendingMigrations } from '../migrate';
import { Connection } from './connection';
import { migrations } from './migrations';
import { retryWhileBusy } from './retryWhileBusy';

/** "LEAD" in ASCII: marks a SQLite file as ours (https://sqlite.org/fileformat.html#application_id). */
const APPLICATION_ID = 0x4c454144;

/**
 * Creates what is missing, brings the schema up to date and checks whose the file is. Any number of processes may do
 * this at once: each step is either idempotent or under the write lock.
 */
export async function openFile(file: string, workspace: string, patienceMs: number): Promise<Connection> {
	createPrivately(file);
	const connection = await retryWhileBusy(() => new Connection(file), patienceMs);
	try {
		refuseForeignFile(connection, file);
		// Has to be said before the file's first page is written, so that retention can give room back (retention.ts).
		if (isEmpty(connection))
			await retryWhileBusy(() => connection.execute('pragma auto_vacuum = incremental'), patienceMs);
		await retryWhileBusy(() => connection.execute('pragma journal_mode = wal'), patienceMs);
		await migrate(connection, file, workspace, patienceMs);
		refuseOtherWorkspace(connection, file, workspace);
		return connection;
	} catch (error) {
		connection.close();
		throw error;
	}
}

/** For the owner's eyes only; SQLite gives its -wal and -shm files the same mode. */
function createPrivately(file: string): void {
	try {
		mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
		closeSync(openSync(file, 'a', 0o600));
	} catch (error) {
		const because = error instanceof Error ? error.message : String(error);
		throw new EngineError(
			'store-unavailable',
			`The lead store ${file} can't be created (${because}). Check that the folder exists and that the account this process runs under may write there.`,
			{ cause: error },
		);
	}
}

function refuseForeignFile(connection: Connection, file: string): void {
	const [id] = connection.query<[number]>('pragma application_id').get() ?? [0];
	if (id === APPLICATION_ID || (id === 0 && isEmpty(connection))) return;
	throw new EngineError(
		'configuration-invalid',
		`The file ${file} belongs to another program. Choose another place for the lead store.`,
	);
}

function isEmpty(connection: Connection): boolean {
	return connection.query<[number]>('select count(*) from sqlite_schema').get()?.[0] === 0;
}

async function migrate(connection: Connection, file: string, workspace: string, patienceMs: number): Promise<void> {
	const version = connection.query<[number]>('pragma user_version');
	const pending = () => pendingMigrations(migrations, version.get()?.[0] ?? 0, file);
	if (pending().length === 0) return;
	await retryWhileBusy(() => connection.execute('begin immediate'), patienceMs);
	try {
		// Another process may have migrated while this one waited for the lock.
		const steps = pending();
		for (const { sql } of steps) connection.execute(sql);
		if (steps[0]?.version === 1) connection.query('insert into workspace (name) values (?)').run(workspace);
		connection.execute(
			`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${latestVersion(migrations)}; commit`,
		);
	} catch (error) {
		if (connection.inTransaction) connection.execute('rollback');
		throw error;
	}
}

function refuseOtherWorkspace(connection: Connection, file: string, workspace: string): void {
	const [owner] = connection.query<[string]>('select name from workspace').get() ?? [];
	if (owner === workspace) return;
	throw new EngineError(
		'configuration-invalid',
		`The file ${file} holds the workspace "${owner ?? ''}", not "${workspace}". Give each workspace a file of its own.`,
	);
}
