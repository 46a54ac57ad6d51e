import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { placeOf } from '../openEngine';
import { stores } from '../stores';
import { findOwnConnection, listFor, matching } from './panel';

/** The workspaces of the store that the credential names; the credential's own first. */
export async function searchWorkspaces(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	return await listFor(this, async () => {
		const own = await findOwnConnection(this);
		const others = (await stores.listWorkspaces(placeOf(own))).filter((name) => name !== own.workspace);
		return matching(
			[
				{ name: `${own.workspace} · the credential's`, value: own.workspace },
				...others.map((name) => ({ name, value: name })),
			],
			filter,
		);
	});
}
