import { join } from 'node:path';
import type { LeadStore } from '../../../src/store/port/leadStore';
import { openMemoryStore } from '../../../src/store/memory/openMemoryStore';
import { openSqlitePlace } from '../openSqlitePlace';
import { createTestPostgres, type TestPostgres } from '../openTestPostgres';
import type { RacePlace } from '../raceProcess';
import { runProcess } from '../runRace';
import { afterLapse, CALLS, CALLS_PER_DELIVERY, DELIVERIES, readState, runDelivery, type State } from './flow';
import { openStore, placeOf, type Death, type Killing } from './workerProcess';

/** Processes at once, each with every so manieth number of statements. */
const WORKERS = 2;

/** What is on record where nobody is killed: before the first call, and after each. */
async function runAlone(): Promise<State[]> {
	const store = await openMemoryStore({ workspace: 'shop' });
	const states = [await readState(store)];
	for (const index of DELIVERIES.keys())
		await runDelivery(store, index, async () => void states.push(await readState(store)));
	return states;
}

async function runWorker(killing: Killing): Promise<Death[]> {
	return JSON.parse(await runProcess(join(__dirname, 'workerProcess.ts'), JSON.stringify(killing))) as Death[];
}

describe('a worker killed between any two statements', () => {
	let alone: State[];
	beforeAll(async () => (alone = await runAlone()));

	/** Kills a worker after each number of statements there is, and looks at what it left behind. */
	const killEverywhere = async (killing: Pick<Killing, 'place' | 'apart' | 'calls'>): Promise<void> => {
		const killFrom = async (first: number): Promise<void> => {
			const deaths = await runWorker({ ...killing, first, step: WORKERS });
			for (const { statements, acknowledged } of deaths)
				await examine(await openStore(placeOf(killing, statements)), acknowledged);
			const isLast = deaths.some(({ acknowledged }) => acknowledged === killing.calls);
			if (!isLast) await killFrom(first + deaths.length * WORKERS);
		};
		await Promise.all(Array.from({ length: WORKERS }, async (_, first) => await killFrom(first)));
	};
	const examine = async (store: LeadStore, acknowledged: number): Promise<void> => {
		// A call was made or it wasn't; its answer may have been on the way.
		expect(alone.slice(acknowledged, acknowledged + 2)).toContainEqual(await readState(store));
		// The sender had no answer, so it sends the delivery again.
		const index = Math.min(Math.floor(acknowledged / CALLS_PER_DELIVERY), DELIVERIES.length - 1);
		await runDelivery(store, index);
		expect([await readState(store)].map(afterLapse)).toStrictEqual(
			[alone[(index + 1) * CALLS_PER_DELIVERY]].map(afterLapse),
		);
		await store.close();
	};

	it('has lost nothing it acknowledged and left nothing half done in a SQLite file, and what is sent again counts once', async () => {
		const folder = await openSqlitePlace();
		await killEverywhere({
			place: { sqlite: { file: folder.fileOf('shop'), workspace: 'shop' } },
			apart: 'workspace',
			calls: CALLS,
		});
		await folder.clear();
	}, 300_000);

	describe('in PostgreSQL', () => {
		let server: TestPostgres;
		let place: RacePlace;
		beforeAll(async () => {
			server = await createTestPostgres();
			place = { postgres: { connection: server.connection, schema: 'killed', workspace: 'shop' } };
		}, 60_000);
		afterAll(async () => await server.remove());

		it('has lost nothing it acknowledged and left nothing half done, and what is sent again counts once', async () => {
			// Several at once can't be killed while they begin a month: all others wait for the first.
			const store = await openStore(place);
			for (const index of DELIVERIES.keys()) await runDelivery(store, index);
			await store.close();
			await killEverywhere({ place, apart: 'workspace', calls: CALLS });
		}, 300_000);

		it('has left no half a schema and no half a month, and the next who comes makes them', async () => {
			await killEverywhere({ place, apart: 'schema', calls: 1 });
		}, 300_000);
	});
});
