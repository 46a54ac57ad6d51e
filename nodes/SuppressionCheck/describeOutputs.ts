import type { INodeParameters } from 'n8n-workflow';

/**
 * Evaluated by n8n as text inside an expression: it may use nothing but its arguments. Suppressed comes first, since
 * what nobody decided about leaves n8n by the first output: a deactivated node hands on everything there, and Always
 * Output Data an empty item. An operation that is unknown here refuses, and has the outputs of Check for it.
 */
export const describeOutputs = (
	parameters: INodeParameters,
	singleOutput: readonly string[],
): { type: string; displayName?: string }[] => {
	if (singleOutput.includes(String(parameters.operation))) return [{ type: 'main' }];
	return ['Suppressed', 'Deferred', 'Allowed'].map((displayName) => ({ type: 'main', displayName }));
};
