import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { openEngine } from '../openEngine';
import { findConnection, listFor, matching } from './panel';

/** The models of the workspace, each with the version in use. */
export async function searchModels(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	return await listFor(this, async () => {
		const engine = await openEngine(await findConnection(this));
		const models = await engine.listModelNames();
		return matching(
			models.map(({ name, inUse }) => ({
				name: `${name} · ${inUse === 0 ? 'the shipped points' : `version ${inUse} in use`}`,
				value: name,
			})),
			filter,
		);
	});
}
