import type { Place } from './conformance/place';
import { createPostgresPlace } from './openPostgresPlace';
import { openSqlitePlace } from './openSqlitePlace';
import { openTestPostgres } from './openTestPostgres';
import type { RacePlace } from './raceProcess';

/** One race on each engine that several processes can share: `place` is where the test looks, `raceOn` what it tells the processes. */
export function describeRace(
	title: string,
	result: string,
	race: (place: Place, raceOn: RacePlace) => Promise<void>,
): void {
	describe(title, () => {
		let server: Awaited<ReturnType<typeof openTestPostgres>>;
		let place: Place;
		beforeAll(async () => {
			server = await openTestPostgres();
		}, 60_000);
		afterEach(async () => await place.clear());
		afterAll(async () => await server.remove());

		it(`${result}, in a SQLite file`, async () => {
			const folder = await openSqlitePlace();
			place = folder;
			await race(place, { sqlite: { file: folder.fileOf('shop'), workspace: 'shop' } });
		}, 120_000);

		it(`${result}, in a PostgreSQL schema`, async () => {
			const { connection } = server;
			const schemas = createPostgresPlace(connection);
			place = schemas;
			await race(place, { postgres: { connection, schema: schemas.schema, workspace: 'shop' } });
		}, 120_000);
	});
}
