import type { INodeProperties } from 'n8n-workflow';

const DOCS = 'https://github.com/n8n-nodes-lead-scoring/n8n-nodes-lead-scoring/blob/main/docs/nodes';

/** The heading of docs/nodes/operations.md, as the page's address has it. */
export function anchorOf(action: string): string {
	return action
		.toLowerCase()
		.replaceAll(/[^a-z0-9 -]/g, '')
		.replaceAll(' ', '-');
}

/** Last in the panel: n8n's own Docs link leads to the node's page, this one to the operation. */
export function docsLink(name: string, action: string): INodeProperties {
	return {
		displayName: `<a href="${DOCS}/operations.md#${anchorOf(action)}" target="_blank">More about ${name}</a>`,
		name: 'docsLink',
		type: 'notice',
		default: '',
	};
}
