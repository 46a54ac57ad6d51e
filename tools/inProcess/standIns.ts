import {
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
	type INodeProperties,
	type INodeType,
} from 'n8n-workflow';

type Execute = (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>;

/** n8n's own nodes that need no account but aren't published apart from all the others: what they do to items. */
const BEHAVIOURS: Readonly<Record<string, Execute>> = {
	noOp: passThrough,
	respondToWebhook: passThrough,
	webhook: passThrough,
	readWriteFile: passThrough,
	extractFromFile: passThrough,
	wait,
};

/**
 * Stands in for a node of n8n or of a vendor, as the workflow uses it: a trigger hands on what it is given, and whatever
 * sends answers with the parameters it was called with, item by item, in place of the item, as the real ones do. What
 * gets a list hands on what it is given, as if that were the list.
 */
export function standInFor(type: string, uses: readonly INode[]): INodeType {
	const name = type.split('.').at(-1) ?? type;
	const isTrigger = /trigger$/i.test(name) || name === 'webhook';
	return {
		description: {
			displayName: name,
			name,
			group: [isTrigger ? 'trigger' : 'output'],
			version: [...new Set(uses.map(({ typeVersion }) => typeVersion))],
			description: `Stands in for ${type}`,
			defaults: { name },
			inputs: isTrigger ? [] : [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			properties: [...new Set(uses.flatMap(({ parameters }) => Object.keys(parameters)))].map(keepParameter),
		},
		execute: BEHAVIOURS[name] ?? (isTrigger ? passThrough : send),
	};
}

/** n8n drops every parameter that its node doesn't describe. */
function keepParameter(name: string): INodeProperties {
	return { displayName: name, name, type: 'json', default: '' };
}

async function passThrough(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	return [this.getInputData()];
}

async function send(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const { parameters } = this.getNode();
	if (parameters.operation === 'getAll') return [this.getInputData()];
	const names = Object.keys(parameters);
	return [
		this.getInputData().map((_, itemIndex) => ({
			json: Object.fromEntries(names.map((name) => [name, this.getNodeParameter(name, itemIndex)])) as IDataObject,
			pairedItem: { item: itemIndex },
		})),
	];
}

/** Like the real one: the time of the first item holds for the whole execution, which is put away until then. */
async function wait(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	await this.putExecutionToWait(new Date(this.getNodeParameter('dateTime', 0) as string));
	return [this.getInputData()];
}
