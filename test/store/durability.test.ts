import type { LeadStore } from '../../src/store/port/leadStore';
import { NOON, sampleEvent } from './conformance/samples';
import { openSqlitePlace } from './openSqlitePlace';
import { startWriter } from './startWriter';

/** What only a file can be asked: other processes, and sudden death. */
describe('a store file shared by processes', () => {
	let place: Awaited<ReturnType<typeof openSqlitePlace>>;
	beforeEach(async () => (place = await openSqlitePlace()));
	afterEach(async () => await place.clear());

	const countEvents = async (store: LeadStore): Promise<number> => {
		const [days = []] = await store.read(async (view) => await view.readHistory([['ann']], NOON, 0));
		return days.reduce((sum, { count }) => sum + count, 0);
	};

	it('is opened for the first time by four processes at once, and takes every write of each', async () => {
		const file = place.fileOf('shop');
		const writers = ['w', 'x', 'y', 'z'].map((name) => startWriter(file, name, 15, 10));
		for (const writer of writers) await writer.finish();
		const store = await place.open('shop');
		expect(await countEvents(store)).toBe(4 * 15 * 10);
	}, 60_000);

	it('takes writes of this process while another one writes', async () => {
		const store = await place.open('shop');
		await store.write(async (transaction) => await transaction.createLeads([{ id: 'ann', createdAt: NOON }]));
		const writer = startWriter(place.fileOf('shop'), 'other', 40, 10);
		await writer.progress();
		for (let index = 0; index < 40; index++) {
			await store.write(async (transaction) => await transaction.appendEvents([sampleEvent(`own-${index}`, 'ann')]));
		}
		await writer.finish();
		expect(await countEvents(store)).toBe(40 * 10 + 40);
	}, 60_000);

	it('loses nothing that was acknowledged, and keeps no half batch, when its writer is killed', async () => {
		const file = place.fileOf('shop');
		const batchSize = 200;
		for (const name of ['first', 'second', 'third']) {
			const writer = startWriter(file, name, 10_000, batchSize);
			while (writer.acknowledged.length < 5) await writer.progress();
			await writer.kill();
			const store = await place.open('shop');
			const acknowledged = writer.acknowledged.length;
			const found = await store.read(async (view) => {
				const batches = Array.from({ length: acknowledged + 2 }, (_, batch) => batch);
				const ids = batches.flatMap((batch) =>
					Array.from({ length: batchSize }, (_, index) => `${name}-${batch}-${index}`),
				);
				return (await view.findEvents(ids)).filter((event) => event !== undefined).length;
			});
			expect(found).toBeGreaterThanOrEqual(acknowledged * batchSize);
			expect(found % batchSize).toBe(0);
			expect((await countEvents(store)) % batchSize).toBe(0);
			await store.close();
		}
	}, 60_000);
});
