import { join } from 'node:path';
import { DAY_MS } from '../../src/lead/time';
import type { MovableStore } from '../../src/store/movableStore';
import { openPostgresStore } from '../../src/store/postgres/openPostgresStore';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore';
import { moveWorkspace } from '../../src/store/moveWorkspace';
import { NOON, sampleEvent, sampleSuppression } from './conformance/samples';
import { EXPERIMENTS, fillWorkspace, HOLDOUT, TRACKED } from './fillWorkspace';
import { createPostgresPlace } from './openPostgresPlace';
import { openSqlitePlace } from './openSqlitePlace';
import { openTestPostgres } from './openTestPostgres';
import type { RacePlace } from './raceProcess';
import { runProcess } from './runRace';

describe('moving a workspace', () => {
	let server: Awaited<ReturnType<typeof openTestPostgres>>;
	let sqlite: Awaited<ReturnType<typeof openSqlitePlace>>;
	let postgres: ReturnType<typeof createPostgresPlace>;
	beforeAll(async () => (server = await openTestPostgres()), 60_000);
	afterAll(async () => await server.remove());
	const stores: MovableStore[] = [];
	beforeEach(async () => {
		sqlite = await openSqlitePlace();
		postgres = createPostgresPlace(server.connection);
	});
	afterEach(async () => {
		for (const store of stores.splice(0)) await store.close();
		await sqlite.clear();
		await postgres.clear();
	});
	const openStore = async (opening: Promise<MovableStore>): Promise<MovableStore> => {
		const store = await opening;
		stores.push(store);
		return store;
	};
	const openFile = async (name: string) =>
		await openStore(openSqliteStore({ file: sqlite.fileOf(name), workspace: 'shop' }));
	const openSchema = async () =>
		await openStore(openPostgresStore({ connection: server.connection, schema: postgres.schema, workspace: 'shop' }));
	const move = async (from: MovableStore, to: MovableStore) => await moveWorkspace(from, to, () => {});

	it('takes everything from SQLite to PostgreSQL and back', async () => {
		const [original, server, back] = [await openFile('original'), await openSchema(), await openFile('back')];
		await fillWorkspace(original);
		const counts = await move(original, server);
		expect(counts).toEqual({
			...{
				leads: 450,
				identities: 450,
				events: 450,
				expired_events: 450,
				event_days: 675,
				pasts: 1,
				outcomes: 2,
				scores: 4,
				moments: 3,
				findings: 1,
				watches: 1,
			},
			...{
				tier_changes: 3,
				ad_members: 2,
				exposures: 1,
				contacts: 2,
				traits: 4,
				merges: 2,
				conflicts: 1,
				suppressions: 450,
				consents: 450,
				tier_sets: 2,
				models: 2,
			},
		});
		expect(await move(server, back)).toEqual(counts);
		// What the comparison of rows can't see: that those written last are the last here too.
		for (const store of [original, server, back]) {
			await store.read(async (view) => {
				expect(await view.readTiers([['lead-1']], 'default')).toMatchObject([{ name: 'B' }]);
				expect(await view.readWorkspace()).toEqual({
					secretFingerprint: 'a fingerprint',
					trackedFacets: TRACKED,
					holdout: HOLDOUT,
					experiments: EXPERIMENTS,
				});
				expect(await view.readChampion('default')).toMatchObject({ version: 1 });
				expect(await view.readLeads(['lead-3'])).toMatchObject([
					{ id: 'lead-1', group: ['lead-1', 'lead-3', 'lead-440'] },
				]);
			});
			const again = sampleEvent('old-lead-1', 'lead-1', { occurredAt: NOON - 300 * DAY_MS });
			expect(await store.write(async (transaction) => await transaction.appendEvents([again]))).toEqual([false]);
		}
	}, 60_000);

	it('says how far it is', async () => {
		const [from, to] = [await openFile('from'), await openFile('to')];
		await fillWorkspace(from);
		const steps: string[] = [];
		await moveWorkspace(from, to, ({ step, leads, ofLeads }) => steps.push(`${step} ${leads} of ${ofLeads}`));
		expect(steps).toEqual(
			expect.arrayContaining([
				'copying 200 of 450',
				'copying 450 of 450',
				'comparing 200 of 450',
				'comparing 450 of 450',
			]),
		);
	});

	it.each(['leads', 'conflicts', 'suppressions', 'model'])('refuses a target that holds %s', async (kind) => {
		const [from, to] = [await openFile('from'), await openFile('to')];
		await to.write(async (transaction) => {
			if (kind === 'leads') await transaction.createLeads([{ id: 'ann', createdAt: NOON }]);
			if (kind === 'conflicts')
				await transaction.recordConflicts([{ id: 'x', leadId: 'a', otherLeadId: 'b', key: 'k', at: NOON }]);
			if (kind === 'suppressions') await transaction.appendSuppressions([sampleSuppression('s', 'email:a')]);
			if (kind === 'model') await transaction.saveModel({ name: 'default', createdAt: NOON, body: '{}' });
		});
		await expect(move(from, to)).rejects.toMatchObject({
			code: 'configuration-invalid',
			message: expect.stringContaining(kind),
		});
	});

	describe('again after it was killed', () => {
		const moveInProcess = async (from: RacePlace, to: RacePlace, killAtWrite: number): Promise<string> =>
			await runProcess(join(__dirname, 'moveProcess.ts'), JSON.stringify({ from, to, killAtWrite }));

		it.each(['PostgreSQL', 'SQLite'])(
			'goes on where it broke off, into %s, until both are equal',
			async (target) => {
				const file: RacePlace = { sqlite: { file: sqlite.fileOf('shop'), workspace: 'shop' } };
				const schema: RacePlace = {
					postgres: { connection: server.connection, schema: postgres.schema, workspace: 'shop' },
				};
				const [original, copy, from, to] =
					target === 'SQLite'
						? [await openSchema(), await openFile('shop'), schema, file]
						: [await openFile('shop'), await openSchema(), file, schema];
				await fillWorkspace(original);
				const killed = [
					await moveInProcess(from, to, 1),
					await moveInProcess(from, to, 4),
					await moveInProcess(from, to, 4),
				];
				expect(killed).toEqual(['', '', '']);
				expect(await copy.read(async (view) => await view.countLeads())).toBe(450);
				const counts = JSON.parse(await moveInProcess(from, to, Infinity)) as unknown;
				expect(counts).toMatchObject({ leads: 450, events: 450, merges: 2, suppressions: 450, models: 2 });
				// There is nothing left to do, and both are compared once more.
				expect(await move(original, copy)).toEqual(counts);
			},
			60_000,
		);

		it('refuses where the source is another by now', async () => {
			const [from, to] = [await openFile('from'), await openFile('to')];
			await fillWorkspace(from);
			await move(from, to);
			await from.write(async (transaction) => await transaction.appendEvents([sampleEvent('late', 'lead-1')]));
			await expect(move(from, to)).rejects.toMatchObject({
				code: 'configuration-invalid',
				message: expect.stringContaining('leads'),
			});
		});
	});

	it('notices what was written while it was copying', async () => {
		const [from, to] = [await openFile('from'), await openFile('to')];
		await fillWorkspace(from);
		const late = async (store: MovableStore) =>
			await store.write(async (transaction) => await transaction.appendEvents([sampleEvent('late', 'lead-1')]));
		const writes: Promise<unknown>[] = [];
		const moving = moveWorkspace(from, to, ({ leads, ofLeads }) => {
			if (leads === ofLeads && writes.length === 0) writes.push(late(from));
		});
		await expect(moving).rejects.toMatchObject({ code: 'internal', message: expect.stringContaining('leads') });
		await Promise.all(writes);
	});
});
