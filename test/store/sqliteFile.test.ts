import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore';
import { NOON, sampleEvent, sampleIdentity } from './conformance/samples';
import { openSqlitePlace } from './openSqlitePlace';

describe('the file of a SQLite store', () => {
	let place: Awaited<ReturnType<typeof openSqlitePlace>>;
	let file: string;
	beforeEach(async () => {
		place = await openSqlitePlace();
		file = place.fileOf('shop');
	});
	afterEach(async () => await place.clear());
	const alter = (sql: string): void => {
		const database = new DatabaseSync(file);
		database.exec(sql);
		database.close();
	};

	it('is made with its folder, for its owner only', async () => {
		const deep = join(dirname(file), 'user', 'lead-scoring', 'shop.sqlite');
		const store = await openSqliteStore({ file: deep, workspace: 'shop' });
		await store.write(async (transaction) => await transaction.createLeads([{ id: 'ann', createdAt: NOON }]));
		const modes = await Promise.all(
			[dirname(deep), deep, `${deep}-wal`, `${deep}-shm`].map(async (path) => (await stat(path)).mode & 0o777),
		);
		await store.close();
		expect(modes).toEqual([0o700, 0o600, 0o600, 0o600]);
	});

	it('keeps a log of its own for writes, so that readers and a writer do not wait for each other', async () => {
		await (await place.open('shop')).close();
		const database = new DatabaseSync(file);
		expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
		database.close();
	});

	it('gives room back to the disk when records expire, and stays whole', async () => {
		const store = await place.open('shop');
		const ids = Array.from({ length: 5_000 }, (_, index) => String(index));
		await store.write(async (transaction) => {
			await transaction.createLeads([{ id: 'ann', createdAt: NOON }]);
			await transaction.appendEvents(
				ids.map((id) => sampleEvent(id, 'ann', { occurredAt: NOON - Number(id) * 60_000 })),
			);
		});
		await store.close();
		const { size: before } = await stat(file);

		const again = await place.open('shop');
		const later = NOON + 1_000_000_000;
		for (let page = 0; page < 3; page++)
			await again.write(
				async (transaction) => await transaction.expireRecords({ events: later, history: later }, { limit: 10 }),
			);
		await again.close();
		expect((await stat(file)).size).toBeLessThan(before / 2);
		const database = new DatabaseSync(file);
		expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
		database.close();
	});

	it('is refused where newer code has migrated it, before anything is touched', async () => {
		await (await place.open('shop')).close();
		alter('pragma user_version = 99');
		await expect(place.open('shop')).rejects.toMatchObject({
			code: 'schema-too-new',
			message: expect.stringContaining('Update'),
		});
	});

	it('is refused by a store already open once newer code has migrated it', async () => {
		const store = await place.open('shop');
		alter('pragma user_version = 99');
		const write = store.write(async (transaction) => await transaction.createLeads([{ id: 'ann', createdAt: NOON }]));
		await expect(write).rejects.toMatchObject({ code: 'schema-too-new' });
		await expect(store.read(async () => 1)).rejects.toMatchObject({ code: 'schema-too-new' });
	});

	it("is refused where it is another workspace's", async () => {
		await (await place.open('shop')).close();
		await expect(openSqliteStore({ file, workspace: 'outlet' })).rejects.toMatchObject({
			code: 'configuration-invalid',
			message: expect.stringContaining('"shop"'),
		});
	});

	it("is refused, and left as it was, where it is another program's", async () => {
		alter('create table notes (text text)');
		await expect(place.open('shop')).rejects.toMatchObject({ code: 'configuration-invalid' });
		const database = new DatabaseSync(file);
		expect(database.prepare('select name from sqlite_schema').all()).toEqual([{ name: 'notes' }]);
		database.close();
	});

	it.each([
		['is not a database', Buffer.from('id,email\n1,ann@x.example\n'.repeat(200))],
		['was cut short', undefined],
	])('is called damaged where it %s', async (_, content) => {
		if (content === undefined) {
			const store = await place.open('shop');
			await store.write(async (transaction) => {
				await transaction.createLeads(
					Array.from({ length: 2_000 }, (__, index) => ({ id: `lead-${index}`, createdAt: NOON })),
				);
			});
			await store.close();
		}
		await writeFile(file, content ?? (await readFile(file)).subarray(0, 9_000));
		const use = async () => await (await place.open('shop')).read(async (view) => await view.readLeads(['lead-1999']));
		await expect(use()).rejects.toMatchObject({ code: 'schema-damaged', message: expect.stringContaining(file) });
	});

	it('is unavailable, with its path and what to do, where it can not be opened', async () => {
		await mkdir(file);
		await expect(place.open('shop')).rejects.toMatchObject({
			code: 'store-unavailable',
			message: expect.stringMatching(/shop\.sqlite.*Check/),
		});
		const inFile = join(file, '..', 'plain', 'shop.sqlite');
		await writeFile(dirname(inFile), '');
		await expect(openSqliteStore({ file: inFile, workspace: 'shop' })).rejects.toMatchObject({
			code: 'store-unavailable',
		});
	});

	it('is busy, and says so in the end, where another process never lets go', async () => {
		const store = await openSqliteStore({ file, workspace: 'shop', patienceMs: 1_000 });
		const other = new DatabaseSync(file);
		other.exec('begin immediate');
		let turns = 0;
		const turning = setInterval(() => turns++, 20);
		await expect(store.write(async () => 1)).rejects.toMatchObject({ code: 'store-busy', retryable: true });
		clearInterval(turning);
		// The event loop went on turning meanwhile.
		expect(turns).toBeGreaterThan(5);
		expect(await store.read(async () => 'read all the same')).toBe('read all the same');
		other.exec('rollback');
		other.close();
		expect(await store.write(async () => 1)).toBe(1);
		await store.close();
	});

	it('holds no byte of a lead that was forgotten', async () => {
		const store = await place.open('shop');
		const secret = 'kassandra-who-asked-to-be-forgotten';
		await store.write(async (transaction) => {
			const ids = Array.from({ length: 50 }, (_, index) => `lead-${index}`);
			await transaction.createLeads([...ids, secret].map((id) => ({ id, createdAt: NOON })));
			await transaction.addIdentities([sampleIdentity(`email:${secret}@x.example`, secret)]);
			await transaction.appendEvents(
				[...ids, secret].flatMap((id) => ['a', 'b', 'c'].map((kind) => sampleEvent(`${id}-${kind}`, id))),
			);
			await transaction.appendTraits([
				{ leadId: secret, name: 'note', value: secret, occurredAt: NOON, receivedAt: NOON },
			]);
		});
		const bytes = async () => Buffer.concat([await readFile(file), await readFile(`${file}-wal`)]).toString('latin1');
		expect(await bytes()).toContain(secret);
		await store.write(async (transaction) => await transaction.forgetLeads([[secret]]));
		expect(await bytes()).not.toContain(secret);
	});
});
