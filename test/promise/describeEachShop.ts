import type { MemoryPlace } from '../../src/store/memory/openMemoryStore';
import { dumpSchema } from '../store/dumpSchema';
import { openTestPostgres, runSql } from '../store/openTestPostgres';
import { openFiles, useShop, type ShopEngine, type ShopSteps } from './useShop';

/** The same tests through the nodes on every engine, for each row of the promise that depends on what a store answers. */
export function describeEachShop(title: string, tests: (shop: ShopSteps) => void): void {
	describeEachShopEngine(title, (openEngine) => tests(useShop(openEngine)));
}

/** The same for tests that open a shop themselves. */
export function describeEachShopEngine(title: string, tests: (openEngine: () => ShopEngine) => void): void {
	describe(`${title}: memory`, () => tests(openMemory));
	describe(`${title}: SQLite`, () => tests(openFiles));
	describe(`${title}: PostgreSQL`, () => {
		let server: Awaited<ReturnType<typeof openTestPostgres>>;
		beforeAll(async () => {
			server = await openTestPostgres();
		}, 60_000);
		tests(() => openSchema(server.connection));
		// Last: what the tests have opened on it is closed by then.
		afterAll(async () => await server.remove());
	});
}

function openMemory(): ShopEngine {
	const place: MemoryPlace = new Map();
	return {
		openStore: async (workspace, { openMemoryStore }) => await openMemoryStore({ workspace, place }),
		readAll: async (_, workspace) => {
			const { journal, ...tables } = place.get(workspace)?.tables ?? { journal: [] };
			return JSON.stringify([journal, Object.values(tables).map((table) => table.all())]);
		},
		clear: async () => place.clear(),
	};
}

let schemas = 0;

function openSchema(connection: Awaited<ReturnType<typeof openTestPostgres>>['connection']): ShopEngine {
	const schema = `promise_${process.pid}_${schemas++}`;
	return {
		openStore: async (workspace, { openPostgresStore }) => await openPostgresStore({ connection, schema, workspace }),
		readAll: async (_, workspace) => await dumpSchema(connection, schema, workspace),
		clear: async () => void (await runSql(connection, `drop schema if exists ${schema} cascade`)),
	};
}
