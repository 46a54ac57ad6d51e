import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

/**
 * Whether an agent called the node. Agents from version 3 on have the engine run their tools like any other node: the
 * context does not say so then, the node's type does.
 */
export function isForAgent(context: IExecuteFunctions): boolean {
	return context.isToolExecution() || context.getNode().type.endsWith('Tool');
}

/**
 * What a workflow goes on with and an agent would only read aloud: ledgers, rows' IDs, what it has asked itself. A request
 * to an ad platform holds the hashed addresses of everybody in it, which no model has to see. Its batch goes with it: who
 * can't send can't say that it was sent, or those who have to leave the audience would be taken for gone.
 */
const LEFT_OUT = new Set([
	'batch',
	'cooling',
	'event',
	'formerIds',
	'ledger',
	'request',
	'reservation',
	'source',
	'unclamped',
	'workspace',
]);
/** Of a list: the entries that count most stand first. */
const MOST = 5;

/** A person's own copy, and what a program takes back: whole or not at all. */
const WHOLE = new Set(['export', 'scorecard', 'terms']);

/** An answer for an agent: the sentence and what it may want to say of it, in as few words as it can work with. */
export function simplifyForAgent(answer: IDataObject): IDataObject {
	return Object.fromEntries(
		Object.entries(answer)
			.filter(([name]) => !LEFT_OUT.has(name))
			.map(([name, value]) => [name, WHOLE.has(name) ? value : simplify(value)]),
	) as IDataObject;
}

function simplify(value: unknown): unknown {
	if (Array.isArray(value)) return value.slice(0, MOST).map(simplify);
	return value !== null && typeof value === 'object' ? simplifyForAgent(value as IDataObject) : value;
}
