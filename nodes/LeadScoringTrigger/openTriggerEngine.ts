import type { ITriggerFunctions } from 'n8n-workflow';
import { EngineError, type Engine } from '../../src/index';
import { messages } from '../shared/messages';
import { inWorkspace, openEngine, readConnection } from '../shared/openEngine';

const CREDENTIAL_NAME = 'leadScoringStoreApi';

/** Asked for with each look: a credential that was edited counts at once. */
export async function openTriggerEngine(
	context: ITriggerFunctions,
	workspace: string | undefined,
): Promise<{ engine: Engine; workspace: string }> {
	const chosen = context.getNode().credentials?.[CREDENTIAL_NAME];
	const credential =
		chosen === undefined
			? undefined
			: await context.getCredentials(CREDENTIAL_NAME).catch((error: unknown) => {
					const because = error instanceof Error ? error.message : String(error);
					throw new EngineError(
						'configuration-invalid',
						messages.credentialUnusable(chosen.name, because.replace(/\.$/, '')),
						{ cause: error, field: 'credentials' },
					);
				});
	const own = readConnection(credential);
	const connection = workspace === undefined ? own : inWorkspace(own, workspace);
	return { engine: await openEngine(connection), workspace: connection.workspace };
}
