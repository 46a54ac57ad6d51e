import { ExternalSecretsProxy } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	ICredentialsHelper,
	INodeParameters,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

/** What n8n's server adds to an execution. Without valid URLs no parameter can be read. */
export function addServer(
	executionId: string,
	credentials: Readonly<Record<string, ICredentialDataDecryptedObject>>,
): IWorkflowExecuteAdditionalData {
	const url = 'http://localhost:5678/';
	const credentialsHelper = {
		isCredentialUsableByNode: () => true,
		getParentTypes: () => [],
		getCredentialsProperties: () => [],
		getDecrypted: async (...[, { id }, , mode, , , values]: Parameters<ICredentialsHelper['getDecrypted']>) => {
			const found = credentials[id ?? ''];
			if (found === undefined) throw new Error(`No credential "${id}"`);
			if (values === undefined) return found;
			const { workflow, runExecutionData, runIndex, itemIndex, node, connectionInputData } = values;
			// As n8n does: expressions in a credential are those of the item that it is asked for.
			return workflow.expression.getParameterValue(
				found as INodeParameters,
				runExecutionData,
				runIndex,
				itemIndex,
				node.name,
				connectionInputData,
				mode,
				{},
			) as ICredentialDataDecryptedObject;
		},
	} as unknown as ICredentialsHelper;
	return {
		executionId,
		credentialsHelper,
		externalSecretsProxy: new ExternalSecretsProxy(),
		currentNodeExecutionIndex: 0,
		variables: {},
		restApiUrl: `${url}rest`,
		instanceBaseUrl: url,
		formBaseUrl: url,
		formWaitingBaseUrl: url,
		formTestBaseUrl: url,
		webhookBaseUrl: url,
		webhookWaitingBaseUrl: url,
		webhookTestBaseUrl: url,
		mcpBaseUrl: url,
		mcpTestBaseUrl: url,
		executeWorkflow: async () => await Promise.reject(new Error('Sub-workflows are not run here')),
		getRunExecutionData: async () => undefined,
		getRuntimeCredential: async () => undefined,
		startRunnerTask: async () => await Promise.reject(new Error('Code is not run here')),
		logAiEvent: () => undefined,
	};
}
