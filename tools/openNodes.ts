import { join } from 'node:path';
import type { INodeType } from 'n8n-workflow';
import { n8n } from '../package.json';

/** The nodes of the package, from their source: nothing need be built for the documents. */
export async function openNodes(): Promise<INodeType[]> {
	return await Promise.all(n8n.nodes.map(openNode));
}

async function openNode(built: string): Promise<INodeType> {
	const source = built.replace(/^dist/, '..').replace(/js$/, 'ts');
	const [Node] = Object.values((await import(join(__dirname, source))) as Record<string, new () => INodeType>);
	if (Node === undefined) throw new Error(`${source} exports no node.`);
	return new Node();
}
