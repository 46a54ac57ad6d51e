import { seededRandom } from '../../src/stats/seededRandom';
import { openPostgresStore, type PostgresStoreOptions } from '../../src/store/postgres/openPostgresStore';
import { openSqliteStore, type SqliteStoreOptions } from '../../src/store/sqlite/openSqliteStore';
import { LEADS, listWrites } from './conformance/orderIndependence';
import { NOON } from './conformance/samples';

export type RacePlace = { sqlite: SqliteStoreOptions } | { postgres: PostgresStoreOptions };

/**
 * A process of its own that plays all writes of the order exam to one store, twice over, in an order and in batches
 * drawn from its seed: `raceProcess.ts <place as JSON> <seed>`.
 */
async function main(): Promise<void> {
	const [place = '', seed = ''] = process.argv.slice(2);
	const options = JSON.parse(place) as RacePlace;
	const store = 'sqlite' in options ? await openSqliteStore(options.sqlite) : await openPostgresStore(options.postgres);
	const random = seededRandom(Number(seed));
	const writes = [...listWrites(), ...listWrites()]
		.map((write) => ({ write, place: random() }))
		.sort((a, b) => a.place - b.place);
	while (writes.length > 0) {
		const batch = writes.splice(0, 1 + Math.floor(random() * 5));
		await store.write(async (transaction) => {
			await transaction.createLeads(LEADS.map((id) => ({ id, createdAt: NOON })));
			for (const { write } of batch) await write(transaction);
		});
	}
	await store.close();
}

void main();
