import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { openEngine } from '../shared/openEngine';
import { findConnection, listFor, readTierSetName } from '../shared/lists/panel';

/** The tiers that Assign Tier has given, to choose from. */
export async function loadTiers(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { results } = await listFor(this, async () => {
		const engine = await openEngine(await findConnection(this));
		const names = await engine.listTierNames(readTierSetName(this));
		return names.map((name) => ({ name, value: name }));
	});
	return results;
}
