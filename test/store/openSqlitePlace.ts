import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LeadStore } from '../../src/store/port/leadStore';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore';
import type { Place } from './conformance/place';

/** A temporary folder with one file per workspace. */
export async function openSqlitePlace(): Promise<Place & { fileOf(workspace: string): string }> {
	const folder = await mkdtemp(join(tmpdir(), 'lead-store-'));
	const fileOf = (workspace: string): string => join(folder, `${workspace}.sqlite`);
	const stores: LeadStore[] = [];
	return {
		fileOf,
		open: async (workspace) => {
			const store = await openSqliteStore({ file: fileOf(workspace), workspace });
			stores.push(store);
			return store;
		},
		clear: async () => {
			for (const store of stores) await store.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
}
