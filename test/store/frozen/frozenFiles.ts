import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openSqliteStore } from '../../../src/store/sqlite/openSqliteStore';
import type { PostgresConnection } from '../../../src/store/postgres/openPostgresStore';
import { runSql } from '../openTestPostgres';
import { exportFrozen, fillFrozen, readFrozen, WORKSPACE } from './frozenFacts';

/** What is kept of a version. */
export const FILES = {
	sqlite: 'store.sqlite.gz',
	postgres: 'store.sql.gz',
	model: 'model.json.gz',
	/** What the version itself read from them. */
	facts: 'facts.json',
} as const;

/** The SQLite file, the exported model and the facts. The same version writes the same bytes each time. */
export async function freezeFile(folder: string): Promise<void> {
	const place = mkdtempSync(join(tmpdir(), 'lead-scoring-freeze-'));
	try {
		const [file, copy] = [join(place, 'shop.sqlite'), join(place, 'copy.sqlite')];
		const store = await openSqliteStore({ file, workspace: WORKSPACE });
		await fillFrozen(store);
		writeJson(join(folder, FILES.facts), await readFrozen(store));
		writePacked(join(folder, FILES.model), JSON.stringify(await exportFrozen(store)));
		await store.close();
		const database = new DatabaseSync(file);
		database.exec(`vacuum into '${copy}'`);
		database.close();
		writePacked(join(folder, FILES.sqlite), readFileSync(copy));
	} finally {
		rmSync(place, { recursive: true, force: true });
	}
}

/** Unpacks the SQLite file of a version into a folder; answers with its place. */
export function thawFile(folder: string, into: string): string {
	const file = join(into, 'shop.sqlite');
	writeFileSync(file, readPacked(join(folder, FILES.sqlite)));
	return file;
}

/** Restores the dump of a version into a database of its own, as a superuser does. */
export async function restoreDatabase(connection: PostgresConnection, folder: string): Promise<PostgresConnection> {
	const admin = { ...connection, user: 'postgres' };
	const database = 'thawed';
	await runSql(admin, `drop database if exists ${database}`, `create database ${database} owner ${connection.user}`);
	await runSql({ ...admin, database }, readPacked(join(folder, FILES.postgres)).toString());
	return { ...connection, database };
}

export function readFacts(folder: string): unknown {
	return JSON.parse(readFileSync(join(folder, FILES.facts), 'utf8'));
}

export function readModelJson(folder: string): string {
	return readPacked(join(folder, FILES.model)).toString();
}

function writeJson(file: string, value: unknown): void {
	writeFileSync(file, `${JSON.stringify(value, undefined, '\t')}\n`);
}

export function writePacked(file: string, content: string | Buffer): void {
	writeFileSync(file, gzipSync(content, { level: 9 }));
}

function readPacked(file: string): Buffer {
	return gunzipSync(readFileSync(file));
}
