import { EngineError } from '../../errors';
import type { LeadStore } from '../port/leadStore';
import { latestVersion } from '../migrate';
import type { MovableStore, MovableTransaction } from '../movableStore';
import { Connection } from './connection';
import { migrations } from './migrations';
import { openFile } from './openFile';
import { PATIENCE_MS } from './retryWhileBusy';
import { Session } from './session';
import { toStoreError } from './toStoreError';

export interface SqliteStoreOptions {
	/** Made where it is missing, with its folder. Not on a network drive: SQLite's locks don't reach across it. */
	file: string;
	workspace: string;
	/**
	 * A small file that notes that there has been a store, so that a lost one is not taken for a new one. Absent: beside
	 * the store. A folder up it also tells that the store's own folder is lost.
	 */
	marker?: string;
	/** How long a write waits for other processes to finish theirs; 10 seconds where it is absent. */
	patienceMs?: number;
	/** For the move itself: also a workspace that was moved away. */
	evenIfMoved?: boolean;
}

/**
 * Opens the workspace kept in `file`. Safe to open in several processes, and several times in one.
 * @throws EngineError `store-unavailable`, `store-busy`, `store-replaced` where an earlier store is gone, `schema-too-new`,
 * `schema-damaged`, `workspace-moved` with the first transaction, or `configuration-invalid` where the file is another workspace's or another program's.
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<MovableStore> {
	const { file, workspace, marker = `${file}.marker`, patienceMs = PATIENCE_MS, evenIfMoved = false } = options;
	try {
		const { connection, opened, isNew, hasOldLog } = await openFile({ file, workspace, marker, patienceMs });
		const reader = new Connection(file, { readOnly: true });
		opened.refuseReplaced();
		const shared = { file, workspace, evenIfMoved, opened, patienceMs };
		const writing = new Session(connection, { ...shared, begin: 'begin immediate', hasOldLog });
		const reading = new Session(reader, { ...shared, begin: 'begin' });
		return new SqliteStore({ file, workspace, isNew, writing, reading });
	} catch (error) {
		throw toStoreError(error, file);
	}
}

interface SqliteStoreParts {
	file: string;
	workspace: string;
	isNew: boolean;
	writing: Session;
	reading: Session;
}

/**
 * Two connections, a queue for each: on one connection everything between `begin` and `commit` is one transaction,
 * whoever asked for it, so work has to take turns. Readers have their own so that a long read (training) stops no write.
 */
class SqliteStore implements MovableStore {
	readonly #file: string;
	readonly #workspace: string;
	readonly #isNew: boolean;
	readonly #writing: Session;
	readonly #reading: Session;
	#closed = false;

	constructor({ file, workspace, isNew, writing, reading }: SqliteStoreParts) {
		this.#file = file;
		this.#workspace = workspace;
		this.#isNew = isNew;
		this.#writing = writing;
		this.#reading = reading;
	}

	async write<T>(work: (transaction: MovableTransaction) => Promise<T>): Promise<T> {
		this.#refuseWhenClosed();
		return await this.#writing.transact(work);
	}

	async read<T>(work: (view: MovableTransaction) => Promise<T>): Promise<T> {
		this.#refuseWhenClosed();
		return await this.#reading.transact(work);
	}

	async describe(): ReturnType<LeadStore['describe']> {
		await this.read(async () => {});
		return {
			engine: 'sqlite',
			workspace: this.#workspace,
			schemaVersion: latestVersion(migrations),
			location: this.#file,
			isNew: this.#isNew,
		};
	}

	async close(): Promise<void> {
		if (this.#closed) return;
		this.#closed = true;
		await this.#reading.close();
		await this.#writing.close();
	}

	#refuseWhenClosed(): void {
		if (this.#closed)
			throw new EngineError('store-unavailable', `The lead store ${this.#file} was closed. Open it again.`);
	}
}
