import { NodeOperationError, type INode } from 'n8n-workflow';
import { compact, toEngineError } from '../../src/index';

/** The only translation from the engine's errors to n8n's: the message says what to do, the code goes beneath it. */
export function toNodeError(node: INode, error: unknown, itemIndex?: number): NodeOperationError {
	if (error instanceof NodeOperationError) return error;
	const engineError = toEngineError(error);
	const field = engineError.field === undefined ? '' : ` · field: ${engineError.field}`;
	const nodeError = new NodeOperationError(
		node,
		engineError,
		compact({
			description: `${engineError.code}${field}${engineError.retryable ? ' · trying again may succeed' : ''}`,
			itemIndex,
		}),
	);
	// A message that mentions EEXIST and the like n8n swaps for a sentence of its own, which doesn't say what to do.
	nodeError.message = engineError.message;
	return nodeError;
}
