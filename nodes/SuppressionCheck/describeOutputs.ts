import type { INodeParameters } from 'n8n-workflow';

/** Evaluated by n8n as text inside an expression: it may use nothing but its argument. */
export const describeOutputs = (parameters: INodeParameters): { type: string; displayName?: string }[] => {
	if (parameters.operation !== 'check' && parameters.operation !== undefined) return [{ type: 'main' }];
	return ['Allowed', 'Deferred', 'Suppressed'].map((displayName) => ({ type: 'main', displayName }));
};
