import type { LeadStore } from '../../../src/store/port/leadStore';
import { createEngine } from '../../../src/engine';
import { suppressionRulesSchema } from '../../../src/suppression/settings';
import { createLeads, NOON, sampleEvent, sampleIdentity } from '../conformance/samples';
import { openSqlitePlace } from '../openSqlitePlace';

/** SQLite's own limit on a file's pages, which is what a full disk is to it: SQLITE_FULL where one more is needed. */
const disk = { pages: 1_000_000 };
jest.mock('node:sqlite', () => {
	const real = jest.requireActual<typeof import('node:sqlite')>('node:sqlite');
	class SmallDisk extends real.DatabaseSync {
		override exec(sql: string): void {
			if (sql.startsWith('begin')) super.exec(`pragma max_page_count = ${disk.pages}`);
			super.exec(sql);
		}
	}
	return { ...real, DatabaseSync: SmallDisk };
});

const FULL = { code: 'store-unavailable', retryable: true, message: expect.stringContaining('disk is full') as string };

describe('a full disk', () => {
	let place: Awaited<ReturnType<typeof openSqlitePlace>>;
	let store: LeadStore;
	beforeEach(async () => {
		disk.pages = 1_000_000;
		place = await openSqlitePlace();
		store = await place.open('shop');
		await createLeads(store, 'ann');
	});
	afterEach(async () => await place.clear());

	const append = async (batch: number): Promise<void> => {
		const events = Array.from({ length: 500 }, (_, index) => sampleEvent(`e${batch}-${index}`, 'ann'));
		await store.write(async (transaction) => await transaction.appendEvents(events));
	};
	const countEvents = async (): Promise<number> =>
		await store.read(async (view) => (await view.readHistory([['ann']], NOON, 0))[0]?.[0]?.count ?? 0);

	it('refuses a write as a whole, keeps all that was acknowledged and can be read, and goes on when there is room', async () => {
		await append(0);
		disk.pages = 1; // no smaller than it is: SQLite takes the present size
		await expect(append(1)).rejects.toMatchObject(FULL);
		expect(await countEvents()).toBe(500);
		disk.pages = 1_000_000;
		await append(1);
		expect(await countEvents()).toBe(1_000);
	});

	it('allows no message that it can not count', async () => {
		await store.write(
			async (transaction) => await transaction.addIdentities([sampleIdentity('email:ann@shop.example', 'ann')]),
		);
		const engine = createEngine({ store, clock: () => NOON });
		const rules = suppressionRulesSchema.parse({ coolDownMs: { email: 0 }, frequencyCaps: [] });
		const checks = Array.from(
			{ length: 500 },
			() =>
				({ leadId: 'ann', identities: [], channel: 'email', purpose: 'marketing', rules, reserveForMs: 1 }) as const,
		);
		disk.pages = 1;
		await expect(engine.checkSuppression(checks)).rejects.toMatchObject(FULL);
	});
});
