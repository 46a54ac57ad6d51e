import type { LeadStore } from '../../src/store/port/leadStore';
import { createMemoryPlace, openMemoryStore } from '../../src/store/memory/openMemoryStore';
import type { OpenPlace } from './conformance/place';
import { createPostgresPlace } from './openPostgresPlace';
import { openSqlitePlace } from './openSqlitePlace';
import { openTestPostgres } from './openTestPostgres';

const openMemoryPlace: OpenPlace = async () => {
	const place = createMemoryPlace();
	const open = async (workspace: string): Promise<LeadStore> => await openMemoryStore({ workspace, place });
	return { open, clear: async () => place.clear() };
};

/** The same tests on every engine, for what needs more than the port. */
export function describeEachEngine(title: string, tests: (openPlace: OpenPlace) => void): void {
	describe(`${title}: memory`, () => tests(openMemoryPlace));
	describe(`${title}: SQLite`, () => tests(openSqlitePlace));
	describe(`${title}: PostgreSQL`, () => {
		let server: Awaited<ReturnType<typeof openTestPostgres>>;
		beforeAll(async () => {
			server = await openTestPostgres();
		}, 60_000);
		afterAll(async () => await server.remove());
		tests(async () => createPostgresPlace(server.connection));
	});
}
