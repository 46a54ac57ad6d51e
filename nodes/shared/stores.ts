import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { listPostgresWorkspaces, openPostgresStore, openSqliteStore, type MovableStore } from '../../src/index';
import type { PostgresPlace } from './readPostgres';

export interface StorePlace {
	workspace: string;
	/** Where the credential names a database. */
	postgres?: PostgresPlace;
	file: string;
	marker: string;
	/** For the move itself: also a workspace that was moved away. */
	evenIfMoved?: boolean;
}

/** How a store is opened. Tests that go through the nodes put each engine here in turn. */
export const stores = {
	open: async ({ workspace, postgres, file, marker, evenIfMoved = false }: StorePlace): Promise<MovableStore> =>
		postgres === undefined
			? await openSqliteStore({ file, marker, workspace, evenIfMoved })
			: await openPostgresStore({ ...postgres, workspace, evenIfMoved }),
	/** The workspaces that are kept in the same place. */
	listWorkspaces: async ({ postgres, file }: StorePlace): Promise<string[]> =>
		postgres === undefined ? await listFiles(dirname(file)) : await listPostgresWorkspaces(postgres),
};

const ENDING = '.sqlite';

async function listFiles(folder: string): Promise<string[]> {
	const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
		// Nothing was stored yet.
		if (error.code === 'ENOENT') return [];
		throw error;
	});
	return names
		.filter((name) => name.endsWith(ENDING))
		.map((name) => name.slice(0, -ENDING.length))
		.sort();
}
