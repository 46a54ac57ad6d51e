import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { N8nClient, StoredWorkflow, WorkflowFile } from './n8nClient';

export interface ImportedTemplate {
	template: WorkflowFile;
	stored: StoredWorkflow;
}

/** The workflow templates that the package ships, by file name. */
export function readTemplates(dir = resolve('workflows')): Map<string, WorkflowFile> {
	const files = readdirSync(dir).filter((file) => file.endsWith('.json'));
	return new Map(files.map((file) => [file, JSON.parse(readFileSync(join(dir, file), 'utf8')) as WorkflowFile]));
}

/** Imports each template once: one that is there by its name may have been edited and stays as it is. */
export async function importTemplates(client: N8nClient): Promise<Map<string, ImportedTemplate>> {
	const present = await client.listWorkflows();
	const imported = new Map<string, ImportedTemplate>();
	for (const [file, template] of readTemplates()) {
		const stored = present.find(({ name }) => name === template.name) ?? (await importConnected(client, template));
		imported.set(file, { template, stored });
	}
	return imported;
}

async function importConnected(client: N8nClient, template: WorkflowFile): Promise<StoredWorkflow> {
	return await client.importWorkflow(await client.connectWebhooks(template));
}

/** The template with the steps that send mail switched off, as they need an account. */
export function withoutMail(template: WorkflowFile): WorkflowFile {
	const nodes = template.nodes.map((node) =>
		node.type === 'n8n-nodes-base.sendGrid' ? { ...node, disabled: true } : node,
	);
	return { ...template, name: `${template.name}, without mail`, nodes };
}

/** The path of the template's Webhook that leads straight to a node of this type. */
export function webhookPathBefore({ name, nodes, connections }: WorkflowFile, type: string): string {
	const targets = new Set(nodes.filter((node) => node.type === type).map((node) => node.name));
	const webhook = nodes.find(
		(node) =>
			node.type === 'n8n-nodes-base.webhook' &&
			connections[node.name]?.main.flat().some((connection) => targets.has(connection.node)),
	);
	if (webhook === undefined) throw new Error(`${name} has no Webhook before a ${type}`);
	return String(webhook.parameters.path);
}
