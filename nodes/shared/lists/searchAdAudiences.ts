import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { openEngine } from '../openEngine';
import { findConnection, listFor, matching } from './panel';

/** The ad audiences that have somebody, by their names, with the platforms they are kept at. */
export async function searchAdAudiences(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	return await listFor(this, async () => {
		const engine = await openEngine(await findConnection(this));
		const platforms = new Map<string, string[]>();
		for (const { name, platformLabel } of await engine.listAdAudiences())
			platforms.set(name, [...(platforms.get(name) ?? []), platformLabel]);
		return matching(
			[...platforms].map(([value, labels]) => ({ name: `${value} · ${labels.join(', ')}`, value })),
			filter,
		);
	});
}
