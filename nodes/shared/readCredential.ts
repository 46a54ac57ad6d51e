import { isDeepStrictEqual } from 'node:util';
import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import { EngineError } from '../../src/index';
import { messages } from './messages';

const CREDENTIAL_NAME = 'leadScoringStoreApi';

/** The node's credential; undefined where it has none. */
export async function readCredential(
	context: IExecuteFunctions,
	itemCount: number,
): Promise<ICredentialDataDecryptedObject | undefined> {
	const chosen = context.getNode().credentials?.[CREDENTIAL_NAME];
	if (chosen === undefined) return undefined;
	const credential = await resolve(context, chosen.name, 0);
	// n8n resolves expressions in a credential for the first item and would use that for all the others. Asking for each
	// costs 4 ms an item; the first and the last tell whether the credential depends on the item.
	if (itemCount > 1 && !isDeepStrictEqual(credential, await resolve(context, chosen.name, itemCount - 1))) {
		throw new EngineError('configuration-invalid', messages.credentialVaries(chosen.name), { field: 'credentials' });
	}
	return credential;
}

async function resolve(
	context: IExecuteFunctions,
	name: string,
	itemIndex: number,
): Promise<ICredentialDataDecryptedObject> {
	return await context.getCredentials(CREDENTIAL_NAME, itemIndex).catch((error: unknown) => {
		const because = error instanceof Error ? error.message : String(error);
		throw new EngineError('configuration-invalid', messages.credentialUnusable(name, because.replace(/\.$/, '')), {
			cause: error,
			field: 'credentials',
		});
	});
}
