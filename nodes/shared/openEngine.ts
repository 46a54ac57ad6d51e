import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { compact, createEngine, EngineError, type Engine } from '../../src/index';
import { clock } from './clock';
import { readPostgres, type PostgresPlace } from './readPostgres';
import { messages } from './messages';
import { stores, type StorePlace } from './stores';

/** What the credential, or its absence, says. */
export interface StoreConnection {
	workspace: string;
	hashingSecret: string;
	/** Absent: a file beside n8n's own. */
	postgres?: PostgresPlace;
}

/** A workspace is also a file name, on file systems that don't tell `Shop` from `shop`. */
const WORKSPACE = /^[a-z0-9][a-z0-9_-]{0,62}$/;

const engines = new Map<string, Promise<Engine>>();

/** Engines whose store was made by opening it, until somebody has been told. */
const newStores = new WeakMap<Engine, string>();

export function readConnection(credential: ICredentialDataDecryptedObject | undefined): StoreConnection {
	const workspace = String(credential?.workspace ?? '').trim() || 'default';
	const postgres = credential?.store === 'postgres' ? readPostgres(credential) : undefined;
	return inWorkspace(
		compact({ workspace, hashingSecret: String(credential?.hashingSecret ?? ''), postgres }),
		workspace,
	);
}

/** The same store, asked about another workspace. */
export function inWorkspace(connection: StoreConnection, workspace: string): StoreConnection {
	if (WORKSPACE.test(workspace)) return { ...connection, workspace };
	throw new EngineError('configuration-invalid', messages.workspaceName(workspace), { field: 'workspace' });
}

/** The file of a workspace, inside the user folder of the n8n that runs us. */
function storeFile(workspace: string, environment: NodeJS.ProcessEnv = process.env): string {
	const userFolder = environment.N8N_USER_FOLDER ?? homedir();
	return join(userFolder, '.n8n', 'lead-scoring', `${workspace}.sqlite`);
}

/** Notes that there has been a store; outside the folder of stores, so that it is also seen when that one is lost. */
function markerFile(workspace: string, environment: NodeJS.ProcessEnv): string {
	const { N8N_USER_FOLDER = homedir() } = environment;
	return join(N8N_USER_FOLDER, '.n8n', `lead-scoring-${workspace}.marker`);
}

/** Where a connection leads. */
export function placeOf(
	{ workspace, postgres }: StoreConnection,
	environment: NodeJS.ProcessEnv = process.env,
): StorePlace {
	const [file, marker] = [storeFile(workspace, environment), markerFile(workspace, environment)];
	return compact({ workspace, postgres, file, marker });
}

/** Where the engine's store was made, once: whoever had leads before has to hear that they aren't here. */
export function takeNewStore(engine: Engine): string | undefined {
	const location = newStores.get(engine);
	newStores.delete(engine);
	return location;
}

/** One engine, with its connections, per credential in this process; a store that could not be opened is tried again next time. */
export async function openEngine(
	connection: StoreConnection,
	environment: NodeJS.ProcessEnv = process.env,
): Promise<Engine> {
	if (environment.EXECUTIONS_MODE === 'queue' && connection.postgres === undefined) {
		throw new EngineError('queue-mode-needs-credential', messages.queueMode);
	}
	const file = storeFile(connection.workspace, environment);
	const key = createHash('sha256')
		.update(JSON.stringify([file, connection]))
		.digest('hex');
	const open = engines.get(key);
	if (open !== undefined) return await open;
	const opening = startEngine(connection, placeOf(connection, environment));
	engines.set(key, opening);
	opening.catch(() => engines.delete(key));
	return await opening;
}

async function startEngine({ hashingSecret }: StoreConnection, place: StorePlace): Promise<Engine> {
	const store = await stores.open(place);
	const engine = createEngine(
		compact({ store, clock: () => clock.now(), hashingSecret: hashingSecret === '' ? undefined : hashingSecret }),
	);
	const { isNew, location } = await store.describe();
	if (isNew) newStores.set(engine, location);
	return engine;
}

/** Closes every store of this process: tests and the demo put their files away with it. */
export async function closeEngines(): Promise<void> {
	const open = [...engines.values()];
	engines.clear();
	for (const opening of await Promise.allSettled(open)) {
		if (opening.status === 'fulfilled') await opening.value.close();
	}
}
