import { createLeads } from '../conformance/samples';
import { createPostgresPlace } from '../openPostgresPlace';
import { openTestPostgres } from '../openTestPostgres';

describe('a PostgreSQL schema that does not exist yet', () => {
	let server: Awaited<ReturnType<typeof openTestPostgres>>;
	beforeAll(async () => {
		server = await openTestPostgres();
	}, 60_000);
	afterAll(async () => await server.remove());

	it('is made once by four who open it at once, whoever looks first', async () => {
		for (let attempt = 0; attempt < 10; attempt++) {
			const place = createPostgresPlace(server.connection);
			const stores = await Promise.all(
				['shop', 'shop', 'outlet', 'outlet'].map(async (workspace) => await place.open(workspace)),
			);
			await Promise.all(stores.map(async (store, index) => await createLeads(store, `lead-${index}`)));
			await place.clear();
		}
	}, 60_000);
});
