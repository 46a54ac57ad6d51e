import { listPostgresWorkspaces } from '../../src/store/postgres/listWorkspaces';
import { createPostgresPlace } from './openPostgresPlace';
import { openTestPostgres, runSql } from './openTestPostgres';

describe('the workspaces of a schema', () => {
	let server: Awaited<ReturnType<typeof openTestPostgres>>;
	beforeAll(async () => (server = await openTestPostgres()), 60_000);
	afterAll(async () => await server.remove());

	it('are listed for the role that owns the schema, which sees the rows of none of them', async () => {
		const { connection } = server;
		const place = createPostgresPlace(connection);
		try {
			expect(await listPostgresWorkspaces({ connection, schema: place.schema })).toEqual([]);
			for (const name of ['zeta', 'acme']) {
				const store = await place.open(name);
				await store.write(async (transaction) => {
					await transaction.claimSecretFingerprint('none');
					await transaction.createLeads([{ id: `lead-of-${name}`, createdAt: 1 }]);
				});
			}
			expect(await listPostgresWorkspaces({ connection, schema: place.schema })).toEqual(['acme', 'zeta']);
			const asListed = "begin; set local lead_scoring.workspace = '*'";
			expect(await runSql(connection, asListed, `select * from ${place.schema}.leads`)).toEqual([]);
			// And it can only be read so.
			expect(await runSql(connection, asListed, `delete from ${place.schema}.workspace returning 1`)).toEqual([]);
			expect(await runSql(connection, `select * from ${place.schema}.workspace`)).toEqual([]);
		} finally {
			await place.clear();
		}
	}, 60_000);
});
