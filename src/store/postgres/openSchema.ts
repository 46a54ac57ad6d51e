import { escapeIdentifier, type ClientBase, type Pool } from 'pg';
import { EngineError } from '../../errors';
import { pendingMigrations } from '../migrate';
import { migrations } from './migrations';

/** PostgreSQL 14 is the oldest that its makers still mend. */
const OLDEST_SERVER = 140_000;

/**
 * Creates the schema where it is missing and brings it up to date. Any number of processes may do this at once: the
 * steps run in one transaction under an advisory lock. Answers whether there was nothing until then.
 */
export async function openSchema(pool: Pool, schema: string, location: string): Promise<boolean> {
	const client = await pool.connect();
	let failed = true;
	try {
		await refuseOldServer(client, location);
		const isOld = pendingMigrations(migrations, await readVersion(client, schema), location).length > 0;
		const isNew = isOld && (await migrate(client, schema, location));
		failed = false;
		return isNew;
	} finally {
		// Ending the connection rolls back what it left open.
		client.release(failed);
	}
}

async function refuseOldServer(client: ClientBase, location: string): Promise<void> {
	const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`);
	if (Number(rows[0]?.version) >= OLDEST_SERVER) return;
	throw new EngineError(
		'configuration-invalid',
		`The lead store ${location} needs PostgreSQL 14 or newer. Update the server.`,
	);
}

async function migrate(client: ClientBase, schema: string, location: string): Promise<boolean> {
	await client.query('begin');
	await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${schema} migrations`]);
	// Another process may have migrated while this one waited for the lock.
	const steps = pendingMigrations(migrations, await readVersion(client, schema), location);
	const { rows } = await client.query<{ exists: boolean }>(
		'select exists (select from pg_namespace where nspname = $1)',
		[schema],
	);
	// `if not exists` would ask for the right to create schemas even where there is nothing to create.
	if (rows[0]?.exists !== true) await client.query(`create schema ${escapeIdentifier(schema)}`);
	await client.query(`set local search_path to ${escapeIdentifier(schema)}`);
	await client.query(
		'create table if not exists migrations (version integer primary key, purpose text not null, applied_at timestamptz not null default now())',
	);
	for (const { version, purpose, sql } of steps) {
		await client.query(sql);
		await client.query('insert into migrations (version, purpose) values ($1, $2)', [version, purpose]);
	}
	await client.query('commit');
	return steps[0]?.version === 1;
}

/** 0 where there is no schema yet. Asks the catalog and not to_regclass, which may remember that there was none. */
async function readVersion(client: ClientBase, schema: string): Promise<number> {
	const { rows: found } = await client.query<{ exists: boolean }>(
		"select exists (select from pg_class join pg_namespace on pg_namespace.oid = relnamespace where nspname = $1 and relname = 'migrations')",
		[schema],
	);
	if (found[0]?.exists !== true) return 0;
	const { rows } = await client.query<{ version: number | null }>(
		`select max(version) as version from ${escapeIdentifier(schema)}.migrations`,
	);
	return rows[0]?.version ?? 0;
}
