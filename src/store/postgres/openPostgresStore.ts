import { Pool, types, type PoolClient } from 'pg';
import { EngineError } from '../../errors';
import type { LeadStore } from '../port/leadStore';
import { latestVersion, pendingMigrations } from '../migrate';
import type { MovableStore, MovableTransaction } from '../movableStore';
import { createQueue } from '../queue';
import { bindAccounts } from './accounts';
import { bindAdMembers } from './adMembers';
import { beginRead, beginWrite, STATEMENT_TIMEOUT_MS, type Plans } from './begin';
import { bindConflicts } from './conflicts';
import { Connection } from './connection';
import { bindConsents } from './consents';
import { bindContacts } from './contacts';
import { bindErasure } from './erasure';
import { bindEvents } from './events';
import { bindExposures } from './exposures';
import { bindHealth } from './health';
import { bindLeads } from './leads';
import { bindMerges } from './merges';
import { migrations } from './migrations';
import { bindModels } from './models';
import { bindMovedRows } from './movedRows';
import { openSchema } from './openSchema';
import { refuseMoved } from '../refuseMoved';
import { bindMoments } from './moments';
import { bindOutcomes } from './outcomes';
import { bindPasts } from './pasts';
import { bindRetention } from './retention';
import { retryPassing } from './retryPassing';
import { bindScores } from './scores';
import { bindSuppressions } from './suppressions';
import { bindTiers } from './tiers';
import { isLost, isUnprepared, toStoreError } from './toStoreError';
import { bindTraits } from './traits';
import { bindWorkspace, parseTracking } from './workspace';

export interface PostgresConnection {
	host: string;
	port: number;
	database: string;
	user: string;
	password: string;
	/** Absent: the connection is not encrypted. */
	tls?: { ca?: string; rejectUnauthorized: boolean };
}

export interface PostgresStoreOptions {
	connection: PostgresConnection;
	/** Created where it is missing and the user may. Everything this package keeps is in it. */
	schema: string;
	workspace: string;
	/** For the move itself: also a workspace that was moved away. */
	evenIfMoved?: boolean;
}

/** The text of it. */
type Begin = (plans: Plans) => string;
type Work<T> = (transaction: MovableTransaction) => Promise<T>;

const CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 10_000;
/** Transactions of three deliveries, in which no table gets so large that plans made before cost much. */
const PLANS_KNOWN_FOR = 10;

/**
 * Opens the workspace kept in one PostgreSQL schema, from any number of processes.
 * @throws EngineError `store-unavailable`, `store-busy`, `schema-too-new`, `schema-damaged`, or `configuration-invalid`
 * where the server refuses what the connection says.
 */
export async function openPostgresStore({
	connection,
	schema,
	workspace,
	evenIfMoved = false,
}: PostgresStoreOptions): Promise<MovableStore> {
	const { host, port, database, user, password, tls } = connection;
	const location = `${host}:${port}/${database}, schema ${schema}`;
	const pool = new Pool({
		...{ host, port, database, user, ssl: tls ?? false },
		// As a function, so that a blank one isn't looked for in the host's environment and files.
		password: () => password,
		...{ max: CONNECTIONS, connectionTimeoutMillis: CONNECT_TIMEOUT_MS, allowExitOnIdle: true, keepAlive: true },
		// The server's own timeout is the one that counts; this is for a network that has gone silent.
		query_timeout: STATEMENT_TIMEOUT_MS + 10_000,
		application_name: 'lead scoring',
		pipeline: true,
		// A shop has a delivery every minute or so: a new connection, to which nothing is prepared, takes as long as three deliveries.
		min: 1,
		types: {
			getTypeParser: (oid, format) => (oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)),
		},
	});
	// An idle connection that breaks is replaced when one is needed; unheard, its error would end the process.
	pool.on('error', () => {});
	try {
		const isNew = await openSchema(pool, schema, location);
		return new PostgresStore(pool, { schema, workspace, location, isNew, evenIfMoved });
	} catch (error) {
		await pool.end();
		throw toStoreError(error, location);
	}
}

interface PostgresStoreParts {
	schema: string;
	workspace: string;
	location: string;
	isNew: boolean;
	evenIfMoved: boolean;
}

/**
 * Writes of a workspace take turns: in this process by a queue, so that waiting holds no connection, and between
 * processes by an advisory lock. So `write` is serial by construction, which no isolation level gives without retries.
 */
class PostgresStore implements MovableStore {
	readonly #queue = createQueue();
	readonly #beginWrite: Begin;
	readonly #beginRead: Begin;
	readonly #pool: Pool;
	readonly #workspace: string;
	readonly #location: string;
	readonly #isNew: boolean;
	readonly #evenIfMoved: boolean;
	#closed = false;
	/** Until it turns out that whatever is in between gives transactions connections that didn't prepare for them. */
	#prepares = true;
	/** For so many more transactions: asking whether tables have statistics takes a fifth of a millisecond. */
	#plansKnownFor = 0;

