import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { N8nClient, StoredWorkflow, WorkflowFile } from './n8nClient';

/** The workflow templates that the package ships. */
export function readTemplates(dir = resolve('workflows')): WorkflowFile[] {
	const files = readdirSync(dir).filter((file) => file.endsWith('.json'));
	return files.map((file) => JSON.parse(readFileSync(join(dir, file), 'utf8')) as WorkflowFile);
}

/** Imports each template once: one that is there by its name may have been edited and stays as it is. */
export async function importTemplates(client: N8nClient, templates = readTemplates()): Promise<StoredWorkflow[]> {
	const present = await client.listWorkflows();
	const answers: StoredWorkflow[] = [];
	for (const template of templates) {
		answers.push(present.find(({ name }) => name === template.name) ?? (await client.importWorkflow(template)));
	}
	return answers;
}
