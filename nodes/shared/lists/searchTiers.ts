import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { openEngine } from '../openEngine';
import { findConnection, listFor, matching, readTierSetName } from './panel';

/** The tiers of the tier memory that the node names, best first. */
export async function searchTiers(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	return await listFor(this, async () => {
		const engine = await openEngine(await findConnection(this));
		return matching(toEntries(await engine.listTierNames(readTierSetName(this))), filter);
	});
}

/** The segments that have thresholds of their own there. */
export async function searchSegments(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	return await listFor(this, async () => {
		const engine = await openEngine(await findConnection(this));
		return matching(toEntries(await engine.listSegments(readTierSetName(this))), filter);
	});
}

function toEntries(names: readonly string[]): { name: string; value: string }[] {
	return names.map((name) => ({ name, value: name }));
}
