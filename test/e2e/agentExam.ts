import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type ChatModel, startChatModel } from './chatModel';
import type { CredentialReference, Execution, N8nClient, StoredWorkflow, WorkflowFile } from './n8nClient';
import { readTemplates } from './templates';

const TEMPLATE = 'agent-that-checks-first.json';
const SENT = 'The sofa is back on Monday.';

/** The agent's template with a model that calls each of its tools: what they answer, and whom a draft reaches. */
export function examineAgent(getServer: () => { client: N8nClient }): void {
	describe("The agent's template", () => {
		let model: ChatModel;
		let stored: StoredWorkflow;
		let asked = 0;

		before(async () => {
			const { client } = getServer();
			model = await startChatModel(SENT);
			const credential = await client.createCredential('openAiApi', 'Model', { apiKey: 'none', url: model.url });
			stored = await client.importWorkflow(await client.connectWebhooks(withModel(credential)));
			await client.activate(stored);
		});

		after(async () => {
			await getServer().client.deactivate(stored);
			await model.stop();
		});

		/** Somebody writes; the tools' answers and what ran. */
		async function ask(
			question: Record<string, string>,
		): Promise<{ tools: Record<string, string>; ran: Execution['runData'] }> {
			const { client } = getServer();
			model.answers.clear();
			const response = await client.callWebhook('lead-question', question);
			assert.equal(response.status, 200, await response.text());
			asked += 1;
			const execution = (await client.readExecutions(stored.id, asked)).at(-1);
			assert.equal(execution?.status, 'success', execution?.error?.message);
			const tools = Object.fromEntries(model.answers);
			assert.deepEqual(Object.keys(tools).sort(), ['Look_Up_Lead', 'May_We_Write']);
			// The item that the tools work on has the webhook's headers, which are no business of a model.
			assert.doesNotMatch(JSON.stringify(tools), /headers|secret/i);
			return { tools, ran: execution?.runData ?? {} };
		}

		test('each tool answers in a sentence about the person who asked, and an allowed draft reaches the email', async () => {
			const { tools, ran } = await ask({ email: 'ina@lampenladen2.example', question: 'When is the sofa back?' });
			assert.match(tools.Look_Up_Lead ?? '', /\d of 100 \([ABC][123]\), \d+ % likely to convert/);
			assert.match(tools.May_We_Write ?? '', /"decision":"allowed"/);
			const [draft] = ran['Send the Answer']?.[0]?.data?.main[0] ?? [];
			assert.equal((draft?.json as { output: string }).output, SENT);
		});

		test('who refused in the question is said to be suppressed, and no draft reaches the email', async () => {
			const { tools, ran } = await ask({ email: 'uwe@lampenhof.example', question: 'Please stop emailing me.' });
			assert.match(tools.May_We_Write ?? '', /"decision":"suppressed"/);
			assert.match(JSON.stringify(ran['AI Agent']?.[0]?.data), new RegExp(SENT));
			assert.equal(ran['Record Contact'], undefined);
			assert.equal(ran['Send the Answer'], undefined);
		});
	});
}

/** The template as it is, with a model of its own and without the account that sends. */
function withModel(credential: CredentialReference): WorkflowFile {
	const template = readTemplates().get(TEMPLATE);
	assert.ok(template, `workflows/${TEMPLATE} is missing`);
	const nodes = template.nodes.map((node) => {
		if (node.type.endsWith('.lmChatOpenAi')) return { ...node, credentials: { openAiApi: credential } };
		return node.type === 'n8n-nodes-base.sendGrid' ? { ...node, disabled: true } : node;
	});
	return { ...template, name: `${template.name}, with a model`, nodes };
}
