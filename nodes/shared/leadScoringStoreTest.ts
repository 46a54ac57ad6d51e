import type { ICredentialsDecrypted, ICredentialTestFunctions, INodeCredentialTestResult } from 'n8n-workflow';
import { toEngineError } from '../../src/index';
import { openEngine, readConnection } from './openEngine';

/** Opens the store as a node would, so that what passes here works there. */
export async function leadScoringStoreTest(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	try {
		const engine = await openEngine(readConnection(credential.data));
		const { location, schemaVersion } = await engine.store.describe();
		return { status: 'OK', message: `The store answers: ${location}, schema version ${schemaVersion}` };
	} catch (error) {
		return { status: 'Error', message: toEngineError(error).message };
	}
}
