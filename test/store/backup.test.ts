import { dirname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import type { LeadStore } from '../../src/store/port/leadStore';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore';
import { moveWorkspace } from '../../src/store/moveWorkspace';
import { createLeads, NOON, sampleEvent } from './conformance/samples';
import { openSqlitePlace } from './openSqlitePlace';

/** What docs/operations.md says about a SQLite store, done. */
describe('a backup of the file', () => {
	let place: Awaited<ReturnType<typeof openSqlitePlace>>;
	let store: LeadStore;
	let copy: string;
	beforeEach(async () => {
		place = await openSqlitePlace();
		store = await place.open('shop');
		copy = join(dirname(place.fileOf('shop')), 'backup.sqlite');
		await createLeads(store, 'ann');
	});
	afterEach(async () => await place.clear());
	const countEvents = async (of: LeadStore): Promise<number> =>
		await of.read(async (view) => (await view.readEvents([['ann']], { until: NOON })).flat().length);
	const BATCH = 50;
	let batches = 0;
	const writeBatch = async (): Promise<void> => {
		const batch = batches++;
		await store.write(async (transaction) => {
			await transaction.appendEvents(
				Array.from({ length: BATCH }, (_, index) => sampleEvent(`${batch}-${index}`, 'ann')),
			);
		});
	};
	const openCopy = async () => await openSqliteStore({ file: copy, workspace: 'shop' });

	it('made while workflows go on writing holds whole batches, and every one acknowledged before it began', async () => {
		for (let round = 0; round < 20; round++) await writeBatch();
		const source = new DatabaseSync(place.fileOf('shop'), { readOnly: true });
		let copying = true;
		// All pages in one step: between steps a write would make it begin anew, for ever where writes never stop.
		const backedUp = backup(source, copy, { rate: 1_000_000 }).finally(() => (copying = false));
		while (copying) {
			await writeBatch();
			await setImmediate();
		}
		await backedUp;
		source.close();

		const restored = await openCopy();
		const events = await countEvents(restored);
		const [days = []] = await restored.read(async (view) => await view.readHistory([['ann']], NOON, 0));
		await restored.close();
		expect(events).toBeGreaterThanOrEqual(20 * BATCH);
		expect(events % BATCH).toBe(0);
		expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(events);
	});

	it('made by `vacuum into` equals the store, row by row', async () => {
		await writeBatch();
		const source = new DatabaseSync(place.fileOf('shop'), { readOnly: true });
		source.prepare('vacuum into ?').run(copy);
		source.close();
		const [restored, original] = [
			await openCopy(),
			await openSqliteStore({ file: place.fileOf('shop'), workspace: 'shop' }),
		];
		const third = await openSqliteStore({ file: join(dirname(copy), 'third.sqlite'), workspace: 'shop' });
		const fourth = await openSqliteStore({ file: join(dirname(copy), 'fourth.sqlite'), workspace: 'shop' });
		expect(await moveWorkspace(restored, third)).toEqual(await moveWorkspace(original, fourth));
		for (const open of [restored, original, third, fourth]) await open.close();
	});
});
