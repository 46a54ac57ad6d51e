import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { openEngine } from '../openEngine';
import { findConnection, listFor, matching } from './panel';

/** The attributes that leads of the workspace have, the most frequent first. */
export async function searchAttributes(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	return await listFor(this, async () => {
		const engine = await openEngine(await findConnection(this));
		const { attributes, lookedAt } = await engine.listAttributes();
		return matching(
			attributes.map(({ name, leads }) => ({ name: `${name} · ${leads} of ${lookedAt} leads`, value: name })),
			filter,
		);
	});
}
