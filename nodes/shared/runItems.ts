import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { compact, EngineError, toEngineError, type Engine, type Result } from '../../src/index';
import { CREDENTIAL_NAME, openEngine, readConnection } from './openEngine';
import { Parameters } from './parameters';
import { toNodeError } from './toNodeError';
import { messages } from './messages';

/** What one item becomes: a key added to its JSON, on one output. An item may become several, or none. */
export interface Addition {
	add: IDataObject;
	output?: number;
}

export interface Batch {
	context: IExecuteFunctions;
	parameters: Parameters;
	items: readonly INodeExecutionData[];
	engine: Engine;
}

export interface Operation {
	/** What the editor shows of it, in this order. */
	fields: INodeProperties[];
	/** How many outputs the node has under its present parameters; one unless said. */
	countOutputs?(parameters: Parameters): number;
	/** Where items go that met an error under *Continue On Fail*: never where they would be acted on. The first unless said. */
	errorOutput?(parameters: Parameters): number;
	/** What an item that met an error says beside it, for the step after. */
	describeError?(error: EngineError, parameters: Parameters, itemIndex: number): IDataObject;
	/** Answers for every item, in order. */
	execute(batch: Batch): Promise<Result<Addition[]>[]>;
	/** Does not read its input items: runs once, whatever comes in. */
	runsOnce?: boolean;
}

/** The one item loop of the package: batch in, answers routed, errors on their own items, items paired. */
export async function runItems(context: IExecuteFunctions, operation: Operation): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const parameters = new Parameters(context);
	const outputs = Array.from({ length: operation.countOutputs?.(parameters) ?? 1 }, (): INodeExecutionData[] => []);
	const answers = await answerAll(context, operation, parameters, items);
	// Only the first output reaches an agent; the decision is inside the item anyway.
	const onlyFirst = context.isToolExecution();
	// n8n takes for failed what has `error` and nothing else, and gives it the input's fields back on the error output.
	// An `error` beside the JSON would be taken for it too, but at the price of all other fields.
	const toErrorOutput = !onlyFirst && context.getNode().onError === 'continueErrorOutput';
	answers.forEach((answer, itemIndex) => {
		const input = items[itemIndex];
		if (input === undefined) return;
		if (answer.ok) {
			for (const { add, output = 0 } of answer.value) {
				outputs[onlyFirst ? 0 : output]?.push({
					...keep(input),
					json: { ...input.json, ...add },
					pairedItem: { item: itemIndex },
				});
			}
			return;
		}
		const error = toNodeError(context.getNode(), answer.error, itemIndex);
		if (!context.continueOnFail()) throw error;
		outputs[onlyFirst ? 0 : (operation.errorOutput?.(parameters) ?? 0)]?.push({
			...keep(input),
			json: toErrorOutput
				? { error: error.message }
				: { ...input.json, ...operation.describeError?.(answer.error, parameters, itemIndex), error: error.message },
			pairedItem: { item: itemIndex },
		});
	});
	return outputs;
}

/** A store that can't be opened, or breaks in the middle, is every item's own error: none of them passes. */
async function answerAll(
	context: IExecuteFunctions,
	operation: Operation,
	parameters: Parameters,
	items: readonly INodeExecutionData[],
): Promise<Result<Addition[]>[]> {
	if (items.length === 0) return [];
	try {
		const engine = await openEngine(readConnection(await readCredential(context)));
		const answers = await operation.execute({
			context,
			parameters,
			engine,
			items: operation.runsOnce ? items.slice(0, 1) : items,
		});
		return answers;
	} catch (error) {
		const engineError: EngineError = toEngineError(error);
		return items.map(() => ({ ok: false, error: engineError }));
	}
}

async function readCredential(context: IExecuteFunctions) {
	const chosen = context.getNode().credentials?.[CREDENTIAL_NAME];
	if (chosen === undefined) return undefined;
	return await context.getCredentials(CREDENTIAL_NAME).catch((error: unknown) => {
		const because = error instanceof Error ? error.message : String(error);
		throw new EngineError(
			'configuration-invalid',
			messages.credentialUnusable(chosen.name, because.replace(/\.$/, '')),
			{ cause: error, field: 'credentials' },
		);
	});
}

function keep({ binary }: INodeExecutionData): Pick<INodeExecutionData, 'binary'> {
	return compact({ binary });
}
