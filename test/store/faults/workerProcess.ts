import { DatabaseSync, StatementSync } from 'node:sqlite';
import { Client } from 'pg';
import { openPostgresStore } from '../../../src/store/postgres/openPostgresStore';
import { openSqliteStore } from '../../../src/store/sqlite/openSqliteStore';
import type { RacePlace } from '../raceProcess';
import { runFlow } from './flow';

/**
 * A process of its own that takes two deliveries, acknowledges the first and is killed with SIGKILL before a statement
 * of the second: `workerProcess.ts <place as JSON> <number of the statement>`. 0 kills nobody: it prints the number of
 * statements instead.
 */
async function main(): Promise<void> {
	const [place = '', killBefore = ''] = process.argv.slice(2);
	const options = JSON.parse(place) as RacePlace;
	const store = 'sqlite' in options ? await openSqliteStore(options.sqlite) : await openPostgresStore(options.postgres);
	await runFlow(store, 'first');
	const countStatements = watchStatements(Number(killBefore));
	await runFlow(store, 'second');
	process.stdout.write(String(countStatements()));
	await store.close();
}

/** Nothing is closed, flushed or rolled back on the way out. */
function watchStatements(killBefore: number): () => number {
	let statements = 0;
	const watch = (prototype: object, method: string): void => {
		const original = Reflect.get(prototype, method) as (...args: unknown[]) => unknown;
		Reflect.set(prototype, method, function (this: unknown, ...args: unknown[]) {
			if (++statements === killBefore) process.kill(process.pid, 'SIGKILL');
			return original.apply(this, args);
		});
	};
	for (const method of ['get', 'all', 'run']) watch(StatementSync.prototype, method);
	watch(DatabaseSync.prototype, 'exec');
	watch(Client.prototype, 'query');
	return () => statements;
}

void main();
