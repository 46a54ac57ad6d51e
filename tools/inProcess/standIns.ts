import {
	executeFilter,
	NodeConnectionTypes,
	NodeOperationError,
	type FilterValue,
	type IDataObject,
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
	type INodeProperties,
	type INodeType,
	type NodeConnectionType,
} from 'n8n-workflow';

type Execute = (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>;

/** n8n's own nodes that need no account but aren't published apart from all the others: what they do to items. */
const BEHAVIOURS: Readonly<Record<string, Execute>> = {
	noOp: passThrough,
	respondToWebhook: passThrough,
	webhook: passThrough,
	readWriteFile: passThrough,
	convertToFile: passThrough,
	extractFromFile: passThrough,
	if: chooseBranch,
	set: setFields,
	splitOut,
	stopAndError,
	switch: chooseOutput,
	wait,
	httpRequest: request,
};

/** The domain of addresses that a vendor refuses. */
const REFUSED = 'refused.example';

/**
 * Stands in for a node of n8n or of a vendor, as the workflow uses it: a trigger hands on what it is given, and whatever
 * sends answers with the parameters it was called with, item by item, in place of the item, as the real ones do; it
 * refuses an address at `refused.example`. What gets a list hands on what it is given, as if that were the list.
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
			outputs: Array<NodeConnectionType>(countOutputs(name, uses)).fill(NodeConnectionTypes.Main),
			properties: [...new Set(uses.flatMap(({ parameters }) => Object.keys(parameters)))].map(keepParameter),
		},
		execute: BEHAVIOURS[name] ?? (isTrigger ? passThrough : send),
	};
}

function countOutputs(name: string, uses: readonly INode[]): number {
	if (name === 'if') return 2;
	if (name !== 'switch') return name === 'stopAndError' ? 0 : 1;
	return Math.max(...uses.map(({ parameters }) => rulesOf(parameters).length + 1));
}

/** n8n drops every parameter that its node doesn't describe. */
function keepParameter(name: string): INodeProperties {
	return { displayName: name, name, type: 'json', default: '' };
}

async function passThrough(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	return [this.getInputData()];
}

async function send(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const { parameters, type } = this.getNode();
	const isList = type.endsWith('.httpRequest') && parameters.method === undefined;
	if (isList || parameters.operation === 'getAll') return [this.getInputData()];
	const names = Object.keys(parameters);
	return [
		this.getInputData().map((_, itemIndex) => {
			const sent = Object.fromEntries(names.map((name) => [name, this.getNodeParameter(name, itemIndex)]));
			const refused = JSON.stringify(sent).includes(REFUSED);
			const message = 'The vendor refused it';
			if (refused && !this.continueOnFail()) throw new NodeOperationError(this.getNode(), message, { itemIndex });
			const json = refused ? { error: message } : (sent as IDataObject);
			return { json, pairedItem: { item: itemIndex } };
		}),
	];
}

/** Like the real one: the time of the first item holds for the whole execution, which is put away until then. */
async function wait(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const until = this.getNodeParameter('dateTime', 0, FAR_AWAY) as string;
	await this.putExecutionToWait(new Date(until));
	return [this.getInputData()];
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

/** Of a wait for a form that nobody fills in. */
const FAR_AWAY = '2100-01-01T00:00:00Z';

async function setFields(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	return [
		this.getInputData().map(({ json, ...rest }, itemIndex) => {
			const { assignments } = this.getNodeParameter('assignments', itemIndex) as {
				assignments: { name: string; value: IDataObject }[];
			};
			const keepsOthers = this.getNodeParameter('includeOtherFields', itemIndex, false) === true;
			const set = Object.fromEntries(assignments.map(({ name, value }) => [name, value]));
			return { ...rest, json: { ...(keepsOthers ? json : {}), ...set }, pairedItem: { item: itemIndex } };
		}),
	];
}

async function chooseBranch(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const outputs: INodeExecutionData[][] = [[], []];
	for (const [itemIndex, item] of this.getInputData().entries()) {
		const holds = executeFilter(this.getNodeParameter('conditions', itemIndex) as unknown as FilterValue);
		outputs[holds ? 0 : 1]?.push({ ...item, pairedItem: { item: itemIndex } });
	}
	return outputs;
}

/** The first rule that holds; what meets none leaves by the last output where that is asked for, else by none. */
async function chooseOutput(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const count = rulesOf(this.getNode().parameters).length;
	const outputs: INodeExecutionData[][] = Array.from({ length: count + 1 }, () => []);
	for (const [itemIndex, item] of this.getInputData().entries()) {
		const rules = rulesOf({ rules: this.getNodeParameter('rules', itemIndex) as IDataObject });
		const chosen = rules.findIndex(({ conditions }) => executeFilter(conditions));
		const fallback = this.getNodeParameter('options', itemIndex) as { fallbackOutput?: string };
		if (chosen < 0 && fallback.fallbackOutput !== 'extra') continue;
		outputs[chosen < 0 ? count : chosen]?.push({ ...item, pairedItem: { item: itemIndex } });
	}
	return outputs;
}

function rulesOf({ rules }: IDataObject): { conditions: FilterValue }[] {
	return (rules as unknown as { values: { conditions: FilterValue }[] }).values;
}

async function splitOut(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const field = this.getNodeParameter('fieldToSplitOut', 0) as string;
	return [
		this.getInputData().flatMap(({ json }, item) =>
			(json[field] as IDataObject[]).map((row) => ({ json: row, pairedItem: { item } })),
		),
	];
}

async function stopAndError(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	throw new NodeOperationError(this.getNode(), this.getNodeParameter('errorMessage', 0) as string);
}
