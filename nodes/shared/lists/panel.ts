import {
	NodeOperationError,
	type ICredentialDataDecryptedObject,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
	type INodeListSearchResult,
} from 'n8n-workflow';
import { toEngineError } from '../../../src/index';
import { chosenValue } from '../locator';
import { inWorkspace, readConnection, type StoreConnection } from '../openEngine';
import { DEFAULT_TIER_SET } from '../tierSetName';

/** A list for a field of the panel; what is wrong with the store is said in the list. */
export async function listFor(
	context: ILoadOptionsFunctions,
	list: () => Promise<INodeListSearchItems[]>,
): Promise<INodeListSearchResult> {
	try {
		return { results: await list() };
	} catch (error) {
		throw new NodeOperationError(context.getNode(), toEngineError(error).message);
	}
}

/** Those whose text holds what was typed. */
export function matching(results: readonly INodeListSearchItems[], filter = ''): INodeListSearchItems[] {
	const wanted = filter.trim().toLowerCase();
	return results.filter(({ name }) => name.toLowerCase().includes(wanted));
}

/** The store that the node would ask when it runs. */
export async function findConnection(context: ILoadOptionsFunctions): Promise<StoreConnection> {
	const connection = await findOwnConnection(context);
	const workspace = readText(context, 'options.workspace');
	return workspace === '' ? connection : inWorkspace(connection, workspace);
}

/** What the credential says, or its absence. */
export async function findOwnConnection(context: ILoadOptionsFunctions): Promise<StoreConnection> {
	const isChosen = context.getNode().credentials?.leadScoringStoreApi !== undefined;
	const credential = isChosen
		? await context.getCredentials<ICredentialDataDecryptedObject>('leadScoringStoreApi')
		: undefined;
	return readConnection(credential);
}

/** An expression can't be told before the workflow runs. */
function readText(context: ILoadOptionsFunctions, name: string): string {
	const value = chosenValue(context.getCurrentNodeParameter(name));
	return typeof value === 'string' && !value.startsWith('=') ? value.trim() : '';
}

/** The model that the panel names: a field of its own, or an option. */
export function readModelName(context: ILoadOptionsFunctions): string {
	return readText(context, 'model') || readText(context, 'options.model') || 'default';
}

/** What tiers are remembered under. */
export function readTierSetName(context: ILoadOptionsFunctions): string {
	return readText(context, 'tierSet') || DEFAULT_TIER_SET;
}
