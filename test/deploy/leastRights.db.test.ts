import { join } from 'node:path';
import type { LeadStore } from '../../src/store/port/leadStore';
import { listPostgresWorkspaces } from '../../src/store/postgres/listWorkspaces';
import { openPostgresStore, type PostgresConnection } from '../../src/store/postgres/openPostgresStore';
import { createTestPostgres, runSql, type TestPostgres } from '../store/openTestPostgres';
import { DAY, event, NOON, openBench } from '../usecases/engineOnMemory';
import { runPsqlScript } from './runPsqlScript';

const DEPLOY = join(__dirname, '../../deploy');
const SCHEMA = 'lead_scoring';
const PASSWORD = "it's long";

let server: TestPostgres;
let role: PostgresConnection;
let n8n: PostgresConnection;
let admin: PostgresConnection;
beforeAll(async () => {
	server = await createTestPostgres();
	admin = { ...server.connection, database: 'postgres', user: 'postgres' };
	// The tests' own role and database have more rights than the script gives.
	await runSql(admin, 'drop database leads', 'drop role lead_scoring');
	await runPsqlScript(join(DEPLOY, 'init-n8n.sql'), admin, { N8N_DB_PASSWORD: PASSWORD });
	await runPsqlScript(join(DEPLOY, 'init.sql'), admin, { LEAD_SCORING_DB_PASSWORD: PASSWORD });
	role = { ...admin, database: 'leads', user: 'lead_scoring' };
	n8n = { ...admin, database: 'n8n', user: 'n8n' };
}, 60_000);
afterAll(async () => await server.remove());

const open = async (workspace: string): Promise<LeadStore> =>
	await openPostgresStore({ connection: role, schema: SCHEMA, workspace });

describe('the role that deploy/init.sql makes', () => {
	it('opens the store, migrates it, records, decides, reads back and lets rows expire', async () => {
		const store = await open('acme');
		try {
			const { engine, at } = await openBench({ store });
			const [scored] = await engine.recordAndScore([{ records: [event('checkout_started')] }]);
			expect(scored).toMatchObject({ ok: true, value: [{ scored: expect.anything() }] });
			const { findings, tables } = await engine.checkWorkspace({ silentDays: 7 });
			expect(findings).toEqual([]);
			expect(tables).toEqual(expect.arrayContaining([expect.objectContaining({ table: 'events', rows: 1 })]));
			expect(await listPostgresWorkspaces({ connection: role, schema: SCHEMA })).toEqual(['acme']);
			// The month's own table goes, which only its owner may drop.
			const isThere = async (): Promise<unknown> =>
				await runSql(
					{ ...admin, database: 'leads' },
					`select 1 as found from pg_tables where tablename = 'events_2026_05'`,
				);
			expect(await isThere()).toEqual([{ found: 1 }]);
			at(NOON + 2 * 365 * DAY);
			await engine.applyRetention();
			expect(await isThere()).toEqual([]);
		} finally {
			await store.close();
		}
	});

	it('has the password that the environment gave', async () => {
		const [stored] = await runSql(admin, `select rolpassword from pg_authid where rolname = 'lead_scoring'`);
		expect(stored?.rolpassword).toMatch(/^SCRAM-SHA-256\$/);
	});

	it.each([
		['make a database', 'create database another'],
		['make a role', 'create role another'],
		['make a schema', 'create schema another'],
		['make a table outside its schema', 'create table public.another (id integer)'],
		['make a temporary table', 'create temporary table another (id integer)'],
		['read what others keep in the same database', 'select * from books.invoices'],
		['read the passwords of roles', 'select * from pg_authid'],
		['read files of the server', `select pg_read_file('/etc/hostname')`],
		['lift row-level security from itself', 'alter role lead_scoring bypassrls'],
		['become the superuser', 'set role postgres'],
	])('may not %s', async (_, statement) => {
		await runSql(
			{ ...admin, database: 'leads' },
			'create schema if not exists books',
			'create table if not exists books.invoices (id integer)',
		);
		await expect(runSql(role, statement)).rejects.toThrow(/permission denied|must be|denied/i);
	});

	it('sees no row of a workspace that it does not name, though it owns the tables', async () => {
		const store = await open('acme');
		await store.write(async (transaction) => await transaction.createLeads([{ id: 'ann', createdAt: NOON }]));
		await store.close();
		const count = `select count(*)::int as leads from ${SCHEMA}.leads`;
		expect(await runSql(role, count)).toEqual([{ leads: 0 }]);
		expect(await runSql(role, `set lead_scoring.workspace = 'zeta'`, count)).toEqual([{ leads: 0 }]);
		// There is one, for whom row-level security doesn't bind.
		const [all] = await runSql({ ...admin, database: 'leads' }, count);
		expect(all?.leads).toBeGreaterThan(0);
	});

	it("can't connect to n8n's database, nor n8n to that of the leads", async () => {
		await expect(runSql({ ...role, database: 'n8n' }, 'select 1')).rejects.toThrow(/permission denied for database/);
		await expect(runSql({ ...n8n, database: 'leads' }, 'select 1')).rejects.toThrow(/permission denied for database/);
		// Its own it may fill.
		await runSql(n8n, 'create table workflow_entity (id integer)', 'drop table workflow_entity');
	});
});
