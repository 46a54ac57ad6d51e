import { NodeHelpers, type IDataObject, type IExecuteFunctions, type INode, type INodeParameters } from 'n8n-workflow';
import { readPath, toEngineError, type PackedCheck } from '../../src/index';
import { CHANNEL } from '../SuppressionCheck/fields/channel';
import { messageFields } from '../SuppressionCheck/fields/message';
import { ruleFields, rulesReader, variesByItem } from '../SuppressionCheck/fields/rules';
import { packageTexts } from '../shared/packageMessages';
import { Parameters } from '../shared/parameters';

export interface ReadWorkflows {
	names: string[];
	/** By which rules their Suppression Checks let messages through. */
	checks: PackedCheck[];
	/** Why some of these can't be read, in sentences. */
	unread: string[];
}

interface WorkflowItem {
	name: string;
	nodes: INode[];
}

/**
 * The workflows among the items, as n8n › Workflow › Get Many gives them or a file of n8n holds them. Caps stand in the
 * parameters of their steps and nowhere else, so here is where they are known from.
 */
export function readWorkflows(items: readonly { json: IDataObject }[]): ReadWorkflows {
	const read: ReadWorkflows = { names: [], checks: [], unread: [] };
	for (const { name, nodes } of items.map(({ json }) => json as unknown).filter(isWorkflow)) {
		read.names.push(name);
		for (const node of nodes.filter(isCheck)) {
			const rules = readRules(node);
			if (typeof rules === 'string') read.unread.push(packageTexts.unreadCheck(name, node.name, rules));
			else read.checks.push({ workflow: name, step: node.name, ...rules });
		}
	}
	return read;
}

function isWorkflow(json: unknown): json is WorkflowItem {
	const { name, nodes } = json as Partial<WorkflowItem>;
	return typeof name === 'string' && Array.isArray(nodes);
}

function isCheck({ type, disabled, parameters }: INode): boolean {
	const operation = parameters?.operation ?? 'check';
	return /\.suppressionCheck$/.test(type) && disabled !== true && operation === 'check';
}

/** Or why they can't be read. What is left at its default is not in a workflow's file. */
function readRules(node: INode): Pick<PackedCheck, 'channel' | 'rules'> | string {
	const fields = [...messageFields, ...ruleFields];
	const written = withoutPerson(node.parameters);
	const filled = NodeHelpers.getNodeParameters(fields, written, true, false, node, null) ?? {};
	const parameters = new Parameters(asContext({ ...node, parameters: { ...written, ...filled } }));
	if (variesByItem(parameters)) return packageTexts.perItem;
	try {
		const { ownAddresses: _, blockedAddresses: __, ...rules } = rulesReader(parameters)(0);
		return { channel: parameters.choose(CHANNEL, 0), rules };
	} catch (error) {
		return toEngineError(error).message.replace(/\.$/, '');
	}
}

/** Whose lead it is and where they are is the item's in most workflows, and no rule. */
function withoutPerson({ options, ...parameters }: INodeParameters): INodeParameters {
	const { workspace: _, timeZone: __, ...rules } = (options ?? {}) as INodeParameters;
	return { ...parameters, options: rules };
}

/** As much of an execution as reading written parameters takes. */
function asContext(node: INode): IExecuteFunctions {
	const getNodeParameter = (name: string, _: number, fallback?: unknown): unknown =>
		readPath(node.parameters as INodeParameters, name) ?? fallback;
	return { getNode: () => node, getNodeParameter } as unknown as IExecuteFunctions;
}
