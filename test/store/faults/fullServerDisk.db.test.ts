import { createEngine } from '../../../src/engine';
import type { LeadStore } from '../../../src/store/port/leadStore';
import { suppressionRulesSchema } from '../../../src/suppression/settings';
import { createLeads, NOON, sampleEvent } from '../conformance/samples';
import { createPostgresPlace } from '../openPostgresPlace';
import { openTestPostgres, runSql } from '../openTestPostgres';

const FULL = {
	code: 'store-unavailable',
	retryable: true,
	message: expect.stringContaining('disk is full. Free some space') as string,
};

/**
 * A disk can't be filled on every machine. Triggers raise what the server does when it can't extend a table's file
 * (SQLSTATE 53100), while a statement runs or while its transaction is being finished.
 */
const AT = {
	statement: (table: string) =>
		`create trigger full_disk before insert on ${table} for each row execute function fill_disk()`,
	commit: (table: string) =>
		`create constraint trigger full_disk after insert on ${table} deferrable initially deferred for each row execute function fill_disk()`,
};

describe.each(['statement', 'commit'] as const)("a server's disk that is full at a %s", (moment) => {
	let server: Awaited<ReturnType<typeof openTestPostgres>>;
	let place: ReturnType<typeof createPostgresPlace>;
	let store: LeadStore;
	beforeAll(async () => {
		server = await openTestPostgres();
	}, 60_000);
	beforeEach(async () => {
		place = createPostgresPlace(server.connection);
		store = await place.open('shop');
		await createLeads(store, 'ann');
		await inSchema(`create function fill_disk() returns trigger language plpgsql as
			$$ begin raise disk_full using message = 'could not extend file "base/5/16385": No space left on device'; end $$`);
	});
	afterEach(async () => await place.clear());
	afterAll(async () => await server.remove());

	const inSchema = async (sql: string) => await runSql(server.connection, `set search_path to ${place.schema}`, sql);
	const append = async (batch: number): Promise<void> => {
		const events = Array.from({ length: 50 }, (_, index) => sampleEvent(`e${batch}-${index}`, 'ann'));
		await store.write(async (transaction) => await transaction.appendEvents(events));
	};
	const countEvents = async (): Promise<number> =>
		await store.read(async (view) => (await view.readHistory([['ann']], NOON, 0))[0]?.[0]?.count ?? 0);

	it('refuses a write as a whole, keeps all that was acknowledged and can be read, and goes on when there is room', async () => {
		await append(0);
		await inSchema(AT[moment]('event_ids'));
		await expect(append(1)).rejects.toMatchObject(FULL);
		expect(await countEvents()).toBe(50);
		await inSchema('drop trigger full_disk on event_ids');
		await append(1);
		expect(await countEvents()).toBe(100);
	});

	it('allows no message that it can not count', async () => {
		const engine = createEngine({ store, clock: () => NOON });
		const rules = suppressionRulesSchema.parse({});
		await inSchema(AT[moment]('contacts'));
		const check = { leadId: 'ann', identities: [], channel: 'salesTask', purpose: 'marketing', rules } as const;
		expect(await engine.checkSuppression([check])).toMatchObject([{ ok: true, value: { decision: 'allowed' } }]);
		await expect(engine.checkSuppression([{ ...check, reserveForMs: 1 }])).rejects.toMatchObject(FULL);
	});
});
