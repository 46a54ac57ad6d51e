import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openMemoryStore } from '../../src/store/memory/openMemoryStore';
import { LEADS, listWrites, readAll } from './conformance/orderIndependence';
import type { Place } from './conformance/place';
import { NOON } from './conformance/samples';
import { createPostgresPlace } from './openPostgresPlace';
import { openSqlitePlace } from './openSqlitePlace';
import { openTestPostgres } from './openTestPostgres';
import type { RacePlace } from './raceProcess';

const ROOT = join(__dirname, '..', '..');
const run = promisify(execFile);

/** What one process makes of the same writes, one after another. */
async function playAlone(): Promise<unknown> {
	const store = await openMemoryStore({ workspace: 'shop' });
	await store.write(async (transaction) => {
		await transaction.createLeads(LEADS.map((id) => ({ id, createdAt: NOON })));
		for (const write of listWrites()) await write(transaction);
	});
	return await store.read(readAll);
}

async function race(place: RacePlace, processes: number): Promise<void> {
	const loader = join(ROOT, 'tools', 'loadTypescript.cjs');
	const script = join(__dirname, 'raceProcess.ts');
	const seeds = Array.from({ length: processes }, (_, seed) => String(seed));
	await Promise.all(seeds.map((seed) => run(process.execPath, ['-r', loader, script, JSON.stringify(place), seed], { cwd: ROOT })));
}

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
		await race({ sqlite: { file: folder.fileOf('shop'), workspace: 'shop' } }, 8);
		await expectSerialResult();
	}, 60_000);

	it('leave a PostgreSQL schema, which they also race to create, as one process would have', async () => {
		const { connection } = server;
		const schemas = createPostgresPlace(connection);
		place = schemas;
		await race({ postgres: { connection, schema: schemas.schema, workspace: 'shop' } }, 8);
		await expectSerialResult();
	}, 60_000);
});
