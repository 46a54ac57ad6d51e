import { EngineError } from '../../errors';
import { lease } from '../lease';
import type { LeadStore, StoreTransaction, StoreView } from '../leadStore';
import { latestVersion, pendingMigrations } from '../migrate';
import { createQueue } from '../queue';
import { Connection, type Query } from './connection';
import { bindContacts } from './contacts';
import { bindEvents } from './events';
import { bindLeads } from './leads';
import { migrations } from './migrations';
import { bindModels } from './models';
import { openFile } from './openFile';
import { bindOutcomes } from './outcomes';
import { retryWhileBusy } from './retryWhileBusy';
import { bindScores } from './scores';
import { bindSuppressions } from './suppressions';
import { bindTiers } from './tiers';
import { toStoreError } from './toStoreError';
import { bindTraits } from './traits';

export interface SqliteStoreOptions {
	/** Made where it is missing, with its folder. Not on a network drive: SQLite's locks don't reach across it. */
	file: string;
	workspace: string;
}

/**
 * Opens the workspace kept in `file`. Safe to open in several processes, and several times in one.
 * @throws EngineError `store-unavailable`, `store-busy`, `schema-too-new`, `schema-damaged`, or `configuration-invalid`
 * where the file is another workspace's or another program's.
 */
export async function openSqliteStore({ file, workspace }: SqliteStoreOptions): Promise<LeadStore> {
	try {
		const writer = await openFile(file, workspace);
		return new SqliteStore(file, workspace, writer, new Connection(file, { readOnly: true }));
	} catch (error) {
		throw toStoreError(error, file);
	}
}

/**
 * Two connections, a queue for each: on one connection everything between `begin` and `commit` is one transaction,
 * whoever asked for it, so work has to take turns. Readers have their own so that a long read (training) stops no write.
 */
class SqliteStore implements LeadStore {
	readonly #writing: Session;
	readonly #reading: Session;
	#closed = false;

	constructor(
		private readonly file: string,
		private readonly workspace: string,
		writer: Connection,
		reader: Connection,
	) {
		this.#writing = new Session(writer, 'begin immediate', file);
		this.#reading = new Session(reader, 'begin', file);
	}

	async write<T>(work: (transaction: StoreTransaction) => Promise<T>): Promise<T> {
		this.#refuseWhenClosed();
		return await this.#writing.transact(work);
	}

	async read<T>(work: (view: StoreView) => Promise<T>): Promise<T> {
		this.#refuseWhenClosed();
		return await this.#reading.transact(work);
	}

	async describe(): ReturnType<LeadStore['describe']> {
		await this.read(async () => {});
		return { engine: 'sqlite', workspace: this.workspace, schemaVersion: latestVersion(migrations), location: this.file };
	}

	async close(): Promise<void> {
		if (this.#closed) return;
		this.#closed = true;
		await this.#reading.close();
		await this.#writing.close();
	}

	#refuseWhenClosed(): void {
		if (this.#closed) throw new EngineError('store-unavailable', `The lead store ${this.file} was closed. Open it again.`);
	}
}

/** One connection and the queue of those who want it. */
class Session {
	readonly #queue = createQueue();
	readonly #transaction: StoreTransaction;
	readonly #version: Query<[number]>;
	#erasedBytesInLog = false;

	constructor(
		private readonly connection: Connection,
		private readonly begin: 'begin' | 'begin immediate',
		private readonly file: string,
	) {
		this.#version = connection.query('pragma user_version');
		this.#transaction = this.#bindTransaction();
	}

	async transact<T>(work: (transaction: StoreTransaction) => Promise<T>): Promise<T> {
		return await this.#queue(async () => {
			const leased = lease(this.#transaction);
			try {
				await retryWhileBusy(() => this.#start());
				const answer = await work(leased.view);
				this.connection.execute('commit');
				if (this.#erasedBytesInLog) this.#emptyLog();
				return answer;
			} catch (error) {
				// SQLite has rolled back by itself where the disk failed it.
				if (this.connection.inTransaction) this.connection.execute('rollback');
				throw toStoreError(error, this.file);
			} finally {
				leased.end();
			}
		});
	}

	async close(): Promise<void> {
		await this.#queue(async () => this.connection.close());
	}

	/** Reading the version takes the snapshot, and finds out whether newer code has migrated the file meanwhile. */
	#start(): void {
		if (!this.connection.inTransaction) this.connection.execute(this.begin);
		pendingMigrations(migrations, this.#version.get()?.[0] ?? 0, this.file);
	}

	/** Deleted rows are overwritten in the file, but their old pages stay in the log until it is cut. */
	#emptyLog(): void {
		const [busy] = this.connection.query<[number]>('pragma wal_checkpoint(truncate)').get() ?? [1];
		this.#erasedBytesInLog = busy !== 0;
	}

	#bindTransaction(): StoreTransaction {
		const leads = bindLeads(this.connection);
		const suppressions = bindSuppressions(this.connection);
		return {
			...leads,
			...bindEvents(this.connection),
			...bindOutcomes(this.connection),
			...bindScores(this.connection),
			...bindTiers(this.connection),
			...suppressions,
			...bindContacts(this.connection),
			...bindTraits(this.connection),
			...bindModels(this.connection),
			forgetLeads: async (groups) => {
				this.#erasedBytesInLog = true;
				return await leads.forgetLeads(groups);
			},
			forgetSuppressions: async (keys) => {
				this.#erasedBytesInLog = true;
				return await suppressions.forgetSuppressions(keys);
			},
		};
	}
}
