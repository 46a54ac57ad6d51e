import { Client } from 'pg';
import { openPostgresStore, type LeadStore } from '../../src/index';
import { openTestPostgres, runSql } from './openTestPostgres';

const SCHEMA = `planning_${process.pid}`;

describe('whether plans can be kept', () => {
	let server: Awaited<ReturnType<typeof openTestPostgres>>;
	let store: LeadStore;
	beforeAll(async () => {
		server = await openTestPostgres();
		store = await openPostgresStore({ connection: server.connection, schema: SCHEMA, workspace: 'shop' });
	}, 60_000);
	afterAll(async () => {
		await store.close();
		await runSql(server.connection, `drop schema ${SCHEMA} cascade`);
		await server.remove();
	});

	/** How many of so many transactions ask the server for tables without statistics. */
	const countAsking = async (transactions: number): Promise<number> => {
		const sent = jest.spyOn(Client.prototype, 'query');
		try {
			for (let done = 0; done < transactions; done += 1) await store.describe();
			return sent.mock.calls.filter(([text]) => typeof text === 'string' && text.includes('reltuples')).length;
		} finally {
			sent.mockRestore();
		}
	};

	it('is asked by every transaction while a table grows of which nothing is known, and by every eleventh otherwise', async () => {
		await runSql(
			server.connection,
			`create table ${SCHEMA}.young as select repeat('x', 100) from generate_series(1, 1000)`,
		);
		expect(await countAsking(5)).toBe(5);
		await runSql(server.connection, `analyze ${SCHEMA}.young`);
		expect(await countAsking(22)).toBe(2);
	});
});
