import { AsyncLocalStorage } from 'node:async_hooks';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import { Client } from 'pg';
import type { LeadStore } from '../../../src/store/port/leadStore';
import { openPostgresStore } from '../../../src/store/postgres/openPostgresStore';
import { openSqliteStore } from '../../../src/store/sqlite/openSqliteStore';
import type { RacePlace } from '../raceProcess';
import { DELIVERIES, runDelivery } from './flow';

/** What became of a store whose worker got no further than so many statements. */
export interface Death {
	statements: number;
	/** How many calls had been answered. */
	acknowledged: number;
}

/** What a worker is to do: each of its deaths is in a store of its own. */
export interface Killing {
	place: RacePlace;
	/** What tells the stores apart, where they aren't files. */
	apart: 'schema' | 'workspace';
	/** Calls that the flow makes. */
	calls: number;
	/** The numbers of statements: from the first on, every so manieth. */
	first: number;
	step: number;
}

/** Stores that one process dies in: each holds a connection, of which a server gives out a hundred to all. */
const CONNECTIONS = 40;

/**
 * A process of its own that is killed with SIGKILL between any two statements: for each number of statements it opens
 * another store, lets the flow get so far there and no further, and when it stands still in all of them, dies in all
 * at once. `workerProcess.ts <killing as JSON>` prints the deaths.
 */
async function main(killing: Killing): Promise<void> {
	const { place, calls, first, step } = killing;
	const deaths: Death[] = [];
	const most = 'sqlite' in place ? Infinity : CONNECTIONS;
	for (let statements = first, over = false; !over && deaths.length < most; statements += step) {
		const death = { statements, acknowledged: 0 };
		deaths.push(death);
		await runUntil(statements, async (stop) => {
			const store = await openStore(placeOf(killing, statements));
			const count = (): void => {
				if (++death.acknowledged === calls) stop();
			};
			for (const index of DELIVERIES.keys()) await runDelivery(store, index, count);
		});
		over = death.acknowledged === calls;
	}
	process.stdout.write(JSON.stringify(deaths));
	// Nothing is closed, flushed or rolled back on the way out.
	process.kill(process.pid, 'SIGKILL');
}

/** The store in which a worker got as far as so many statements. */
export function placeOf({ place, apart }: Pick<Killing, 'place' | 'apart'>, statements: number): RacePlace {
	if ('sqlite' in place) return { sqlite: { ...place.sqlite, file: `${place.sqlite.file}.${statements}` } };
	return { postgres: { ...place.postgres, [apart]: `${place.postgres[apart]}_${statements}` } };
}

export async function openStore(place: RacePlace): Promise<LeadStore> {
	return 'sqlite' in place ? await openSqliteStore(place.sqlite) : await openPostgresStore(place.postgres);
}

interface Budget {
	/** -1 from when it was stopped. */
	left: number;
	stop(): void;
}

const budgets = new AsyncLocalStorage<Budget>();
/** Kept, so that not even the garbage collector closes what a killed process leaves open. */
const stopped = new Set<unknown>();

/** Lets the work make so many statements; over when it wants another, or stops. */
async function runUntil(statements: number, work: (stop: () => void) => Promise<void>): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		const budget: Budget = {
			left: statements,
			stop: () => {
				budget.left = -1;
				resolve();
			},
		};
		// What it comes to once it was stopped is nobody's concern: the promise is settled.
		budgets.run(budget, work, budget.stop).then(resolve, reject);
	});
}

/** Whoever has used up the statements calls nothing any more: not even what rolls back, or closes. */
function limit(prototype: object, method: string, standStill: () => unknown, cost: 0 | 1 = 1): void {
	const original = Reflect.get(prototype, method) as (...args: unknown[]) => unknown;
	Reflect.set(prototype, method, function (this: unknown, ...args: unknown[]) {
		const budget = budgets.getStore();
		if (budget === undefined || budget.left >= cost) {
			if (budget !== undefined) budget.left -= cost;
			return original.apply(this, args);
		}
		stopped.add(this);
		budget.stop();
		return standStill();
	});
}

/** A call that answers at once can't be kept waiting: this is as good, as nothing gets through any more. */
function giveUp(): never {
	throw new Error('No statements are left.');
}

if (require.main === module) {
	for (const method of ['get', 'all', 'run']) limit(StatementSync.prototype, method, giveUp);
	limit(DatabaseSync.prototype, 'exec', giveUp);
	limit(DatabaseSync.prototype, 'close', () => {}, 0);
	limit(Client.prototype, 'query', async () => await new Promise(() => {}));
	void main(JSON.parse(process.argv[2] ?? '') as Killing);
}
