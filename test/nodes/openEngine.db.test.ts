import { listIdentities } from '../../src/index';
import { leadScoringStoreTest } from '../../nodes/shared/leadScoringStoreTest';
import { closeEngines, openEngine, readConnection } from '../../nodes/shared/openEngine';
import { openTestPostgres, runSql } from '../store/openTestPostgres';

let server: Awaited<ReturnType<typeof openTestPostgres>>;
beforeAll(async () => {
	server = await openTestPostgres();
}, 60_000);
afterEach(async () => await closeEngines());
afterAll(async () => await server.remove());

const SCHEMA = `nodes_${process.pid}`;
const fields = (rest: object = {}) => ({
	workspace: 'shop',
	store: 'postgres',
	schema: SCHEMA,
	...server.connection,
	...rest,
});
const test = async (data: object) =>
	await leadScoringStoreTest.call({} as never, {
		id: '1',
		name: 'Store',
		type: 'leadScoringStoreApi',
		data: data as never,
	});

describe('a credential whose store is PostgreSQL', () => {
	afterAll(async () => await runSql(server.connection, `drop schema if exists ${SCHEMA} cascade`));

	it('keeps leads there, in regular and in queue mode alike', async () => {
		const identities = listIdentities('segment', { email: 'ada@shop.example' });
		const record = {
			kind: 'event',
			name: 'product_viewed',
			id: 'e1',
			source: 'segment',
			identities: { email: 'ada@shop.example' },
		} as const;
		const engine = await openEngine(readConnection(fields()), { EXECUTIONS_MODE: 'queue' });
		await engine.recordEvents([{ records: [record] }]);
		await closeEngines();
		const again = await openEngine(readConnection(fields()), {});
		expect(await again.scoreLeads([{ identities }])).toMatchObject([{ ok: true }]);
	});

	it('passes its test with the place and the schema version', async () => {
		const { status, message } = await test(fields());
		expect(status).toBe('OK');
		expect(message).toContain(`schema ${SCHEMA}`);
		expect(message).not.toContain('password');
	});

	it('says that the server can not be reached, without naming the password', async () => {
		const { status, message } = await test(fields({ port: 1, password: 'hush' }));
		expect(status).toBe('Error');
		expect(message).toContain("can't be reached");
		expect(message).not.toContain('hush');
	});

	it('says what right is missing', async () => {
		await runSql(server.connection, `create schema if not exists ${SCHEMA}`);
		const stranger = `stranger_${process.pid}`;
		// The embedded server trusts every role, so that one without rights can be tried.
		await runSql({ ...server.connection, user: 'postgres' }, `create role ${stranger} login`);
		expect(await test(fields({ user: stranger }))).toMatchObject({
			status: 'Error',
			message: expect.stringContaining('lacks a right') as string,
		});
		await runSql({ ...server.connection, user: 'postgres' }, `drop role ${stranger}`);
	});

	it('says that the server offers no TLS where the credential requires it', async () => {
		expect(await test(fields({ ssl: 'require' }))).toMatchObject({
			status: 'Error',
			message: expect.stringContaining('offers no TLS') as string,
		});
	});
});

it('refuses queue mode with a file, and says what to do', async () => {
	await expect(
		openEngine(readConnection({ workspace: 'shop', store: 'file' }), { EXECUTIONS_MODE: 'queue' }),
	).rejects.toMatchObject({
		code: 'queue-mode-needs-credential',
		message: expect.stringContaining('PostgreSQL') as string,
	});
});
