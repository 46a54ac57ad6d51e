import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PostgresConnection } from '../../../src/index';
import { createTestPostgres, runSql } from '../../store/openTestPostgres';
import { installProject } from '../installPackage';
import type { CredentialReference, N8nClient } from '../n8nClient';
import { type N8nServer, startServer } from '../n8nServer';
import { startRedis } from './startRedis';

/** n8n in queue mode on one machine: PostgreSQL, Redis, a main process and its workers. */
export interface Cluster {
	main: N8nServer;
	workers: N8nServer[];
	/** Where the leads are kept, beside n8n's own database. */
	leads: PostgresConnection;
	/** The same database for one who sees every workspace. */
	leadsAsAdmin: PostgresConnection;
	addWorker(): Promise<N8nServer>;
	/** One more main process over the same database: without n8n's licence for several, each takes itself for the only one. */
	addMain(): Promise<N8nServer>;
	stop(): Promise<void>;
}

/** Starts main first, which creates n8n's tables, then the workers together. */
export async function startCluster(workerCount: number): Promise<Cluster> {
	const folder = mkdtempSync(join(tmpdir(), 'lead-scoring-queue-'));
	const installed = join(folder, 'main');
	const undo: Array<() => Promise<void>> = [async () => rmSync(folder, { recursive: true, force: true })];
	const stop = async (): Promise<void> => {
		for (const step of undo.splice(0).reverse()) await step();
	};
	try {
		installProject(installed);
		const postgres = await createTestPostgres();
		undo.push(postgres.remove);
		const admin = { ...postgres.connection, user: 'postgres' };
		await runSql({ ...admin, database: 'postgres' }, 'create database n8n');
		const redis = await startRedis();
		undo.push(redis.stop);

		const env = queueEnvironment(admin, redis.port);
		const main = await startServer(installed, { env });
		undo.push(main.stop);
		const workers: N8nServer[] = [];
		let started = 0;
		// Every process has a user folder of its own, with the package in it.
		const start = async (command: readonly string[]): Promise<N8nServer> => {
			const home = join(folder, `${command[0]}-${++started}`);
			cpSync(join(installed, '.n8n', 'nodes'), join(home, '.n8n', 'nodes'), { recursive: true });
			const server = await startServer(home, { command, env });
			undo.push(server.stop);
			return server;
		};
		const addWorker = async (): Promise<N8nServer> => {
			const worker = await start(['worker', '--concurrency=5']);
			workers.push(worker);
			return worker;
		};
		await Promise.all(Array.from({ length: workerCount }, addWorker));
		return {
			main,
			workers,
			leads: postgres.connection,
			leadsAsAdmin: { ...admin, database: postgres.connection.database },
			addWorker,
			addMain: async () => await start(['start']),
			stop,
		};
	} catch (cause) {
		await stop();
		throw cause;
	}
}

function queueEnvironment({ host, port, user }: PostgresConnection, redisPort: number): Record<string, string> {
	return {
		EXECUTIONS_MODE: 'queue',
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(redisPort),
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: host,
		DB_POSTGRESDB_PORT: String(port),
		DB_POSTGRESDB_DATABASE: 'n8n',
		DB_POSTGRESDB_USER: user,
		N8N_ENCRYPTION_KEY: 'one key for every process',
		// What a killed worker held is given up after seconds instead of minutes.
		QUEUE_WORKER_LOCK_DURATION: '5000',
		QUEUE_WORKER_LOCK_RENEW_TIME: '1000',
		QUEUE_WORKER_STALLED_INTERVAL: '5000',
		EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'none',
	};
}

/** What our nodes reach the leads by. */
export async function createStoreCredential(
	client: N8nClient,
	{ host, port, database, user, password }: PostgresConnection,
): Promise<CredentialReference> {
	return await client.createCredential('leadScoringStoreApi', 'Lead Scoring Store', {
		...{ workspace: 'default', hashingSecret: '', store: 'postgres', schema: 'lead_scoring' },
		...{ host, port, database, user, password },
	});
}
