import { createEngine } from '../../../src/engine';
import type { LeadStore } from '../../../src/store/port/leadStore';
import { suppressionRulesSchema } from '../../../src/suppression/settings';
import type { ContactCheck } from '../../../src/usecases/contacting/checkSuppression';
import { createLeads, NOON, sampleIdentity } from '../conformance/samples';
import { createPostgresPlace } from '../openPostgresPlace';
import { createTestPostgres, runSql, type TestPostgres } from '../openTestPostgres';

const rules = suppressionRulesSchema.parse({
	coolDownMs: { email: 0 },
	frequencyCaps: [{ channel: 'any', max: 3, perMs: 1_000 }],
});
const look: ContactCheck = { leadId: 'ann', identities: [], channel: 'email', purpose: 'marketing', rules };
const reserve: ContactCheck = { ...look, reserveForMs: 1_000 };

describe('a message that can not be checked', () => {
	let server: TestPostgres;
	let place: ReturnType<typeof createPostgresPlace>;
	let store: LeadStore;
	beforeAll(async () => {
		server = await createTestPostgres();
	}, 60_000);
	beforeEach(async () => {
		place = createPostgresPlace(server.connection);
		store = await place.open('shop');
		await createLeads(store, 'ann');
		await store.write(
			async (transaction) => await transaction.addIdentities([sampleIdentity('email:ann@shop.example', 'ann')]),
		);
	});
	afterEach(async () => await place.clear());
	afterAll(async () => await server.remove());

	const ask = async (check: ContactCheck) => await createEngine({ store, clock: () => NOON }).checkSuppression([check]);

	it('is not allowed while the server is away', async () => {
		await server.kill();
		const refused = { code: 'store-unavailable', retryable: true };
		await Promise.all([look, reserve].map(async (check) => await expect(ask(check)).rejects.toMatchObject(refused)));
		await server.start();
		expect(await ask(look)).toMatchObject([{ ok: true, value: { decision: 'allowed' } }]);
	}, 60_000);

	it('is not allowed by code older than the schema', async () => {
		await runSql(
			server.connection,
			`insert into ${place.schema}.migrations (version, purpose) values (99, 'from the future')`,
		);
		for (const check of [look, reserve]) await expect(ask(check)).rejects.toMatchObject({ code: 'schema-too-new' });
	});

	it('is not allowed beyond its cap by a server that is killed and started again among those who ask', async () => {
		let allowed = 0;
		const askAgain = async (): Promise<void> => {
			const [answer] = await ask(reserve);
			if (answer?.ok && answer.value.decision === 'allowed') allowed += 1;
		};
		const load = Promise.allSettled(Array.from({ length: 40 }, askAgain));
		while (allowed === 0) await new Promise(setImmediate);
		await server.kill();
		await server.start();
		await load;
		const [reserved = []] = await store.read(
			async (view) => await view.readContacts([['ann']], { from: NOON, until: NOON + 1 }),
		);
		expect(reserved).toHaveLength(3);
		expect(allowed).toBeLessThanOrEqual(3);
	}, 60_000);
});
