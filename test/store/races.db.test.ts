import { join } from 'node:path';
import { openMemoryStore } from '../../src/store/memory/openMemoryStore';
import { LEADS, listWrites, readAll } from './conformance/orderIndependence';
import type { Place } from './conformance/place';
import { NOON } from './conformance/samples';
import { createPostgresPlace } from './openPostgresPlace';
import { openSqlitePlace } from './openSqlitePlace';
import { openTestPostgres } from './openTestPostgres';
import type { RacePlace } from './raceProcess';
import { runRace } from './runRace';

/** What one process makes of the same writes, one after another. */
async function playAlone(): Promise<unknown> {
	const store = await openMemoryStore({ workspace: 'shop' });
	await store.write(async (transaction) => {
		await transaction.createLeads(LEADS.map((id) => ({ id, createdAt: NOON })));
		for (const write of listWrites()) await write(transaction);
	});
	return await store.read(readAll);
}

const race = async (place: RacePlace): Promise<unknown> => await runRace(join(__dirname, 'raceProcess.ts'), place, 8);

describe('eight processes with the same events, duplicates, merges and outcomes', () => {
	let server: Awaited<ReturnType<typeof openTestPostgres>>;
	let place: Place;
	beforeAll(async () => {
		server = await openTestPostgres();
	}, 60_000);
	afterEach(async () => await place.clear());
	afterAll(async () => await server.remove());

	const expectSerialResult = async (): Promise<void> => {
		const store = await place.open('shop');
		expect(await store.read(readAll)).toStrictEqual(await playAlone());
	};

	it('leave a SQLite file as one process would have', async () => {
		const folder = await openSqlitePlace();
		place = folder;
		await race({ sqlite: { file: folder.fileOf('shop'), workspace: 'shop' } });
		await expectSerialResult();
	}, 60_000);

	it('leave a PostgreSQL schema, which they also race to create, as one process would have', async () => {
		const { connection } = server;
		const schemas = createPostgresPlace(connection);
		place = schemas;
		await race({ postgres: { connection, schema: schemas.schema, workspace: 'shop' } });
		await expectSerialResult();
	}, 60_000);
});
