import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { NodeOperation } from './nodeOperation';
import { runItems } from './runItems';

/** Runs the operation that the node is set to. */
export async function runOperation(
	context: IExecuteFunctions,
	operations: readonly NodeOperation[],
	chosen: NodeOperation,
): Promise<INodeExecutionData[][]> {
	const value = context.getNodeParameter('operation', 0, chosen.value);
	return await runItems(context, operations.find((operation) => operation.value === value) ?? chosen);
}
