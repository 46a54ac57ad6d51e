import { join } from 'node:path';
import type { Place } from '../store/conformance/place';
import { createLeads } from '../store/conformance/samples';
import { createPostgresPlace } from '../store/openPostgresPlace';
import { openSqlitePlace } from '../store/openSqlitePlace';
import { openTestPostgres } from '../store/openTestPostgres';
import type { RacePlace } from '../store/raceProcess';
import { CAPACITY, LEADS } from './tierProcess';
import { runRace } from '../store/runRace';


const race = async (place: RacePlace): Promise<unknown> => await runRace(join(__dirname, 'tierProcess.ts'), place, 8);

describe('eight processes that all give out the 20 places of one tier to 200 leads', () => {
	let server: Awaited<ReturnType<typeof openTestPostgres>>;
	let place: Place;
	beforeAll(async () => {
		server = await openTestPostgres();
	}, 60_000);
	afterEach(async () => await place.clear());
	afterAll(async () => await server.remove());

	const expectExactly = async (raceOn: RacePlace): Promise<void> => {
		const store = await place.open('shop');
		await createLeads(store, ...LEADS);
		await race(raceOn);
		const changes = (await store.read(async (view) => await view.readTierChanges(LEADS.map((id) => [id]), 'default'))).flat();
		expect(changes).toHaveLength(LEADS.length);
		expect(changes.filter(({ name }) => name === 'A')).toHaveLength(CAPACITY);
	};

	it('give out exactly 20 in a SQLite file', async () => {
		const folder = await openSqlitePlace();
		place = folder;
		await expectExactly({ sqlite: { file: folder.fileOf('shop'), workspace: 'shop' } });
	}, 120_000);

	it('give out exactly 20 in a PostgreSQL schema', async () => {
		const { connection } = server;
		const schemas = createPostgresPlace(connection);
		place = schemas;
		await expectExactly({ postgres: { connection, schema: schemas.schema, workspace: 'shop' } });
	}, 120_000);
});
