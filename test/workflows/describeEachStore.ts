import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import type { MemoryPlace } from '../../src/store/memory/openMemoryStore';
import { openTestPostgres, runSql } from '../store/openTestPostgres';
import { openShop, type Shop, type Step } from './shop';

/** An agency's n8n: one store with a workspace for each of its clients. */
export interface Agency {
	shop(): Shop;
	/** One of our steps with the agency's credential, in the workspace of a client. */
	step(type: string, items: readonly INodeExecutionData[], parameters: IDataObject, client?: string): Promise<Step>;
	/** Lead Model, once: its only item. It fails where the run did. */
	ask(operation: string, parameters?: IDataObject, client?: string): Promise<INodeExecutionData>;
}

const NOW = '2026-03-10T18:00:00Z';
const SCHEMA = `agency_${process.pid}`;

/** The same tests through the nodes on every engine, for what goes through all workspaces of a store. */
export function describeEachStore(title: string, tests: (agency: Agency) => void): void {
	describe(`${title}: memory`, () => useAgency(tests, 'memory'));
	describe(`${title}: SQLite`, () => useAgency(tests, 'sqlite'));
	describe(`${title}: PostgreSQL`, () => useAgency(tests, 'postgres'));
}

function useAgency(tests: (agency: Agency) => void, engine: 'memory' | 'sqlite' | 'postgres'): void {
	let server: Awaited<ReturnType<typeof openTestPostgres>> | undefined;
	let shop: Shop;
	let listWorkspaces: Shop['stores']['listWorkspaces'];
	beforeAll(async () => {
		if (engine === 'postgres') server = await openTestPostgres();
	}, 60_000);
	beforeEach(async () => {
		const place = server && { store: 'postgres', schema: SCHEMA, ...server.connection };
		shop = await openShop(NOW, { credentials: { agency: { workspace: 'acme', ...place } } });
		({ listWorkspaces } = shop.stores);
		if (engine === 'memory') keepInMemory(shop);
	}, 60_000);
	afterEach(async () => {
		shop.stores.listWorkspaces = listWorkspaces;
		await shop.shut();
		if (server) await runSql(server.connection, `drop schema if exists ${SCHEMA} cascade`);
	});
	afterAll(async () => await server?.remove());
	const credentials: INode['credentials'] = { leadScoringStoreApi: { id: 'agency', name: 'agency' } };
	const step: Agency['step'] = async (type, items, { options, ...parameters }, client) =>
		await shop.step(
			type,
			items,
			{ ...parameters, options: { ...(options as IDataObject), ...(client && { workspace: client }) } },
			{ credentials },
		);
	tests({
		shop: () => shop,
		step,
		ask: async (operation, parameters = {}, client) => {
			const { outputs, error } = await step('leadModel', [{ json: {} }], { operation, ...parameters }, client);
			// The engine's own is an error of another realm, which Jest takes for none.
			if (error) throw new Error(error.message);
			const [item, ...others] = outputs.flat();
			if (item === undefined || others.length > 0) throw new Error(`${operation} gave not one item`);
			return item;
		},
	});
}

function keepInMemory({ stores, built }: Shop): void {
	const place: MemoryPlace = new Map();
	stores.open = async ({ workspace, evenIfMoved = false }) =>
		await built.openMemoryStore({ workspace, place, evenIfMoved });
	stores.listWorkspaces = async () => await Promise.resolve([...place.keys()].sort());
}
