import { compareWithMemory } from './conformance/compareWithMemory';
import { sitExam } from './conformance/sitExam';
import { createPostgresPlace } from './openPostgresPlace';
import { openTestPostgres } from './openTestPostgres';

let server: Awaited<ReturnType<typeof openTestPostgres>>;
beforeAll(async () => {
	server = await openTestPostgres();
}, 60_000);
afterAll(async () => await server.remove());

const openPlace = async () => createPostgresPlace(server.connection);
sitExam('PostgreSQL', openPlace);
compareWithMemory('PostgreSQL', openPlace);
