import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { openEngine } from '../openEngine';
import { findConnection, listFor, matching } from './panel';

/** The names of the outcomes that were recorded. */
export async function searchOutcomes(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	return await listFor(this, async () => {
		const engine = await openEngine(await findConnection(this));
		const names = await engine.listOutcomeNames();
		return matching(
			names.map((name) => ({ name, value: name })),
			filter,
		);
	});
}
