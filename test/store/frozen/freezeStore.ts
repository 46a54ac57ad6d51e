import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { openPostgresStore } from '../../../src/store/postgres/openPostgresStore';
import { findPrograms } from '../findPrograms';
import { createTestPostgres, type TestPostgres } from '../openTestPostgres';
import { fillFrozen, readFrozen, WORKSPACE } from './frozenFacts';
import { FILES, freezeFile, readFacts, restoreDatabase, writePacked } from './frozenFiles';
import { frozenFolder } from './frozenFolder';

const SCHEMA = 'lead_scoring';
const MOST_BYTES = 150_000;

/**
 * `npm run freeze:store`: a store as this version leaves it, in both engines, with what it holds, into test/store/frozen.
 * With --check into a temporary folder. Either way both are opened again and read back.
 */
async function freezeStore(folder: string): Promise<void> {
	mkdirSync(folder, { recursive: true });
	await freezeFile(folder);
	const programs = findPrograms();
	const server = await createTestPostgres({ programs });
	try {
		const store = await openPostgresStore({ connection: server.connection, schema: SCHEMA, workspace: WORKSPACE });
		await fillFrozen(store);
		await store.close();
		writePacked(join(folder, FILES.postgres), dump(server, programs));
		const restored = await restoreDatabase(server.connection, folder);
		const again = await openPostgresStore({ connection: restored, schema: SCHEMA, workspace: WORKSPACE });
		assert.deepEqual(await readFrozen(again), readFacts(folder));
		await again.close();
	} finally {
		await server.remove();
	}
	const bytes = Object.values(FILES).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
	assert.ok(bytes <= MOST_BYTES, `The frozen store takes ${bytes} bytes, of ${MOST_BYTES}`);
	console.log(`${version}: ${bytes} bytes in ${folder}, read back from both engines`);
}

/** As statements that any client can run; without what differs from one server or day to the next. */
function dump({ connection: { host, port, database } }: TestPostgres, programs: string): string {
	const url = `postgres://postgres@${host}:${port}/${database}`;
	const text = execFileSync(join(programs, 'pg_dump'), ['--inserts', '--schema', SCHEMA, url], { encoding: 'utf8' });
	return text.replaceAll(/^(?:--.*|\\.*|)\n/gm, '');
}

async function main(isCheck: boolean): Promise<void> {
	if (!isCheck) return await freezeStore(frozenFolder(version));
	const folder = mkdtempSync(join(tmpdir(), 'lead-scoring-frozen-'));
	try {
		await freezeStore(folder);
		const again = join(folder, 'again');
		mkdirSync(again);
		await freezeFile(again);
		for (const file of [FILES.sqlite, FILES.model, FILES.facts]) {
			const [first, second] = [folder, again].map((each) => readFileSync(join(each, file)));
			assert.deepEqual(first, second, `The same store frozen twice differs in ${file}`);
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

main(process.argv.includes('--check')).catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
