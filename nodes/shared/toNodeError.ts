import { NodeOperationError, type INode } from 'n8n-workflow';
import { compact, EngineError, hideAddresses, toEngineError } from '../../src/index';
import { messages, NEXT_STEPS } from './messages';

/** The only translation from the engine's errors to n8n's: what happened, beneath it what to do, the code in the details. */
export function toNodeError(node: INode, error: unknown, itemIndex?: number, items = 1): NodeOperationError {
	if (error instanceof NodeOperationError) return error;
	const engineError = hideInError(toEngineError(error));
	const { code, field } = engineError;
	const description = messages.item(itemIndex ?? 0, items) + NEXT_STEPS[code];
	const nodeError = new NodeOperationError(node, engineError, compact({ description, itemIndex }));
	nodeError.messages.push(field === undefined ? `Code: ${code}` : `Code: ${code}, field: ${field}`);
	// A message that mentions EEXIST and the like n8n swaps for a sentence of its own, which doesn't say what to do.
	nodeError.message = engineError.message;
	return nodeError;
}

/**
 * An error is logged, sent to error workflows and shown to whoever may open the execution, so it quotes no address, nor
 * does a cause travel along that does: a database's own words quote rows. The item beside it says whom it is about.
 */
function hideInError(error: EngineError): EngineError {
	const { code, field, message, stack, cause } = error;
	const hidden = hideAddresses(message);
	const detail = describeCause(cause);
	const isCauseSafe = hideAddresses(detail) === detail;
	if (hidden === message && isCauseSafe) return error;
	const safe = new EngineError(code, hidden, compact({ field, cause: isCauseSafe ? cause : undefined }));
	if (stack !== undefined) safe.stack = stack.replaceAll(message, () => hidden);
	return safe;
}

function describeCause(cause: unknown): string {
	if (!(cause instanceof Error)) return cause === undefined ? '' : String(cause);
	return Object.values({ ...cause, message: cause.message }).join(' ');
}
