import type { INodeParameters } from 'n8n-workflow';

/**
 * Evaluated by n8n as text inside an expression: it may use nothing but its argument. Remove comes first, since what
 * nobody decided about leaves n8n by the first output, and since who has to go goes before anybody comes.
 */
export const describeOutputs = (parameters: INodeParameters): { type: string; displayName?: string }[] =>
	parameters.resource === 'lead' && parameters.operation === 'syncAudience'
		? [
				{ type: 'main', displayName: 'Remove' },
				{ type: 'main', displayName: 'Add' },
			]
		: [{ type: 'main' }];
