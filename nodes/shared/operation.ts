import type { IBinaryKeyData, IDataObject, IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { Engine, EngineError, Result } from '../../src/index';
import type { StoreConnection } from './openEngine';
import type { Parameters } from './parameters';

/** What one item becomes: a key added to its JSON, on one output. An item may become several, or none. */
export interface Addition {
	add: IDataObject;
	output?: number;
	/** Files beside it. */
	binary?: IBinaryKeyData;
}

/** What an operation is asked to do, before a store is opened. */
export interface UnopenedBatch {
	context: IExecuteFunctions;
	parameters: Parameters;
	items: readonly INodeExecutionData[];
	/** Whose leads are meant. */
	workspace: string;
	/** Where they are kept. */
	connection: StoreConnection;
}

export interface Batch extends UnopenedBatch {
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
	/** What an item of another workspace's lead becomes, where that is an answer and not an error. */
	refuse?(error: EngineError, parameters: Parameters, itemIndex: number): Addition;
	/** Opens what it needs by itself: its batch comes without an engine. For what is about the store and not about leads. */
	opensStores?: boolean;
	/** Answers for every item, in order. */
	execute(batch: Batch): Promise<Result<Addition[]>[]>;
	/** Does not read its input items: runs once, whatever comes in. */
	runsOnce?: boolean;
}
