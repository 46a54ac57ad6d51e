import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import type { N8nClient, WorkflowFile } from './n8nClient';

const CLIENTS = ['client-one', 'client-two'] as const;
const LEADS = 1_000;
const CALLS = 4;

/** Two of an agency's clients by one workflow, each item's workspace by an expression: neither has a lead of the other. */
export function examineWorkspaces(packageName: string, connect: () => { client: N8nClient; userFolder: string }): void {
	test(`two workspaces by expression keep ${LEADS / 2} leads each apart`, async () => {
		const { client, userFolder } = connect();
		const path = `workspaces-${randomUUID()}`;
		const stored = await client.importWorkflow(scoreByClient(packageName, path));
		await client.activate(stored);
		const leads = Array.from({ length: LEADS }, (_, index) => ({
			client: CLIENTS[index % CLIENTS.length],
			email: `lead${index}@shop.example`,
			event: 'page_viewed',
			event_id: `view-${index}`,
		}));
		const size = LEADS / CALLS;
		for (let call = 0; call < CALLS; call++) {
			await (await client.callWebhook(path, { leads: leads.slice(call * size, (call + 1) * size) })).text();
		}
		const executions = await client.readExecutions(stored.id, CALLS);
		assert.deepEqual(
			executions.map(({ status }) => status),
			executions.map(() => 'success'),
		);

		for (const name of CLIENTS) {
			const expected = leads.filter(({ client: owner }) => owner === name).map(({ email }) => email);
			assert.deepEqual(readEmails(userFolder, name), expected.sort());
		}
		const shared = readEmails(userFolder, 'default').filter((email) => leads.some((lead) => lead.email === email));
		assert.deepEqual(shared, []);
	});
}

/** Reads a workspace's own file beside the running n8n. */
function readEmails(userFolder: string, workspace: string): string[] {
	const store = new DatabaseSync(join(userFolder, `.n8n/lead-scoring/${workspace}.sqlite`), { readOnly: true });
	try {
		const rows = store.prepare("select value from identities where kind = 'email' order by value").all();
		return rows.map(({ value }) => String(value));
	} finally {
		store.close();
	}
}

/** Webhook → Split Out → Score Lead, its option Workspace by an expression. */
function scoreByClient(packageName: string, path: string): WorkflowFile {
	const nodes = [
		{
			name: 'Events',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2.1,
			parameters: { httpMethod: 'POST', path, responseMode: 'lastNode', options: {} },
			webhookId: randomUUID(),
		},
		{
			name: 'Split Out',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'body.leads', options: {} },
		},
		{
			name: 'Score Lead',
			type: `${packageName}.scoreLead`,
			typeVersion: 1,
			parameters: { options: { workspace: '={{ $json.client }}' } },
		},
	];
	const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
	return {
		name: `Workspaces ${path}`,
		nodes: nodes.map((node, index) => ({ id: randomUUID(), position: [index * 240, 0], ...node })),
		connections: { Events: to('Split Out'), 'Split Out': to('Score Lead') },
	};
}
