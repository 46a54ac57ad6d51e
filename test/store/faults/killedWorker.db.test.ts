import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openMemoryStore } from '../../../src/store/memory/openMemoryStore';
import type { LeadStore } from '../../../src/store/leadStore';
import { createPostgresPlace } from '../openPostgresPlace';
import { openSqlitePlace } from '../openSqlitePlace';
import { openTestPostgres } from '../openTestPostgres';
import type { RacePlace } from '../raceProcess';
import { readState, runFlow } from './flow';

const ROOT = join(__dirname, '..', '..', '..');
const POINTS = 8;

const run = promisify(execFile);
const runWorker = async (place: RacePlace, killBefore: number): Promise<string> => {
	const loader = join(ROOT, 'tools', 'loadTypescript.cjs');
	const args = ['-r', loader, join(__dirname, 'workerProcess.ts'), JSON.stringify(place), String(killBefore)];
	return (await run(process.execPath, args, { cwd: ROOT })).stdout;
};

/** What the two deliveries come to where nobody is killed, after the first of them and after both. */
async function runAlone(): Promise<{ first: unknown; both: unknown }> {
	const store = await openMemoryStore({ workspace: 'shop' });
	await runFlow(store, 'first');
	const first = await readState(store);
	await runFlow(store, 'second');
	return { first, both: await readState(store) };
}

/** The numbers of the statements before which a worker is killed: spread evenly, the first and the last among them. */
function choosePoints(statements: number): number[] {
	return Array.from({ length: POINTS }, (_, index) => 1 + Math.round((index * (statements - 1)) / (POINTS - 1)));
}

interface Victim {
	place: RacePlace;
	open(): Promise<LeadStore>;
}

describe('a worker killed between any two statements', () => {
	let server: Awaited<ReturnType<typeof openTestPostgres>>;
	const clear: Array<() => Promise<void>> = [];
	beforeAll(async () => {
		server = await openTestPostgres();
	}, 60_000);
	afterEach(async () => {
		for (const each of clear.splice(0)) await each();
	});
	afterAll(async () => await server.remove());

	const examine = async (openVictim: () => Promise<Victim>): Promise<void> => {
		const alone = await runAlone();
		const statements = Number(await runWorker((await openVictim()).place, 0));
		expect(statements).toBeGreaterThan(POINTS);
		for (const point of choosePoints(statements)) {
			const { place, open } = await openVictim();
			await expect(runWorker(place, point)).rejects.toMatchObject({ signal: 'SIGKILL' });
			const store = await open();
			const { events: before } = (await readState(store)) as { events: unknown[] };
			expect(before.flat()).toEqual(expect.arrayContaining((alone.first as { events: unknown[][] }).events.flat()));
			// The sender had no answer, so it sends again.
			await runFlow(store, 'second');
			expect(await readState(store)).toStrictEqual(alone.both);
		}
	};

	it('has lost nothing it acknowledged, and the delivery sent again is counted once, in a SQLite file', async () => {
		await examine(async () => {
			const folder = await openSqlitePlace();
			clear.push(folder.clear);
			return { place: { sqlite: { file: folder.fileOf('shop'), workspace: 'shop' } }, open: async () => await folder.open('shop') };
		});
	}, 120_000);

	it('has lost nothing it acknowledged, and the delivery sent again is counted once, in PostgreSQL', async () => {
		await examine(async () => {
			const { connection } = server;
			const schemas = createPostgresPlace(connection);
			clear.push(schemas.clear);
			const { schema } = schemas;
			return { place: { postgres: { connection, schema, workspace: 'shop' } }, open: async () => await schemas.open('shop') };
		});
	}, 120_000);
});
