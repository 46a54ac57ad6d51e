import { setImmediate } from 'node:timers/promises';
import { pendingMigrations } from '../migrate';
import type { MovableTransaction } from '../movableStore';
import { createQueue } from '../queue';
import type { Connection, Query } from './connection';
import { bindAccounts } from './accounts';
import { bindAdMembers } from './adMembers';
import { bindConflicts } from './conflicts';
import { bindConsents } from './consents';
import { bindContacts } from './contacts';
import { bindErasure } from './erasure';
import { bindEvents } from './events';
import { bindExposures } from './exposures';
import { LeadNumbers } from './leadNumbers';
import { bindHealth } from './health';
import { leaseInTurns } from './leaseInTurns';
import { bindLeads } from './leads';
import { bindMerges } from './merges';
import { migrations } from './migrations';
import { bindModels } from './models';
import type { OpenedFile } from './openedFile';
import { bindMoments } from './moments';
import { bindOutcomes } from './outcomes';
import { bindPasts } from './pasts';
import { bindRetention } from './retention';
import { bindMovedRows } from './movedRows';
import { retryWhileBusy } from './retryWhileBusy';
import { bindScores } from './scores';
import { bindSuppressions } from './suppressions';
import { bindTiers } from './tiers';
import { refuseMoved } from '../refuseMoved';
import { toStoreError } from './toStoreError';
import { bindTraits } from './traits';
import { bindWorkspace, readMovedTo } from './workspace';

interface SessionOptions {
	begin: 'begin' | 'begin immediate';
	file: string;
	workspace: string;
	evenIfMoved: boolean;
	opened: OpenedFile;
	patienceMs: number;
	hasOldLog?: boolean;
}

/** One connection and the queue of those who want it. */
export class Session {
	readonly #queue = createQueue();
	readonly #transaction: MovableTransaction;
	readonly #version: Query<[number]>;
	readonly #movedTo: Query<[string | null]> | undefined;
	readonly #numbers: LeadNumbers;
	readonly #connection: Connection;
	readonly #begin: 'begin' | 'begin immediate';
	readonly #file: string;
	readonly #workspace: string;
	readonly #patienceMs: number;
	readonly #opened: OpenedFile;
	#erasedBytesInLog: boolean;

	constructor(connection: Connection, options: SessionOptions) {
		const { begin, file, workspace, evenIfMoved, opened, patienceMs, hasOldLog = false } = options;
		this.#connection = connection;
		this.#begin = begin;
		this.#file = file;
		this.#workspace = workspace;
		this.#opened = opened;
		this.#patienceMs = patienceMs;
		this.#erasedBytesInLog = hasOldLog;
		this.#version = connection.query('pragma user_version');
		this.#movedTo = evenIfMoved ? undefined : connection.query(readMovedTo);
		this.#numbers = new LeadNumbers(connection);
		this.#transaction = this.#bindTransaction();
	}

	async transact<T>(work: (transaction: MovableTransaction) => Promise<T>): Promise<T> {
		return await this.#queue(async () => {
			// Statements answer at once, so whatever goes through many transactions would hold everybody up from first to last.
			await setImmediate();
			const leased = leaseInTurns(this.#transaction);
			try {
				await retryWhileBusy(() => this.#start(), this.#patienceMs);
				const answer = await work(leased.view);
				this.#opened.refuseReplaced();
				this.#connection.execute('commit');
				if (this.#erasedBytesInLog) this.#emptyLog();
				return answer;
			} catch (error) {
				// SQLite has rolled back by itself where the disk failed it.
				if (this.#connection.inTransaction) this.#connection.execute('rollback');
				throw toStoreError(error, this.#file);
			} finally {
				leased.end();
			}
		});
	}

	async close(): Promise<void> {
		await this.#queue(async () => this.#connection.close());
	}

	/** Reading the version takes the snapshot, and finds out whether newer code has migrated the file meanwhile. */
	#start(): void {
		this.#opened.refuseReplaced();
		if (!this.#connection.inTransaction) this.#connection.execute(this.#begin);
		pendingMigrations(migrations, this.#version.get()?.[0] ?? 0, this.#file);
		refuseMoved(this.#workspace, this.#movedTo?.get()?.[0]);
		this.#numbers.clear();
	}

	/**
	 * Deleted rows are overwritten in the file, but their old pages stay in the log until it is cut. Where a reader
	 * still needs the log, the next write tries again, or the next opening.
	 */
	#emptyLog(): void {
		this.#erasedBytesInLog = !this.#connection.cutLog();
	}

	#bindTransaction(): MovableTransaction {
		const numbers = this.#numbers;
		const { forgetLeads } = bindErasure(this.#connection, numbers);
		const events = bindEvents(this.#connection, numbers);
		const suppressions = bindSuppressions(this.#connection);
		const consents = bindConsents(this.#connection);
		const erasing =
			<T, Answer>(erase: (of: T) => Promise<Answer>) =>
			async (of: T): Promise<Answer> => {
				this.#erasedBytesInLog = true;
				return await erase(of);
			};
		return {
			...bindWorkspace(this.#connection),
			...bindLeads(this.#connection, numbers),
			...bindMerges(this.#connection, numbers),
			...bindConflicts(this.#connection),
			...events,
			...bindPasts(this.#connection, numbers, events),
			...bindAccounts(this.#connection, numbers, events),
			...bindOutcomes(this.#connection, numbers),
			...bindScores(this.#connection, numbers),
			...bindTiers(this.#connection, numbers),
			...suppressions,
			...consents,
			...bindContacts(this.#connection, numbers),
			...bindMoments(this.#connection, numbers),
			...bindAdMembers(this.#connection),
			...bindExposures(this.#connection, numbers),
			...bindTraits(this.#connection, numbers),
			...bindModels(this.#connection),
			...bindHealth(this.#connection),
			...bindRetention(this.#connection, numbers),
			...bindMovedRows(this.#connection, numbers),
			forgetLeads: erasing(forgetLeads),
			forgetSuppressions: erasing(suppressions.forgetSuppressions),
			forgetConsents: erasing(consents.forgetConsents),
		};
	}
}
