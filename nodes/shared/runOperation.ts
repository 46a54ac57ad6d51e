import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { EngineError } from '../../src/index';
import { messages } from './messages';
import type { NodeOperation } from './nodeOperation';
import { runItems } from './runItems';

/** Runs the operation that the node is set to. */
export async function runOperation(
	context: IExecuteFunctions,
	operations: readonly NodeOperation[],
	chosen: NodeOperation,
): Promise<INodeExecutionData[][]> {
	const value = context.getNodeParameter('operation', 0, chosen.value);
	const operation = operations.find((operation) => operation.value === value) ?? refuseUnknown(String(value), chosen);
	return await runItems(context, operation);
}

/** A workflow that a newer version saved: every item is refused, and leaves where `chosen` puts what it refuses. */
function refuseUnknown(value: string, chosen: NodeOperation): NodeOperation {
	return {
		...chosen,
		runsOnce: false,
		execute: async () => {
			throw new EngineError('configuration-invalid', messages.unknownOperation(value), { field: 'operation' });
		},
	};
}
