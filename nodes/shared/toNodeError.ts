import { NodeOperationError, type INode } from 'n8n-workflow';
import { compact, toEngineError } from '../../src/index';
import { NEXT_STEPS } from './messages';

/** The only translation from the engine's errors to n8n's: what happened, beneath it what to do, the code in the details. */
export function toNodeError(node: INode, error: unknown, itemIndex?: number): NodeOperationError {
	if (error instanceof NodeOperationError) return error;
	const engineError = toEngineError(error);
	const { code, field } = engineError;
	const description = NEXT_STEPS[code];
	const nodeError = new NodeOperationError(node, engineError, compact({ description, itemIndex }));
	nodeError.messages.push(field === undefined ? `Code: ${code}` : `Code: ${code}, field: ${field}`);
	// A message that mentions EEXIST and the like n8n swaps for a sentence of its own, which doesn't say what to do.
	nodeError.message = engineError.message;
	return nodeError;
}
