import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import type { MemoryPlace } from '../../src/store/memory/openMemoryStore';
import { openTestPostgres, runSql } from '../store/openTestPostgres';
import { openShop, type Shop } from './shop';

const NOW = '2026-03-10T18:00:00Z';
const ADA = posted({ email: 'ada@shop.example', event: 'checkout_started', event_id: 'c-1' });
const REFUSAL = posted({ email: 'bea@shop.example', event: 'unsubscribed' });
const SCHEMA = `checking_${process.pid}`;

let server: Awaited<ReturnType<typeof openTestPostgres>>;
let shop: Shop;
beforeAll(async () => (server = await openTestPostgres()), 60_000);
beforeEach(async () => {
	const postgres = { store: 'postgres', schema: SCHEMA, ...server.connection, workspace: 'acme' };
	shop = await openShop(NOW, {
		credentials: {
			...{ server: postgres, file: { workspace: 'acme' }, memory: { workspace: 'acme' } },
			...{ secret: { workspace: 'acme', hashingSecret: 's' }, gone: { ...postgres, port: 1 } },
		},
	});
});
afterEach(async () => {
	await shop.shut();
	await runSql(server.connection, `drop schema if exists ${SCHEMA} cascade`);
});
afterAll(async () => await server.remove());

const by = (id: string) => ({ credentials: { leadScoringStoreApi: { id, name: id } } });
const check = async (credential: string, parameters: IDataObject = {}) => {
	const asked = { resource: 'workspace', operation: 'checkWorkspace', ...parameters };
	const { outputs, hints, error } = await shop.step('leadModel', [{ json: {} }], asked, by(credential));
	return { answer: outputs[0]?.[0]?.json.check as IDataObject, hints, error };
};
const fill = async (credential: string) => {
	expect((await shop.step('scoreLead', [ADA], {}, by(credential))).error).toBeUndefined();
	const suppress = { operation: 'suppress', reason: 'payload' };
	expect((await shop.step('suppressionCheck', [REFUSAL], suppress, by(credential))).error).toBeUndefined();
};

describe('Workspace › Check', () => {
	it.each(['file', 'server', 'memory'])(
		'says that all is well, and what is in it (%s)',
		async (credential) => {
			const { stores, built } = shop;
			const { open } = stores;
			const place: MemoryPlace = new Map();
			if (credential === 'memory')
				stores.open = async ({ workspace }) => await built.openMemoryStore({ workspace, place });
			try {
				await fill(credential);
				const { answer, error, hints } = await check(credential);
				expect(error).toBeUndefined();
				expect(answer).toMatchObject({
					...{ ok: true, status: 'ok', findings: [], workspace: 'acme', hashingSecret: 'none' },
					summary: expect.stringMatching(
						/^Workspace acme is fine: \d leads?, and 1 refusal or release, all readable\.$/,
					),
					read: { suppressions: 1 },
					lastEventAt: expect.stringContaining('2026-03-10'),
				});
				expect(answer.tables).toEqual(
					expect.arrayContaining([
						{ table: 'events', rows: 2, oldest: expect.any(String), newest: expect.any(String) },
						{ table: 'outcomes', rows: 0 },
					]),
				);
				expect(hints.join(' ')).toContain('is fine');
				// Nobody is named in it.
				expect(JSON.stringify(answer)).not.toContain('shop.example');
			} finally {
				await shop.close();
				stores.open = open;
			}
		},
		60_000,
	);

	it('finds that the store is out of reach, and stops the workflow where that is wanted', async () => {
		const { answer, error } = await check('gone');
		expect(error).toBeUndefined();
		expect(answer).toMatchObject({
			...{ ok: false, status: 'broken' },
			findings: [
				{ code: 'store-unavailable', severity: 'broken', todo: 'Check that the store is running, then try again.' },
			],
		});
		const stopped = await check('gone', { ifWrong: 'stop' });
		expect(stopped.error?.message).toMatch(/^Workspace acme: .*can't be reached/);
	}, 60_000);

	it('finds another hashing secret', async () => {
		await fill('file');
		const { answer } = await check('secret');
		expect(answer).toMatchObject({
			status: 'broken',
			summary: expect.stringMatching(/begun with another hashing secret/),
		});
	});

	it('finds a workspace that was moved away', async () => {
		await fill('file');
		const move = {
			resource: 'workspace',
			operation: 'moveWorkspace',
			way: 'withinStore',
			newName: 'zeta',
			oldPlace: 'close',
		};
		expect((await shop.step('leadModel', [{ json: {} }], move, by('file'))).error).toBeUndefined();
		const { answer } = await check('file');
		expect(answer).toMatchObject({ status: 'broken', findings: [{ code: 'workspace-moved' }] });
	});

	it('finds refusals and tiers that nobody can read, orphaned rows and a silence', async () => {
		await fill('file');
		await shop.close();
		const file = new DatabaseSync(join(shop.userFolder, '.n8n/lead-scoring/acme.sqlite'));
		file.exec(`
			pragma foreign_keys = off;
			update suppressions set channel = 'pigeon';
			update events set lead = 999;
			insert into tier_sets (tier_set, audience, rules, changed_at) values ('default', '', '{"tiers":[]}', 1);
			insert into tier_changes (lead, tier_set, name, since, score) select number, 'default', 'A', 1, 1 from leads limit 1;`);
		file.close();
		shop.at('2026-03-30T18:00:00Z');
		const { answer, error } = await check('file', { ifWrong: 'continue' });
		expect(error).toBeUndefined();
		expect(answer.status).toBe('broken');
		const told = (answer.findings as { code: string; what: string; todo: string }[]).map(
			({ code, what }) => `${code}: ${what}`,
		);
		expect(told).toEqual([
			'damage: The database is damaged: 2 rows of events belong to no lead.',
			expect.stringMatching(
				/^unreadable: The entry of the suppression list .* can't be read: its channel is unknown\.$/,
			),
			expect.stringMatching(/^unreadable: The rules of the tiers "default" can't be read/),
			'silent: Nothing has been recorded for 20 days: the last event is of 2026-03-10.',
		]);
		// A silence alone stops nothing.
		const quiet = await check('file', { ifWrong: 'stop' });
		expect(quiet.error?.message).toMatch(/The database is damaged/);
		expect((await check('file', { options: { silentDays: 0 } })).answer.findings).toHaveLength(3);
	});

	it('finds rows that should have expired', async () => {
		const old = posted({ email: 'ada@shop.example', event: 'checkout_started', timestamp: '2026-03-01T10:00:00Z' });
		expect((await shop.step('scoreLead', [old], {}, by('file'))).error).toBeUndefined();
		shop.at('2027-05-30T18:00:00Z');
		const { answer } = await check('file', { options: { silentDays: 0 } });
		expect(answer).toMatchObject({
			...{ ok: false, status: 'look' },
			findings: [
				{ code: 'retention-behind', what: expect.stringContaining('the oldest row of events is of 2026-03-01') },
			],
		});
		const retention = { resource: 'workspace', operation: 'applyRetention' };
		expect((await shop.step('leadModel', [{ json: {} }], retention, by('file'))).error).toBeUndefined();
		expect((await check('file', { options: { silentDays: 0 } })).answer).toMatchObject({ ok: true });
	});
});
