import type { ICredentialsDecrypted, ICredentialTestFunctions, INodeCredentialTestResult } from 'n8n-workflow';
import { toEngineError } from '../../src/index';
import { openEngine, readConnection } from './openEngine';
import { messages } from './messages';

/** Opens the store as a node would, so that what passes here works there. */
export async function leadScoringStoreTest(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	try {
		const engine = await openEngine(readConnection(credential.data));
		const { location, schemaVersion } = await engine.store.describe();
		return { status: 'OK', message: messages.storeConnected(location, schemaVersion) };
	} catch (error) {
		return { status: 'Error', message: toEngineError(error).message };
	}
}
