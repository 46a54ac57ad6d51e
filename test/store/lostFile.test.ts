import { copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LeadStore } from '../../src/store/port/leadStore';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore';
import { NOON } from './conformance/samples';
import { openSqlitePlace } from './openSqlitePlace';

const SIDE_FILES = ['', '-wal', '-shm'];

describe('the file of a store (N26)', () => {
	let place: Awaited<ReturnType<typeof openSqlitePlace>>;
	let file: string;
	beforeEach(async () => {
		place = await openSqlitePlace();
		file = place.fileOf('shop');
	});
	afterEach(async () => await place.clear());
	const record = async (store: LeadStore) =>
		await store.write(async (transaction) => await transaction.createLeads([{ id: 'ann', createdAt: NOON }]));
	const find = async (store: LeadStore) => await store.read(async (view) => await view.readLeads(['ann']));
	const remove = async () => await Promise.all(SIDE_FILES.map(async (end) => await rm(file + end, { force: true })));

	describe('of which the name leads elsewhere while it is in use', () => {
		it.each<[string, string, () => Promise<unknown>]>([
			['was deleted', 'deleted', remove],
			[
				'was replaced by renaming an empty file',
				'replaced',
				async () => {
					await writeFile(`${file}.new`, '');
					await rename(`${file}.new`, file);
				},
			],
			[
				'was replaced by a backup of itself',
				'replaced',
				async () => {
					await copyFile(file, `${file}.backup`);
					await rename(`${file}.backup`, file);
				},
			],
			['lost its folder', 'deleted', async () => await rename(dirname(file), `${dirname(file)}-moved`)],
		])('answers nothing more once it %s', async (_, word, change) => {
			const store = await place.open('shop');
			await record(store);
			await change();
			const error = {
				code: 'store-replaced',
				retryable: false,
				message: expect.stringMatching(new RegExp(`shop.sqlite was ${word}.*restart`)),
			};
			await expect(find(store)).rejects.toMatchObject(error);
			await expect(record(store)).rejects.toMatchObject(error);
			await expect(store.describe()).rejects.toMatchObject(error);
			await rm(`${dirname(file)}-moved`, { recursive: true, force: true });
		});

		it('keeps nothing of a write in the middle of which it was replaced', async () => {
			const store = await place.open('shop');
			const write = store.write(async (transaction) => {
				await transaction.createLeads([{ id: 'ann', createdAt: NOON }]);
				await rename(file, `${file}.away`);
			});
			await expect(write).rejects.toMatchObject({ code: 'store-replaced' });
			await rename(`${file}.away`, file);
			expect(await find(store)).toEqual([undefined]);
		});

		it('answers again once the file is back', async () => {
			const store = await place.open('shop');
			await record(store);
			await rename(file, `${file}.away`);
			await expect(find(store)).rejects.toMatchObject({ code: 'store-replaced' });
			await rename(`${file}.away`, file);
			expect(await find(store)).toMatchObject([{ id: 'ann' }]);
		});
	});

	describe('that is gone at the next start', () => {
		beforeEach(async () => {
			const store = await place.open('shop');
			await record(store);
			await store.close();
		});
		const lost = {
			code: 'store-replaced',
			message: expect.stringMatching(/missing or empty.*backup.*delete .*marker/),
		};

		it('is not made anew, and the place stays as it was', async () => {
			await remove();
			await expect(place.open('shop')).rejects.toMatchObject(lost);
			await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' });
			await expect(place.open('shop')).rejects.toMatchObject(lost);
		});

		it('is missed where an empty file is in its place', async () => {
			await remove();
			await writeFile(file, '');
			await expect(place.open('shop')).rejects.toMatchObject(lost);
		});

		it('is begun anew once somebody has deleted the note that there was one', async () => {
			await remove();
			await rm(`${file}.marker`);
			expect((await (await place.open('shop')).describe()).isNew).toBe(true);
		});

		it('opens as before where it was restored from a backup, with the note or without', async () => {
			await copyFile(file, `${file}.backup`);
			await remove();
			await rm(`${file}.marker`);
			await copyFile(`${file}.backup`, file);
			const store = await place.open('shop');
			expect(await find(store)).toMatchObject([{ id: 'ann' }]);
			expect((await store.describe()).isNew).toBe(false);
			await store.close();
			await remove();
			await expect(place.open('shop')).rejects.toMatchObject(lost);
			await copyFile(`${file}.backup`, file);
			expect(await find(await place.open('shop'))).toMatchObject([{ id: 'ann' }]);
		});
	});

	it('is missed with its whole folder where the note lies outside it', async () => {
		const folder = join(dirname(file), 'volume');
		const options = { file: join(folder, 'shop.sqlite'), workspace: 'shop', marker: join(folder, '..', 'marker') };
		await (await openSqliteStore(options)).close();
		await rm(folder, { recursive: true });
		await mkdir(folder);
		await expect(openSqliteStore(options)).rejects.toMatchObject({ code: 'store-replaced' });
	});

	it('is new at its first opening only', async () => {
		const first = await place.open('shop');
		const second = await place.open('shop');
		expect([(await first.describe()).isNew, (await second.describe()).isNew]).toEqual([true, false]);
	});
});