	constructor(pool: Pool, { schema, workspace, location, isNew, evenIfMoved }: PostgresStoreParts) {
		this.#pool = pool;
		this.#workspace = workspace;
		this.#isNew = isNew;
		this.#evenIfMoved = evenIfMoved;
		this.#location = location;
		this.#beginWrite = (plans) => beginWrite(schema, workspace, plans);
		this.#beginRead = (plans) => beginRead(schema, workspace, plans);
	}

	async write<T>(work: Work<T>): Promise<T> {
		this.#refuseWhenClosed();
		return await this.#queue(() => this.#transact(this.#beginWrite, work, (client) => this.#commitWrite(client)));
	}

	async read<T>(work: Work<T>): Promise<T> {
		this.#refuseWhenClosed();
		return await this.#transact(this.#beginRead, work, commit);
	}

	async describe(): ReturnType<LeadStore['describe']> {
		await this.read(async () => {});
		return {
			engine: 'postgres',
			workspace: this.#workspace,
			schemaVersion: latestVersion(migrations),
			location: this.#location,
			isNew: this.#isNew,
		};
	}

	async close(): Promise<void> {
		if (this.#closed) return;
		this.#closed = true;
		await this.#queue(() => this.#pool.end());
	}

	async #transact<T>(begin: Begin, work: Work<T>, finish: typeof commit): Promise<T> {
		try {
			return await retryPassing(() => this.#attempt(begin, work, finish));
		} catch (error) {
			throw toStoreError(error, this.#location);
		}
	}

	async #attempt<T>(begin: Begin, work: Work<T>, finish: typeof commit): Promise<T> {
		const client = await this.#pool.connect();
		// The statement under way reports a lost connection; the client's own report would end the process.
		client.on('error', ignore);
		let connection: Connection | undefined;
		let broken = false;
		try {
			const { version, tracked_facets: tracked, moved_to: movedTo } = await this.#begin(client, begin);
			pendingMigrations(migrations, version, this.#location); // newer code may have migrated the schema since it was opened
			if (!this.#evenIfMoved) refuseMoved(this.#workspace, movedTo);
			connection = new Connection(client, {
				workspace: this.#workspace,
				tracking: parseTracking(tracked),
				prepares: this.#prepares,
			});
			const answer = await work(bindTransaction(connection));
			connection.end();
			await finish(client);
			return answer;
		} catch (error) {
			if (isUnprepared(error)) this.#prepares = false;
			broken = !(await rollBack(client));
			throw error;
		} finally {
			connection?.end();
			client.off('error', ignore);
			client.release(broken);
		}
	}

	async #begin(client: PoolClient, begin: Begin): Promise<State> {
		const isKnown = this.#plansKnownFor > 0;
		this.#plansKnownFor -= 1;
		const state = stateOf(await client.query(begin(isKnown ? 'kept' : 'unsure')));
		if (!isKnown) this.#plansKnownFor = state.keeps_plans === true ? PLANS_KNOWN_FOR : 0;
		return state;
	}

	async #commitWrite(client: PoolClient): Promise<void> {
		await commit(client).catch((error: unknown) => {
			if (!isLost(error)) throw error;
			// Trying again by ourselves could write twice; the caller's records carry IDs that make it safe.
			throw new EngineError(
				'store-unavailable',
				`The lead store ${this.#location}: the connection was lost while a write was being finished, so it may or may not be kept. Send the same items again: what is on record already is not counted twice.`,
				{ cause: error },
			);
		});
	}

	#refuseWhenClosed(): void {
		if (this.#closed)
			throw new EngineError('store-unavailable', `The lead store ${this.#location} was closed. Open it again.`);
	}
}

interface State {
	version: number;
	tracked_facets: string | null;
	moved_to: string | null;
	keeps_plans?: boolean;
}

/** The last statement's row. */
function stateOf(results: unknown): State {
	const last = (results as { rows: State[] }[]).at(-1);
	return last?.rows[0] ?? { version: 0, tracked_facets: null, moved_to: null };
}

/** After a read there is nothing to be lost: where the connection goes, the read is made on another. */
async function commit(client: PoolClient): Promise<void> {
	const { command } = await client.query('commit');
	if (command === 'COMMIT') return;
	throw new EngineError('internal', 'A statement had failed and its transaction went on, so nothing of it is kept.');
}

/** False where the connection is gone, and its transaction with it. */
async function rollBack(client: PoolClient): Promise<boolean> {
	return await client.query('rollback').then(
		() => true,
		() => false,
	);
}

function ignore(): void {}

function bindTransaction(connection: Connection): MovableTransaction {
	return {
		...bindWorkspace(connection),
		...bindLeads(connection),
		...bindMerges(connection),
		...bindConflicts(connection),
		...bindErasure(connection),
		...bindEvents(connection),
		...bindAccounts(connection),
		...bindOutcomes(connection),
		...bindScores(connection),
		...bindTiers(connection),
		...bindSuppressions(connection),
		...bindConsents(connection),
		...bindContacts(connection),
		...bindMoments(connection),
		...bindAdMembers(connection),
		...bindExposures(connection),
		...bindTraits(connection),
		...bindModels(connection),
		...bindPasts(connection),
		...bindHealth(connection),
		...bindRetention(connection),
		...bindMovedRows(connection),
	};
}
