import { lease } from '../lease';
import { pendingMigrations } from '../migrate';
import type { MovableTransaction } from '../movableStore';
import { createQueue } from '../queue';
import type { Connection, Query } from './connection';
import { bindAccounts } from './accounts';
import { bindContacts } from './contacts';
import { bindEvents } from './events';
import { bindLeads } from './leads';
import { migrations } from './migrations';
import { bindModels } from './models';
import { bindOutcomes } from './outcomes';
import { bindRetention } from './retention';
import { bindOwnedRows } from './ownedRows';
import { retryWhileBusy } from './retryWhileBusy';
import { bindScores } from './scores';
import { bindSuppressions } from './suppressions';
import { bindTiers } from './tiers';
import { toStoreError } from './toStoreError';
import { bindTraits } from './traits';

/** One connection and the queue of those who want it. */
export class Session {
	readonly #queue = createQueue();
	readonly #transaction: MovableTransaction;
	readonly #version: Query<[number]>;
	#erasedBytesInLog = false;

	constructor(
		private readonly connection: Connection,
		private readonly begin: 'begin' | 'begin immediate',
		private readonly file: string,
		private readonly patienceMs: number,
	) {
		this.#version = connection.query('pragma user_version');
		this.#transaction = this.#bindTransaction();
	}

	async transact<T>(work: (transaction: MovableTransaction) => Promise<T>): Promise<T> {
		return await this.#queue(async () => {
			const leased = lease(this.#transaction);
			try {
				await retryWhileBusy(() => this.#start(), this.patienceMs);
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

	/**
	 * Deleted rows are overwritten in the file, but their old pages stay in the log until it is cut. Where a reader
	 * still needs the log, the next write tries again.
	 */
	#emptyLog(): void {
		const [busy] = this.connection.query<[number]>('pragma wal_checkpoint(truncate)').get() ?? [1];
		this.#erasedBytesInLog = busy !== 0;
	}

	#bindTransaction(): MovableTransaction {
		const leads = bindLeads(this.connection);
		const events = bindEvents(this.connection);
		const suppressions = bindSuppressions(this.connection);
		return {
			...leads,
			...events,
			...bindAccounts(this.connection, events),
			...bindOutcomes(this.connection),
			...bindScores(this.connection),
			...bindTiers(this.connection),
			...suppressions,
			...bindContacts(this.connection),
			...bindTraits(this.connection),
			...bindModels(this.connection),
			...bindRetention(this.connection),
			...bindOwnedRows(this.connection),
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
