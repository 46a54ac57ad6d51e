import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { openEngine } from '../openEngine';
import { findConnection, listFor, matching, readModelName } from './panel';

const MOST = 50;

/** The versions of the model that the node names, for a list to choose from: newest first, what they are in a line. */
export async function searchVersions(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	return await listFor(this, async () => {
		const engine = await openEngine(await findConnection(this));
		const versions = await engine.nameVersions({ model: readModelName(this), limit: MOST });
		return matching(
			versions.map(({ version, name }) => ({ name, value: String(version) })),
			filter,
		);
	});
}
