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
	if: branch,
	httpRequest: request,
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
			outputs: name === 'if' ? [NodeConnectionTypes.Main, NodeConnectionTypes.Main] : [NodeConnectionTypes.Main],
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

interface Condition {
	leftValue: unknown;
	rightValue: unknown;
	operator: { operation: string };
}

/** What holds of all conditions leaves first, everything else second; of the comparisons, those that templates use. */
async function branch(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const holds = ({ leftValue, rightValue, operator: { operation } }: Condition): boolean => {
		if (operation === 'equals') return leftValue === rightValue;
		if (operation === 'notEquals') return leftValue !== rightValue;
		throw new Error(`The stand-in for If can't compare by "${operation}".`);
	};
	const items = this.getInputData();
	const areMet = items.map((_, itemIndex) =>
		(this.getNodeParameter('conditions', itemIndex) as unknown as { conditions: Condition[] }).conditions.every(holds),
	);
	return [items.filter((_, index) => areMet[index]), items.filter((_, index) => !areMet[index])];
}

const HERE = 'http://127.0.0.1:';

/** Asks a server on this machine, with the header of its credential; to all others nothing is sent. */
async function request(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const { url } = this.getNode().parameters;
	if (typeof url !== 'string' || !url.startsWith(HERE)) return await send.call(this);
	const answers: INodeExecutionData[] = [];
	for (const [itemIndex] of this.getInputData().entries()) {
		const pairedItem = { item: itemIndex };
		try {
			answers.push({ json: await ask(this, url, itemIndex), pairedItem });
		} catch (error) {
			if (!this.continueOnFail()) throw error;
			answers.push({ json: { error: error instanceof Error ? error.message : String(error) }, pairedItem });
		}
	}
	return [answers];
}

async function ask(context: IExecuteFunctions, url: string, itemIndex: number): Promise<IDataObject> {
	const { name, value } = await context.getCredentials('httpHeaderAuth', itemIndex);
	const { timeout } = context.getNodeParameter('options', itemIndex) as { timeout: number };
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json', [String(name)]: String(value) },
		body: JSON.stringify(context.getNodeParameter('jsonBody', itemIndex)),
		signal: AbortSignal.timeout(timeout),
	});
	if (!response.ok) throw new Error(`Request failed with status code ${response.status}`);
	return (await response.json()) as IDataObject;
}
