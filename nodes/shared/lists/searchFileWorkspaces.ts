import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { placeOf } from '../openEngine';
import { stores } from '../stores';
import { listFor, matching } from './panel';

/** The workspaces that are files in n8n's own folder, whatever store the credential names. */
export async function searchFileWorkspaces(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await listFor(this, async () => {
		const names = await stores.listWorkspaces(placeOf({ workspace: 'default', hashingSecret: '' }));
		return matching(
			names.map((name) => ({ name, value: name })),
			filter,
		);
	});
}
