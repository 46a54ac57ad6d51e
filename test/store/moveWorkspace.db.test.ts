import { join } from 'node:path';
import { DAY_MS } from '../../src/lead/time';
import type { MovableStore } from '../../src/store/movableStore';
import { openMemoryStore, type MemoryPlace } from '../../src/store/memory/openMemoryStore';
import { openPostgresStore } from '../../src/store/postgres/openPostgresStore';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore';
import { moveWorkspace, type MovedTable } from '../../src/store/moveWorkspace';
import { NOON, sampleContact, sampleEvent, sampleSuppression } from './conformance/samples';
import { EXPERIMENTS, fillWorkspace, HOLDOUT, TRACKED } from './fillWorkspace';
import { createPostgresPlace } from './openPostgresPlace';
import { openSqlitePlace } from './openSqlitePlace';
import { openTestPostgres } from './openTestPostgres';
import type { RacePlace } from './raceProcess';
import { runProcess } from './runRace';

const countsOf = (moved: readonly MovedTable[]) => Object.fromEntries(moved.map(({ table, rows }) => [table, rows]));

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
	const move = async (from: MovableStore, to: MovableStore) => countsOf(await moveWorkspace(from, to));

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
				promotions: 3,
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
		await moveWorkspace(from, to, {
			onProgress: ({ step, leads, ofLeads }) => steps.push(`${step} ${leads} of ${ofLeads}`),
		});
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
				const counts = countsOf(JSON.parse(await moveInProcess(from, to, Infinity)) as MovedTable[]);
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

	describe('that closes the old place', () => {
		const readBoth = async (...opened: MovableStore[]) =>
			await Promise.allSettled(
				opened.map(async (store) => await store.read(async (view) => await view.readWorkspace())),
			);

		it.each(['memory', 'SQLite', 'PostgreSQL'])(
			'lets nobody read or write %s any more, in no process',
			async (engine) => {
				const memory: MemoryPlace = new Map();
				const open = async (evenIfMoved: boolean) =>
					await openStore(
						engine === 'memory'
							? openMemoryStore({ workspace: 'shop', place: memory, evenIfMoved })
							: engine === 'SQLite'
								? openSqliteStore({ file: sqlite.fileOf('shop'), workspace: 'shop', evenIfMoved })
								: openPostgresStore({
										...{ connection: server.connection, schema: postgres.schema, workspace: 'shop', evenIfMoved },
									}),
					);
				const [mover, other, target] = [await open(true), await open(false), await openFile('target')];
				await other.write(async (transaction) => {
					await transaction.claimSecretFingerprint('none');
					await transaction.createLeads([{ id: 'ann', createdAt: NOON }]);
				});
				const moved = await moveWorkspace(mover, target, { closeSource: true });
				expect(countsOf(moved)).toMatchObject({ leads: 1 });
				const refusal = { code: 'workspace-moved', message: expect.stringContaining('target') };
				await expect(other.read(async (view) => await view.countLeads())).rejects.toMatchObject(refusal);
				await expect(
					other.write(async (transaction) => await transaction.createLeads([{ id: 'bea', createdAt: NOON }])),
				).rejects.toMatchObject(refusal);
				// The new place knows nothing of that, and the move may be asked for again.
				expect(await target.read(async (view) => await view.readWorkspace())).toEqual({ secretFingerprint: 'none' });
				expect(await moveWorkspace(mover, target, { closeSource: true })).toEqual(moved);
				await mover.write(async (transaction) => await transaction.writeMovedTo(undefined));
				expect(await other.read(async (view) => await view.countLeads())).toBe(1);
			},
		);

		it('opens it again where the copy could not be made', async () => {
			const [from, to] = [
				await openStore(openSqliteStore({ file: sqlite.fileOf('from'), workspace: 'shop', evenIfMoved: true })),
				await openFile('to'),
			];
			await fillWorkspace(from);
			to.write = async () => await Promise.reject(new Error('the disk is full'));
			await expect(moveWorkspace(from, to, { closeSource: true })).rejects.toThrow('the disk is full');
			expect(await (await openFile('from')).read(async (view) => await view.countLeads())).toBe(450);
		});

		it('keeps it closed where it was killed, and goes on', async () => {
			const file: RacePlace = { sqlite: { file: sqlite.fileOf('shop'), workspace: 'shop' } };
			const schema: RacePlace = {
				postgres: { connection: server.connection, schema: postgres.schema, workspace: 'shop' },
			};
			const from = await openFile('shop');
			await fillWorkspace(from);
			const run = async (killAtWrite: number) =>
				await runProcess(
					join(__dirname, 'moveProcess.ts'),
					JSON.stringify({ from: file, to: schema, killAtWrite, closeSource: true }),
				);
			expect(await run(3)).toBe('');
			expect(await readBoth(from)).toMatchObject([{ status: 'rejected', reason: { code: 'workspace-moved' } }]);
			expect(countsOf(JSON.parse(await run(Infinity)) as MovedTable[])).toMatchObject({ leads: 450, models: 2 });
			expect(await readBoth(from, await openSchema())).toMatchObject([{ status: 'rejected' }, { status: 'fulfilled' }]);
		}, 60_000);

		it('refuses to move on from there to a third place, and into a place that was itself left', async () => {
			const [from, to, third] = [await openFile('from'), await openFile('to'), await openFile('third')];
			await fillWorkspace(from);
			const open = async (name: string) =>
				await openStore(openSqliteStore({ file: sqlite.fileOf(name), workspace: 'shop', evenIfMoved: true }));
			await moveWorkspace(await open('from'), to, { closeSource: true });
			await expect(moveWorkspace(await open('from'), third, { closeSource: true })).rejects.toMatchObject({
				message: expect.stringMatching(/moved already, to workspace "shop" in .*to\.sqlite/),
			});
			await expect(moveWorkspace(third, await open('from'))).rejects.toMatchObject({
				message: expect.stringContaining('was itself moved'),
			});
		});
	});

	it('gives a digest of each table that tells any difference, the same on every engine', async () => {
		const [file, schema] = [await openFile('from'), await openSchema()];
		const memory = await openStore(openMemoryStore({ workspace: 'shop' }));
		await fillWorkspace(file);
		const moved = await move(file, schema);
		expect(moved).toMatchObject({ leads: 450 });
		const ofEach = [await moveWorkspace(file, schema), await moveWorkspace(schema, memory)];
		expect(ofEach[1]).toEqual(ofEach[0]);
		const [other, copy] = [await openFile('other'), await openFile('copy')];
		await fillWorkspace(other);
		await other.write(async (transaction) => await transaction.appendContacts([sampleContact('k3', 'lead-9')]));
		const again = await moveWorkspace(other, copy);
		const changed = again.filter(({ digest }, index) => digest !== ofEach[0]?.[index]?.digest);
		expect(changed.map(({ table }) => table)).toEqual(['contacts']);
	});

	it('refuses a target that was begun with another hashing secret, and a source with nothing in it', async () => {
		const [from, to, empty] = [await openFile('from'), await openFile('to'), await openFile('empty')];
		await fillWorkspace(from);
		await to.write(async (transaction) => await transaction.claimSecretFingerprint('another'));
		await expect(moveWorkspace(from, to, { closeSource: true })).rejects.toMatchObject({
			message: expect.stringContaining('another hashing secret'),
		});
		await expect(moveWorkspace(empty, to)).rejects.toMatchObject({
			message: expect.stringContaining('nothing to move'),
		});
		expect(await from.read(async (view) => await view.countLeads())).toBe(450);
	});

	it('takes a target that somebody has only looked at', async () => {
		const [from, to] = [await openFile('from'), await openFile('to')];
		await fillWorkspace(from);
		await to.write(async (transaction) => await transaction.claimSecretFingerprint('a fingerprint'));
		expect(await move(from, to)).toMatchObject({ leads: 450 });
	});

	it('notices what was written while it was copying', async () => {
		const [from, to] = [await openFile('from'), await openFile('to')];
		await fillWorkspace(from);
		const late = async (store: MovableStore) =>
			await store.write(async (transaction) => await transaction.appendEvents([sampleEvent('late', 'lead-1')]));
		const writes: Promise<unknown>[] = [];
		const moving = moveWorkspace(from, to, {
			onProgress: ({ leads, ofLeads }) => {
				if (leads === ofLeads && writes.length === 0) writes.push(late(from));
			},
		});
		await expect(moving).rejects.toMatchObject({ code: 'internal', message: expect.stringContaining('leads') });
		await Promise.all(writes);
	});
});
