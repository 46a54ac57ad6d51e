import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { MovableStore } from '../../src/store/movableStore';
import { openPostgresStore, type PostgresConnection } from '../../src/store/postgres/openPostgresStore';
import { moveWorkspace } from '../../src/store/moveWorkspace';
import { createLeads, sampleEvent } from './conformance/samples';
import { fillWorkspace } from './fillWorkspace';
import { findPrograms } from './findPrograms';
import { createTestPostgres, runSql } from './openTestPostgres';

/** `npm run backup:check`: what docs/operations.md says about a PostgreSQL store, done with the system's own PostgreSQL. */
async function restoreDump(): Promise<void> {
	const programs = findPrograms();
	const run = (program: string, ...parameters: string[]): string =>
		execFileSync(join(programs, program), parameters, { encoding: 'utf8', stdio: 'pipe' });
	const server = await createTestPostgres({ programs });
	try {
		const admin = { ...server.connection, user: 'postgres' };
		const dump = join(server.folder, 'leads.dump');
		const [shop, outlet] = [await open(server.connection, 'shop'), await open(server.connection, 'outlet')];
		await fillWorkspace(shop);
		await createLeads(outlet, 'ann');

		run('pg_dump', '--format', 'custom', '--schema', 'lead_scoring', '--file', dump, urlOf(admin));
		await runSql(admin, 'create database restored owner lead_scoring');
		run('pg_restore', '--dbname', urlOf({ ...admin, database: 'restored' }), '--role', 'lead_scoring', dump);

		const restored = { ...server.connection, database: 'restored' };
		const [shopAgain, outletAgain] = [await open(restored, 'shop'), await open(restored, 'outlet')];
		const rows = await compareRows(shop, shopAgain);
		await compareRows(outlet, outletAgain);
		const [seen] = await runSql(restored, 'select count(*)::int as leads from lead_scoring.leads');
		assert.deepEqual(seen, { leads: 0 }, 'Without a workspace the role sees leads of the restored database.');
		const events = [
			sampleEvent('new-lead-1', 'lead-1'),
			sampleEvent('another', 'lead-1', { occurredAt: Date.UTC(2027, 0, 1) }),
		];
		const writer = await open(restored, 'shop');
		assert.deepEqual(await writer.write(async (transaction) => await transaction.appendEvents(events)), [false, true]);
		assert.throws(
			() => run('pg_dump', '--schema', 'lead_scoring', urlOf(server.connection)),
			/row-level security/,
			'The role dumps what it should not see.',
		);

		for (const store of [shop, outlet, shopAgain, outletAgain, writer]) await store.close();
		console.log(`${run('pg_dump', '--version').trim()}: ${rows.leads ?? 0} leads dumped, restored, equal row by row`);
	} finally {
		await server.remove();
	}
}

/** Where both hold the same there is nothing to move, and every row is compared. */
async function compareRows(original: MovableStore, restored: MovableStore): ReturnType<typeof moveWorkspace> {
	restored.write = async () => assert.fail('The restored database lacks rows.');
	return await moveWorkspace(original, restored, () => {});
}

async function open(connection: PostgresConnection, workspace: string): Promise<MovableStore> {
	return await openPostgresStore({ connection, schema: 'lead_scoring', workspace });
}

function urlOf({ host, port, database, user }: PostgresConnection): string {
	return `postgres://${user}@${host}:${port}/${database}`;
}

restoreDump().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
