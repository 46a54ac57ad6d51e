import { openPostgresStore, type PostgresConnection } from '../../src/store/postgres/openPostgresStore';
import type { LeadStore } from '../../src/store/port/leadStore';
import type { Place } from './conformance/place';
import { runSql } from './openTestPostgres';

let schemas = 0;

/** A schema of its own that holds all workspaces. */
export function createPostgresPlace(connection: PostgresConnection): Place & { schema: string } {
	const schema = `test_${process.pid}_${schemas++}`;
	const stores: LeadStore[] = [];
	return {
		schema,
		open: async (workspace) => {
			const store = await openPostgresStore({ connection, schema, workspace });
			stores.push(store);
			return store;
		},
		clear: async () => {
			for (const store of stores) await store.close();
			await runSql(connection, `drop schema if exists ${schema} cascade`);
		},
	};
}
