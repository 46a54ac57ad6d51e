import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, openMemoryStore } from '../../../src/index';
import { openPostgresStore } from '../../../src/store/postgres/openPostgresStore';
import { openSqliteStore } from '../../../src/store/sqlite/openSqliteStore';
import { openTestPostgres } from '../openTestPostgres';
import { exportFrozen, readFrozen, WORKSPACE } from './frozenFacts';
import { frozenFolder } from './frozenFolder';
import { FILES, freezeFile, readFacts, readModelJson, restoreDatabase, thawFile } from './frozenFiles';

let place: string;
beforeEach(() => (place = mkdtempSync(join(tmpdir(), 'lead-scoring-thaw-'))));
afterEach(() => rmSync(place, { recursive: true, force: true }));

const RELEASED = readdirSync(__dirname, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

async function expectReadBack(folder: string): Promise<void> {
	const store = await openSqliteStore({ file: thawFile(folder, place), workspace: WORKSPACE });
	try {
		expect(await readFrozen(store)).toEqual(readFacts(folder));
	} finally {
		await store.close();
	}
}

describe('The store that this version would leave behind', () => {
	it('is read back with its leads, refusals, consents and points', async () => {
		await freezeFile(place);
		await expectReadBack(place);
		expect(readFacts(place)).toMatchObject({
			people: [
				{ name: 'ada', outcomes: [['purchase', 7_900]], consents: [['granted', 'sms', 'Text me offers']] },
				{ name: 'bo', refusals: [['opt_out', 'suppress']] },
				{ name: 'cy', refusals: [['manual', 'suppress']], contacts: ['email'], mayGetAReceipt: 'suppressed' },
			],
		});
	});

	it('gives a model that another workspace takes', async () => {
		await freezeFile(place);
		const store = await openMemoryStore({ workspace: 'next' });
		const engine = createEngine({ store, clock: () => Date.UTC(2027, 0, 1) });
		const json: unknown = JSON.parse(readModelJson(place));
		await engine.importModel({ model: 'default', audience: 'prospect', json, use: true, note: 'of the last client' });
		expect(await exportFrozen(store)).toMatchObject({
			body: (JSON.parse(readModelJson(place)) as { body: object }).body,
		});
	});
});

/** Each release adds a folder: `npm run freeze:store`. Where the schema of one not yet published is edited, the same makes it anew. */
describe('The stores of released versions', () => {
	it('are there for each version that the changelog gives a date', () => {
		const changelog = readFileSync('CHANGELOG.md', 'utf8');
		const dated = [...changelog.matchAll(/^## (\d+\.\d+\.\d+) \(\d{4}-/gm)].map(([, version = '']) => version);
		expect(dated.filter((version) => !RELEASED.includes(version))).toEqual([]);
	});

	for (const version of RELEASED) {
		it(`are opened and read back: ${version}`, async () => {
			const folder = frozenFolder(version);
			expect(readdirSync(folder).sort()).toEqual(Object.values(FILES).sort());
			await expectReadBack(folder);
			const server = await openTestPostgres();
			try {
				const connection = await restoreDatabase(server.connection, folder);
				const store = await openPostgresStore({ connection, schema: 'lead_scoring', workspace: WORKSPACE });
				expect(await readFrozen(store)).toEqual(readFacts(folder));
				await store.close();
			} finally {
				await server.remove();
			}
		}, 60_000);
	}
});
