import type { IConnections, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { hints } from '../shared/hints';

const CALLED = 'n8n-nodes-base.executeWorkflowTrigger';

/**
 * n8n hands the caller of a sub-workflow what the step that ran last put on its first output. Where Suppressed leads
 * nowhere and nobody is allowed, that step is the check, and the caller would go on with whoever is not to be contacted.
 */
export function keepFromCaller(context: IExecuteFunctions, outputs: INodeExecutionData[][]): INodeExecutionData[][] {
	const [suppressed = [], ...others] = outputs;
	if (others.length === 0 || suppressed.length === 0 || !isCalled(context)) return outputs;
	context.addExecutionHints({ message: hints.handedBack, location: 'outputPane', type: 'warning' });
	return leadsOn(context) ? outputs : [[], ...others];
}

function isCalled(context: IExecuteFunctions): boolean {
	return context.getParentNodes(context.getNode().name).some(({ type }) => type === CALLED);
}

/** Whether a step follows Suppressed. n8n has no question for it; where it doesn't show its connections, none is taken to. */
function leadsOn(context: IExecuteFunctions): boolean {
	const { workflow } = context as { workflow?: { connectionsBySourceNode?: IConnections } };
	return (workflow?.connectionsBySourceNode?.[context.getNode().name]?.main?.[0] ?? []).length > 0;
}
