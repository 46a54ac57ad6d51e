import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EngineError } from '../../errors';
import { latestVersion, pendingMigrations } from '../migrate';
import { Connection } from './connection';
import { hasMarker, placeMarker, refuseLost } from './marker';
import { migrations } from './migrations';
import { OpenedFile } from './openedFile';
import { retryWhileBusy } from './retryWhileBusy';

/** "LEAD" in ASCII: marks a SQLite file as ours (https://sqlite.org/fileformat.html#application_id). */
const APPLICATION_ID = 0x4c454144;

export interface FilePlace {
	file: string;
	workspace: string;
	/** Where it is noted that there has been a store. */
	marker: string;
	patienceMs: number;
}

export interface FileOpening {
	connection: Connection;
	opened: OpenedFile;
	/** Whether this opening made the store. */
	isNew: boolean;
	/** Whether the log could not be cut as another process still reads from it: what was erased may be in there. */
	hasOldLog: boolean;
}

/**
 * Creates what is missing, brings the schema up to date and checks whose the file is. Any number of processes may do
 * this at once: each step is either idempotent or under the write lock.
 */
export async function openFile({ file, workspace, marker, patienceMs }: FilePlace): Promise<FileOpening> {
	// Before the file is looked at: the process that makes the store notes it only when the tables are there.
	const wasHere = hasMarker(marker);
	if (wasHere && isMissing(file)) refuseLost(marker, file);
	createPrivately(file);
	const opened = new OpenedFile(file);
	const connection = await retryWhileBusy(() => new Connection(file), patienceMs);
	try {
		refuseForeignFile(connection, file);
		const empty = isEmpty(connection);
		if (empty && wasHere) refuseLost(marker, file);
		// Has to be said before the file's first page is written, so that retention can give room back (retention.ts).
		if (empty) await retryWhileBusy(() => connection.execute('pragma auto_vacuum = incremental'), patienceMs);
		await retryWhileBusy(() => connection.execute('pragma journal_mode = wal'), patienceMs);
		const isNew = await migrate(connection, file, workspace, patienceMs);
		refuseOtherWorkspace(connection, file, workspace);
		placeMarker(marker, file);
		// A process that was killed may have left in the log what it had erased from the file.
		return { connection, opened, isNew, hasOldLog: !connection.cutLog() };
	} catch (error) {
		connection.close();
		throw error;
	}
}

function isMissing(file: string): boolean {
	return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0;
}

/**
 * For the owner's eyes only; SQLite gives its -wal and -shm files the same mode. A file that is there is left alone: to
 * close it here would drop the locks that other connections of this process hold on it (https://sqlite.org/howtocorrupt.html).
 */
function createPrivately(file: string): void {
	try {
		mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
		if (!existsSync(file)) closeSync(openSync(file, 'ax', 0o600));
	} catch (error) {
		// Another process was faster.
		if (existsSync(file)) return;
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

/** Whether the file had no tables until then. */
async function migrate(connection: Connection, file: string, workspace: string, patienceMs: number): Promise<boolean> {
	const version = connection.query<[number]>('pragma user_version');
	const pending = () => pendingMigrations(migrations, version.get()?.[0] ?? 0, file);
	if (pending().length === 0) return false;
	await retryWhileBusy(() => connection.execute('begin immediate'), patienceMs);
	try {
		// Another process may have migrated while this one waited for the lock.
		const steps = pending();
		for (const { sql } of steps) connection.execute(sql);
		const isNew = steps[0]?.version === 1;
		if (isNew) connection.query('insert into workspace (name) values (?)').run(workspace);
		connection.execute(
			`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${latestVersion(migrations)}; commit`,
		);
		return isNew;
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
