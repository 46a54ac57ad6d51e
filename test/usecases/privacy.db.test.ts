import { openPostgresStore } from '../../src/index';
import { dumpSchema } from '../store/dumpSchema';
import { openTestPostgres, runSql } from '../store/openTestPostgres';
import { DAY, NOON, openBench, valueOf } from './engineOnMemory';
import { ask, EMAIL, idaByEmail, PHONE, recordsOf, tell, TRACES } from './idasStory';

const SCHEMA = `privacy_${process.pid}`;
let server: Awaited<ReturnType<typeof openTestPostgres>>;
beforeAll(async () => {
	server = await openTestPostgres();
}, 60_000);
afterEach(async () => await runSql(server.connection, `drop schema ${SCHEMA} cascade`));
afterAll(async () => await server.remove());

const dump = async (): Promise<string> => await dumpSchema(server.connection, SCHEMA, 'shop');

describe('erasure on PostgreSQL', () => {
	it.each([
		['in clear', undefined],
		['under a secret', 'a secret'],
	])('leaves nothing of the person in any table, kept %s, and still suppresses them', async (_, secret) => {
		const store = await openPostgresStore({ connection: server.connection, schema: SCHEMA, workspace: 'shop' });
		const bench = await openBench({ store, ...(secret !== undefined && { hashingSecret: secret }) });
		await tell(bench);
		await bench.engine.recordContacts([
			{
				who: { identities: idaByEmail },
				channel: 'email',
				purpose: 'marketing',
				id: `mail-to-${EMAIL}`,
				source: 'test',
			},
		]);
		bench.at(NOON + 500 * DAY);
		// What remains of expired events goes as well.
		await bench.engine.applyRetention();
		const before = await dump();
		const kept = [EMAIL, PHONE, '7000000000001', '5000000000001', 'Berlin'].filter((trace) => before.includes(trace));
		expect(kept).toEqual(
			secret === undefined ? [EMAIL, PHONE, '7000000000001', '5000000000001', 'Berlin'] : ['Berlin'],
		);

		const [person] = valueOf((await bench.engine.recordAndScore([{ records: recordsOf('customers/redact') }]))[0]);
		expect(person?.rowsErased).toBeGreaterThan(10);
		const after = await dump();
		expect(TRACES.filter((trace) => after.includes(trace))).toEqual([]);
		expect(after).toContain('erased');
		expect((await ask(bench, idaByEmail)).decision).toBe('suppressed');
		await store.close();
	});
});
