import type { Operation } from './operation';

/** One operation of a node: what the editor shows of it, its fields, and what it does. */
export interface NodeOperation extends Operation {
	name: string;
	value: string;
	action: string;
	description: string;
}

/** Operations about the same thing, where a node has many. */
export interface Resource {
	name: string;
	value: string;
	description: string;
	operations: readonly NodeOperation[];
	default: NodeOperation;
}
