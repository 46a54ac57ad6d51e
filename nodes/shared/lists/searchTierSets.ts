import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { openEngine } from '../openEngine';
import { findConnection, listFor, matching } from './panel';

/** The names that tiers are remembered under in the workspace. */
export async function searchTierSets(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	return await listFor(this, async () => {
		const engine = await openEngine(await findConnection(this));
		const sets = await engine.listTierSets();
		return matching(
			sets.map((name) => ({ name, value: name })),
			filter,
		);
	});
}
